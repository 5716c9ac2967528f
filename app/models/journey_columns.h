// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QTimeZone>
#include <QVariant>

namespace models {

/// The lists of an engagement that have a table of their own, in the order of the tree.
enum class Group : quint8 { Participants, Queues, Transfers };
inline constexpr std::size_t groupCount = 3;

enum class EngagementColumn : quint8 {
    Id,
    Status,
    Direction,
    Channels,
    Start,
    End,
    Duration,
    Kind,
    Updated,
    Account,
    SourceType,
    SourceAddress,
    Topics,
    Attributes,
    Notes,
};

enum class ParticipantColumn : quint8 {
    Name,
    Type,
    Channel,
    Joined,
    Left,
    Duration,
    Kind,
    CallingNumber,
    DialledNumber,
    Extension,
    DisplayName,
    Automation,
    ChannelType,
    Id,
    Dialog,
    SourceType,
    SourceAddress,
    Finding,
    Engagement,
};

enum class QueueColumn : quint8 {
    Name,
    Channel,
    Queued,
    Accepted,
    Wait,
    Kind,
    Priority,
    Rank,
    ProficiencyMin,
    ProficiencyMax,
    Id,
    Agent,
    Finding,
    Engagement,
};

enum class TransferColumn : quint8 {
    To,
    Type,
    Channel,
    Time,
    Joined,
    Wait,
    Description,
    Queue,
    FallbackQueue,
    From,
    DestinationAgent,
    DestinationName,
    ExternalNumber,
    QueueId,
    Dialog,
    ProviderDialog,
    Connection,
    ChannelProvider,
    Correlation,
    Finding,
    Engagement,
};

/// What the tables and the tree read an element's cells from. Positions are places in the record's vectors.
struct ElementPlace
{
    const analysis::JourneyEngagement &engagement;
    const QTimeZone &zone;
    std::size_t position = 0;
};

[[nodiscard]] QString groupTitle(Group group);
[[nodiscard]] record::Part partOf(Group group);
[[nodiscard]] int columnCount(Group group);
[[nodiscard]] QVariant elementCell(Group group, const ElementPlace &place, int column, int role);
[[nodiscard]] QVariant elementHeading(Group group, int column, const QTimeZone &zone, int role);
/// The places in the JSON list of those elements that are objects, ascending.
[[nodiscard]] std::vector<quint32> elementIndexes(Group group, const record::Engagement &engagement);
/// Where the element with this place in the JSON list stands in the record's vector.
[[nodiscard]] std::optional<std::size_t> elementPosition(Group group, const record::Engagement &engagement,
                                                         quint32 index);
/// Whether two journeys say the same of an element, so that its row need not be shown anew.
[[nodiscard]] bool saysTheSame(Group group, const ElementPlace &a, const ElementPlace &b);

[[nodiscard]] int engagementColumnCount();
[[nodiscard]] QVariant engagementCell(const analysis::JourneyEngagement &engagement, const QTimeZone &zone, int column,
                                      int role);
[[nodiscard]] QVariant engagementHeading(int column, const QTimeZone &zone, int role);

} // namespace models
