// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/tracks.h"

#include <algorithm>
#include <tuple>

namespace timeline {
namespace {

constexpr std::size_t mostTracks = 4; ///< more would make a lane taller than what it has to say

/// Where the next item of a track may start: a mark is as wide as an instant that nothing else may share.
qint64 freeFrom(const Span &span)
{
    return span.interval.end.ms + (span.look.form == ItemForm::Bar ? 0 : 1);
}

void append(Track &track, const Span &span)
{
    track.start.push_back(span.interval.start.ms);
    track.end.push_back(span.interval.end.ms);
    track.place.push_back(span.place);
    track.look.push_back(span.look);
}

void addReach(Track &track)
{
    track.reach = track.end;
    for (std::size_t i = 1; i < track.reach.size(); ++i) {
        track.reach[i] = std::max(track.reach[i], track.reach[i - 1]);
    }
    if (track.reach == track.end) {
        track.reach.clear();
    }
}

void addStrides(Track &track)
{
    if (!track.reach.empty()) {
        return;
    }
    for (std::size_t i = 0; i + Track::block < track.size(); i += Track::block) {
        qint64 longest = 0;
        for (std::size_t k = i; k < i + Track::block; ++k) {
            longest = std::max(longest, track.start[k + 1] - track.start[k]);
        }
        track.stride.push_back(longest);
    }
}

void shrink(Track &track)
{
    track.start.shrink_to_fit();
    track.end.shrink_to_fit();
    track.place.shrink_to_fit();
    track.look.shrink_to_fit();
    track.stride.shrink_to_fit();
}

bool isDoubtful(const ItemLook &look)
{
    return look.doubt != Doubt::None;
}

bool isChanged(const ItemLook &look)
{
    return look.change.has_value();
}

/// How many items up to each look so; nothing where none does.
std::vector<quint32> countsOf(const Track &track, bool (*looksSo)(const ItemLook &))
{
    std::vector<quint32> counts;
    if (std::none_of(track.look.begin(), track.look.end(), looksSo)) {
        return counts;
    }
    counts.reserve(track.look.size());
    quint32 count = 0;
    for (const ItemLook &look : track.look) {
        count += looksSo(look) ? 1 : 0;
        counts.push_back(count);
    }
    return counts;
}

bool anyIn(const std::vector<quint32> &counts, std::size_t first, std::size_t behind)
{
    return !counts.empty() && first < behind && counts[behind - 1] > (first == 0 ? 0 : counts[first - 1]);
}

} // namespace

std::vector<Track> tracksOf(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) {
        return std::tie(a.interval.start, a.interval.end, a.place) <
               std::tie(b.interval.start, b.interval.end, b.place);
    });
    std::vector<Track> tracks;
    std::vector<qint64> freeAt;
    for (const Span &span : spans) {
        const auto isFree = [&](qint64 from) {
            return from <= span.interval.start.ms;
        };
        auto free = std::find_if(freeAt.begin(), freeAt.end(), isFree);
        if (free == freeAt.end() && tracks.size() < mostTracks) {
            tracks.emplace_back();
            free = freeAt.insert(freeAt.end(), span.interval.start.ms);
        } else if (free == freeAt.end()) {
            free = std::prev(freeAt.end());
        }
        append(tracks[static_cast<std::size_t>(free - freeAt.begin())], span);
        *free = std::max(*free, freeFrom(span));
    }
    for (Track &track : tracks) {
        addReach(track);
        track.doubtful = countsOf(track, isDoubtful);
        track.changed = countsOf(track, isChanged);
        addStrides(track);
        shrink(track);
    }
    return tracks;
}

std::pair<std::size_t, std::size_t> Track::within(qint64 from, qint64 to) const
{
    const std::vector<qint64> &ends = reaches();
    const auto first = std::lower_bound(ends.begin(), ends.end(), from);
    const auto behind = std::upper_bound(start.begin(), start.end(), to);
    const auto firstIndex = static_cast<std::size_t>(first - ends.begin());
    return {firstIndex, std::max(firstIndex, static_cast<std::size_t>(behind - start.begin()))};
}

bool Track::anyDoubt(std::size_t first, std::size_t behind) const
{
    return anyIn(doubtful, first, behind);
}

bool Track::anyChange(std::size_t first, std::size_t behind) const
{
    return anyIn(changed, first, behind);
}

} // namespace timeline
