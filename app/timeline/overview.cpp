// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/overview.h"

#include "timeline/pixel_map.h"

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr std::size_t kinds = static_cast<std::size_t>(LaneKind::Note) + 1;
constexpr int narrowest = 2; ///< px: what is shorter is drawn so wide

/// How many items begin less how many end at each pixel.
using Edges = std::vector<int>;

void add(Edges &edges, const Track &track, PixelMap &map)
{
    const int width = static_cast<int>(edges.size()) - 1;
    for (std::size_t i = 0; i < track.size(); ++i) {
        const double start = map.x(track.start[i]);
        const double end = map.x(track.end[i]);
        const int from = std::clamp(static_cast<int>(std::floor(start)), 0, std::max(width - narrowest, 0));
        const int to = std::clamp(static_cast<int>(std::ceil(end)), std::min(from + narrowest, width), width);
        ++edges[static_cast<std::size_t>(from)];
        --edges[static_cast<std::size_t>(to)];
    }
}

std::vector<OverviewSpan> spansOf(const Edges &edges)
{
    std::vector<OverviewSpan> spans;
    int depth = 0;
    for (std::size_t x = 0; x < edges.size(); ++x) {
        const int before = depth;
        depth += edges[x];
        if (before == 0 && depth > 0) {
            spans.push_back({static_cast<int>(x), static_cast<int>(x)});
        } else if (before > 0 && depth == 0) {
            spans.back().to = static_cast<int>(x);
        }
    }
    return spans;
}

} // namespace

std::vector<OverviewBand> overviewOf(const Content &content, const Projection &whole)
{
    std::array<Edges, kinds> edges;
    PixelMap map(whole);
    for (const EngagementItems &engagement : content.engagements) {
        for (const LaneItems &items : engagement.lanes) {
            if (items.lane.kind == LaneKind::Clock) {
                continue;
            }
            Edges &own = edges[static_cast<std::size_t>(items.lane.kind)];
            own.resize(static_cast<std::size_t>(std::ceil(whole.width())) + 1);
            for (const Track &track : items.tracks) {
                add(own, track, map);
            }
        }
    }
    std::vector<OverviewBand> bands;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        std::vector<OverviewSpan> spans = spansOf(edges[kind]);
        if (!spans.empty()) {
            bands.push_back({static_cast<LaneKind>(kind), std::move(spans)});
        }
    }
    return bands;
}

} // namespace timeline
