// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/overlay_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using timeline::TextRole;

constexpr double measureHeight = 22; ///< of the room of one measure, from the bottom of the lanes
constexpr double arrow = 5;
constexpr int rangeTint = 30; ///< of 255: what stands below stays readable

} // namespace

QRectF axisPill(const FrameGeometry &geometry, const TimelineFonts &fonts, double x, const QString &text)
{
    const double width = std::ceil(fonts.measure().width(text, TextRole::SmallStrong)) + 2 * metrics::grid;
    const double height = fonts.measure().height(TextRole::SmallStrong) + 2;
    const double most = std::max(geometry.ruler.right() - width, geometry.ruler.left());
    const double left = std::clamp(std::round(x - width / 2), geometry.ruler.left(), most);
    return {left, geometry.ruler.bottom() - height - 1, width, height};
}

double OverlayPainter::clamped(double x) const
{
    return std::clamp(x, m_geometry.lanes.left() - 2, m_geometry.lanes.right() + 2);
}

void OverlayPainter::paintPill(const QRectF &pill, const QString &text) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.accent);
    m_painter.drawRoundedRect(pill, 3, 3);
    m_painter.setPen(m_theme.panel);
    m_painter.setFont(m_fonts.font(TextRole::SmallStrong));
    m_painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
    m_painter.restore();
}

void OverlayPainter::paintRange(record::Interval range, const QString &text, const QRectF &taken) const
{
    const double left = clamped(xOf(range.start));
    const double right = clamped(xOf(range.end));
    if (right < m_geometry.lanes.left() || left > m_geometry.lanes.right()) {
        return;
    }
    m_painter.save();
    m_painter.setClipRect(m_geometry.lanes.united(m_geometry.ruler), Qt::IntersectClip);
    QColor tint = m_theme.accent;
    tint.setAlpha(rangeTint);
    const QRectF area(left, m_geometry.lanes.top(), std::max(right - left, 1.0), m_geometry.lanes.height());
    m_painter.fillRect(area, tint);
    for (const double x : {left, right}) {
        m_painter.fillRect(QRectF(std::floor(x), area.top(), 1, area.height()), m_theme.accent);
    }
    m_painter.fillRect(QRectF(left, m_geometry.ruler.bottom() - 3, area.width(), 3), m_theme.accent);
    const QRectF pill = axisPill(m_geometry, m_fonts, (left + right) / 2, text);
    if (!pill.intersects(taken)) {
        paintPill(pill, text);
    }
    m_painter.restore();
}

void OverlayPainter::paintMeasure(record::Interval measure, std::size_t row, const QString &text) const
{
    const double left = clamped(xOf(measure.start));
    const double right = clamped(xOf(measure.end));
    if (right < m_geometry.lanes.left() || left > m_geometry.lanes.right()) {
        return;
    }
    const double y = std::floor(m_geometry.lanes.bottom() - measureHeight * (static_cast<double>(row) + 0.5)) + 0.5;
    m_painter.save();
    m_painter.setClipRect(m_geometry.lanes, Qt::IntersectClip);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.accent, 1, Qt::DashLine));
    for (const double x : {left, right}) {
        m_painter.drawLine(QPointF(x, m_geometry.lanes.top()), QPointF(x, m_geometry.lanes.bottom()));
    }
    m_painter.setPen(QPen(m_theme.accent, 1.5));
    m_painter.drawLine(QPointF(left, y), QPointF(right, y));
    if (right - left > 3 * arrow) {
        m_painter.drawPolyline(
            QPolygonF({QPointF(left + arrow, y - arrow), QPointF(left, y), QPointF(left + arrow, y + arrow)}));
        m_painter.drawPolyline(
            QPolygonF({QPointF(right - arrow, y - arrow), QPointF(right, y), QPointF(right - arrow, y + arrow)}));
    }
    const double width = std::ceil(m_fonts.measure().width(text, TextRole::SmallStrong)) + 2 * metrics::grid;
    const double height = m_fonts.measure().height(TextRole::SmallStrong) + 2;
    const double most = std::max(m_geometry.lanes.right() - width, m_geometry.lanes.left());
    const double x = std::clamp((left + right - width) / 2, m_geometry.lanes.left(), most);
    paintPill({std::round(x), std::round(y - height / 2), width, height}, text);
    m_painter.restore();
}

void OverlayPainter::paintPointer(int x, const QString &text) const
{
    m_painter.save();
    m_painter.setPen(QPen(m_theme.accent, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(x + 0.5, m_geometry.lanes.top()), QPointF(x + 0.5, m_geometry.lanes.bottom()));
    paintPill(axisPill(m_geometry, m_fonts, x, text), text);
    m_painter.restore();
}

} // namespace ui
