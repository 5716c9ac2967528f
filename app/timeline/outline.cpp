// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/outline.h"

#include <algorithm>
#include <tuple>

namespace timeline {
namespace {

Node laneNode(std::size_t engagement, std::size_t lane)
{
    return {NodeKind::Lane, {static_cast<quint32>(engagement), static_cast<quint32>(lane), 0, 0}};
}

std::size_t itemCount(const LaneItems &lane)
{
    std::size_t count = 0;
    for (const Track &track : lane.tracks) {
        count += track.size();
    }
    return count;
}

/// How many items of a lane come before one of them in the order of (start, track, index).
std::size_t rankOf(const LaneItems &lane, std::size_t track, std::size_t index)
{
    const qint64 start = lane.tracks[track].start[index];
    std::size_t rank = index;
    for (std::size_t other = 0; other < lane.tracks.size(); ++other) {
        const std::vector<qint64> &starts = lane.tracks[other].start;
        if (other < track) {
            rank += static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), start) - starts.begin());
        } else if (other > track) {
            rank += static_cast<std::size_t>(std::lower_bound(starts.begin(), starts.end(), start) - starts.begin());
        }
    }
    return rank;
}

/// The index in a track of the item with a rank, if it is there: ranks only grow along a track.
std::optional<std::size_t> indexWithRank(const LaneItems &lane, std::size_t track, std::size_t rank)
{
    std::size_t low = 0;
    std::size_t high = lane.tracks[track].size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (rankOf(lane, track, middle) < rank) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const bool isThere = low < lane.tracks[track].size() && rankOf(lane, track, low) == rank;
    return isThere ? std::optional(low) : std::nullopt;
}

std::optional<Node> itemWithRank(const LaneItems &lane, const ItemId &id, std::size_t rank)
{
    for (std::size_t track = 0; track < lane.tracks.size(); ++track) {
        if (const auto index = indexWithRank(lane, track, rank)) {
            return Node{NodeKind::Item,
                        {id.engagement, id.lane, static_cast<quint32>(track), static_cast<quint32>(*index)}};
        }
    }
    return std::nullopt;
}

} // namespace

bool isBefore(const Node &a, const Node &b)
{
    const auto key = [](const Node &node) {
        return std::tuple(node.kind, node.id.engagement, node.id.lane, node.id.track, node.id.index);
    };
    return key(a) < key(b);
}

Outline::Outline(ContentPtr content) : m_content(std::move(content))
{
    if (m_content) {
        for (const EngagementItems &items : m_content->engagements) {
            addSections(items);
        }
    }
}

void Outline::addSections(const EngagementItems &items)
{
    std::vector<Section> &sections = m_sections.emplace_back();
    const auto count = static_cast<quint32>(items.lanes.size());
    for (quint32 lane = 0; lane < count; ++lane) {
        const QString &channel = items.lanes[lane].lane.channel;
        const bool hasHeading = items.severalChannels && !channel.isNull();
        const bool goesOn =
            hasHeading && lane > 0 && sections.back().isChannel && items.lanes[lane - 1].lane.channel == channel;
        if (goesOn) {
            sections.back().behind = lane + 1;
        } else {
            sections.push_back({lane, lane + 1, hasHeading});
        }
    }
}

const LaneItems &Outline::laneOf(const ItemId &id) const
{
    return m_content->engagements[id.engagement].lanes[id.lane];
}

std::optional<Node> Outline::section(std::size_t engagement, std::size_t index) const
{
    if (engagement >= m_sections.size() || index >= m_sections[engagement].size()) {
        return std::nullopt;
    }
    const Section &section = m_sections[engagement][index];
    Node node = laneNode(engagement, section.first);
    node.kind = section.isChannel ? NodeKind::Channel : NodeKind::Lane;
    return node;
}

std::size_t Outline::sectionOf(const ItemId &id) const
{
    const std::vector<Section> &sections = m_sections[id.engagement];
    const auto behind = std::upper_bound(sections.begin(), sections.end(), id.lane,
                                         [](quint32 lane, const Section &section) { return lane < section.first; });
    return static_cast<std::size_t>(behind - sections.begin()) - 1;
}

std::size_t Outline::childCount(const Parent &parent) const
{
    if (!parent) {
        return hasEngagementNodes() || m_sections.empty() ? m_sections.size() : m_sections.front().size();
    }
    switch (parent->kind) {
    case NodeKind::Engagement:
        return m_sections[parent->id.engagement].size();
    case NodeKind::Channel: {
        const Section &section = m_sections[parent->id.engagement][sectionOf(parent->id)];
        return section.behind - section.first;
    }
    case NodeKind::Lane:
        return itemCount(laneOf(parent->id));
    case NodeKind::Item:
        return 0;
    }
    return 0;
}

std::optional<Node> Outline::child(const Parent &parent, std::size_t index) const
{
    if (index >= childCount(parent)) {
        return std::nullopt;
    }
    if (!parent) {
        return hasEngagementNodes() ? Node{NodeKind::Engagement, {static_cast<quint32>(index), 0, 0, 0}}
                                    : section(0, index);
    }
    switch (parent->kind) {
    case NodeKind::Engagement:
        return section(parent->id.engagement, index);
    case NodeKind::Channel:
        return laneNode(parent->id.engagement, parent->id.lane + index);
    case NodeKind::Lane:
        return itemWithRank(laneOf(parent->id), parent->id, index);
    case NodeKind::Item:
        return std::nullopt;
    }
    return std::nullopt;
}

Outline::Parent Outline::parentOf(const Node &node) const
{
    const Parent engagement =
        hasEngagementNodes() ? Parent({NodeKind::Engagement, {node.id.engagement, 0, 0, 0}}) : std::nullopt;
    switch (node.kind) {
    case NodeKind::Engagement:
        return std::nullopt;
    case NodeKind::Channel:
        return engagement;
    case NodeKind::Lane: {
        const Section &section = m_sections[node.id.engagement][sectionOf(node.id)];
        return section.isChannel ? Parent({NodeKind::Channel, {node.id.engagement, section.first, 0, 0}}) : engagement;
    }
    case NodeKind::Item:
        return laneNode(node.id.engagement, node.id.lane);
    }
    return std::nullopt;
}

std::size_t Outline::indexOf(const Node &node) const
{
    switch (node.kind) {
    case NodeKind::Engagement:
        return node.id.engagement;
    case NodeKind::Channel:
        return sectionOf(node.id);
    case NodeKind::Lane: {
        const std::size_t index = sectionOf(node.id);
        const Section &section = m_sections[node.id.engagement][index];
        return section.isChannel ? node.id.lane - section.first : index;
    }
    case NodeKind::Item:
        return rankOf(laneOf(node.id), node.id.track, node.id.index);
    }
    return 0;
}

std::optional<Node> Outline::counterpart(const Node &node, const Outline &later) const
{
    if (node.id.engagement >= later.m_sections.size() || hasEngagementNodes() != later.hasEngagementNodes()) {
        return std::nullopt;
    }
    switch (node.kind) {
    case NodeKind::Engagement:
        return node;
    case NodeKind::Channel:
        return counterpartOfChannel(node, later);
    case NodeKind::Lane:
        return counterpartOfLane(node, later);
    case NodeKind::Item:
        return counterpartOfItem(node, later);
    }
    return std::nullopt;
}

std::optional<Node> Outline::counterpartOfChannel(const Node &node, const Outline &later) const
{
    const QString &channel = laneOf(node.id).lane.channel;
    const std::vector<Section> &sections = later.m_sections[node.id.engagement];
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto candidate = later.section(node.id.engagement, i);
        if (sections[i].isChannel && later.laneOf(candidate->id).lane.channel == channel) {
            return candidate;
        }
    }
    return std::nullopt;
}

std::optional<Node> Outline::counterpartOfLane(const Node &node, const Outline &later) const
{
    const Lane &lane = laneOf(node.id).lane;
    if (lane.kind == LaneKind::Clock) {
        return laneNode(node.id.engagement, 0);
    }
    const auto &engagement = later.m_content->journey->engagements[node.id.engagement].received->engagement;
    const auto found = later.m_content->engagements[node.id.engagement].find(engagement, lane.items.front());
    return found ? std::optional(laneNode(node.id.engagement, found->lane)) : std::nullopt;
}

std::optional<Node> Outline::counterpartOfItem(const Node &node, const Outline &later) const
{
    const auto lane = counterpartOfLane(node, later);
    if (!lane) {
        return std::nullopt;
    }
    const Track &track = trackOf(*m_content, node.id);
    if (const auto element = elementOf(*m_content, node.id)) {
        const quint32 place = track.place[node.id.index];
        if (itemFor(*m_content, node.id.engagement, node.id.lane, place) != node.id) {
            return std::nullopt; // the second mark of a reversed interval
        }
        const auto &engagement = later.m_content->journey->engagements[node.id.engagement].received->engagement;
        const auto found = later.m_content->engagements[node.id.engagement].find(engagement, *element);
        const auto item =
            found ? itemFor(*later.m_content, node.id.engagement, found->lane, found->place) : std::nullopt;
        return item ? std::optional(Node{NodeKind::Item, *item}) : std::nullopt;
    }
    const std::vector<Track> &pieces = later.laneOf(lane->id).tracks;
    if (pieces.empty()) {
        return std::nullopt;
    }
    const std::vector<qint64> &starts = pieces.front().start;
    const auto same = std::lower_bound(starts.begin(), starts.end(), track.start[node.id.index]);
    if (same == starts.end() || *same != track.start[node.id.index]) {
        return std::nullopt;
    }
    return Node{NodeKind::Item, {node.id.engagement, 0, 0, static_cast<quint32>(same - starts.begin())}};
}

} // namespace timeline
