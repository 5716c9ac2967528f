// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"

namespace timeline {

inline constexpr std::size_t clockStates = static_cast<std::size_t>(analysis::ClockState::Away) + 1;

/// What a stretch of time holds (design/timeline.md, "select a range"). True time: folds take nothing away. ms.
struct RangeTotals
{
    record::Interval range;
    std::array<qint64, clockStates> states{}; ///< by analysis::ClockState, over all engagements
    /// By engagement and lane: time in which at least one item of the lane is there. Items without an interval count
    /// nothing.
    std::vector<std::vector<qint64>> lanes;

    [[nodiscard]] qint64 of(analysis::ClockState state) const { return states[static_cast<std::size_t>(state)]; }
};

/// Cost: n·log n in the items of the range.
[[nodiscard]] RangeTotals totalsIn(const Content &content, record::Interval range);

/// `alone 1 min 21 s, with an agent 11 min 50 s`: the states that are there, in the order of ClockState.
[[nodiscard]] QString totalsText(const RangeTotals &totals);

} // namespace timeline
