// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/elided_label.h"

#include "ui/panels/plain_tool_tip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ui {

QColor colorOf(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Normal:
        return theme.text;
    case Tone::Quiet:
        return theme.quiet;
    case Tone::Accent:
        return theme.accent;
    case Tone::Warning:
        return theme.warning;
    case Tone::Error:
        return theme.error;
    }
    return theme.text;
}

ElidedLabel::ElidedLabel(TypeSize size, TypeWeight weight, Tone tone, QWidget *parent)
    : QLabel(parent), m_size(size), m_weight(weight), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

bool ElidedLabel::isCut() const
{
    return QFontMetrics(scaledFont()).horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(scaledFont());
    return QSize(metrics.horizontalAdvance(text()), metrics.height()).grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(scaledFont());
    const int few = metrics.horizontalAdvance(QLatin1String("mmm…"));
    return QSize(qMin(few, metrics.horizontalAdvance(text())), metrics.height()).grownBy(contentsMargins());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const QFont type = scaledFont();
    QPainter painter(this);
    painter.setFont(type);
    painter.setPen(colorOf(m_tone, themeOf(palette())));
    const QRect room = contentsRect();
    const Qt::Alignment alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(room, static_cast<int>(alignment) | Qt::TextSingleLine,
                     QFontMetrics(type).elidedText(text(), Qt::ElideRight, room.width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty()) {
        return QLabel::event(event);
    }
    if (isCut()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    } else {
        QToolTip::hideText();
    }
    return true;
}

} // namespace ui
