// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/flat_button.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int arrowRoom = 14;

} // namespace

FlatButton::FlatButton(const QString &text, QWidget *parent) : QToolButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FlatButton::sizeHint() const
{
    const QFontMetrics metrics(typeFont(font(), TypeSize::Small));
    const int width = metrics.horizontalAdvance(text()) + 2 * 2 * metrics::grid + (menu() ? arrowRoom : 0);
    const int height = metrics.height() + 2 * metrics::grid;
    return {std::max(width, height + metrics::grid), height};
}

void FlatButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = isChecked() || isDown();
    const bool lit = active || (underMouse() && isEnabled()) || hasFocus();
    painter.setPen(QPen(lit ? theme.accent : theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(active ? theme.accentTint : theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    painter.setFont(typeFont(font(), TypeSize::Small));
    painter.setPen(!isEnabled() ? theme.line : isChecked() ? theme.accent : theme.text);
    QRect words = rect();
    if (menu()) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        words.adjust(mirrored ? arrowRoom : 0, 0, mirrored ? 0 : -arrowRoom, 0);
        const QPointF tip(mirrored ? arrowRoom : width() - arrowRoom, height() / 2.0 + 2);
        painter.drawPolyline(QPolygonF({tip + QPointF(-3, -4), tip, tip + QPointF(3, -4)}));
    }
    painter.drawText(words, Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace ui
