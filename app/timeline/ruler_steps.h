// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/interval.h"
#include "timeline/time_style.h"

#include <vector>

namespace timeline {

/// The distance between ticks: round in milliseconds up to 12 h, in days of a month, months and years beyond.
struct TickStep
{
    enum class Unit : quint8 { Milliseconds, Days, Months, Years };
    Unit unit = Unit::Milliseconds;
    qint64 count = 1;

    /// About how long it is, ms; exact for milliseconds, the shortest case for the others.
    [[nodiscard]] double shortestMs() const;
    [[nodiscard]] bool withinDay() const { return unit == Unit::Milliseconds; }
    friend bool operator==(const TickStep &, const TickStep &) = default;
};

/// From the shortest to the longest.
[[nodiscard]] const std::vector<TickStep> &tickSteps(TimeDisplay display);

/// The round times in an interval, both ends included; at most `limit`, so that no range can make it run away.
[[nodiscard]] std::vector<record::Instant> roundTimes(record::Interval interval, TickStep step, const TimeStyle &style,
                                                      std::size_t limit);
/// Midnights in an interval, in the zone of the style.
[[nodiscard]] std::vector<record::Instant> midnights(record::Interval interval, const TimeStyle &style,
                                                     std::size_t limit);

/// Moments inside an interval where the zone's offset changes; at most `limit`.
[[nodiscard]] std::vector<record::Instant> offsetChanges(record::Interval interval, const QTimeZone &zone,
                                                         std::size_t limit);

} // namespace timeline
