// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/link_button.h"

#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

constexpr int side = metrics::grid; ///< room for the frame of the focus

} // namespace

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
    font.setUnderline(underMouse());
    return font;
}

QSize LinkButton::sizeHint() const
{
    const QFont type = linkFont();
    return {widthOfLine(type, text()) + 2 * side, QFontMetrics(type).height() + metrics::grid};
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 10 * fontMetrics().averageCharWidth()), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(linkFont());
    painter.setPen(isEnabled() ? themeOf(palette()).accent : themeOf(palette()).quiet);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    }
    drawLine(painter, rect().adjusted(side, 0, -side, 0), text(),
             {.layout = layoutDirection(), .elide = Qt::ElideMiddle});
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool cut = widthOfLine(linkFont(), text()) > width() - 2 * side;
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), cut ? plainToolTip(text()) : QString(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace ui
