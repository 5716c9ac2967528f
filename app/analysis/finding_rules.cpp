// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/finding_rules.h"

#include "record/engagement_ref.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace analysis {

namespace {

using record::Part;
using record::Text;
using record::Time;

std::string_view viewOf(Text text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isBeforeWithoutCase(Text a, Text b)
{
    const std::string_view left = viewOf(a);
    const std::string_view right = viewOf(b);
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                        [](char x, char y) { return lowered(x) < lowered(y); });
}

template<typename Element>
RuleScope scopeOf(Part part, const Element &element)
{
    return {part, element.index, element.range};
}

RuleScope scopeOf(const record::Record &record)
{
    return {Part::Engagement, std::nullopt, record.text.root()};
}

/// A time that lies outside the engagement's own times, each bound only where it is there.
void checkInside(FindingCollector &findings, const RuleScope &scope, std::string_view field,
                 const std::optional<Time> &time)
{
    const record::Engagement &engagement = findings.record().engagement;
    if (!time) {
        return;
    }
    const bool before = engagement.startDate && time->instant < engagement.startDate->instant;
    const bool after = engagement.endDate && time->instant > engagement.endDate->instant;
    if (before || after) {
        findings.add(FindingCode::OutsideEngagement, scope, field, time->text);
    }
}

template<typename E>
void checkValue(FindingCollector &findings, const RuleScope &scope, std::string_view field,
                const std::optional<record::Enumerated<E>> &value)
{
    if (value && value->value == E::Other) {
        findings.add(FindingCode::UnknownValue, scope, field, value->text);
    }
}

void checkRange(FindingCollector &findings, const RuleScope &scope, std::string_view field,
                const std::optional<record::Whole> &number, qint64 most)
{
    if (number && (number->value < 1 || number->value > most)) {
        findings.add(FindingCode::OutOfRange, scope, field, number->digits);
    }
}

void checkChannel(FindingCollector &findings, const RuleScope &scope, const Lookups &lookups,
                  const std::optional<Text> &channel)
{
    if (channel && lookups.isUnknownChannel(*channel)) {
        findings.add(FindingCode::UnknownChannel, scope, "channelId", *channel);
    }
}

void checkAgent(FindingCollector &findings, const RuleScope &scope, const Lookups &lookups, std::string_view field,
                const std::optional<Text> &agent)
{
    if (agent && lookups.isUnknownAgent(*agent)) {
        findings.add(FindingCode::UnknownAgent, scope, field, *agent);
    }
}

/// Intervals of one id seen so far, apart from each other: overlapping ones are joined.
class Taken final
{
public:
    /// Takes the interval in; true if it shares more than an instant with one taken before.
    bool take(record::Interval interval)
    {
        if (interval.isMoment()) {
            return false;
        }
        auto at = m_byStart.upper_bound(interval.start);
        if (at != m_byStart.begin() && std::prev(at)->second > interval.start) {
            --at;
        }
        bool overlaps = false;
        while (at != m_byStart.end() && at->first < interval.end) {
            overlaps = true;
            interval = {std::min(interval.start, at->first), std::max(interval.end, at->second)};
            at = m_byStart.erase(at);
        }
        m_byStart[interval.start] = interval.end;
        return overlaps;
    }

private:
    std::map<record::Instant, record::Instant> m_byStart;
};

} // namespace

Lookups::Lookups(const record::Engagement &engagement)
    : m_participants(engagement.participants ? engagement.participants->size() : 0)
    , m_hasParticipants(engagement.participants.has_value())
    , m_hasChannels(engagement.channels.has_value())
{
    m_repeated.reserve(engagement.participants ? engagement.participants->size() : 0);
    for (std::size_t i = 0; m_hasParticipants && i < engagement.participants->size(); ++i) {
        const record::Participant &participant = (*engagement.participants)[i];
        if (participant.id) {
            const quint32 number = m_participants.add(*participant.id);
            if (number == m_repeated.size()) {
                m_repeated.push_back(false);
            } else {
                m_repeated[number] = true;
                m_anyRepeated = true;
            }
        }
        if (participant.dialogId) {
            std::ignore = m_dialogs.add(*participant.dialogId);
        }
    }
    for (std::size_t i = 0; m_hasChannels && i < engagement.channels->size(); ++i) {
        if (const auto &id = (*engagement.channels)[i].id) {
            m_channels.push_back(*id);
        }
    }
    std::sort(m_channels.begin(), m_channels.end(), isBeforeWithoutCase);
}

bool Lookups::isUnknownAgent(Text id) const
{
    return m_hasParticipants && !m_participants.find(id);
}

bool Lookups::isRepeated(Text participantId) const
{
    const auto number = m_anyRepeated ? m_participants.find(participantId) : std::nullopt;
    return number && m_repeated[*number];
}

bool Lookups::isUnknownDialog(Text id) const
{
    return m_hasParticipants && !m_dialogs.find(id);
}

bool Lookups::isUnknownChannel(Text id) const
{
    return m_hasChannels && !std::binary_search(m_channels.begin(), m_channels.end(), id, isBeforeWithoutCase);
}

void findInEngagement(FindingCollector &findings, const Intervals &intervals, QStringView askedId)
{
    const record::Engagement &engagement = findings.record().engagement;
    const RuleScope scope = scopeOf(findings.record());
    if (engagement.id) {
        const QString id = engagement.id->toString();
        if (!askedId.isEmpty() && id.compare(askedId, Qt::CaseInsensitive) != 0) {
            findings.add(FindingCode::WrongEngagement, scope, "id", *engagement.id);
        }
        if (!record::isEngagementId(id)) {
            findings.add(FindingCode::MalformedId, scope, "id", *engagement.id);
        }
    }
    checkValue(findings, scope, "status", engagement.status);
    checkValue(findings, scope, "direction", engagement.direction);
    if (!engagement.startDate) {
        findings.addAbsent(FindingCode::MissingStart, scope, "startDate");
    }
    if (isOver(engagement) && !engagement.endDate) {
        findings.addAbsent(FindingCode::MissingEnd, scope, "endDate");
    }
    if (intervals.engagement.reversed) {
        findings.add(FindingCode::Reversed, scope, "endDate", engagement.endDate->text);
    }
    if (engagement.updateDate && engagement.endDate && engagement.updateDate->instant < engagement.endDate->instant) {
        findings.add(FindingCode::UpdatedBeforeEnd, scope, "updateDate", engagement.updateDate->text);
    }
}

void findInParticipants(FindingCollector &findings, const Intervals &intervals, const Lookups &lookups)
{
    const record::Engagement &engagement = findings.record().engagement;
    const bool over = isOver(engagement);
    std::map<std::string_view, Taken> taken;
    for (std::size_t i = 0; engagement.participants && i < engagement.participants->size(); ++i) {
        const record::Participant &participant = (*engagement.participants)[i];
        const RuleScope scope = scopeOf(Part::Participants, participant);
        const ElementInterval &interval = intervals.participants[i];
        checkValue(findings, scope, "type", participant.type);
        checkValue(findings, scope, "automationType", participant.automationType);
        checkChannel(findings, scope, lookups, participant.channelId);
        if (!participant.joinedAt) {
            findings.addAbsent(FindingCode::MissingStart, scope, "joinedAt");
        } else if (engagement.startDate && participant.joinedAt->instant < engagement.startDate->instant) {
            findings.add(FindingCode::JoinedBeforeStart, scope, "joinedAt", participant.joinedAt->text);
        }
        if (!participant.leftAt && over) {
            findings.addAbsent(FindingCode::MissingEnd, scope, "leftAt");
        }
        if (participant.leftAt && engagement.endDate && participant.leftAt->instant > engagement.endDate->instant) {
            findings.add(FindingCode::LeftAfterEnd, scope, "leftAt", participant.leftAt->text);
        }
        if (interval.reversed) {
            findings.add(FindingCode::Reversed, scope, "leftAt", participant.leftAt->text);
        }
        if (const auto whole = interval.interval(); whole && participant.id && lookups.isRepeated(*participant.id)) {
            if (taken[viewOf(*participant.id)].take(*whole)) {
                findings.add(FindingCode::DuplicateId, scope, "id", *participant.id);
            }
        }
    }
}

void findInQueues(FindingCollector &findings, const Intervals &intervals, const Lookups &lookups)
{
    const record::Engagement &engagement = findings.record().engagement;
    const bool over = isOver(engagement);
    for (std::size_t i = 0; engagement.queues && i < engagement.queues->size(); ++i) {
        const record::QueueEntry &entry = (*engagement.queues)[i];
        const RuleScope scope = scopeOf(Part::Queues, entry);
        checkChannel(findings, scope, lookups, entry.channelId);
        checkAgent(findings, scope, lookups, "agentId", entry.agentId);
        checkInside(findings, scope, "queuedAt", entry.queuedAt);
        checkInside(findings, scope, "acceptedAt", entry.acceptedAt);
        checkRange(findings, scope, "priority", entry.priority, 10);
        checkRange(findings, scope, "rank", entry.rank, 2147483647);
        checkRange(findings, scope, "proficiencyRangeMin", entry.proficiencyRangeMin, 16);
        checkRange(findings, scope, "proficiencyRangeMax", entry.proficiencyRangeMax, 16);
        if (entry.proficiencyRangeMin && entry.proficiencyRangeMax &&
            entry.proficiencyRangeMin->value > entry.proficiencyRangeMax->value) {
            findings.add(FindingCode::RangeReversed, scope, "proficiencyRangeMax", entry.proficiencyRangeMax->digits);
        }
        if (!entry.queuedAt) {
            findings.addAbsent(FindingCode::MissingStart, scope, "queuedAt");
        }
        if (!entry.acceptedAt && entry.agentId) {
            findings.addAbsent(FindingCode::AcceptedWithoutTime, scope, "acceptedAt");
        }
        if (!entry.acceptedAt && !entry.agentId && over && !intervals.queueHasFollower[i]) {
            findings.addElement(FindingCode::Abandoned, scope);
        }
        if (intervals.queues[i].reversed) {
            findings.add(FindingCode::Reversed, scope, "acceptedAt", entry.acceptedAt->text);
        }
    }
}

void findInTransfers(FindingCollector &findings, const Intervals &intervals, const Lookups &lookups)
{
    const record::Engagement &engagement = findings.record().engagement;
    for (std::size_t i = 0; engagement.transfers && i < engagement.transfers->size(); ++i) {
        const record::Transfer &transfer = (*engagement.transfers)[i];
        const RuleScope scope = scopeOf(Part::Transfers, transfer);
        checkValue(findings, scope, "transferType", transfer.transferType);
        checkChannel(findings, scope, lookups, transfer.channelId);
        checkAgent(findings, scope, lookups, "initiatingAgentId", transfer.initiatingAgentId);
        checkAgent(findings, scope, lookups, "destinationAgentId", transfer.destinationAgentId);
        checkInside(findings, scope, "timestamp", transfer.timestamp);
        checkInside(findings, scope, "destinationAgentJoinedAt", transfer.destinationAgentJoinedAt);
        if (transfer.dialogId && lookups.isUnknownDialog(*transfer.dialogId)) {
            findings.add(FindingCode::UnknownDialog, scope, "dialogId", *transfer.dialogId);
        }
        if (transfer.initiatingAgentId && transfer.destinationAgentId &&
            viewOf(*transfer.initiatingAgentId) == viewOf(*transfer.destinationAgentId)) {
            findings.add(FindingCode::SelfTransfer, scope, "destinationAgentId", *transfer.destinationAgentId);
        }
        if (!transfer.timestamp) {
            findings.addAbsent(FindingCode::MissingStart, scope, "timestamp");
        }
        if (intervals.transfers[i].reversed) {
            findings.add(FindingCode::Reversed, scope, "destinationAgentJoinedAt",
                         transfer.destinationAgentJoinedAt->text);
        }
    }
}

} // namespace analysis
