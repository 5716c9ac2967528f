// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"

#include <compare>

namespace timeline {

/// From the root down. An engagement has a node only where there are several, a channel where it has a heading.
enum class NodeKind : quint8 { Engagement, Channel, Lane, Item };

/// A node of the outline. `id` goes as deep as the kind: of a channel's heading to its first lane.
struct Node
{
    NodeKind kind = NodeKind::Lane;
    ItemId id;
    friend bool operator==(const Node &, const Node &) = default;
};

/// A strict order of nodes, for maps.
[[nodiscard]] bool isBefore(const Node &a, const Node &b);

/// The timeline as a tree, for those who read it one by one: engagements, channels, lanes, and the items of a lane in
/// order of time over all its tracks. Nothing stands for the root. Immutable.
class Outline final
{
public:
    using Parent = std::optional<Node>;

    /// Cost: the lanes. Null: a root without children.
    explicit Outline(ContentPtr content = {});

    [[nodiscard]] const ContentPtr &content() const { return m_content; }

    [[nodiscard]] std::size_t childCount(const Parent &parent) const;
    [[nodiscard]] std::optional<Node> child(const Parent &parent, std::size_t index) const;
    [[nodiscard]] Parent parentOf(const Node &node) const;
    /// Where a node stands among its parent's children. Cost: log of their number.
    [[nodiscard]] std::size_t indexOf(const Node &node) const;

    /// The node that stands for the same engagement, channel, lane, element or piece of the clock in a later reading of
    /// the same record; nothing where it is gone.
    [[nodiscard]] std::optional<Node> counterpart(const Node &node, const Outline &later) const;

private:
    /// What stands directly under an engagement: a lane without a heading, or a channel with its lanes.
    struct Section
    {
        quint32 first = 0;
        quint32 behind = 0;
        bool isChannel = false;
    };

    void addSections(const EngagementItems &items);
    [[nodiscard]] bool hasEngagementNodes() const { return m_sections.size() > 1; }
    [[nodiscard]] std::optional<Node> section(std::size_t engagement, std::size_t index) const;
    [[nodiscard]] std::size_t sectionOf(const ItemId &id) const; ///< its index
    [[nodiscard]] const LaneItems &laneOf(const ItemId &id) const;
    [[nodiscard]] std::optional<Node> counterpartOfChannel(const Node &node, const Outline &later) const;
    [[nodiscard]] std::optional<Node> counterpartOfLane(const Node &node, const Outline &later) const;
    [[nodiscard]] std::optional<Node> counterpartOfItem(const Node &node, const Outline &later) const;

    ContentPtr m_content;
    std::vector<std::vector<Section>> m_sections; ///< by engagement
};

} // namespace timeline
