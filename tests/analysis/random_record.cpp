// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "random_record.h"

#include "case_file.h"

#include <array>

namespace {

QByteArray quoted(const QByteArray &text)
{
    return '"' + text + '"';
}

QByteArray object(QByteArray fields)
{
    if (fields.endsWith(','))
        fields.chop(1);
    return '{' + fields + '}';
}

constexpr std::array ids = {"a1", "a1", "a2", "a3", "A1", "\\u00611", "c1", "t1", "", "a b\\\"c", "üñ"};
constexpr std::array channelIds = {"Voice", "VOICE", "voice", "Chat", "Email", ""};
constexpr std::array statuses = {"COMPLETED", "ACTIVE", "CREATED", "completed", "Active", "GONE"};
constexpr std::array types = {"EXTERNAL", "AGENT", "AGENT", "TREATMENT", "external", "Agent", "OTHER"};
constexpr std::array transferTypes = {"TRANSFER_TO_AGENT", "TRANSFER_TO_QUEUE", "consult_transfer_to_queue", "PUSH"};
constexpr std::array wrongValues = {"1",   "-1.5e3", "true", "[]", "{}", "[[1],{\"a\":2}]", "{\"a\":{\"b\":null}}",
                                    "\"\""};
constexpr std::array oddTimes = {"soon",
                                 "",
                                 "2024-02-30T00:00:00Z",
                                 "2023-02-29T00:00:00Z",
                                 "2024-05-01 10:00:00Z",
                                 "2024-05-01T24:00:00Z",
                                 "2024-05-01T10:00:00.1234567890Z",
                                 "2024-05-01T10:00:00+24:00",
                                 "0001-01-01T00:00:00+00:01",
                                 "9999-12-31T23:59:59-00:01",
                                 "2024-05-01T10:00:00",
                                 "2024-05-01T10:00",
                                 "0001-01-01T00:00:00Z",
                                 "9999-12-31T23:59:59.999999999Z",
                                 "2024-02-29T12:00:00.5-2359",
                                 "2024-05-01T10:00:00.\\u0030Z"};
/// How the times of a record end: what stands for UTC and the minutes to add to the local time.
struct Offset
{
    const char *text;
    int minutes;
};
constexpr std::array offsets = {Offset{"Z", 0},          Offset{"Z", 0},        Offset{"+00:00", 0},
                                Offset{"+05:30", 330},   Offset{"-0930", -570}, Offset{"+02", 120},
                                Offset{"-23:59", -1439}, Offset{"+2359", 1439}};

} // namespace

RandomRecord::RandomRecord(quint32 seed, const RandomTraits &traits) : m_random(seed), m_traits(traits)
{}

template<typename List>
QByteArray RandomRecord::oneOf(const List &list)
{
    return QByteArray(list[static_cast<std::size_t>(below(static_cast<int>(list.size())))]);
}

QByteArray RandomRecord::time()
{
    const qint64 ms = caseOrigin.ms + static_cast<qint64>(m_random() % static_cast<quint64>(m_traits.span));
    if (m_traits.isPlain)
        return quoted(record::toIsoUtc({ms}).toUtf8());
    if (oneIn(20))
        return oddTime();
    const Offset offset = offsets[static_cast<std::size_t>(below(static_cast<int>(offsets.size())))];
    QByteArray text = record::toIsoUtc({ms + offset.minutes * 60'000LL}).chopped(1).toUtf8();
    text += QByteArray("123456").first(below(7));
    return quoted(text + offset.text);
}

QByteArray RandomRecord::oddTime()
{
    return quoted(oneOf(oddTimes));
}

QByteArray RandomRecord::id()
{
    return quoted(oneOf(ids));
}

QByteArray RandomRecord::channel()
{
    return quoted(oneOf(channelIds));
}

QByteArray RandomRecord::number(int most)
{
    static constexpr std::array odd = {"0", "-1", "1.5", "1e400", "2147483648", "99999999999999999999", "-0"};
    return !m_traits.isPlain && oneIn(6) ? oneOf(odd) : QByteArray::number(1 + below(most));
}

QByteArray RandomRecord::wrongValue()
{
    return oneOf(wrongValues);
}

QByteArray RandomRecord::inOtherCase(QByteArray text)
{
    text[0] = static_cast<char>(text.at(0) ^ 0x20);
    return text;
}

QByteArray RandomRecord::field(const char *name, const QByteArray &value)
{
    const QByteArray key = quoted(name) + ':';
    if (below(100) >= m_traits.oddity)
        return key + value + ',';
    switch (below(m_traits.isPlain ? 3 : 8)) {
    case 0:
        return key + "null,";
    case 1:
    case 2:
        return {};
    case 3:
        return key + wrongValue() + ',';
    case 4:
        return key + wrongValue() + ',' + key + value + ',';
    case 5:
        return key + value + ',' + unknownField() + key + "null,";
    case 6:
        return quoted(inOtherCase(name)) + ':' + value + ',';
    default:
        return unknownField() + key + " \n" + value + " ,";
    }
}

QByteArray RandomRecord::unknownField()
{
    static constexpr std::array names = {"extra", "a/b", "m~n", "", "0", "x y"};
    return quoted(oneOf(names)) + ':' + wrongValue() + ',';
}

template<typename Element>
QByteArray RandomRecord::list(Element element)
{
    QByteArray elements;
    for (int count = below(m_traits.mostElements + 1); count > 0; --count)
        elements += (oneIn(15) ? QByteArray("null") : !m_traits.isPlain && oneIn(25) ? wrongValue() : element()) + ',';
    elements.chop(elements.isEmpty() ? 0 : 1);
    return '[' + elements + ']';
}

QByteArray RandomRecord::participant()
{
    return object(field("id", id()) + field("type", quoted(oneOf(types))) + field("joinedAt", time()) +
                  field("leftAt", time()) + field("channelId", channel()) + field("dialogId", id()) +
                  field("callingNumber", quoted("+49 30 1234567")) + field("agentDisplayName", quoted("Ada")));
}

QByteArray RandomRecord::queueEntry()
{
    return object(field("queueId", id()) + field("queueName", quoted("call 030 1234567 or a@example.org")) +
                  field("channelId", channel()) + field("queuedAt", time()) +
                  (oneIn(3) ? QByteArray() : field("acceptedAt", time())) +
                  (oneIn(3) ? QByteArray() : field("agentId", id())) + field("priority", number(10)) +
                  field("rank", number(100)) + field("proficiencyRangeMin", number(16)) +
                  field("proficiencyRangeMax", number(16)));
}

QByteArray RandomRecord::transfer()
{
    return object(field("initiatingAgentId", id()) + field("destinationAgentId", id()) + field("timestamp", time()) +
                  (oneIn(3) ? QByteArray() : field("destinationAgentJoinedAt", time())) + field("dialogId", id()) +
                  field("channelId", channel()) + field("transferType", quoted(oneOf(transferTypes))));
}

QByteArray RandomRecord::note()
{
    return object(field("note", quoted("ring 0301234567")) + field("createdAt", time()) + field("updatedAt", time()) +
                  field("createdBy", object(field("id", id()) + field("name", quoted("Ada")))));
}

QByteArray RandomRecord::openMap()
{
    return object("\"phoneNumbers\":[\"+49 30 1234567\",null," + wrongValue() + "],\"x\":" + wrongValue() +
                  ",\"x\":\"two\",\"ada@example.org\":\"y\",");
}

QByteArray RandomRecord::json()
{
    const QByteArray uuid = quoted("8e557fd6-580a-43b3-8cf9-db8169f4af5a");
    QByteArray fields = field("id", oneIn(5) ? id() : uuid) + field("direction", quoted("INBOUND")) +
                        field("startDate", time()) + field("updateDate", time());
    if (!oneIn(3))
        fields += field("endDate", time());
    if (!oneIn(4))
        fields += field("status", quoted(oneOf(statuses)));
    fields += field("channels", list([this] { return object(field("id", channel())); }));
    fields += field("participants", list([this] { return participant(); }));
    fields += field("queues", list([this] { return queueEntry(); }));
    fields += field("transfers", list([this] { return transfer(); }));
    if (oneIn(2))
        fields += field("agentNotes", list([this] { return note(); })) + field("identifiers", openMap()) +
                  field("data", openMap()) + field("attributes", list([this] { return id(); }));
    return object(fields);
}
