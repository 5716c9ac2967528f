// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <algorithm>

namespace record {

/// A stretch of time; `start` ≤ `end`. Half open where it matters: the end belongs to what follows.
struct Interval
{
    Instant start;
    Instant end;

    [[nodiscard]] constexpr qint64 duration() const { return end - start; } ///< ms, ≥ 0
    [[nodiscard]] constexpr bool isMoment() const { return start == end; }
    [[nodiscard]] constexpr bool contains(Instant at) const { return start <= at && at < end; }
    /// Shares more than an instant with `other`.
    [[nodiscard]] constexpr bool overlaps(const Interval &other) const
    {
        return std::max(start, other.start) < std::min(end, other.end);
    }
    friend constexpr bool operator==(const Interval &, const Interval &) = default;
};

} // namespace record
