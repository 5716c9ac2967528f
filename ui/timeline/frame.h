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

    [[nodiscard]] bool isMirrored() const { return labels.left() > lanes.left(); }
    /// From a point of `all` to one of the layout, whose 0 is the left edge of the lanes and the top of the first row.
    [[nodiscard]] QPointF toLayout(QPointF point, const timeline::Rows &rows, double scrolled) const
    {
        const double y = point.y() - lanes.top();
        return {point.x() - lanes.left(), y + rows.shift(y, scrolled)};
    }
    /// The way back, of what stands in one row.
    [[nodiscard]] QRectF toFrame(const QRectF &rect, const timeline::Rows &rows, double scrolled) const
    {
        return rect.translated(lanes.left(), lanes.top() - rows.shift(rect.center().y(), scrolled));
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
    std::optional<std::size_t> pointedRow; ///< whose label is under the pointer
    bool isLive = false;                   ///< somebody can open headings and pin lanes: signs say so
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

/// Where the sign is that pins a lane: at the inner edge of its label. `top` and `height` are its row's.
[[nodiscard]] QRectF pinRoom(const FrameGeometry &geometry, double top, double height);

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

/// A part of the lanes whose rows are scrolled alike.
struct FrameBand
{
    QRectF area;
    double scrolled = 0;
    double top = 0; ///< of the layout
    [[nodiscard]] double bottom() const { return top + area.height(); }
};

/// The rows that stay, where there are any, and the rows that are scrolled below them.
[[nodiscard]] std::vector<FrameBand> bandsOf(const Frame &frame);

} // namespace ui
