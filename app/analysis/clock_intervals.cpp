// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/clock_sweep.h"
#include "analysis/id_numbers.h"
#include "record/large_memory.h"

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

std::optional<Party> partyOf(const record::Participant &participant)
{
    switch (participant.type ? participant.type->value : ParticipantType::Other) {
    case ParticipantType::External:
        return Party::Customer;
    case ParticipantType::Agent:
        return Party::Agent;
    case ParticipantType::Treatment:
        return Party::Treatment;
    case ParticipantType::Other:
        break;
    }
    return std::nullopt;
}

/// The names of the fields an interval starts and ends with.
struct EndNames
{
    std::string_view start, end;
};

EndNames endNames(Part part)
{
    switch (part) {
    case Part::Participants:
        return {"joinedAt", "leftAt"};
    case Part::Queues:
        return {"queuedAt", "acceptedAt"};
    case Part::Transfers:
        return {"timestamp", "destinationAgentJoinedAt"};
    case Part::Engagement:
    case Part::Channels:
    case Part::Identifiers:
    case Part::Conversations:
    case Part::Data:
    case Part::Attributes:
    case Part::AgentNotes:
        break;
    }
    return {"startDate", "endDate"};
}

FieldPath fieldOf(const record::ElementRef &element, std::string_view name)
{
    return element.part == Part::Engagement ? FieldPath::field(literal(name))
                                            : FieldPath::element(element.part, element.index, literal(name));
}

class Collector final
{
public:
    explicit Collector(const Intervals &intervals)
    {
        record::reserveLarge(m_all,
                             intervals.participants.size() + intervals.queues.size() + intervals.transfers.size() + 1);
    }

    void add(Party party, const ElementInterval &interval, const Who &who)
    {
        if (const auto whole = interval.interval()) {
            auto &identities = m_identities[static_cast<std::size_t>(party)];
            m_all.push_back({party, *whole, interval.kind, who, identities.add(who.id)});
        }
    }

    [[nodiscard]] std::vector<ClockInterval> take() { return std::move(m_all); }

private:
    std::array<IdNumbers, statefulParties + 1> m_identities;
    std::vector<ClockInterval> m_all;
};

bool addParticipants(Collector &collector, const record::Engagement &engagement, const Intervals &intervals)
{
    bool customers = false;
    for (std::size_t i = 0; engagement.participants && i < engagement.participants->size(); ++i) {
        const record::Participant &participant = (*engagement.participants)[i];
        if (const auto party = partyOf(participant)) {
            customers = customers || *party == Party::Customer;
            collector.add(*party, intervals.participants[i],
                          {{Part::Participants, participant.index}, participant.id.value_or(record::Text())});
        }
    }
    return customers;
}

} // namespace

std::vector<ClockInterval> clockIntervals(const record::Record &record, const Intervals &intervals)
{
    const record::Engagement &engagement = record.engagement;
    Collector collector(intervals);
    if (!addParticipants(collector, engagement, intervals)) {
        collector.add(Party::Customer, intervals.engagement, {});
    }
    for (std::size_t i = 0; engagement.queues && i < engagement.queues->size(); ++i) {
        const record::QueueEntry &entry = (*engagement.queues)[i];
        collector.add(Party::Queue, intervals.queues[i],
                      {{Part::Queues, entry.index}, entry.queueId.value_or(record::Text())});
    }
    for (std::size_t i = 0; engagement.transfers && i < engagement.transfers->size(); ++i) {
        const record::Transfer &transfer = (*engagement.transfers)[i];
        collector.add(Party::Transfer, intervals.transfers[i],
                      {{Part::Transfers, transfer.index}, transfer.destinationAgentId.value_or(record::Text())});
    }
    return collector.take();
}

std::vector<FieldPath> endsAtBorders(const std::vector<ClockPiece> &pieces, const std::vector<ClockInterval> &intervals)
{
    std::vector<record::Instant> borders; // in order, since the pieces are
    for (const ClockPiece &piece : pieces) {
        borders.push_back(piece.interval.start);
        borders.push_back(piece.interval.end);
    }
    std::vector<FieldPath> fields;
    for (const ClockInterval &interval : intervals) {
        if (std::binary_search(borders.begin(), borders.end(), interval.interval.start)) {
            fields.push_back(fieldOf(interval.who.element, endNames(interval.who.element.part).start));
        }
        if (std::binary_search(borders.begin(), borders.end(), interval.interval.end)) {
            fields.push_back(fieldOf(interval.who.element, endNames(interval.who.element.part).end));
        }
    }
    return fields;
}

} // namespace analysis
