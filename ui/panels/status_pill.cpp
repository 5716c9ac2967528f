// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/status_pill.h"

#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

constexpr int mostCharacters = 28; ///< any text can stand in the field; the details have all of it

QFont pillFont(const QFont &base)
{
    return typeFont(base, TypeSize::Small, TypeWeight::Strong);
}

} // namespace

StatusPill::StatusPill(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setStatus(const QString &text, bool over)
{
    m_over = over;
    setText(text);
    setVisible(!text.isEmpty());
    update();
}

QSize StatusPill::sizeHint() const
{
    const QFont type = pillFont(font());
    const QFontMetrics metrics(type);
    const int most = metrics.averageCharWidth() * mostCharacters;
    return {qMin(widthOfLine(type, text()), most) + 5 * metrics::grid, metrics.height() + 2 * metrics::grid};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    const Shade live{theme.accent, theme.accentTint};
    const Shade &shade = m_over ? theme.agent : live;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(shade.edge);
    painter.setBrush(shade.tint);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setFont(pillFont(font()));
    painter.setPen(theme.text);
    drawLine(painter, rect().adjusted(2 * metrics::grid, 0, -2 * metrics::grid, 0), text(),
             {.layout = layoutDirection(), .alignment = Qt::AlignHCenter});
}

bool StatusPill::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QLabel::event(event);
    }
    const bool cut = widthOfLine(pillFont(font()), text()) > width() - 4 * metrics::grid;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), cut ? plainToolTip(text()) : QString(), this);
    return true;
}

} // namespace ui
