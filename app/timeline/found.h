// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/projection.h"

namespace timeline {

/// An element of one of a journey's engagements.
struct PlacedElement
{
    std::size_t engagement = 0;
    record::ElementRef element;
    friend bool operator==(const PlacedElement &, const PlacedElement &) = default;
};

/// Items to be marked, such as those a find has found: ready for any zoom.
class Found final
{
public:
    Found() = default;
    /// Elements without an item count for nothing. Cost: n·log n in elements and in the items of their lanes.
    Found(const Content &content, const std::vector<PlacedElement> &elements);

    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    /// In the order of lanes, tracks and time.
    [[nodiscard]] const std::vector<ItemId> &items() const { return m_items; }
    /// Whether any of `count` items of a track is among them, from `first` on. Cost: log of the items.
    [[nodiscard]] bool anyOf(const ItemId &first, std::size_t count) const;
    /// The pixels of the axis in sight in which an item starts, from left to right. Cost: pixels × log of the items.
    [[nodiscard]] std::vector<int> ticks(const Projection &projection) const;

private:
    std::vector<ItemId> m_items; ///< sorted
    std::vector<qint64> m_times; ///< their starts, sorted, ms
};

using FoundPtr = std::shared_ptr<const Found>;

} // namespace timeline
