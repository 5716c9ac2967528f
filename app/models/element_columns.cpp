// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/element_columns.h"

namespace models {

namespace {

using record::Participant;
using record::QueueEntry;
using record::Transfer;

using ParticipantRow = ElementRow<Participant>;
using QueueRow = ElementRow<QueueEntry>;
using TransferRow = ElementRow<Transfer>;

QString participantNameText(const ParticipantRow &row)
{
    return analysis::participantName(*row.engagement.shown, row.position);
}

QString queueNameText(const QueueRow &row)
{
    return analysis::queueName(*row.engagement.shown, row.position);
}

QString transferTargetText(const TransferRow &row)
{
    return analysis::transferTarget(*row.engagement.shown, row.position);
}

constexpr auto participantColumns = [] {
    using C = ParticipantColumn;
    using P = Participant;
    using Make = Columns<C, ParticipantRow>;
    return std::array{
        Make::Info{C::Name, QT_TRANSLATE_NOOP("models", "Name"), participantNameText},
        Make::text<&P::type>(C::Type, QT_TRANSLATE_NOOP("models", "Type")),
        Make::text<&P::channelId>(C::Channel, QT_TRANSLATE_NOOP("models", "Channel")),
        Make::time<&P::joinedAt>(C::Joined, QT_TRANSLATE_NOOP("models", "Joined (%1)")),
        Make::time<&P::leftAt>(C::Left, QT_TRANSLATE_NOOP("models", "Left (%1)")),
        Make::duration(C::Duration, QT_TRANSLATE_NOOP("models", "Duration")),
        Make::kind(C::Kind),
        Make::text<&P::callingNumber>(C::CallingNumber, QT_TRANSLATE_NOOP("models", "Calling number")),
        Make::text<&P::dialledNumber>(C::DialledNumber, QT_TRANSLATE_NOOP("models", "Dialled number")),
        Make::text<&P::extension>(C::Extension, QT_TRANSLATE_NOOP("models", "Extension")),
        Make::text<&P::agentDisplayName>(C::DisplayName, QT_TRANSLATE_NOOP("models", "Display name")),
        Make::text<&P::automationType>(C::Automation, QT_TRANSLATE_NOOP("models", "Automation")),
        Make::text<&P::channelType>(C::ChannelType, QT_TRANSLATE_NOOP("models", "Channel type")),
        Make::text<&P::id>(C::Id, QT_TRANSLATE_NOOP("models", "Id")),
        Make::text<&P::dialogId>(C::Dialog, QT_TRANSLATE_NOOP("models", "Dialog id")),
        Make::text<&P::sourceType>(C::SourceType, QT_TRANSLATE_NOOP("models", "Source type")),
        Make::text<&P::sourceAddress>(C::SourceAddress, QT_TRANSLATE_NOOP("models", "Source address")),
        Make::finding(C::Finding),
        Make::engagement(C::Engagement),
    };
}();
static_assert(isInOrder(participantColumns));

constexpr auto queueColumns = [] {
    using C = QueueColumn;
    using Q = QueueEntry;
    using Make = Columns<C, QueueRow>;
    return std::array{
        Make::Info{C::Name, QT_TRANSLATE_NOOP("models", "Queue"), queueNameText},
        Make::text<&Q::channelId>(C::Channel, QT_TRANSLATE_NOOP("models", "Channel")),
        Make::time<&Q::queuedAt>(C::Queued, QT_TRANSLATE_NOOP("models", "Queued (%1)")),
        Make::time<&Q::acceptedAt>(C::Accepted, QT_TRANSLATE_NOOP("models", "Accepted (%1)")),
        Make::duration(C::Wait, QT_TRANSLATE_NOOP("models", "Wait")),
        Make::kind(C::Kind),
        Make::number<&Q::priority>(C::Priority, QT_TRANSLATE_NOOP("models", "Priority")),
        Make::number<&Q::rank>(C::Rank, QT_TRANSLATE_NOOP("models", "Rank")),
        Make::number<&Q::proficiencyRangeMin>(C::ProficiencyMin, QT_TRANSLATE_NOOP("models", "Proficiency from")),
        Make::number<&Q::proficiencyRangeMax>(C::ProficiencyMax, QT_TRANSLATE_NOOP("models", "Proficiency to")),
        Make::text<&Q::queueId>(C::Id, QT_TRANSLATE_NOOP("models", "Queue id")),
        Make::text<&Q::agentId>(C::Agent, QT_TRANSLATE_NOOP("models", "Agent id")),
        Make::finding(C::Finding),
        Make::engagement(C::Engagement),
    };
}();
static_assert(isInOrder(queueColumns));

constexpr auto transferColumns = [] {
    using C = TransferColumn;
    using T = Transfer;
    using Make = Columns<C, TransferRow>;
    return std::array{
        Make::Info{C::To, QT_TRANSLATE_NOOP("models", "To"), transferTargetText},
        Make::text<&T::transferType>(C::Type, QT_TRANSLATE_NOOP("models", "Type")),
        Make::text<&T::channelId>(C::Channel, QT_TRANSLATE_NOOP("models", "Channel")),
        Make::time<&T::timestamp>(C::Time, QT_TRANSLATE_NOOP("models", "Time (%1)")),
        Make::time<&T::destinationAgentJoinedAt>(C::Joined, QT_TRANSLATE_NOOP("models", "Destination joined (%1)")),
        Make::duration(C::Wait, QT_TRANSLATE_NOOP("models", "Wait")),
        Make::text<&T::description>(C::Description, QT_TRANSLATE_NOOP("models", "Description")),
        Make::text<&T::queueName>(C::Queue, QT_TRANSLATE_NOOP("models", "Queue")),
        Make::text<&T::fallbackQueueId>(C::FallbackQueue, QT_TRANSLATE_NOOP("models", "Fallback queue id")),
        Make::text<&T::initiatingAgentId>(C::From, QT_TRANSLATE_NOOP("models", "Initiating agent id")),
        Make::text<&T::destinationAgentId>(C::DestinationAgent, QT_TRANSLATE_NOOP("models", "Destination agent id")),
        Make::text<&T::destinationAgentName>(C::DestinationName, QT_TRANSLATE_NOOP("models", "Destination agent")),
        Make::text<&T::destinationExternalNumber>(C::ExternalNumber, QT_TRANSLATE_NOOP("models", "Outside number")),
        Make::text<&T::queueId>(C::QueueId, QT_TRANSLATE_NOOP("models", "Queue id")),
        Make::text<&T::dialogId>(C::Dialog, QT_TRANSLATE_NOOP("models", "Dialog id")),
        Make::text<&T::providerDialogId>(C::ProviderDialog, QT_TRANSLATE_NOOP("models", "Provider dialog id")),
        Make::text<&T::connectionId>(C::Connection, QT_TRANSLATE_NOOP("models", "Connection id")),
        Make::text<&T::channelProviderId>(C::ChannelProvider, QT_TRANSLATE_NOOP("models", "Channel provider id")),
        Make::text<&T::correlationId>(C::Correlation, QT_TRANSLATE_NOOP("models", "Correlation id")),
        Make::finding(C::Finding),
        Make::engagement(C::Engagement),
    };
}();
static_assert(isInOrder(transferColumns));

/// Calls `use` with the columns of a group and the members that its elements and their intervals stand in.
template<typename Use>
decltype(auto) withGroup(Group group, const Use &use)
{
    using analysis::Intervals;
    using record::Engagement;
    switch (group) {
    case Group::Participants:
        return use(participantColumns, &Engagement::participants, &Intervals::participants);
    case Group::Queues:
        return use(queueColumns, &Engagement::queues, &Intervals::queues);
    case Group::Transfers:
        break;
    }
    return use(transferColumns, &Engagement::transfers, &Intervals::transfers);
}

} // namespace

QString groupTitle(Group group)
{
    switch (group) {
    case Group::Participants:
        return QCoreApplication::translate("models", "Participants");
    case Group::Queues:
        return QCoreApplication::translate("models", "Queues");
    case Group::Transfers:
        return QCoreApplication::translate("models", "Transfers");
    }
    return {};
}

record::Part partOf(Group group)
{
    switch (group) {
    case Group::Participants:
        return record::Part::Participants;
    case Group::Queues:
        return record::Part::Queues;
    case Group::Transfers:
        return record::Part::Transfers;
    }
    return record::Part::Engagement;
}

int columnCount(Group group)
{
    return withGroup(group, [](const auto &columns, auto, auto) { return static_cast<int>(columns.size()); });
}

QVariant elementCell(Group group, const ElementPlace &place, int column, int role)
{
    return withGroup(group, [&](const auto &columns, auto list, auto intervals) {
        const auto &shown = (place.engagement.shown->engagement.*list)->at(place.position);
        const auto &received = (place.engagement.received->engagement.*list)->at(place.position);
        using Element = std::decay_t<decltype(shown)>;
        const ElementRow<Element> row{
            place.engagement, place.zone,
            place.position,   shown,
            received,         (place.engagement.analysis->intervals.*intervals)[place.position]};
        return cell(columns[static_cast<std::size_t>(column)], row, role);
    });
}

QVariant elementHeading(Group group, int column, const QTimeZone &zone, int role)
{
    return withGroup(group, [&](const auto &columns, auto, auto) {
        return heading(columns[static_cast<std::size_t>(column)], zone, role);
    });
}

std::vector<quint32> elementIndexes(Group group, const record::Engagement &engagement)
{
    return withGroup(group, [&](const auto &, auto list, auto) {
        std::vector<quint32> indexes;
        if (const auto &elements = engagement.*list) {
            indexes.reserve(elements->size());
            for (const auto &element : *elements) {
                indexes.push_back(element.index);
            }
        }
        return indexes;
    });
}

std::optional<std::size_t> elementPosition(Group group, const record::Engagement &engagement, quint32 index)
{
    return withGroup(group, [&](const auto &, auto list, auto) { return positionOf(engagement.*list, index); });
}

bool saysTheSame(Group group, const ElementPlace &a, const ElementPlace &b)
{
    const auto sameCode = [](const analysis::Finding &x, const analysis::Finding &y) {
        return x.code == y.code;
    };
    return withGroup(group, [&](const auto &, auto list, auto intervals) {
        const auto findings = [&](const ElementPlace &place) {
            const auto &received = (place.engagement.received->engagement.*list)->at(place.position);
            return findingsIn(*place.engagement.analysis, received.range);
        };
        const auto before = findings(a);
        const auto after = findings(b);
        auto elementBefore = (a.engagement.shown->engagement.*list)->at(a.position);
        const auto &elementAfter = (b.engagement.shown->engagement.*list)->at(b.position);
        elementBefore.range = elementAfter.range; // where it stands moves with whatever changes before it
        return elementBefore == elementAfter &&
               (a.engagement.analysis->intervals.*intervals)[a.position] ==
                   (b.engagement.analysis->intervals.*intervals)[b.position] &&
               std::equal(before.begin(), before.end(), after.begin(), after.end(), sameCode);
    });
}

} // namespace models
