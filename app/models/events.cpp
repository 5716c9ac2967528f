// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/events.h"

#include "models/places.h"

#include <algorithm>
#include <tuple>

namespace models {

using record::FieldPath;
using record::Part;

namespace {

/// Collects the events of one engagement.
class Collector final
{
public:
    Collector(std::vector<Event> &events, quint32 engagement) : m_events(events), m_engagement(engagement) {}

    void add(const std::optional<record::Time> &time, EventKind kind, std::size_t position = 0, quint32 index = 0)
    {
        if (time) {
            m_events.push_back({time->instant, m_engagement, static_cast<quint32>(position), index, kind});
        }
    }

private:
    std::vector<Event> &m_events;
    quint32 m_engagement;
};

bool sameInstant(const std::optional<record::Time> &a, const std::optional<record::Time> &b)
{
    return a && b && a->instant == b->instant;
}

/// The first EXTERNAL participant who joins in the instant the engagement starts.
std::optional<std::size_t> customerAtStart(const record::Engagement &engagement)
{
    if (!engagement.participants) {
        return std::nullopt;
    }
    const auto &all = *engagement.participants;
    const auto found = std::find_if(all.begin(), all.end(), [&](const record::Participant &participant) {
        return participant.type && participant.type->value == record::ParticipantType::External &&
               sameInstant(participant.joinedAt, engagement.startDate);
    });
    return found == all.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all.begin()));
}

void addEngagement(Collector &events, const record::Engagement &engagement)
{
    const auto customer = customerAtStart(engagement);
    if (customer) {
        events.add(engagement.startDate, EventKind::StartsWithCustomer, *customer,
                   (*engagement.participants)[*customer].index);
    } else {
        events.add(engagement.startDate, EventKind::EngagementStarts);
    }
    events.add(engagement.endDate, EventKind::EngagementEnds);
    for (std::size_t i = 0; engagement.participants && i < engagement.participants->size(); ++i) {
        const record::Participant &participant = (*engagement.participants)[i];
        if (i != customer) {
            events.add(participant.joinedAt, EventKind::Joins, i, participant.index);
        }
        events.add(participant.leftAt, EventKind::Leaves, i, participant.index);
    }
}

void addQueues(Collector &events, const std::vector<record::QueueEntry> &queues)
{
    for (std::size_t i = 0; i < queues.size(); ++i) {
        if (sameInstant(queues[i].queuedAt, queues[i].acceptedAt)) {
            events.add(queues[i].queuedAt, EventKind::QueuedAndAccepted, i, queues[i].index);
        } else {
            events.add(queues[i].queuedAt, EventKind::Queued, i, queues[i].index);
            events.add(queues[i].acceptedAt, EventKind::Accepted, i, queues[i].index);
        }
    }
}

void addTransfers(Collector &events, const std::vector<record::Transfer> &transfers)
{
    for (std::size_t i = 0; i < transfers.size(); ++i) {
        events.add(transfers[i].timestamp, EventKind::Transferred, i, transfers[i].index);
        events.add(transfers[i].destinationAgentJoinedAt, EventKind::DestinationJoins, i, transfers[i].index);
    }
}

void addNotes(Collector &events, const std::vector<record::AgentNote> &notes)
{
    for (std::size_t i = 0; i < notes.size(); ++i) {
        events.add(notes[i].createdAt, EventKind::NoteWritten, i, notes[i].index);
        if (!sameInstant(notes[i].createdAt, notes[i].updatedAt)) {
            events.add(notes[i].updatedAt, EventKind::NoteChanged, i, notes[i].index);
        }
    }
}

/// Whether an event is the first that its element can have, where findings of the whole element are told.
bool isFirstOfElement(EventKind kind)
{
    switch (kind) {
    case EventKind::StartsWithCustomer:
    case EventKind::Joins:
    case EventKind::Queued:
    case EventKind::QueuedAndAccepted:
    case EventKind::Transferred:
    case EventKind::NoteWritten:
        return true;
    case EventKind::EngagementStarts:
    case EventKind::Accepted:
    case EventKind::DestinationJoins:
    case EventKind::NoteChanged:
    case EventKind::Leaves:
    case EventKind::EngagementEnds:
        break;
    }
    return false;
}

/// Where the findings of an event can stand.
record::TextRange reachOf(const Event &event, const record::Record &record)
{
    const record::Engagement &engagement = record.engagement;
    if (event.kind == EventKind::StartsWithCustomer) {
        return record.text.root();
    }
    switch (partOf(event.kind)) {
    case Part::Participants:
        return engagement.participants->at(event.position).range;
    case Part::Queues:
        return engagement.queues->at(event.position).range;
    case Part::Transfers:
        return engagement.transfers->at(event.position).range;
    case Part::AgentNotes:
        return engagement.agentNotes->at(event.position).range;
    default:
        return record.text.root();
    }
}

} // namespace

std::vector<Event> eventsOf(const analysis::Journey &journey)
{
    std::vector<Event> events;
    for (std::size_t i = 0; i < journey.engagements.size(); ++i) {
        const record::Engagement &engagement = journey.engagements[i].shown->engagement;
        Collector collector(events, static_cast<quint32>(i));
        addEngagement(collector, engagement);
        if (engagement.queues) {
            addQueues(collector, *engagement.queues);
        }
        if (engagement.transfers) {
            addTransfers(collector, *engagement.transfers);
        }
        if (engagement.agentNotes) {
            addNotes(collector, *engagement.agentNotes);
        }
    }
    const auto order = [](const Event &event) {
        return std::tuple(event.at.ms, event.kind, event.engagement, event.position);
    };
    std::sort(events.begin(), events.end(), [&](const Event &a, const Event &b) { return order(a) < order(b); });
    return events;
}

record::Part partOf(EventKind kind)
{
    switch (kind) {
    case EventKind::EngagementStarts:
    case EventKind::EngagementEnds:
        return Part::Engagement;
    case EventKind::StartsWithCustomer:
    case EventKind::Joins:
    case EventKind::Leaves:
        return Part::Participants;
    case EventKind::Queued:
    case EventKind::QueuedAndAccepted:
    case EventKind::Accepted:
        return Part::Queues;
    case EventKind::Transferred:
    case EventKind::DestinationJoins:
        return Part::Transfers;
    case EventKind::NoteWritten:
    case EventKind::NoteChanged:
        return Part::AgentNotes;
    }
    return Part::Engagement;
}

std::optional<record::ElementRef> elementOf(const Event &event, const record::Engagement &engagement)
{
    const auto in = [&](const auto &list) {
        return record::ElementRef{partOf(event.kind), list->at(event.position).index};
    };
    switch (partOf(event.kind)) {
    case Part::Participants:
        return in(engagement.participants);
    case Part::Queues:
        return in(engagement.queues);
    case Part::Transfers:
        return in(engagement.transfers);
    case Part::AgentNotes:
        return in(engagement.agentNotes);
    default:
        return std::nullopt;
    }
}

std::vector<FieldPath> fieldsOf(const Event &event, const record::Engagement &engagement)
{
    const auto element = elementOf(event, engagement).value_or(record::ElementRef{});
    const auto field = [&](QUtf8StringView member) {
        return FieldPath::element(element.part, element.index, member);
    };
    switch (event.kind) {
    case EventKind::EngagementStarts:
        return {FieldPath::field("startDate")};
    case EventKind::StartsWithCustomer:
        return {field("joinedAt"), FieldPath::field("startDate")};
    case EventKind::Joins:
        return {field("joinedAt")};
    case EventKind::Leaves:
        return {field("leftAt")};
    case EventKind::Queued:
        return {field("queuedAt")};
    case EventKind::QueuedAndAccepted:
        return {field("queuedAt"), field("acceptedAt")};
    case EventKind::Accepted:
        return {field("acceptedAt")};
    case EventKind::Transferred:
        return {field("timestamp")};
    case EventKind::DestinationJoins:
        return {field("destinationAgentJoinedAt")};
    case EventKind::NoteWritten:
        return {field("createdAt")};
    case EventKind::NoteChanged:
        return {field("updatedAt")};
    case EventKind::EngagementEnds:
        return {FieldPath::field("endDate")};
    }
    return {};
}

std::vector<analysis::Finding> findingsOf(const Event &event, const analysis::JourneyEngagement &engagement)
{
    const std::vector<FieldPath> fields = fieldsOf(event, engagement.received->engagement);
    const auto element = elementOf(event, engagement.received->engagement);
    const auto speaksOf = [&](const analysis::Finding &finding) {
        const bool ofWhole = element && finding.path == FieldPath::element(element->part, element->index);
        return (ofWhole && isFirstOfElement(event.kind)) ||
               std::find(fields.begin(), fields.end(), finding.path) != fields.end();
    };
    const auto inReach = findingsIn(*engagement.analysis, reachOf(event, *engagement.received));
    std::vector<analysis::Finding> result;
    std::copy_if(inReach.begin(), inReach.end(), std::back_inserter(result), speaksOf);
    return result;
}

} // namespace models
