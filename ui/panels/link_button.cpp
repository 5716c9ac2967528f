// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/link_button.h"

#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ui {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QFont LinkButton::linkFont() const
{
    QFont font = typeFont(this->font(), TypeSize::Small);
    font.setUnderline(underMouse() || hasFocus());
    return font;
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(linkFont());
    return {metrics.horizontalAdvance(text()) + 2, metrics.height() + metrics::grid};
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 10 * fontMetrics().averageCharWidth()), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(linkFont());
    painter.setPen(themeOf(palette()).accent);
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
    painter.drawText(rect(), static_cast<int>(leading) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, width()));
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool cut = QFontMetrics(linkFont()).horizontalAdvance(text()) > width();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), cut ? plainToolTip(text()) : QString(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace ui
