// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/intervals.h"

#include <array>
#include <optional>
#include <vector>

namespace analysis {

/// Who or what was with the customer (design/analysis.md, "The customer's clock"), in the order in which states win.
enum class ClockState : quint8 { WithAgents, WithAgent, Transferring, Queued, Automated, Alone, Away };
inline constexpr std::size_t clockStateCount = 7;

/// `with-agents`, … as the report writes it.
[[nodiscard]] QLatin1StringView clockStateName(ClockState state);

struct ClockPiece
{
    ClockState state = ClockState::Alone;
    record::Interval interval; ///< never of no length
    IntervalKind kind = IntervalKind::Reported;
    quint32 whoCount = 0; ///< how many Clock::who() has to tell
};

/// Someone or something a piece speaks of: an element of the record. Its name in the report is its id, or `#3` without
/// one.
struct Who
{
    record::ElementRef element;
    record::Text id; ///< agent id, treatment id, queueId or destinationAgentId; null where the element has none
    [[nodiscard]] QString name() const; ///< the id, or `#` and the place in the list
};

/// What can be with the customer at times.
struct Presence
{
    Who who;
    record::Interval interval;
};

/// Presences by time: finds the few that overlap an interval without a look at the many that do not.
class PresenceIndex final
{
public:
    PresenceIndex() = default;
    explicit PresenceIndex(std::vector<Presence> presences);

    /// Who shares more than an instant with `interval`, in document order, each id once.
    [[nodiscard]] std::vector<Who> overlapping(const record::Interval &interval) const;

private:
    record::Instant indexEnds(std::size_t from, std::size_t to);
    void collect(std::size_t from, std::size_t to, const record::Interval &interval, std::vector<Who> &found) const;

    std::vector<Presence> m_presences;         ///< by start; a tree whose root is the middle, as are its subtrees'
    std::vector<record::Instant> m_latestEnds; ///< of the subtree whose root stands there
};

/// The customer's time, every millisecond once. Views point into the record it was made from.
class Clock final
{
public:
    Clock() = default;

    [[nodiscard]] const std::vector<ClockPiece> &pieces() const { return m_pieces; }
    /// Who a piece speaks of, in document order, each id once. Cost: their number times log n, so all pieces together
    /// can cost far more than the record has elements; `whoCount` tells beforehand.
    [[nodiscard]] std::vector<Who> who(std::size_t piece) const;
    /// Total of a state, ms.
    [[nodiscard]] qint64 total(ClockState state) const;
    /// Total presence: everything but `away`, ms. Nothing where there is no presence.
    [[nodiscard]] std::optional<qint64> customerTime() const;

private:
    friend Clock clockOf(const record::Record &record, const Intervals &intervals);
    std::vector<ClockPiece> m_pieces;
    std::array<PresenceIndex, 4> m_present; ///< agents, transfers, queue entries, treatments
    bool m_hasPresence = false;
};

/// Cost: n·log n in the number of elements, whatever overlaps.
[[nodiscard]] Clock clockOf(const record::Record &record, const Intervals &intervals);

} // namespace analysis
