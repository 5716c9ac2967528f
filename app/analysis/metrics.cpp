// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/metrics.h"

#include "analysis/id_numbers.h"
#include "analysis/metric_rules.h"

#include <limits>
#include <tuple>

namespace analysis {

namespace {

using record::ParticipantType;

Metric known(MetricId id, qint64 value)
{
    return {id, value, std::nullopt};
}

Metric unknown(MetricId id, NoValue reason)
{
    return {id, std::nullopt, reason};
}

Metric engagementDuration(const record::Engagement &engagement)
{
    constexpr MetricId id = MetricId::EngagementDuration;
    if (!engagement.startDate || !engagement.endDate) {
        return unknown(id, NoValue::MissingTime);
    }
    const qint64 duration = engagement.endDate->instant - engagement.startDate->instant;
    return duration < 0 ? unknown(id, NoValue::Reversed) : known(id, duration);
}

/// When the customer came: the first of those who are the customer, else the engagement's start.
std::optional<record::Instant> customerStart(const record::Engagement &engagement)
{
    if (!hasCustomer(engagement)) {
        return engagement.startDate ? std::optional(engagement.startDate->instant) : std::nullopt;
    }
    const record::Participant *customer = firstOf(engagement, ParticipantType::External);
    return customer ? std::optional(customer->joinedAt->instant) : std::nullopt;
}

Metric firstResponse(const record::Engagement &engagement)
{
    constexpr MetricId id = MetricId::FirstResponse;
    const record::Participant *agent = firstOf(engagement, ParticipantType::Agent);
    const auto from = customerStart(engagement);
    if (!agent || !from) {
        return unknown(id, NoValue::MissingTime);
    }
    const qint64 wait = agent->joinedAt->instant - *from;
    return wait < 0 ? unknown(id, NoValue::AgentFirst) : known(id, wait);
}

Metric sumOf(MetricId id, const std::vector<ElementInterval> &intervals)
{
    std::optional<qint64> sum;
    for (const ElementInterval &interval : intervals) {
        if (interval.kind != IntervalKind::Reported) {
            continue;
        }
        const qint64 wait = interval.interval()->duration();
        if (wait > std::numeric_limits<qint64>::max() - sum.value_or(0)) {
            return unknown(id, NoValue::TooLarge);
        }
        sum = sum.value_or(0) + wait;
    }
    return sum ? known(id, *sum) : unknown(id, NoValue::NoSuchEntry);
}

Metric totalOf(MetricId id, const Clock &clock)
{
    if (!clock.customerTime()) {
        return unknown(id, NoValue::NoPresence);
    }
    qint64 sum = 0;
    for (const ClockPiece &piece : clock.pieces()) {
        sum += counts(id, piece.state) ? piece.interval.duration() : 0;
    }
    return known(id, sum);
}

Metric longestOf(const Clock &clock)
{
    if (!clock.customerTime()) {
        return unknown(MetricId::LongestAlone, NoValue::NoPresence);
    }
    const ClockPiece *longest = longestAlone(clock);
    return known(MetricId::LongestAlone, longest ? longest->interval.duration() : 0);
}

Metric agentCount(const record::Engagement &engagement)
{
    IdNumbers agents;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, ParticipantType::Agent)) {
            std::ignore = agents.add(participant.id.value_or(record::Text()));
        }
    }
    return known(MetricId::AgentCount, static_cast<qint64>(agents.count()));
}

template<typename List>
Metric countOf(MetricId id, const std::optional<List> &list)
{
    return known(id, list ? static_cast<qint64>(list->size()) : 0);
}

Metric metricOf(MetricId id, const record::Engagement &engagement, const Intervals &intervals, const Clock &clock)
{
    switch (id) {
    case MetricId::EngagementDuration:
        return engagementDuration(engagement);
    case MetricId::FirstResponse:
        return firstResponse(engagement);
    case MetricId::QueueWait:
        return sumOf(id, intervals.queues);
    case MetricId::TransferWait:
        return sumOf(id, intervals.transfers);
    case MetricId::CustomerTime:
    case MetricId::WithAgent:
    case MetricId::Queued:
    case MetricId::Transferring:
    case MetricId::Automated:
    case MetricId::Alone:
    case MetricId::Away:
        return totalOf(id, clock);
    case MetricId::LongestAlone:
        return longestOf(clock);
    case MetricId::AgentCount:
        return agentCount(engagement);
    case MetricId::TransferCount:
        return countOf(id, engagement.transfers);
    case MetricId::QueueCount:
        return countOf(id, engagement.queues);
    case MetricId::ParticipantCount:
        return countOf(id, engagement.participants);
    case MetricId::HoldTime:
    case MetricId::AfterContactWork:
        return unknown(id, NoValue::NotInRecord);
    }
    return {};
}

constexpr std::array<QLatin1StringView, metricCount> names{
    QLatin1StringView("engagementDuration"),
    QLatin1StringView("customerTime"),
    QLatin1StringView("firstResponse"),
    QLatin1StringView("queueWait"),
    QLatin1StringView("transferWait"),
    QLatin1StringView("withAgent"),
    QLatin1StringView("queued"),
    QLatin1StringView("transferring"),
    QLatin1StringView("automated"),
    QLatin1StringView("alone"),
    QLatin1StringView("away"),
    QLatin1StringView("longestAlone"),
    QLatin1StringView("agentCount"),
    QLatin1StringView("transferCount"),
    QLatin1StringView("queueCount"),
    QLatin1StringView("participantCount"),
    QLatin1StringView("holdTime"),
    QLatin1StringView("afterContactWork"),
};

} // namespace

QLatin1StringView metricName(MetricId id)
{
    return names[static_cast<std::size_t>(id)];
}

MetricUnit metricUnit(MetricId id)
{
    switch (id) {
    case MetricId::AgentCount:
    case MetricId::TransferCount:
    case MetricId::QueueCount:
    case MetricId::ParticipantCount:
        return MetricUnit::Count;
    default:
        return MetricUnit::Milliseconds;
    }
}

Metrics metricsOf(const record::Record &record, const Intervals &intervals, const Clock &clock)
{
    Metrics metrics;
    for (std::size_t i = 0; i < metricCount; ++i) {
        metrics[i] = metricOf(static_cast<MetricId>(i), record.engagement, intervals, clock);
    }
    return metrics;
}

} // namespace analysis
