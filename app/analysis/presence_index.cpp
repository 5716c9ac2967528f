// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/clock.h"

#include "record/large_memory.h"

#include <algorithm>
#include <unordered_set>

namespace analysis {

namespace {

constexpr std::size_t middle(std::size_t from, std::size_t to)
{
    return from + (to - from) / 2;
}

} // namespace

PresenceIndex::PresenceIndex(std::vector<Presence> presences) : m_presences(std::move(presences))
{
    const auto byStart = [](const Presence &a, const Presence &b) {
        return a.interval.start < b.interval.start;
    };
    // A record mostly lists what happened in order; to sort takes as much memory again.
    if (!std::is_sorted(m_presences.begin(), m_presences.end(), byStart)) {
        std::stable_sort(m_presences.begin(), m_presences.end(), byStart);
    }
    record::reserveLarge(m_latestEnds, m_presences.size());
    m_latestEnds.resize(m_presences.size());
    if (!m_presences.empty()) {
        indexEnds(0, m_presences.size());
    }
}

/// Notes the latest end of the subtree of `from` up to `to`, which is not empty, and of all below it.
record::Instant PresenceIndex::indexEnds(std::size_t from, std::size_t to)
{
    const std::size_t root = middle(from, to);
    record::Instant latest = m_presences[root].interval.end;
    if (from < root) {
        latest = std::max(latest, indexEnds(from, root));
    }
    if (root + 1 < to) {
        latest = std::max(latest, indexEnds(root + 1, to));
    }
    m_latestEnds[root] = latest;
    return latest;
}

void PresenceIndex::collect(std::size_t from, std::size_t to, const record::Interval &interval,
                            std::vector<Who> &found) const
{
    const std::size_t root = middle(from, to);
    if (from == to || m_latestEnds[root] <= interval.start) {
        return;
    }
    collect(from, root, interval, found);
    const Presence &presence = m_presences[root];
    if (presence.interval.start >= interval.end) {
        return;
    }
    if (presence.interval.overlaps(interval)) {
        found.push_back(presence.who);
    }
    collect(root + 1, to, interval, found);
}

std::vector<Who> PresenceIndex::overlapping(const record::Interval &interval) const
{
    std::vector<Who> found;
    collect(0, m_presences.size(), interval, found);
    std::sort(found.begin(), found.end(), [](const Who &a, const Who &b) { return a.element.index < b.element.index; });
    std::unordered_set<std::string_view> ids;
    std::erase_if(found, [&ids](const Who &who) {
        return !who.id.isNull() && !ids.insert({who.id.data(), static_cast<std::size_t>(who.id.size())}).second;
    });
    return found;
}

} // namespace analysis
