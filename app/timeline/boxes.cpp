// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/boxes.h"

#include "timeline/pixel_map.h"

#include <algorithm>

namespace timeline {
namespace {

constexpr double outside = 64; ///< px beyond both edges: nothing is painted farther out

/// The first item that starts at or after `time`, looked for from `at` on in growing steps: what is near is found at
/// once.
std::size_t firstFrom(const std::vector<qint64> &start, std::size_t at, std::size_t behind, qint64 time)
{
    std::size_t step = 1;
    std::size_t low = at;
    while (at < behind && start[at] < time) {
        low = at + 1;
        at += step;
        step *= 2;
    }
    const auto first = start.begin();
    const auto found = std::lower_bound(first + static_cast<std::ptrdiff_t>(low),
                                        first + static_cast<std::ptrdiff_t>(std::min(at, behind)), time);
    return static_cast<std::size_t>(found - first);
}

class Builder final
{
public:
    Builder(const Track &track, const TrackPlace &place, const Projection &projection)
        : m_track(track)
        , m_place(place)
        , m_width(projection.width())
        , m_map(projection)
        , m_halfMark(markWidth(place.height) / 2)
    {}

    [[nodiscard]] std::vector<Box> build()
    {
        auto [item, behind] = m_track.within(m_map.timeFrom(-m_halfMark), m_map.timeFrom(m_width + m_halfMark));
        while (item < behind) {
            item = addBox(item, behind);
        }
        return std::move(m_boxes);
    }

private:
    [[nodiscard]] bool isMark(std::size_t item) const { return m_track.look[item].form != ItemForm::Bar; }

    [[nodiscard]] bool isShort(std::size_t item)
    {
        return isMark(item) || m_map.x(m_track.end[item]) - m_map.x(m_track.start[item]) < shortestBar;
    }

    [[nodiscard]] double right(std::size_t item)
    {
        if (isMark(item)) {
            return m_map.x(m_track.start[item]) + m_halfMark;
        }
        return std::max(m_map.x(m_track.end[item]), m_map.x(m_track.start[item]) + shortestBar);
    }

    /// Adds the box of an item and of all that share its pixels; returns the next item.
    [[nodiscard]] std::size_t addBox(std::size_t item, std::size_t behind)
    {
        const double start = m_map.x(m_track.start[item]);
        const double length = isMark(item) ? 0 : m_map.x(m_track.end[item]) - start;
        const double x0 = isMark(item) ? start - m_halfMark : start;
        double x1 = isMark(item) ? start + m_halfMark : start + std::max(length, shortestBar);
        std::size_t next = item + 1;
        const bool isWidened = length < shortestBar;
        if (isWidened || !m_track.reach.empty()) {
            // Most stand alone, and are seen to at one glance.
            while (next < behind && m_map.x(m_track.start[next]) < reachOf(item, x1)) {
                const std::size_t met = std::max(meeting(item, next, behind, x1), behindBlocks(next, behind));
                if (met == next) {
                    break;
                }
                x1 = std::max({x1, right(met - 1), m_track.reach.empty() ? x1 : m_map.x(m_track.reach[met - 1])});
                next = met;
            }
        }
        place(item, next, x0, x1, isWidened);
        return next;
    }

    /// A mark must begin before this to meet one that ends at `x1`.
    [[nodiscard]] double reachOf(std::size_t item, double x1) const { return x1 + (isMark(item) ? m_halfMark : 0); }

    /// Behind the last item from `next` on that meets a mark that reaches to `x1`.
    [[nodiscard]] std::size_t meeting(std::size_t item, std::size_t next, std::size_t behind, double x1)
    {
        std::size_t met = firstFrom(m_track.start, next, behind, m_map.timeFrom(reachOf(item, x1)));
        // Where items do not overlap, only the last of them can be long enough to stand by itself.
        if (met > next && m_track.reach.empty() && !isShort(met - 1)) {
            --met;
        }
        return met;
    }

    /// Items from `next` on, which is met, up to the end of as many whole blocks as stand closer than the narrowest
    /// bar is wide: each of these meets the one before.
    [[nodiscard]] std::size_t behindBlocks(std::size_t next, std::size_t behind)
    {
        const std::vector<qint64> &start = m_track.start;
        const auto isClose = [&](qint64 ms) {
            return static_cast<double>(ms) * m_map.scale() < shortestBar;
        };
        std::size_t last = next;
        if (!m_map.isHere(start[next])) {
            return next; // a fold may stand between
        }
        while (last % Track::block != 0) {
            if (last + 1 >= behind || !isClose(start[last + 1] - start[last]) || !m_map.isHere(start[last + 1])) {
                return next;
            }
            ++last;
        }
        std::size_t block = last / Track::block;
        while (block < m_track.stride.size() && last + Track::block < behind && isClose(m_track.stride[block]) &&
               m_map.isHere(start[last + Track::block])) {
            last += Track::block;
            ++block;
        }
        return last;
    }

    void place(std::size_t item, std::size_t next, double x0, double x1, bool isWidened)
    {
        const auto count = static_cast<quint32>(next - item);
        if (count > 1 || !isMark(item)) {
            // A neighbour drawn wider than it is has taken the first pixels.
            x0 = std::max(x0, m_taken);
            x1 = std::max(x1, x0 + shortestBar);
            m_taken = x1;
        }
        Box box;
        box.startsBefore = x0 < 0;
        box.endsAfter = x1 > m_width;
        box.tooShort = count == 1 && !isMark(item) && isWidened;
        x0 = std::max(x0, -outside);
        x1 = std::min(x1, m_width + outside);
        box.x = static_cast<float>(x0);
        box.width = static_cast<float>(x1 - x0);
        box.y = static_cast<float>(m_place.y);
        box.height = static_cast<float>(m_place.height);
        box.item = m_place.first;
        box.item.index = static_cast<quint32>(item);
        box.count = count;
        box.tone = m_place.tone;
        box.look = m_track.look[item];
        if (count > 1) {
            box.look = {ItemForm::Bar, analysis::IntervalKind::Reported,
                        m_track.anyDoubt(item, next) ? Doubt::Warning : Doubt::None,
                        m_track.anyChange(item, next) ? std::optional(analysis::Change::Changed) : std::nullopt};
        }
        m_boxes.push_back(box);
    }

    const Track &m_track;
    const TrackPlace &m_place;
    double m_width;
    PixelMap m_map;
    double m_halfMark;
    double m_taken = -outside;
    std::vector<Box> m_boxes;
};

} // namespace

Tone toneOf(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Clock:
    case LaneKind::Other:
    case LaneKind::Note:
        return Tone::Other;
    case LaneKind::External:
        return Tone::Customer;
    case LaneKind::Treatment:
        return Tone::Automation;
    case LaneKind::Agent:
        return Tone::Agent;
    case LaneKind::Queue:
        return Tone::Queue;
    case LaneKind::Transfer:
        return Tone::Transfer;
    }
    return Tone::Other;
}

Tone toneOf(analysis::ClockState state)
{
    switch (state) {
    case analysis::ClockState::WithAgents:
    case analysis::ClockState::WithAgent:
        return Tone::Agent;
    case analysis::ClockState::Transferring:
        return Tone::Transfer;
    case analysis::ClockState::Queued:
        return Tone::Queue;
    case analysis::ClockState::Automated:
        return Tone::Automation;
    case analysis::ClockState::Alone:
        return Tone::Alone;
    case analysis::ClockState::Away:
        return Tone::Away;
    }
    return Tone::Other;
}

std::vector<Box> boxesOf(const Track &track, const TrackPlace &place, const Projection &projection)
{
    return Builder(track, place, projection).build();
}

} // namespace timeline
