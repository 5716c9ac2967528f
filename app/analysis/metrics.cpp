// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/metrics.h"

#include "analysis/places.h"

#include <algorithm>
#include <unordered_set>

namespace analysis {

namespace {

using record::FieldPath;
using record::Part;
using record::ParticipantType;

record::Text literal(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// A metric's value or why it has none, and the fields that says so.
struct Figure
{
    Metric metric;
    std::vector<FieldPath> sources;
};

Figure figure(MetricId id, std::optional<qint64> value, NoValue reason, std::vector<FieldPath> sources)
{
    return {{id, value, value ? std::nullopt : std::optional(reason)}, std::move(sources)};
}

bool isOf(const record::Participant &participant, ParticipantType type)
{
    return participant.type && participant.type->value == type;
}

const std::vector<record::Participant> &participantsOf(const record::Engagement &engagement)
{
    static const std::vector<record::Participant> none;
    return engagement.participants ? *engagement.participants : none;
}

Figure engagementDuration(const record::Engagement &engagement)
{
    const FieldPath start = FieldPath::field(literal("startDate"));
    const FieldPath end = FieldPath::field(literal("endDate"));
    if (!engagement.startDate || !engagement.endDate) {
        std::vector<FieldPath> missing;
        if (!engagement.startDate) {
            missing.push_back(start);
        }
        if (!engagement.endDate) {
            missing.push_back(end);
        }
        return figure(MetricId::EngagementDuration, std::nullopt, NoValue::MissingTime, missing);
    }
    const qint64 duration = engagement.endDate->instant - engagement.startDate->instant;
    return figure(MetricId::EngagementDuration, duration < 0 ? std::nullopt : std::optional(duration),
                  NoValue::Reversed, {start, end});
}

/// The participant of a type who joined first; of several at once the first in the document.
const record::Participant *firstOf(const record::Engagement &engagement, ParticipantType type)
{
    const record::Participant *first = nullptr;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, type) && participant.joinedAt &&
            (!first || participant.joinedAt->instant < first->joinedAt->instant)) {
            first = &participant;
        }
    }
    return first;
}

FieldPath joinedAt(const record::Participant &participant)
{
    return FieldPath::element(Part::Participants, participant.index, literal("joinedAt"));
}

/// The absent joinedAt of a type's participants; the list itself where it has none of them.
std::vector<FieldPath> missingJoins(const record::Engagement &engagement, ParticipantType type)
{
    std::vector<FieldPath> missing;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, type)) {
            missing.push_back(joinedAt(participant));
        }
    }
    return missing.empty() ? std::vector{FieldPath::of(Part::Participants)} : missing;
}

Figure firstResponse(const record::Engagement &engagement)
{
    const auto &all = participantsOf(engagement);
    const bool customers =
        std::any_of(all.begin(), all.end(), [](const auto &one) { return isOf(one, ParticipantType::External); });
    const record::Participant *agent = firstOf(engagement, ParticipantType::Agent);
    const record::Participant *customer = firstOf(engagement, ParticipantType::External);
    const bool hasStart = customers ? customer != nullptr : engagement.startDate.has_value();
    if (!agent || !hasStart) {
        std::vector<FieldPath> missing;
        if (!hasStart) {
            missing = customers ? missingJoins(engagement, ParticipantType::External)
                                : std::vector{FieldPath::field(literal("startDate"))};
        }
        if (!agent) {
            const auto joins = missingJoins(engagement, ParticipantType::Agent);
            missing.insert(missing.end(), joins.begin(), joins.end());
        }
        return figure(MetricId::FirstResponse, std::nullopt, NoValue::MissingTime, missing);
    }
    const record::Instant from = customers ? customer->joinedAt->instant : engagement.startDate->instant;
    const qint64 wait = agent->joinedAt->instant - from;
    return figure(MetricId::FirstResponse, wait < 0 ? std::nullopt : std::optional(wait), NoValue::AgentFirst,
                  {customers ? joinedAt(*customer) : FieldPath::field(literal("startDate")), joinedAt(*agent)});
}

/// The sum over the elements of a list whose interval is reported.
template<typename List>
Figure sumOf(MetricId id, const std::optional<List> &list, const std::vector<ElementInterval> &intervals, Part part,
             std::string_view startName, std::string_view endName)
{
    std::optional<qint64> sum;
    std::vector<FieldPath> sources, missing;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const quint32 index = (*list)[i].index;
        const FieldPath start = FieldPath::element(part, index, literal(startName));
        const FieldPath end = FieldPath::element(part, index, literal(endName));
        if (intervals[i].kind == IntervalKind::Reported) {
            sum = sum.value_or(0) + intervals[i].interval()->duration();
            sources.insert(sources.end(), {start, end});
        } else {
            missing.insert(missing.end(), {start, end});
        }
    }
    if (missing.empty() && !sum) {
        missing.push_back(FieldPath::of(part));
    }
    return figure(id, sum, NoValue::NoSuchEntry, sum ? sources : missing);
}

std::optional<qint64> clockTotal(MetricId id, const Clock &clock)
{
    const auto time = clock.customerTime();
    if (!time) {
        return std::nullopt;
    }
    switch (id) {
    case MetricId::CustomerTime:
        return time;
    case MetricId::WithAgent:
        return clock.total(ClockState::WithAgent) + clock.total(ClockState::WithAgents);
    case MetricId::Queued:
        return clock.total(ClockState::Queued);
    case MetricId::Transferring:
        return clock.total(ClockState::Transferring);
    case MetricId::Automated:
        return clock.total(ClockState::Automated);
    case MetricId::Alone:
        return clock.total(ClockState::Alone);
    case MetricId::Away:
        return clock.total(ClockState::Away);
    default:
        break;
    }
    qint64 longest = 0;
    for (const ClockPiece &piece : clock.pieces()) {
        longest = std::max(longest, piece.state == ClockState::Alone ? piece.interval.duration() : 0);
    }
    return longest;
}

/// What would have to stand in the record for the customer's presence to be known.
std::vector<FieldPath> missingPresence(const record::Engagement &engagement)
{
    std::vector<FieldPath> missing;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, ParticipantType::External)) {
            missing.push_back(joinedAt(participant));
            missing.push_back(FieldPath::element(Part::Participants, participant.index, literal("leftAt")));
        }
    }
    return missing.empty() ? std::vector{FieldPath::field(literal("startDate")), FieldPath::field(literal("endDate"))}
                           : missing;
}

Figure agentCount(const record::Engagement &engagement)
{
    std::unordered_set<std::string_view> ids;
    qint64 nameless = 0;
    std::vector<FieldPath> sources;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (!isOf(participant, ParticipantType::Agent)) {
            continue;
        }
        if (participant.id) {
            ids.insert({participant.id->data(), static_cast<std::size_t>(participant.id->size())});
        } else {
            ++nameless;
        }
        sources.push_back(FieldPath::element(Part::Participants, participant.index, literal("id")));
    }
    return figure(MetricId::AgentCount, static_cast<qint64>(ids.size()) + nameless, NoValue::NotInRecord, sources);
}

template<typename List>
Figure countOf(MetricId id, const std::optional<List> &list, Part part)
{
    return figure(id, list ? static_cast<qint64>(list->size()) : 0, NoValue::NotInRecord, {FieldPath::of(part)});
}

Figure figureOf(MetricId id, const record::Record &record, const Intervals &intervals, const Clock &clock)
{
    const record::Engagement &engagement = record.engagement;
    switch (id) {
    case MetricId::EngagementDuration:
        return engagementDuration(engagement);
    case MetricId::FirstResponse:
        return firstResponse(engagement);
    case MetricId::QueueWait:
        return sumOf(id, engagement.queues, intervals.queues, Part::Queues, "queuedAt", "acceptedAt");
    case MetricId::TransferWait:
        return sumOf(id, engagement.transfers, intervals.transfers, Part::Transfers, "timestamp",
                     "destinationAgentJoinedAt");
    case MetricId::CustomerTime:
    case MetricId::WithAgent:
    case MetricId::Queued:
    case MetricId::Transferring:
    case MetricId::Automated:
    case MetricId::Alone:
    case MetricId::Away:
    case MetricId::LongestAlone: {
        const auto total = clockTotal(id, clock);
        return figure(id, total, NoValue::NoPresence, total ? clock.sources() : missingPresence(engagement));
    }
    case MetricId::AgentCount:
        return agentCount(engagement);
    case MetricId::TransferCount:
        return countOf(id, engagement.transfers, Part::Transfers);
    case MetricId::QueueCount:
        return countOf(id, engagement.queues, Part::Queues);
    case MetricId::ParticipantCount:
        return countOf(id, engagement.participants, Part::Participants);
    case MetricId::HoldTime:
    case MetricId::AfterContactWork:
        return figure(id, std::nullopt, NoValue::NotInRecord, {});
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
        metrics[i] = figureOf(static_cast<MetricId>(i), record, intervals, clock).metric;
    }
    return metrics;
}

std::vector<FieldPath> metricSources(MetricId id, const record::Record &record, const Intervals &intervals,
                                     const Clock &clock)
{
    return inDocumentOrder(record, figureOf(id, record, intervals, clock).sources);
}

} // namespace analysis
