// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/found.h"

#include "timeline/pixel_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace timeline {
namespace {

bool isBefore(const ItemId &a, const ItemId &b)
{
    const auto keyOf = [](const ItemId &item) {
        return std::tuple(item.engagement, item.lane, item.track, item.index);
    };
    return keyOf(a) < keyOf(b);
}

/// By engagement and lane, the places of its elements.
using Places = std::map<std::pair<std::size_t, std::size_t>, std::vector<quint32>>;

Places placesOf(const Content &content, const std::vector<PlacedElement> &elements)
{
    Places places;
    for (const PlacedElement &each : elements) {
        if (each.engagement >= content.engagements.size()) {
            continue;
        }
        const record::Engagement &engagement = content.journey->engagements[each.engagement].received->engagement;
        if (const auto found = content.engagements[each.engagement].find(engagement, each.element)) {
            places[{each.engagement, found->lane}].push_back(found->place);
        }
    }
    for (auto &[lane, found] : places) {
        std::sort(found.begin(), found.end());
    }
    return places;
}

} // namespace

Found::Found(const Content &content, const std::vector<PlacedElement> &elements)
{
    for (const auto &[at, places] : placesOf(content, elements)) {
        const std::vector<Track> &tracks = content.engagements[at.first].lanes[at.second].tracks;
        for (std::size_t track = 0; track < tracks.size(); ++track) {
            for (std::size_t index = 0; index < tracks[track].size(); ++index) {
                if (std::binary_search(places.begin(), places.end(), tracks[track].place[index])) {
                    m_items.push_back({static_cast<quint32>(at.first), static_cast<quint32>(at.second),
                                       static_cast<quint32>(track), static_cast<quint32>(index)});
                    m_times.push_back(tracks[track].start[index]);
                }
            }
        }
    }
    std::sort(m_times.begin(), m_times.end());
}

bool Found::anyOf(const ItemId &first, std::size_t count) const
{
    ItemId behind = first;
    behind.index += static_cast<quint32>(count);
    const auto found = std::lower_bound(m_items.begin(), m_items.end(), first, isBefore);
    return found != m_items.end() && isBefore(*found, behind);
}

std::vector<int> Found::ticks(const Projection &projection) const
{
    std::vector<int> ticks;
    PixelMap map(projection);
    auto next = m_times.empty() ? m_times.end() : std::lower_bound(m_times.begin(), m_times.end(), map.timeFrom(0));
    while (next != m_times.end()) {
        const int x = static_cast<int>(std::floor(map.x(*next)));
        if (x > static_cast<int>(projection.width())) {
            break;
        }
        ticks.push_back(x);
        // The next one in another pixel; rounding must not lead back to this one.
        next = std::max(next + 1, std::lower_bound(next, m_times.end(), map.timeFrom(x + 1)));
    }
    ticks.erase(std::unique(ticks.begin(), ticks.end()), ticks.end());
    return ticks;
}

} // namespace timeline
