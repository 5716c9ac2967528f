// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/projection.h"

#include <vector>

namespace timeline {

/// A run of pixels in which something stands; whole px, `to` is behind the last.
struct OverviewSpan
{
    int from = 0;
    int to = 0;
    friend bool operator==(const OverviewSpan &, const OverviewSpan &) = default;
};

/// Where the items of one kind of lane stand on the whole axis.
struct OverviewBand
{
    LaneKind kind = LaneKind::External;
    std::vector<OverviewSpan> spans; ///< in order, apart from each other
};

/// The whole record in a strip: a band for each kind of lane that has items, the customer's clock apart, in the order
/// of LaneKind. Cost: items + pixels.
[[nodiscard]] std::vector<OverviewBand> overviewOf(const Content &content, const Projection &whole);

} // namespace timeline
