// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/clock.h"

#include "analysis/clock_sweep.h"
#include "record/large_memory.h"

#include <utility>

namespace analysis {

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
    const auto party = partyOf(m_pieces[piece].state);
    return party ? m_present[static_cast<std::size_t>(*party)].overlapping(m_pieces[piece].interval)
                 : std::vector<Who>();
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
    std::array<std::size_t, statefulParties + 1> counts{};
    for (const ClockInterval &interval : all) {
        ++counts[static_cast<std::size_t>(interval.party)];
    }
    std::array<std::vector<Presence>, statefulParties> present;
    for (std::size_t party = 0; party < statefulParties; ++party) {
        record::reserveLarge(present[party], counts[party]);
    }
    for (const ClockInterval &interval : all) {
        if (interval.party == Party::Customer) {
            clock.m_hasPresence = true;
        } else {
            present[static_cast<std::size_t>(interval.party)].push_back({interval.who, interval.interval});
        }
    }
    for (std::size_t party = 0; party < statefulParties; ++party) {
        clock.m_present[party] = PresenceIndex(std::move(present[party]));
    }
    return clock;
}

} // namespace analysis
