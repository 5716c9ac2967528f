// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement_reader.h"
#include "record/finding_log.h"
#include "record/taken.h"

#include <memory_resource>

namespace record {

/// A parser of this thread's, given back at the end: small records are read by the thousand, and what a parser works in
/// need not be made anew for each. One that has grown large goes.
class ParserLoan final
{
public:
    ParserLoan();
    ~ParserLoan();
    ParserLoan(const ParserLoan &) = delete;
    ParserLoan &operator=(const ParserLoan &) = delete;

    [[nodiscard]] simdjson::ondemand::parser &operator*() const { return *m_parser; }

private:
    std::unique_ptr<simdjson::ondemand::parser> m_parser;
};

/// The one walk over a record: it checks every value and keeps what was odd. The first fault ends it; whatever is taken
/// afterwards is JsonKind::Broken. What the fault was is for findFault() to say.
class Reading final
{
public:
    enum class Failure : quint8 { None, Fault, TooLarge };

    /// The record's opening bracket stands at `start` of the bytes as received; simdjson's padding follows them.
    Reading(QByteArrayView bytes, qsizetype start, const ReadLimits &limits);

    [[nodiscard]] Failure failure() const { return m_failure; }
    [[nodiscard]] quint32 placeOf(JsonValue &value) const { return offsetOf(value.raw_json_token().data()); }
    [[nodiscard]] TextRange rangeOf(const Taken &taken) const;
    /// By its first character; take() checks the rest.
    [[nodiscard]] JsonKind kindOf(JsonValue &value) const;

    /// Walks the whole record and calls `onMember(key, value)` for each of its members; `key` points behind its quote.
    template<typename OnMember>
    void takeRecord(OnMember &&onMember);
    /// The same for an object in it.
    template<typename OnMember>
    Taken takeObject(JsonValue &value, OnMember &&onMember);
    /// Walks a list and calls `onElement(value)` for each element.
    template<typename OnElement>
    Taken takeList(JsonValue &value, OnElement &&onElement);
    /// Walks a value of any kind.
    Taken take(JsonValue &value);
    /// How many elements are worth making room for in a list that is yet to be walked: all of them, if they are of a
    /// size that elements have.
    [[nodiscard]] std::size_t expectedElements(JsonValue &list);

    /// What a text says: in the bytes themselves or, if it has escapes, in the arena.
    [[nodiscard]] Text textOf(const Taken &text);
    [[nodiscard]] std::string_view keyText(const char *key);
    [[nodiscard]] std::shared_ptr<const void> arena() const { return m_arena; }

    void raise(ReadingCode code, const FieldPath &path, quint32 place);
    [[nodiscard]] FindingLog &findings() { return m_findings; }
    /// Says that so many bytes of memory were taken; over the limit the record is too large.
    void account(std::size_t bytes);

private:
    bool enter();
    Taken leave(JsonKind kind, quint32 begin);
    bool isSound(simdjson::error_code error);
    /// Calls `onItem` for the fields of an object or the values of a list.
    template<typename Item, typename Items, typename OnItem>
    void walk(simdjson::simdjson_result<Items> items, OnItem &&onItem);
    Taken takeText(JsonValue &value, std::string_view token);
    Taken checked(bool isValid, Taken taken);
    [[nodiscard]] quint32 offsetOf(const char *at) const { return static_cast<quint32>(at - m_bytes.data()); }
    [[nodiscard]] std::string_view resolvedInArena(std::string_view said);

    std::string_view m_bytes;
    int m_levelsLeft;
    Failure m_failure = Failure::None;
    std::size_t m_memoryLeft;
    FindingLog m_findings;
    std::shared_ptr<std::pmr::monotonic_buffer_resource> m_arena;
    ParserLoan m_parser;
    simdjson::ondemand::document m_document;
};

template<typename Item, typename Items, typename OnItem>
void Reading::walk(simdjson::simdjson_result<Items> result, OnItem &&onItem)
{
    Items items;
    if (!isSound(std::move(result).get(items)))
        return;
    for (auto next : items) {
        Item item;
        if (!isSound(std::move(next).get(item)))
            return;
        onItem(item);
        if (m_failure != Failure::None)
            return;
    }
}

template<typename OnMember>
void Reading::takeRecord(OnMember &&onMember)
{
    if (enter())
        walk<JsonField>(m_document.get_object(), [&](JsonField &field) { onMember(field.key().raw(), field.value()); });
    if (m_failure == Failure::None && m_document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        m_failure = Failure::Fault;
}

template<typename OnMember>
Taken Reading::takeObject(JsonValue &value, OnMember &&onMember)
{
    const quint32 begin = placeOf(value);
    if (enter())
        walk<JsonField>(value.get_object(), [&](JsonField &field) { onMember(field.key().raw(), field.value()); });
    return leave(JsonKind::Object, begin);
}

template<typename OnElement>
Taken Reading::takeList(JsonValue &value, OnElement &&onElement)
{
    const quint32 begin = placeOf(value);
    if (enter())
        walk<JsonValue>(value.get_array(), onElement);
    return leave(JsonKind::List, begin);
}

} // namespace record
