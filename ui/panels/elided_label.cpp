// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/elided_label.h"

#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"

#include <QHelpEvent>
#include <QPainter>
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
    return widthOfLine(scaledFont(), text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QFont type = scaledFont();
    return QSize(widthOfLine(type, text()), QFontMetrics(type).height()).grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int few = widthOfLine(scaledFont(), QStringLiteral("mmm…"));
    const QSize whole = sizeHint();
    return {qMin(few, whole.width()), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(scaledFont());
    painter.setPen(colorOf(m_tone, themeOf(palette())));
    drawLine(painter, contentsRect(), text(), {.layout = layoutDirection()});
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
