// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/time_style.h"

namespace timeline {

/// Fills in how engagements stand beside each other, before they have lanes.
void align(Content &content, const analysis::Journey &journey, const Arrangement &arrangement);
/// Lanes that stand in turns say of which engagement they are, and where it matters of which channel.
void tellApart(Content &content);

/// Whether times on the axis are other than true ones.
[[nodiscard]] bool isAligned(const Content &content);

/// Where a time of an engagement stands on the axis, and which it is there.
[[nodiscard]] record::Instant onAxis(const Content &content, std::size_t engagement, record::Instant time);
[[nodiscard]] record::Interval onAxis(const Content &content, std::size_t engagement, record::Interval interval);
[[nodiscard]] record::Interval inTrueTime(const Content &content, std::size_t engagement, record::Interval onAxis);
/// The interval of an item as the record says it; intervalOf() says where it stands on the axis.
[[nodiscard]] record::Interval trueIntervalOf(const Content &content, const ItemId &item);

/// How an axis of this content is written: on a common clock no time of day would be true of all engagements, so it
/// counts from their moment.
[[nodiscard]] TimeStyle axisStyle(const Content &content, TimeStyle style);
/// How true times are written beside such an axis.
[[nodiscard]] TimeStyle factStyle(TimeStyle style);

/// All lanes in turns: of each engagement the one that is the same as the others' stands below it. Lanes are the same
/// if they are of one kind and channel (without case) and say the same; then the next of that kind and channel.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> lanesInTurns(const Content &content);

} // namespace timeline
