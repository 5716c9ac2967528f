// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/projection.h"
#include "ui/theme/theme.h"
#include "ui/timeline/frame.h"

class QPainter;

namespace ui {

/// Paints what a user has put over the timeline: the chosen time, measures, the line under the pointer.
class OverlayPainter final
{
public:
    /// Everything must outlive the painter.
    OverlayPainter(QPainter &painter, const Theme &theme, const TimelineFonts &fonts, const FrameGeometry &geometry,
                   const timeline::Projection &projection)
        : m_painter(painter), m_theme(theme), m_fonts(fonts), m_geometry(geometry), m_projection(projection)
    {}

    /// Tints the lanes; `text` stands on the axis, or gives way to what stands at `taken`.
    void paintRange(record::Interval range, const QString &text, const QRectF &taken) const;
    /// A line between two times with its length on it; `row` counts measures from the bottom.
    void paintMeasure(record::Interval measure, std::size_t row, const QString &text) const;
    void paintPointer(int x, const QString &text) const;

private:
    [[nodiscard]] double xOf(record::Instant time) const { return m_geometry.lanes.left() + m_projection.x(time); }
    void paintPill(const QRectF &pill, const QString &text) const;
    [[nodiscard]] double clamped(double x) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const TimelineFonts &m_fonts;
    const FrameGeometry &m_geometry;
    const timeline::Projection &m_projection;
};

/// Where the text of a pointer or range stands: at the foot of the axis, centred on x as far as there is room.
[[nodiscard]] QRectF axisPill(const FrameGeometry &geometry, const TimelineFonts &fonts, double x, const QString &text);

} // namespace ui
