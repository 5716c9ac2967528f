// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/clock.h"

#include <array>

namespace analysis {

/// In the order of design/analysis.md, "Metrics".
enum class MetricId : quint8 {
    EngagementDuration,
    CustomerTime,
    FirstResponse,
    QueueWait,
    TransferWait,
    WithAgent,
    Queued,
    Transferring,
    Automated,
    Alone,
    Away,
    LongestAlone,
    AgentCount,
    TransferCount,
    QueueCount,
    ParticipantCount,
    HoldTime,
    AfterContactWork,
};
inline constexpr std::size_t metricCount = 18;

enum class MetricUnit : quint8 { Milliseconds, Count };

/// Why a metric has no value.
enum class NoValue : quint8 {
    MissingTime, ///< a time it needs is not in the record
    Reversed,    ///< its end lies before its start
    NoPresence,  ///< nothing says when the customer was there
    NoSuchEntry, ///< no queue entry or transfer has both times
    AgentFirst,  ///< the agent was there before the customer
    TooLarge,    ///< the sum is beyond what can be counted: centuries of waits, many times over
    NotInRecord, ///< AXP's record carries no such data
};

struct Metric
{
    MetricId id = MetricId::EngagementDuration;
    std::optional<qint64> value;   ///< ms or a count, ≥ 0; nothing where the record cannot answer, never 0 instead
    std::optional<NoValue> reason; ///< set exactly where there is no value
    friend bool operator==(const Metric &, const Metric &) = default;
};

using Metrics = std::array<Metric, metricCount>; ///< in the order of MetricId

[[nodiscard]] QLatin1StringView metricName(MetricId id); ///< `queueWait`, as the report writes it
[[nodiscard]] MetricUnit metricUnit(MetricId id);

[[nodiscard]] Metrics metricsOf(const record::Record &record, const Intervals &intervals, const Clock &clock);

/// The fields a metric was computed from (or misses), in document order. Of a total of the clock: the ends of intervals
/// at which its own pieces begin or end.
[[nodiscard]] std::vector<record::FieldPath> metricSources(MetricId id, const record::Record &record,
                                                           const Intervals &intervals, const Clock &clock);

} // namespace analysis
