// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <tl/expected.hpp>

#include <array>

/// Engagements beside each other on a common clock (app/analysis/README.md, "Two engagements side by side").
namespace analysis {

/// What a common clock counts from.
enum class Alignment : quint8 {
    TrueTime,    ///< nothing is moved
    Start,       ///< startDate
    FirstQueue,  ///< the earliest queuedAt
    FirstAnswer, ///< the earliest joinedAt of an AGENT
};
inline constexpr std::size_t alignmentCount = 4;
inline constexpr std::array movedAlignments{Alignment::Start, Alignment::FirstQueue, Alignment::FirstAnswer};

[[nodiscard]] QLatin1StringView alignmentName(Alignment alignment); ///< `first-queue`, as the report writes it

struct Moment
{
    record::Instant at;
    record::FieldPath source; ///< views into the received record
};

/// The moment of an engagement that an alignment speaks of; nothing where the record has none, and for TrueTime.
[[nodiscard]] std::optional<Moment> momentOf(const record::Engagement &received, Alignment alignment);

/// Why engagements cannot be aligned, and which of them is the first to blame.
struct NotAligned
{
    enum class Reason : quint8 {
        NoMoment, ///< the record has no such moment
        TooFar,   ///< moved, it would leave the years 0001–9999
    };
    std::size_t engagement = 0;
    Reason reason = Reason::NoMoment;
    friend bool operator==(const NotAligned &, const NotAligned &) = default;
};

/// What to add to the times of each engagement, ms, so that its moment falls on the first one's.
[[nodiscard]] tl::expected<std::vector<qint64>, NotAligned> offsetsOf(const Journey &journey, Alignment alignment);

/// A figure of both: ms or a count, nothing where it is not known.
struct Difference
{
    std::optional<qint64> first, second;

    [[nodiscard]] bool isDifferent() const { return first != second; }
    /// Second less first; nothing unless both are known.
    [[nodiscard]] std::optional<qint64> value() const;
    friend bool operator==(const Difference &, const Difference &) = default;
};

/// A moment of both, in true time, and how far apart they are on the common clock.
struct MomentDifference
{
    std::optional<Moment> first, second;
    std::optional<qint64> ms; ///< second less first; nothing unless both are known
};

/// How often a finding comes up at one kind of place: `/participants/*/leftAt`.
struct FindingDifference
{
    FindingCode code = FindingCode::BadTime;
    QString place;
    std::size_t first = 0, second = 0;
    std::optional<record::FieldPath> firstPath, secondPath; ///< the first of them in each

    [[nodiscard]] bool isDifferent() const { return first != second; }
};

struct Comparison
{
    Alignment alignment = Alignment::TrueTime; ///< the one asked for
    std::array<qint64, 2> offsets{};           ///< of true time where `notAligned` says why
    std::optional<NotAligned> notAligned;
    std::array<MomentDifference, movedAlignments.size()> moments; ///< in the order of movedAlignments
    std::array<Difference, metricCount> metrics;                  ///< in the order of MetricId
    std::array<Difference, clockStateCount> clock;                ///< totals, in the order of ClockState
    std::vector<FindingDifference> findings;                      ///< all, by code, then by place

    [[nodiscard]] bool isSame() const; ///< no difference in anything
};

/// Compares the engagements of a journey of exactly two; nothing for any other. Cost: n·log n.
[[nodiscard]] std::optional<Comparison> comparisonOf(const Journey &journey, Alignment alignment);

} // namespace analysis
