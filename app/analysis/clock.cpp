// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/clock.h"

#include "analysis/clock_sweep.h"

#include <algorithm>
#include <unordered_set>

namespace analysis {

namespace {

std::optional<Party> partyOf(ClockState state)
{
    switch (state) {
    case ClockState::WithAgents:
    case ClockState::WithAgent:
        return Party::Agent;
    case ClockState::Transferring:
        return Party::Transfer;
    case ClockState::Queued:
        return Party::Queue;
    case ClockState::Automated:
        return Party::Treatment;
    case ClockState::Alone:
    case ClockState::Away:
        break;
    }
    return std::nullopt;
}

std::vector<record::Instant> bordersOf(const std::vector<ClockPiece> &pieces)
{
    std::vector<record::Instant> borders;
    for (const ClockPiece &piece : pieces) {
        borders.push_back(piece.interval.start);
        borders.push_back(piece.interval.end);
    }
    return borders; // in order, since the pieces are
}

void sortByStart(std::vector<Presence> &present)
{
    std::stable_sort(present.begin(), present.end(),
                     [](const Presence &a, const Presence &b) { return a.interval.start < b.interval.start; });
    for (std::size_t i = 0; i < present.size(); ++i) {
        present[i].latestEnd =
            i ? std::max(present[i - 1].latestEnd, present[i].interval.end) : present[i].interval.end;
    }
}

} // namespace

QLatin1StringView clockStateName(ClockState state)
{
    switch (state) {
    case ClockState::WithAgents:
        return QLatin1StringView("with-agents");
    case ClockState::WithAgent:
        return QLatin1StringView("with-agent");
    case ClockState::Transferring:
        return QLatin1StringView("transferring");
    case ClockState::Queued:
        return QLatin1StringView("queued");
    case ClockState::Automated:
        return QLatin1StringView("automated");
    case ClockState::Alone:
        return QLatin1StringView("alone");
    case ClockState::Away:
        return QLatin1StringView("away");
    }
    return {};
}

QString Who::name() const
{
    return id.isNull() ? QLatin1Char('#') + QString::number(element.index) : id.toString();
}

std::vector<Who> Clock::who(std::size_t piece) const
{
    std::vector<Who> found;
    const auto party = partyOf(m_pieces[piece].state);
    if (!party) {
        return found;
    }
    const record::Interval &interval = m_pieces[piece].interval;
    const auto &present = m_present[static_cast<std::size_t>(*party)];
    auto at = std::lower_bound(present.begin(), present.end(), interval.end,
                               [](const Presence &one, record::Instant end) { return one.interval.start < end; });
    while (at != present.begin() && interval.start < std::prev(at)->latestEnd) {
        --at;
        if (at->interval.overlaps(interval)) {
            found.push_back(at->who);
        }
    }
    std::sort(found.begin(), found.end(), [](const Who &a, const Who &b) { return a.element.index < b.element.index; });
    std::unordered_set<std::string_view> ids;
    std::erase_if(found, [&ids](const Who &who) {
        return !who.id.isNull() && !ids.insert({who.id.data(), static_cast<std::size_t>(who.id.size())}).second;
    });
    return found;
}

qint64 Clock::total(ClockState state) const
{
    qint64 sum = 0;
    for (const ClockPiece &piece : m_pieces) {
        sum += piece.state == state ? piece.interval.duration() : 0;
    }
    return sum;
}

std::optional<qint64> Clock::customerTime() const
{
    if (!m_hasPresence) {
        return std::nullopt;
    }
    qint64 sum = 0;
    for (const ClockPiece &piece : m_pieces) {
        sum += piece.state == ClockState::Away ? 0 : piece.interval.duration();
    }
    return sum;
}

Clock clockOf(const record::Record &record, const Intervals &intervals)
{
    const std::vector<ClockInterval> all = clockIntervals(record, intervals);
    Clock clock;
    clock.m_pieces = sweep(all);
    const std::vector<record::Instant> borders = bordersOf(clock.m_pieces);
    const auto isBorder = [&borders](record::Instant at) {
        return std::binary_search(borders.begin(), borders.end(), at);
    };
    for (const ClockInterval &interval : all) {
        if (interval.party == Party::Customer) {
            clock.m_hasPresence = true;
        } else {
            auto &present = clock.m_present[static_cast<std::size_t>(interval.party)];
            present.push_back({interval.who, interval.interval, {}});
        }
        if (isBorder(interval.interval.start)) {
            clock.m_sources.push_back(interval.startField);
        }
        if (isBorder(interval.interval.end)) {
            clock.m_sources.push_back(interval.endField);
        }
    }
    for (auto &present : clock.m_present) {
        sortByStart(present);
    }
    return clock;
}

} // namespace analysis
