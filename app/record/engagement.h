// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record_text.h"
#include "record/value.h"

#include <optional>
#include <vector>

/// What an engagement says, and nothing derived from it. Fields as in api/get-engagement.txt and the API's published
/// description. An absent field, a `null`, a value of a wrong type and a time that is none are all empty optionals;
/// the reading findings tell them apart. An id field with empty text is absent.
namespace record {

/// What every list element has: its place in the JSON list (from 0, `null` elements counted) and in the text.
struct Element
{
    quint32 index = 0;
    TextRange range;
    friend bool operator==(const Element &, const Element &) = default;
};

struct Channel : Element
{
    std::optional<Text> id, type;
    friend bool operator==(const Channel &, const Channel &) = default;
};

struct Participant : Element
{
    std::optional<Text> id, agentDisplayName, channelId, channelType, callingNumber, dialledNumber, extension, dialogId;
    std::optional<Text> sourceType, sourceAddress;
    std::optional<Enumerated<ParticipantType>> type;
    std::optional<Enumerated<AutomationType>> automationType;
    std::optional<Time> joinedAt, leftAt;
    friend bool operator==(const Participant &, const Participant &) = default;
};

struct QueueEntry : Element
{
    std::optional<Text> queueId, queueName, channelId, agentId;
    std::optional<Whole> priority, rank, proficiencyRangeMin, proficiencyRangeMax;
    std::optional<Time> queuedAt, acceptedAt;
    friend bool operator==(const QueueEntry &, const QueueEntry &) = default;
};

struct Transfer : Element
{
    std::optional<Text> initiatingAgentId, queueId, queueName, channelProviderId, connectionId, dialogId;
    std::optional<Text> providerDialogId, channelId, correlationId, fallbackQueueId, destinationAgentId;
    std::optional<Text> destinationAgentName, destinationExternalNumber, description;
    std::optional<Enumerated<TransferType>> transferType;
    std::optional<Time> timestamp, destinationAgentJoinedAt;
    friend bool operator==(const Transfer &, const Transfer &) = default;
};

struct Author
{
    std::optional<Text> id, name;
    friend bool operator==(const Author &, const Author &) = default;
};

struct AgentNote : Element
{
    std::optional<Text> id, engagementId, note, text; ///< `text`: the note's text in one documented sample
    std::optional<Author> createdBy, updatedBy;
    std::optional<bool> readOnly;
    std::optional<Time> createdAt, updatedAt;
    friend bool operator==(const AgentNote &, const AgentNote &) = default;
};

/// An element of a list of texts (topics, attributes).
struct ListedText : Element
{
    Text text;
    friend bool operator==(const ListedText &, const ListedText &) = default;
};

/// One value of an open map. Any JSON value may stand there; it is kept as it came.
struct OpenValue
{
    Text text;        ///< of a text value, escapes resolved; of any other, its JSON as it stands
    bool isText = true;
    TextRange range;
    friend bool operator==(const OpenValue &, const OpenValue &) = default;
};

/// A member of `data` (always one value) or of `identifiers` (the elements of its list; a value that is no list is one).
struct OpenEntry
{
    Text key;
    std::vector<OpenValue> values;
    friend bool operator==(const OpenEntry &, const OpenEntry &) = default;
};

struct Engagement
{
    std::optional<Text> id, accountId, sourceType, sourceAddress;
    std::optional<Enumerated<Status>> status;
    std::optional<Enumerated<Direction>> direction;
    std::optional<Time> startDate, updateDate, endDate;
    /// Empty optional: the list is absent. `null` elements and those of a wrong type are left out.
    std::optional<std::vector<Channel>> channels;
    std::optional<std::vector<Participant>> participants;
    std::optional<std::vector<QueueEntry>> queues;
    std::optional<std::vector<Transfer>> transfers;
    std::optional<std::vector<AgentNote>> agentNotes;
    std::optional<std::vector<ListedText>> conversations, attributes;
    std::optional<std::vector<OpenEntry>> identifiers, data;
    friend bool operator==(const Engagement &, const Engagement &) = default;
};

} // namespace record
