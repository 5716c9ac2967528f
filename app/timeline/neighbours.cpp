// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/neighbours.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace timeline {
namespace {

bool isClock(const Content &content, const ItemId &item)
{
    return content.engagements[item.engagement].lanes[item.lane].lane.kind == LaneKind::Clock;
}

std::tuple<quint32, quint32, quint32> trackKey(const ItemId &item)
{
    return {item.engagement, item.lane, item.track};
}

qint64 startOf(const Content &content, const ItemId &item)
{
    return trackOf(content, item).start[item.index];
}

/// The nearest item of a track that stands before or behind `from` in the order of (start, track, index).
std::optional<ItemId> nearestIn(const Track &track, ItemId first, const ItemId &from, qint64 fromStart,
                                Direction direction)
{
    const auto begin = track.start.begin();
    const bool sameTrack = trackKey(first) == trackKey(from);
    std::ptrdiff_t behind = 0; // the first that stands behind `from`
    if (sameTrack) {
        behind = static_cast<std::ptrdiff_t>(from.index) + 1;
    } else if (trackKey(first) > trackKey(from)) {
        behind = std::lower_bound(begin, track.start.end(), fromStart) - begin;
    } else {
        behind = std::upper_bound(begin, track.start.end(), fromStart) - begin;
    }
    const std::ptrdiff_t found = direction == Direction::Forward ? behind : behind - (sameTrack ? 2 : 1);
    if (found < 0 || found >= static_cast<std::ptrdiff_t>(track.size())) {
        return std::nullopt;
    }
    first.index = static_cast<quint32>(found);
    return first;
}

/// Calls `visit` with each track in sight and the id of its first item.
template<typename Visit>
void forEachTrack(const Content &content, const Rows &rows, const Visit &visit)
{
    for (const Row &row : rows.rows) {
        if (!row.hasItems()) {
            continue;
        }
        const std::vector<Track> &tracks = content.engagements[row.engagement].lanes[row.lane].tracks;
        for (std::size_t track = 0; track < tracks.size(); ++track) {
            visit(tracks[track], ItemId{static_cast<quint32>(row.engagement), static_cast<quint32>(row.lane),
                                        static_cast<quint32>(track), 0});
        }
    }
}

/// Keeps whichever of two items comes first when walking in a direction.
void keepNearer(const Content &content, std::optional<ItemId> &best, const std::optional<ItemId> &candidate,
                Direction direction)
{
    if (!candidate) {
        return;
    }
    const auto key = [&content](const ItemId &item) {
        return std::pair(startOf(content, item), trackKey(item));
    };
    if (!best || (direction == Direction::Forward ? key(*candidate) < key(*best) : key(*candidate) > key(*best))) {
        best = candidate;
    }
}

/// The item of a lane whose interval is nearest to a time.
std::optional<ItemId> nearestInLane(const Content &content, const Row &row, record::Instant at)
{
    const std::vector<Track> &tracks = content.engagements[row.engagement].lanes[row.lane].tracks;
    std::optional<ItemId> best;
    qint64 bestDistance = 0;
    for (std::size_t track = 0; track < tracks.size(); ++track) {
        const Track &items = tracks[track];
        const auto behind = std::upper_bound(items.start.begin(), items.start.end(), at.ms) - items.start.begin();
        for (const auto index : {behind - 1, behind}) {
            if (index < 0 || index >= static_cast<std::ptrdiff_t>(items.size())) {
                continue;
            }
            const auto i = static_cast<std::size_t>(index);
            const qint64 distance =
                at.ms < items.start[i] ? items.start[i] - at.ms : std::max<qint64>(at.ms - items.end[i], 0);
            if (!best || distance < bestDistance) {
                best = ItemId{static_cast<quint32>(row.engagement), static_cast<quint32>(row.lane),
                              static_cast<quint32>(track), static_cast<quint32>(i)};
                bestDistance = distance;
            }
        }
    }
    return best;
}

} // namespace

std::optional<ItemId> neighbourInTime(const Content &content, const Rows &rows, const std::optional<ItemId> &from,
                                      Direction direction)
{
    std::optional<ItemId> best;
    const bool amongPieces = from && isClock(content, *from);
    forEachTrack(content, rows, [&](const Track &track, ItemId first) {
        if (track.size() == 0 || isClock(content, first) != amongPieces) {
            return;
        }
        if (from) {
            keepNearer(content, best, nearestIn(track, first, *from, startOf(content, *from), direction), direction);
            return;
        }
        first.index = direction == Direction::Forward ? 0 : static_cast<quint32>(track.size() - 1);
        keepNearer(content, best, first, direction);
    });
    return best;
}

std::optional<ItemId> neighbourLane(const Content &content, const Rows &rows, const std::optional<ItemId> &from,
                                    record::Instant at, Direction direction)
{
    const auto count = static_cast<std::ptrdiff_t>(rows.rows.size());
    const std::ptrdiff_t step = direction == Direction::Forward ? 1 : -1;
    std::ptrdiff_t row = direction == Direction::Forward ? -1 : count;
    if (from) {
        if (const auto own = rows.rowOf[from->engagement][from->lane]) {
            row = static_cast<std::ptrdiff_t>(*own);
        }
    }
    for (row += step; row >= 0 && row < count; row += step) {
        const Row &candidate = rows.rows[static_cast<std::size_t>(row)];
        if (!candidate.hasItems()) {
            continue;
        }
        if (const auto item = nearestInLane(content, candidate, at)) {
            return item;
        }
    }
    return std::nullopt;
}

} // namespace timeline
