// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/clock.h"

#include <string_view>
#include <vector>

namespace analysis {

/// What an interval of the clock belongs to. The first four decide the state, in the order in which they win.
enum class Party : quint8 { Agent, Transfer, Queue, Treatment, Customer };
inline constexpr std::size_t statefulParties = 4;

/// Who is told in a state; nobody while the customer is alone or away.
[[nodiscard]] std::optional<Party> partyOf(ClockState state);

/// An interval the clock is made of.
struct ClockInterval
{
    Party party = Party::Customer;
    record::Interval interval;
    IntervalKind kind = IntervalKind::Reported;
    Who who;
    quint32 identity = 0; ///< the same for the same id within a party
};

/// All intervals of the clock, in document order of their lists.
[[nodiscard]] std::vector<ClockInterval> clockIntervals(const record::Record &record, const Intervals &intervals);

/// The fields of those ends of intervals at which a border of a piece stands, in the order of the intervals.
[[nodiscard]] std::vector<record::FieldPath> endsAtBorders(const std::vector<ClockPiece> &pieces,
                                                           const std::vector<ClockInterval> &intervals);

/// The pieces they make, in order.
[[nodiscard]] std::vector<ClockPiece> sweep(const std::vector<ClockInterval> &intervals);

} // namespace analysis
