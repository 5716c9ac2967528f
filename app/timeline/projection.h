// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/time_axis.h"

namespace timeline {

/// What the axis needs in pixels whatever the zoom; the caller derives it from the font.
struct AxisMetrics
{
    double foldWidth = 40; ///< of a fold's column
    double padding = 24;   ///< room before the start and behind the end
    friend constexpr bool operator==(const AxisMetrics &, const AxisMetrics &) = default;
};

/// The part of the axis that is seen, and at what scale: time ↔ x, where 0 is the left edge of the lanes. Immutable.
/// Folds keep their width while they take no more than half of the whole record's width; else they shrink until zoomed
/// in. All arithmetic is relative to the left edge, so ten thousand years lose no precision at a millisecond.
class Projection final
{
public:
    /// All of the axis between its paddings. A single instant stands in the middle of a minute.
    [[nodiscard]] static Projection fit(TimeAxisPtr axis, AxisMetrics metrics, double width);

    [[nodiscard]] const TimeAxis &axis() const { return *m_axis; }
    [[nodiscard]] const TimeAxisPtr &axisPtr() const { return m_axis; }
    [[nodiscard]] double width() const { return m_width; } ///< px, at least 1
    [[nodiscard]] double scale() const { return m_scale; } ///< px per ms
    [[nodiscard]] bool isFit() const;

    [[nodiscard]] double x(AxisPosition position) const;
    [[nodiscard]] double x(record::Instant time) const { return x(m_axis->positionOf(time)); }
    [[nodiscard]] AxisPosition positionAt(double x) const;
    [[nodiscard]] record::Instant timeAt(double x) const { return m_axis->timeAt(positionAt(x)); }
    /// The times at the left and the right edge.
    [[nodiscard]] record::Interval visible() const { return {timeAt(0), timeAt(m_width)}; }
    /// px of one width of a fold's column at this zoom.
    [[nodiscard]] double columnWidth() const { return columnWidthAt(m_scale); }

    /// The same part shifted: what stood at `dx` comes to the left edge. Stops at the ends.
    [[nodiscard]] Projection panned(double dx) const;
    /// Zoomed in (`factor` > 1) or out; the time at `x` stays there, unless an end of the axis comes in sight.
    [[nodiscard]] Projection zoomed(double x, double factor) const;
    /// Zoomed so that an interval fills the width between the paddings.
    [[nodiscard]] Projection showing(record::Interval interval) const;
    /// Shifted no more than needed to bring a time in sight, away from the edges.
    [[nodiscard]] Projection revealing(record::Instant time) const;
    /// A part of the way to another place on the same axis and as wide, 0–1: what is seen grows or shrinks evenly.
    [[nodiscard]] Projection towards(const Projection &to, double part) const;
    /// The same place for another width, other folds or a refreshed record; what was fitted is fitted again.
    [[nodiscard]] Projection moved(TimeAxisPtr axis, AxisMetrics metrics, double width) const;

    friend bool operator==(const Projection &, const Projection &) = default;

private:
    Projection(TimeAxisPtr axis, AxisMetrics metrics, double width);

    [[nodiscard]] double columnWidthAt(double scale) const;
    /// The scale at which everything between two positions takes `width`.
    [[nodiscard]] double scaleFor(AxisPosition from, AxisPosition to, double width) const;
    [[nodiscard]] double fitScale() const;
    [[nodiscard]] Projection at(AxisPosition position, double x, double scale) const;
    [[nodiscard]] Projection clamped() const;

    TimeAxisPtr m_axis;
    AxisMetrics m_metrics;
    double m_width = 1;
    AxisPosition m_from;
    double m_scale = 1;
};

} // namespace timeline
