// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/lanes.h"

#include <optional>

namespace timeline {

/// Absent times come last.
[[nodiscard]] inline bool earlier(const std::optional<record::Instant> &a, const std::optional<record::Instant> &b)
{
    return a && (!b || *a < *b);
}

/// Which elements share a lane, before the lane has names and its elements are put in order of time.
struct LaneDraft
{
    LaneKind kind = LaneKind::Clock;
    quint32 channel = 0;                  ///< into LaneDrafts::channelIds
    std::optional<record::Instant> first; ///< the earliest joinedAt, of participants only
    std::vector<quint32> places;          ///< in the record's vector, in document order
};

struct LaneDrafts
{
    std::vector<LaneDraft> lanes; ///< from top to bottom
    /// Each channel as it was first written: those of `channels`, those only elements name; the last is no channel at
    /// all.
    std::vector<std::optional<record::Text>> channelIds;
};

/// Puts participants, queue entries and transfers together as design/timeline.md, "Lanes" says. Cost: n·log n.
[[nodiscard]] LaneDrafts laneDraftsOf(const record::Engagement &engagement);

} // namespace timeline
