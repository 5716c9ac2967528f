// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/status_pill.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

namespace {

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
    const QFontMetrics metrics(pillFont(font()));
    return {metrics.horizontalAdvance(text()) + 5 * metrics::grid, metrics.height() + 2 * metrics::grid};
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
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace ui
