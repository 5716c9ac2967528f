// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/comparison.h"
#include "timeline/lanes.h"

#include <QHashFunctions>

#include <array>
#include <memory>
#include <optional>

namespace timeline {

enum class ItemForm : quint8 {
    Bar,     ///< an interval with a length
    Instant, ///< an interval without one: `0 s`
    Moment,  ///< no interval by nature: a note, a transfer nobody is known to have joined
    Unknown, ///< an end that cannot be known, or one end of a reversed interval: a hollow mark
};

/// The worst finding about an item, from the mildest to the worst.
enum class Doubt : quint8 { None, Info, Warning, Error };

struct ItemLook
{
    ItemForm form = ItemForm::Bar;
    analysis::IntervalKind kind = analysis::IntervalKind::Reported;
    Doubt doubt = Doubt::None;
    std::optional<analysis::Change> change = std::nullopt; ///< since the record was read before
};

/// Items of a lane that do not overlap, in order of time, as flat columns: what is in sight is found by binary search,
/// and a million of them stay small. Only the last track of a lane that would need too many holds overlapping ones.
struct Track
{
    std::vector<qint64> start;  ///< ms
    std::vector<qint64> end;    ///< ms, ≥ start
    std::vector<qint64> reach;  ///< the latest end up to each item; empty where items do not overlap (it is `end` then)
    std::vector<quint32> place; ///< in the record's vector; of the clock: the piece
    std::vector<ItemLook> look;
    std::vector<quint32> doubtful; ///< how many items up to each have a finding; empty where none has
    std::vector<quint32> changed;  ///< how many up to each have changed; empty where none has
    /// Of each block of items: the longest way from one's start to the next one's, ms. A lane in which thousands of
    /// items share a pixel is passed by its blocks. Empty where items overlap.
    std::vector<qint64> stride;
    static constexpr std::size_t block = 32;

    [[nodiscard]] std::size_t size() const { return start.size(); }
    [[nodiscard]] const std::vector<qint64> &reaches() const { return reach.empty() ? end : reach; }
    /// Items that are in sight of [from, to], ms: first and behind the last.
    [[nodiscard]] std::pair<std::size_t, std::size_t> within(qint64 from, qint64 to) const;
    [[nodiscard]] bool anyDoubt(std::size_t first, std::size_t behind) const;
    [[nodiscard]] bool anyChange(std::size_t first, std::size_t behind) const;
};

struct LaneItems
{
    Lane lane;
    std::vector<Track> tracks; ///< empty where no item has a time
};

/// The lanes a transfer joins: the initiating agent's, and that of the agent, queue or outside number it leads to.
struct TransferLink
{
    std::optional<quint32> from;
    std::optional<quint32> to;
};

struct EngagementItems
{
    std::vector<LaneItems> lanes;
    bool severalChannels = false;
    /// The lane of each participant, queue entry, transfer and agent note, by its place.
    std::array<std::vector<quint32>, 4> laneOf;
    std::vector<TransferLink> links; ///< of each transfer, by its place

    /// The lane and place of an element that has a lane.
    struct Whereabouts
    {
        std::size_t lane = 0;
        quint32 place = 0;
    };
    [[nodiscard]] std::optional<Whereabouts> find(const record::Engagement &engagement,
                                                  record::ElementRef element) const;
};

/// How engagements stand beside each other.
struct Arrangement
{
    analysis::Alignment alignment = analysis::Alignment::TrueTime;
    bool interleaved = false; ///< the same lane of each below each other, else one engagement below the other
    friend bool operator==(const Arrangement &, const Arrangement &) = default;
};

/// A journey made ready to be laid out at any zoom. Times are those on the axis: moved, where engagements are aligned.
/// Immutable, shared; depends on the record only.
struct Content
{
    analysis::JourneyPtr journey;
    std::vector<EngagementItems> engagements;
    std::optional<record::Interval> extent;         ///< nothing where no time stands
    std::vector<record::Interval> folds;            ///< by the rule of the page
    Arrangement arrangement;                        ///< as it was asked for
    std::vector<qint64> offsets;                    ///< of each engagement: what is added to its true times, ms
    std::optional<record::Instant> origin;          ///< the moment on a common clock; nothing at true time
    std::optional<analysis::NotAligned> notAligned; ///< why they stand at true time all the same
    std::vector<std::pair<std::size_t, std::size_t>> laneOrder; ///< all lanes, where they are interleaved; else empty
};

using ContentPtr = std::shared_ptr<const Content>;

/// Cost: n·log n in the number of elements; under 60 bytes for each.
[[nodiscard]] ContentPtr contentOf(analysis::JourneyPtr journey, const Arrangement &arrangement = {});

/// Which item of a timeline: of an engagement's lane, its track, its index there.
struct ItemId
{
    quint32 engagement = 0;
    quint32 lane = 0;
    quint32 track = 0;
    quint32 index = 0;
    friend bool operator==(const ItemId &, const ItemId &) = default;
    friend size_t qHash(const ItemId &item, size_t seed = 0)
    {
        return qHashMulti(seed, item.engagement, item.lane, item.track, item.index);
    }
};

/// The item that shows a place of a lane; the first of two where a reversed interval has two marks.
[[nodiscard]] std::optional<ItemId> itemFor(const Content &content, std::size_t engagement, std::size_t lane,
                                            quint32 place);
/// The piece of the customer's clock that is exactly this interval on the axis.
[[nodiscard]] std::optional<ItemId> pieceAt(const Content &content, std::size_t engagement, record::Interval interval);
[[nodiscard]] const Track &trackOf(const Content &content, const ItemId &item);
/// The element an item stands for; nothing for a piece of the clock.
[[nodiscard]] std::optional<record::ElementRef> elementOf(const Content &content, const ItemId &item);
[[nodiscard]] record::Interval intervalOf(const Content &content, const ItemId &item);

} // namespace timeline
