// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/interval.h"
#include "record/record.h"

#include <vector>

namespace analysis {

/// How well an interval's end is known (design/analysis.md, "Intervals"), from the strongest to the weakest.
enum class IntervalKind : quint8 {
    Reported, ///< both ends stand in the record
    Inferred, ///< the end was derived
    Open,     ///< still going on: it ends at "as of"
    Unknown,  ///< an end is missing and cannot be derived, or the interval is reversed: no bar, in no total
};

/// The interval of one element. The ends as the record or the rules give them stand beside it, also where they make
/// none.
struct ElementInterval
{
    std::optional<record::Instant> start;
    std::optional<record::Instant> end; ///< reported, inferred or "as of"
    IntervalKind kind = IntervalKind::Unknown;
    bool reversed = false; ///< the end lies before the start; `kind` is Unknown then

    /// The interval, where there is one.
    [[nodiscard]] std::optional<record::Interval> interval() const
    {
        if (kind == IntervalKind::Unknown || !start || !end) {
            return std::nullopt;
        }
        return record::Interval{*start, *end};
    }
    friend bool operator==(const ElementInterval &, const ElementInterval &) = default;
};

/// The intervals of a record's elements; each list runs parallel to the record's.
struct Intervals
{
    ElementInterval engagement;
    std::vector<ElementInterval> participants;
    std::vector<ElementInterval> queues;
    /// Parallel to `queues`: see "followers" on the page. Looked for where acceptedAt is missing, else false.
    std::vector<bool> queueHasFollower;
    /// From timestamp to destinationAgentJoinedAt. Without the latter a transfer is a moment: start alone, kind
    /// Unknown.
    std::vector<ElementInterval> transfers;
};

/// Over: `status` is COMPLETED or `endDate` is there. Else live.
[[nodiscard]] bool isOver(const record::Engagement &engagement);

/// The latest time in a modelled time field; nothing where no time stands. What "as of" is for a plain file.
[[nodiscard]] std::optional<record::Instant> latestTime(const record::Engagement &engagement);

[[nodiscard]] Intervals intervalsOf(const record::Engagement &engagement, std::optional<record::Instant> asOf);

} // namespace analysis
