// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_members.h"

#include "record/field_readers.h"
#include "record/large_memory.h"

namespace record {

namespace {

/// The room is only asked for: whether so many elements may come is decided with each.
template<typename Element>
void makeRoom(std::vector<Element> &elements, std::size_t count)
{
    elements.reserve(count);
    preferLargePages(elements.data(), count * sizeof(Element));
}

/// The elements of a list of objects, each read by its table.
template<auto list, Part part, const auto &table>
void readObjects(Reading &reading, JsonValue &value, const Field &field, Engagement &into)
{
    auto &elements = into.*list;
    elements.emplace();
    if (reading.kindOf(value) == JsonKind::List)
        makeRoom(*elements, reading.expectedElements(value));
    const bool isList = readElements(JsonKind::Object, reading, value, field, part, [&](quint32 index, JsonValue &at) {
        auto &element = elements->emplace_back();
        reading.account(sizeof element);
        element.index = index;
        element.range = reading.rangeOf(readObject(reading, at, table, {part, index, {}}, element));
    });
    if (!isList)
        elements.reset();
}

template<auto list, Part part>
void readTexts(Reading &reading, JsonValue &value, const Field &field, Engagement &into)
{
    auto &elements = into.*list;
    elements.emplace();
    const bool isList = readElements(JsonKind::String, reading, value, field, part, [&](quint32 index, JsonValue &at) {
        const Taken taken = reading.take(at);
        if (taken.kind != JsonKind::String)
            return;
        reading.account(sizeof(ListedText));
        elements->push_back({{index, reading.rangeOf(taken)}, reading.textOf(taken)});
    });
    if (!isList)
        elements.reset();
}

void readOpenValue(Reading &reading, JsonValue &value, OpenEntry &into)
{
    const Taken taken = reading.take(value);
    if (taken.kind == JsonKind::Broken)
        return;
    const bool isText = taken.kind == JsonKind::String;
    reading.account(sizeof(OpenValue));
    into.values.push_back({isText ? reading.textOf(taken) : textOf(taken.token), isText, reading.rangeOf(taken)});
}

/// The members of an open map. Nothing in it is wrong, and nothing is left out, a key that stands twice neither.
template<auto map, bool hasLists>
void readOpenMap(Reading &reading, JsonValue &value, const Field &field, Engagement &into)
{
    auto &entries = into.*map;
    entries.reset();
    if (reading.kindOf(value) != JsonKind::Object) {
        std::ignore = takeAs(JsonKind::Object, reading, value, field);
        return;
    }
    entries.emplace();
    reading.takeObject(value, [&](const char *key, JsonValue &member) {
        OpenEntry &entry = entries->emplace_back();
        reading.account(sizeof entry);
        entry.key = textOf(reading.keyText(key));
        if (hasLists && reading.kindOf(member) == JsonKind::List)
            reading.takeList(member, [&](JsonValue &element) { readOpenValue(reading, element, entry); });
        else
            readOpenValue(reading, member, entry);
    });
}

template<auto list, Part part, const auto &table>
constexpr Member<Engagement> objects(std::string_view name)
{
    return {name, readObjects<list, part, table>};
}

template<auto list, Part part>
constexpr Member<Engagement> texts(std::string_view name)
{
    return {name, readTexts<list, part>};
}

/// Name → one value of any kind.
template<auto map>
constexpr Member<Engagement> valueMap(std::string_view name)
{
    return {name, readOpenMap<map, false>};
}

/// Name → a list of values of any kind.
template<auto map>
constexpr Member<Engagement> listMap(std::string_view name)
{
    return {name, readOpenMap<map, true>};
}

constexpr std::array authorMembers = {
    id<&Author::id>("id"),
    text<&Author::name>("name"),
};

/// An object within an element.
template<auto field>
constexpr Member<AgentNote> author(std::string_view name)
{
    return {name, [](Reading &reading, JsonValue &value, const Field &at, AgentNote &into) {
                (into.*field).reset();
                if (reading.kindOf(value) != JsonKind::Object) {
                    std::ignore = takeAs(JsonKind::Object, reading, value, at);
                    return;
                }
                const ObjectPlace place{at.object.part, at.object.index, textOf(at.name)};
                readObject(reading, value, authorMembers, place, (into.*field).emplace());
            }};
}

// A field the program is to know needs its member in engagement.h and its line here.

constexpr std::array channelMembers = {
    id<&Channel::id>("id"),
    text<&Channel::type>("type"),
};

constexpr std::array participantMembers = {
    id<&Participant::id>("id"),
    text<&Participant::agentDisplayName>("agentDisplayName"),
    time<&Participant::joinedAt>("joinedAt"),
    time<&Participant::leftAt>("leftAt"),
    enumerated<&Participant::type>("type"),
    enumerated<&Participant::automationType>("automationType"),
    id<&Participant::channelId>("channelId"),
    text<&Participant::channelType>("channelType"),
    text<&Participant::callingNumber>("callingNumber"),
    text<&Participant::dialledNumber>("dialledNumber"),
    text<&Participant::extension>("extension"),
    id<&Participant::dialogId>("dialogId"),
    text<&Participant::sourceType>("sourceType"),
    text<&Participant::sourceAddress>("sourceAddress"),
};

constexpr std::array queueMembers = {
    id<&QueueEntry::queueId>("queueId"),
    id<&QueueEntry::channelId>("channelId"),
    text<&QueueEntry::queueName>("queueName"),
    whole<&QueueEntry::priority>("priority"),
    whole<&QueueEntry::rank>("rank"),
    whole<&QueueEntry::proficiencyRangeMin>("proficiencyRangeMin"),
    whole<&QueueEntry::proficiencyRangeMax>("proficiencyRangeMax"),
    time<&QueueEntry::queuedAt>("queuedAt"),
    id<&QueueEntry::agentId>("agentId"),
    time<&QueueEntry::acceptedAt>("acceptedAt"),
};

constexpr std::array transferMembers = {
    id<&Transfer::initiatingAgentId>("initiatingAgentId"),
    id<&Transfer::queueId>("queueId"),
    text<&Transfer::queueName>("queueName"),
    id<&Transfer::channelProviderId>("channelProviderId"),
    id<&Transfer::connectionId>("connectionId"),
    id<&Transfer::dialogId>("dialogId"),
    id<&Transfer::providerDialogId>("providerDialogId"),
    id<&Transfer::channelId>("channelId"),
    id<&Transfer::correlationId>("correlationId"),
    id<&Transfer::fallbackQueueId>("fallbackQueueId"),
    time<&Transfer::timestamp>("timestamp"),
    id<&Transfer::destinationAgentId>("destinationAgentId"),
    text<&Transfer::destinationAgentName>("destinationAgentName"),
    time<&Transfer::destinationAgentJoinedAt>("destinationAgentJoinedAt"),
    text<&Transfer::destinationExternalNumber>("destinationExternalNumber"),
    text<&Transfer::description>("description"),
    enumerated<&Transfer::transferType>("transferType"),
};

constexpr std::array agentNoteMembers = {
    id<&AgentNote::id>("id"),
    id<&AgentNote::engagementId>("engagementId"),
    author<&AgentNote::createdBy>("createdBy"),
    author<&AgentNote::updatedBy>("updatedBy"),
    text<&AgentNote::note>("note"),
    text<&AgentNote::text>("text"),
    boolean<&AgentNote::readOnly>("readOnly"),
    time<&AgentNote::createdAt>("createdAt"),
    time<&AgentNote::updatedAt>("updatedAt"),
};

constexpr std::array engagementMembers = {
    id<&Engagement::id>("id"),
    id<&Engagement::accountId>("accountId"),
    enumerated<&Engagement::status>("status"),
    enumerated<&Engagement::direction>("direction"),
    time<&Engagement::startDate>("startDate"),
    time<&Engagement::updateDate>("updateDate"),
    time<&Engagement::endDate>("endDate"),
    text<&Engagement::sourceType>("sourceType"),
    text<&Engagement::sourceAddress>("sourceAddress"),
    objects<&Engagement::channels, Part::Channels, channelMembers>("channels"),
    listMap<&Engagement::identifiers>("identifiers"),
    objects<&Engagement::participants, Part::Participants, participantMembers>("participants"),
    texts<&Engagement::conversations, Part::Conversations>("conversations"),
    valueMap<&Engagement::data>("data"),
    texts<&Engagement::attributes, Part::Attributes>("attributes"),
    objects<&Engagement::queues, Part::Queues, queueMembers>("queues"),
    objects<&Engagement::transfers, Part::Transfers, transferMembers>("transfers"),
    objects<&Engagement::agentNotes, Part::AgentNotes, agentNoteMembers>("agentNotes"),
};

} // namespace

Engagement readMembers(Reading &reading)
{
    Engagement engagement;
    const ObjectPlace record;
    MemberReader members(reading, engagementMembers, record, engagement);
    reading.takeRecord([&](const char *key, JsonValue &value) { members.read(key, value); });
    members.settle();
    return engagement;
}

} // namespace record
