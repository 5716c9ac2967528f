// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/interval.h"

#include <memory>
#include <optional>
#include <vector>

namespace timeline {

/// The first and the last moment that is a time: the axis goes no farther.
inline constexpr record::Instant earliestTime{-62'135'596'800'000};
inline constexpr record::Instant latestTime{253'402'300'799'999};

/// A place on the folded axis. Time outside folds and folds are counted apart, because zooming makes time wider, and
/// folds keep their width. Both only grow from left to right.
struct AxisPosition
{
    double ms = 0;     ///< time outside folds since the start of the axis; may lie before 0 and behind the end
    double breaks = 0; ///< breaks passed, in widths of a fold's column; broken only inside one
    friend constexpr bool operator==(const AxisPosition &, const AxisPosition &) = default;
};

/// A part of the axis where time runs straight, between two folds or at an end.
struct Stretch
{
    record::Interval interval;
    AxisPosition from; ///< of its start
};

/// The way between time and the folded axis (design/timeline.md, "Time axis with folds"). Immutable.
/// A fold lies in a break: room for what stands at its left edge, the column, room at its right edge.
/// Before the start and behind the end time runs on straight.
/// Without any time, and with a single instant, the axis has no length, and still goes on at both ends.
class TimeAxis final
{
public:
    /// No time at all: `hasTimes()` is false; the axis stands at 1970.
    TimeAxis() : TimeAxis(std::nullopt, {}) {}
    /// `folds`: in order of time, apart from each other and inside `extent`. Others are left out.
    explicit TimeAxis(std::optional<record::Interval> extent, const std::vector<record::Interval> &folds = {});

    [[nodiscard]] bool hasTimes() const { return m_hasTimes; }
    [[nodiscard]] record::Interval extent() const;
    [[nodiscard]] const std::vector<record::Interval> &folds() const { return m_folds; }
    /// One more than folds.
    [[nodiscard]] const std::vector<Stretch> &stretches() const { return m_stretches; }

    [[nodiscard]] AxisPosition positionOf(record::Instant time) const;
    /// In a fold's column the time that stands there, in the room beside it the fold's edge. Within the years
    /// 0001–9999.
    [[nodiscard]] record::Instant timeAt(AxisPosition position) const;

    /// The position of the end: all time outside folds, all breaks.
    [[nodiscard]] AxisPosition end() const { return m_end; }
    /// Both edges of a fold's column.
    [[nodiscard]] AxisPosition columnStart(std::size_t fold) const;
    [[nodiscard]] AxisPosition columnEnd(std::size_t fold) const;
    /// The fold whose column holds a position.
    [[nodiscard]] std::optional<std::size_t> foldAt(AxisPosition position) const;
    /// The last stretch that starts at or before a position; the first one for what lies before it.
    [[nodiscard]] std::size_t stretchAt(AxisPosition position) const;

private:
    [[nodiscard]] bool isNarrow(std::size_t stretch, qint64 unfolded) const;

    bool m_hasTimes = false;
    std::vector<record::Interval> m_folds;
    std::vector<Stretch> m_stretches;
    std::vector<double> m_columns; ///< breaks passed at the left edge of each fold's column
    AxisPosition m_end;
};

using TimeAxisPtr = std::shared_ptr<const TimeAxis>;

} // namespace timeline
