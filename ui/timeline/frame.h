// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/found.h"
#include "timeline/layout.h"
#include "ui/timeline/timeline_fonts.h"

#include <QRectF>
#include <QSizeF>

namespace ui {

/// Where the parts of a timeline stand in a rectangle: labels beside, axis above, a line below, lanes in the middle.
/// Mirrored, the labels stand at the right; time still runs from left to right.
struct FrameGeometry
{
    QRectF all;
    QRectF labels; ///< beside the lanes
    QRectF corner; ///< beside the axis
    QRectF ruler;
    QRectF lanes;
    QRectF footer; ///< below the lanes, empty where no engagement ends before its record

    /// From a point of `all` to one of the layout, whose 0 is the left edge of the lanes and the top of the first row.
    [[nodiscard]] QPointF toLayout(QPointF point, double scrolled) const
    {
        return {point.x() - lanes.left(), point.y() - lanes.top() + scrolled};
    }
};

[[nodiscard]] FrameGeometry frameGeometry(const QSizeF &size, const timeline::Content &content,
                                          const TimelineFonts &fonts, bool mirrored, int axes = 1);

/// What is chosen, lit or pointed at, in terms of a layout's boxes.
struct FrameMarks
{
    std::vector<std::size_t> lit;
    std::vector<std::size_t> found; ///< by a find
    std::vector<int> ticks;         ///< of what is found, seen or not: px from the left edge of the lanes
    std::optional<std::size_t> selected;
    std::optional<std::size_t> cursor; ///< where the keyboard stands; drawn only while the timeline has the focus
    std::optional<std::size_t> hovered;
};

inline constexpr double foundTick = 5; ///< px: height of the ticks, at the foot of the axis

/// The boxes of a layout that show any of these items, by themselves or among others.
[[nodiscard]] std::vector<std::size_t> boxesWith(const timeline::Layout &layout, const timeline::Found &items);

/// One of the axes above the lanes.
struct FrameAxis
{
    const timeline::Ruler &ruler;
    QString title; ///< in the corner: what its times are counted in
};

/// Everything one frame shows.
struct Frame
{
    const FrameGeometry &geometry;
    const timeline::Layout &layout;
    const timeline::Rows &rows;
    double scrolled = 0;
    FrameMarks marks;
    std::vector<FrameAxis> axes; ///< from top to bottom; as many as the geometry has room for
    bool hasTimes = true;
};

} // namespace ui
