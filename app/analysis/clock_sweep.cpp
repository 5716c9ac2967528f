// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/clock_sweep.h"

#include "record/large_memory.h"

#include <algorithm>

namespace analysis {

namespace {

using record::Instant;

struct Event
{
    Instant at;
    quint32 interval = 0;
    bool start = false;
};

std::vector<Event> eventsOf(const std::vector<ClockInterval> &intervals)
{
    std::vector<Event> events;
    record::reserveLarge(events, intervals.size() * 2);
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        const auto index = static_cast<quint32>(i);
        events.push_back({intervals[i].interval.start, index, true});
        events.push_back({intervals[i].interval.end, index, false});
    }
    std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
    return events;
}

/// Who of one party is there, each id counted once, and whether the last border changed that.
class Present final
{
public:
    void grow(quint32 identities) { m_counts.resize(identities); }

    void change(quint32 identity, int by)
    {
        m_touched.push_back({identity, m_counts[identity] > 0});
        m_counts[identity] += by;
    }

    void settle()
    {
        // An id may be touched several times at one border; its first entry tells what was before.
        const auto byIdentity = [](const Touch &a, const Touch &b) {
            return a.identity < b.identity;
        };
        std::stable_sort(m_touched.begin(), m_touched.end(), byIdentity);
        m_changed = false;
        for (std::size_t i = 0; i < m_touched.size(); ++i) {
            const auto [identity, before] = m_touched[i];
            if (i == 0 || m_touched[i - 1].identity != identity) {
                const bool after = m_counts[identity] > 0;
                m_changed = m_changed || before != after;
                m_distinct += static_cast<int>(after) - static_cast<int>(before);
            }
        }
        m_touched.clear();
    }

    [[nodiscard]] int distinct() const { return m_distinct; }
    [[nodiscard]] bool changed() const { return m_changed; }

private:
    struct Touch
    {
        quint32 identity;
        bool before;
    };
    std::vector<int> m_counts;
    std::vector<Touch> m_touched;
    int m_distinct = 0;
    bool m_changed = false;
};

/// Walks over the borders and makes a piece between each two.
class Sweep final
{
public:
    explicit Sweep(const std::vector<ClockInterval> &intervals) : m_intervals(intervals)
    {
        std::array<quint32, statefulParties + 1> most{};
        for (const ClockInterval &interval : intervals) {
            auto &count = most[index(interval.party)];
            count = std::max(count, interval.identity + 1);
            if (interval.party == Party::Customer) {
                m_lastEnd = std::max(m_lastEnd.value_or(interval.interval.end), interval.interval.end);
            }
        }
        for (std::size_t party = 0; party < most.size(); ++party) {
            m_present[party].grow(most[party]);
        }
    }

    [[nodiscard]] std::vector<ClockPiece> run()
    {
        const std::vector<Event> events = eventsOf(m_intervals);
        m_pieces.reserve(events.size());
        record::preferLargePages(m_pieces.data(), events.size() * sizeof(ClockPiece));
        for (auto at = events.begin(); at != events.end();) {
            const auto next = std::find_if(at, events.end(), [at](const Event &event) { return event.at != at->at; });
            const IntervalKind border = pass(at, next);
            finishPiece(at->at, border);
            startPiece(at->at, border);
            at = next;
        }
        return std::move(m_pieces);
    }

private:
    static std::size_t index(Party party) { return static_cast<std::size_t>(party); }
    [[nodiscard]] const Present &present(Party party) const { return m_present[index(party)]; }

    /// Takes in all that happens at one border; returns the strongest kind that stands there.
    template<typename Iterator>
    IntervalKind pass(Iterator from, Iterator to)
    {
        IntervalKind strongest = IntervalKind::Unknown;
        for (auto event = from; event != to; ++event) {
            const ClockInterval &interval = m_intervals[event->interval];
            strongest = std::min(strongest, event->start ? IntervalKind::Reported : interval.kind);
            if (!interval.interval.isMoment()) {
                m_present[index(interval.party)].change(interval.identity, event->start ? 1 : -1);
            }
            m_began = m_began || interval.party == Party::Customer;
        }
        for (Present &party : m_present) {
            party.settle();
        }
        return strongest;
    }

    [[nodiscard]] std::optional<ClockState> stateFrom(Instant at) const
    {
        if (!m_began || !m_lastEnd || at >= *m_lastEnd) {
            return std::nullopt;
        }
        if (present(Party::Customer).distinct() == 0) {
            return ClockState::Away;
        }
        const int agents = present(Party::Agent).distinct();
        return agents > 1                                 ? ClockState::WithAgents
               : agents == 1                              ? ClockState::WithAgent
               : present(Party::Transfer).distinct() > 0  ? ClockState::Transferring
               : present(Party::Queue).distinct() > 0     ? ClockState::Queued
               : present(Party::Treatment).distinct() > 0 ? ClockState::Automated
                                                          : ClockState::Alone;
    }

    [[nodiscard]] bool sameWho(ClockState state) const
    {
        const auto party = partyOf(state);
        return !party || !present(*party).changed();
    }

    [[nodiscard]] quint32 whoCount(ClockState state) const
    {
        const auto party = partyOf(state);
        return party ? static_cast<quint32>(present(*party).distinct()) : 0;
    }

    void finishPiece(Instant at, IntervalKind border)
    {
        const auto next = stateFrom(at);
        m_goesOn = m_open && next == m_open->state && sameWho(m_open->state);
        if (m_open && !m_goesOn) {
            m_open->interval.end = at;
            m_open->kind = std::max(m_open->kind, border);
            m_pieces.push_back(*m_open);
            m_open.reset();
        }
    }

    void startPiece(Instant at, IntervalKind border)
    {
        if (const auto state = stateFrom(at); state && !m_goesOn) {
            m_open = ClockPiece{*state, {at, at}, border, whoCount(*state)};
        }
    }

    const std::vector<ClockInterval> &m_intervals;
    std::array<Present, statefulParties + 1> m_present;
    std::optional<Instant> m_lastEnd; ///< of the customer's presences
    bool m_began = false;             ///< the customer's first presence
    bool m_goesOn = false;
    std::optional<ClockPiece> m_open;
    std::vector<ClockPiece> m_pieces;
};

} // namespace

std::vector<ClockPiece> sweep(const std::vector<ClockInterval> &intervals)
{
    return Sweep(intervals).run();
}

} // namespace analysis
