// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/clock_sweep.h"
#include "analysis/metric_rules.h"
#include "analysis/places.h"

#include <algorithm>

namespace analysis {

namespace {

using record::FieldPath;
using record::Part;
using record::ParticipantType;

record::Text literal(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

FieldPath rootField(std::string_view name)
{
    return FieldPath::field(literal(name));
}

FieldPath fieldOf(const record::Participant &participant, std::string_view name)
{
    return FieldPath::element(Part::Participants, participant.index, literal(name));
}

/// The absent joinedAt of a type's participants; the list itself where it has none of them.
std::vector<FieldPath> missingJoins(const record::Engagement &engagement, ParticipantType type)
{
    std::vector<FieldPath> missing;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, type)) {
            missing.push_back(fieldOf(participant, "joinedAt"));
        }
    }
    return missing.empty() ? std::vector{FieldPath::of(Part::Participants)} : missing;
}

std::vector<FieldPath> firstResponse(const record::Engagement &engagement)
{
    const bool isJoin = hasCustomer(engagement);
    const record::Participant *agent = firstOf(engagement, ParticipantType::Agent);
    const record::Participant *customer = firstOf(engagement, ParticipantType::External);
    const bool hasStart = isJoin ? customer != nullptr : engagement.startDate.has_value();
    if (agent && hasStart) {
        return {isJoin ? fieldOf(*customer, "joinedAt") : rootField("startDate"), fieldOf(*agent, "joinedAt")};
    }
    std::vector<FieldPath> missing;
    if (!hasStart) {
        missing = isJoin ? missingJoins(engagement, ParticipantType::External) : std::vector{rootField("startDate")};
    }
    if (!agent) {
        const auto joins = missingJoins(engagement, ParticipantType::Agent);
        missing.insert(missing.end(), joins.begin(), joins.end());
    }
    return missing;
}

/// The two ends of an interval, as fields.
struct Ends
{
    FieldPath start, end;
    bool hasStart = false, hasEnd = false;
};

Ends endsOf(const record::Engagement &engagement)
{
    return {rootField("startDate"), rootField("endDate"), engagement.startDate.has_value(),
            engagement.endDate.has_value()};
}

Ends endsOf(const record::Participant &participant)
{
    return {fieldOf(participant, "joinedAt"), fieldOf(participant, "leftAt"), participant.joinedAt.has_value(),
            participant.leftAt.has_value()};
}

Ends endsOf(const record::QueueEntry &entry)
{
    return {FieldPath::element(Part::Queues, entry.index, literal("queuedAt")),
            FieldPath::element(Part::Queues, entry.index, literal("acceptedAt")), entry.queuedAt.has_value(),
            entry.acceptedAt.has_value()};
}

Ends endsOf(const record::Transfer &transfer)
{
    return {FieldPath::element(Part::Transfers, transfer.index, literal("timestamp")),
            FieldPath::element(Part::Transfers, transfer.index, literal("destinationAgentJoinedAt")),
            transfer.timestamp.has_value(), transfer.destinationAgentJoinedAt.has_value()};
}

/// The ends that are missing; where none is, both: they make the interval, or stand the wrong way round.
void addEnds(std::vector<FieldPath> &fields, const Ends &ends)
{
    const bool isWhole = ends.hasStart && ends.hasEnd;
    if (isWhole || !ends.hasStart) {
        fields.push_back(ends.start);
    }
    if (isWhole || !ends.hasEnd) {
        fields.push_back(ends.end);
    }
}

std::vector<FieldPath> engagementDuration(const record::Engagement &engagement)
{
    std::vector<FieldPath> sources;
    addEnds(sources, endsOf(engagement));
    return sources;
}

/// The times of the elements of a list whose interval is reported; if none is, what stands in the way.
template<typename List>
std::vector<FieldPath> sumOf(const std::optional<List> &list, const std::vector<ElementInterval> &intervals, Part part)
{
    std::vector<FieldPath> counted, missing;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const Ends ends = endsOf((*list)[i]);
        if (intervals[i].kind == IntervalKind::Reported) {
            counted.insert(counted.end(), {ends.start, ends.end});
        } else {
            addEnds(missing, ends);
        }
    }
    if (counted.empty() && missing.empty()) {
        return {FieldPath::of(part)};
    }
    return counted.empty() ? missing : counted;
}

/// What would have to stand in the record for the customer's presence to be known.
std::vector<FieldPath> missingPresence(const record::Engagement &engagement)
{
    std::vector<FieldPath> missing;
    if (!hasCustomer(engagement)) {
        addEnds(missing, endsOf(engagement));
        return missing;
    }
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, ParticipantType::External)) {
            addEnds(missing, endsOf(participant));
        }
    }
    return missing;
}

/// The pieces a total of the clock adds up.
std::vector<ClockPiece> piecesOf(MetricId id, const Clock &clock)
{
    std::vector<ClockPiece> pieces;
    if (id == MetricId::LongestAlone) {
        if (const ClockPiece *longest = longestAlone(clock)) {
            pieces.push_back(*longest);
        }
        return pieces;
    }
    std::copy_if(clock.pieces().begin(), clock.pieces().end(), std::back_inserter(pieces),
                 [id](const ClockPiece &piece) { return counts(id, piece.state); });
    return pieces;
}

std::vector<FieldPath> totalOf(MetricId id, const record::Record &record, const Intervals &intervals,
                               const Clock &clock)
{
    return clock.customerTime() ? endsAtBorders(piecesOf(id, clock), clockIntervals(record, intervals))
                                : missingPresence(record.engagement);
}

std::vector<FieldPath> agentCount(const record::Engagement &engagement)
{
    std::vector<FieldPath> sources;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, ParticipantType::Agent)) {
            sources.push_back(fieldOf(participant, "id"));
        }
    }
    return sources;
}

std::vector<FieldPath> sourcesOf(MetricId id, const record::Record &record, const Intervals &intervals,
                                 const Clock &clock)
{
    const record::Engagement &engagement = record.engagement;
    switch (id) {
    case MetricId::EngagementDuration:
        return engagementDuration(engagement);
    case MetricId::FirstResponse:
        return firstResponse(engagement);
    case MetricId::QueueWait:
        return sumOf(engagement.queues, intervals.queues, Part::Queues);
    case MetricId::TransferWait:
        return sumOf(engagement.transfers, intervals.transfers, Part::Transfers);
    case MetricId::CustomerTime:
    case MetricId::WithAgent:
    case MetricId::Queued:
    case MetricId::Transferring:
    case MetricId::Automated:
    case MetricId::Alone:
    case MetricId::Away:
    case MetricId::LongestAlone:
        return totalOf(id, record, intervals, clock);
    case MetricId::AgentCount:
        return agentCount(engagement);
    case MetricId::TransferCount:
        return {FieldPath::of(Part::Transfers)};
    case MetricId::QueueCount:
        return {FieldPath::of(Part::Queues)};
    case MetricId::ParticipantCount:
        return {FieldPath::of(Part::Participants)};
    case MetricId::HoldTime:
    case MetricId::AfterContactWork:
        return {};
    }
    return {};
}

} // namespace

std::vector<FieldPath> metricSources(MetricId id, const record::Record &record, const Intervals &intervals,
                                     const Clock &clock)
{
    return inDocumentOrder(record, sourcesOf(id, record, intervals, clock));
}

} // namespace analysis
