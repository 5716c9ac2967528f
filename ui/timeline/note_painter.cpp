// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/note_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using analysis::NoteMark;

constexpr double signWidth = 11;
constexpr double signHeight = 13;
constexpr double corner = 3;
constexpr double fromEnd = 6; ///< px between a sign and the end of its item

QColor groundOf(const Theme &theme, NoteMark mark)
{
    return mark == NoteMark::Important ? theme.error : mark == NoteMark::Question ? theme.warning : theme.accent;
}

QPainterPath sheet(const QRectF &rect)
{
    QPainterPath path(rect.topLeft());
    path.lineTo(rect.right() - corner, rect.top());
    path.lineTo(rect.right(), rect.top() + corner);
    path.lineTo(rect.bottomRight());
    path.lineTo(rect.bottomLeft());
    path.closeSubpath();
    return path;
}

void paintLines(QPainter &painter, const QRectF &rect)
{
    for (const double y : {4.5, 7.0, 9.5}) {
        painter.drawLine(QPointF(rect.left() + 2.5, rect.top() + y), QPointF(rect.right() - 2.5, rect.top() + y));
    }
}

void paintQuestion(QPainter &painter, QPointF centre)
{
    QPainterPath path(centre + QPointF(-2, -2));
    path.cubicTo(centre + QPointF(-2, -5), centre + QPointF(2.4, -5), centre + QPointF(2, -2));
    path.cubicTo(centre + QPointF(2, -0.6), centre + QPointF(0, -0.6), centre + QPointF(0, 1.2));
    painter.drawPath(path);
    painter.drawPoint(centre + QPointF(0, 4));
}

void paintExclamation(QPainter &painter, QPointF centre)
{
    painter.drawLine(centre + QPointF(0, -4), centre + QPointF(0, 0.8));
    painter.drawPoint(centre + QPointF(0, 4));
}

} // namespace

QRectF noteSignOn(const QRectF &item)
{
    const double left = std::max(item.left(), item.right() - fromEnd - signWidth);
    return {std::round(left), std::round(item.top()) - 2, signWidth, signHeight};
}

QRectF noteFlagAt(double x, const QRectF &ruler)
{
    return {std::round(x), ruler.top() + 1, signWidth, ruler.height() - 1};
}

void paintNoteSign(QPainter &painter, const Theme &theme, const QRectF &sign, NoteMark mark)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(groundOf(theme, mark));
    painter.drawPath(sheet(sign.adjusted(0.5, 0.5, -0.5, -0.5)));
    painter.setPen(QPen(theme.panel, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (mark) {
    case NoteMark::Plain:
        paintLines(painter, sign);
        break;
    case NoteMark::Question:
        paintQuestion(painter, sign.center());
        break;
    case NoteMark::Important:
        paintExclamation(painter, sign.center());
        break;
    }
    painter.restore();
}

void paintNoteFlag(QPainter &painter, const Theme &theme, const QRectF &flag, NoteMark mark)
{
    painter.fillRect(QRectF(flag.left(), flag.top(), 1, flag.height()), groundOf(theme, mark));
    paintNoteSign(painter, theme, QRectF(flag.topLeft(), QSizeF(signWidth, signHeight)), mark);
}

} // namespace ui
