// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <memory_resource>
#include <simdjson.h>
#include <string_view>

namespace record {

using JsonValue = simdjson::ondemand::value;

enum class JsonKind : quint8 { Broken, Null, Bool, Number, String, List, Object };

/// A value that was walked and checked.
struct Taken
{
    JsonKind kind = JsonKind::Broken;
    bool hasEscapes = false;
    std::string_view token; ///< as it stands: a text with its quotes, a list or object as a whole
};

/// The one walk over a record: it checks every value and keeps what was odd. The first fault ends it; whatever is taken
/// afterwards is JsonKind::Broken. What the fault was is for findFault() to say.
class Reading final
{
public:
    enum class Failure : quint8 { None, Fault, TooLarge };

    /// `json` starts with the record's opening bracket, `offset` bytes after the first received, and is followed by
    /// simdjson's padding.
    Reading(std::string_view json, quint32 offset, int depth);

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
    [[nodiscard]] Text keyText(const char *key);

    /// Says that so many bytes of memory were taken. A few bytes of text can make hundreds: a record whose values
    /// outgrow it beyond all measure is too large.
    void account(std::size_t bytes);

    void raise(ReadingCode code, const FieldPath &path, quint32 place);
    [[nodiscard]] std::size_t findingCount() const { return m_findings.size(); }
    /// Takes back the findings from the `first` on that lie in the values that begin at `places`.
    void withdraw(std::size_t first, std::vector<quint32> places);

    /// In the order of the text; the reading has none left.
    [[nodiscard]] std::vector<ReadingFinding> takeFindings();
    [[nodiscard]] std::shared_ptr<const void> arena() const { return m_arena; }

private:
    bool enter();
    bool isSound(simdjson::error_code error);
    Taken leave(JsonKind kind, quint32 begin);
    template<typename Each, typename Items, typename OnItem>
    void walk(Items &items, OnItem &&onItem);
    Taken takeText(JsonValue &value, std::string_view token);
    Taken checked(bool isValid, Taken taken);
    [[nodiscard]] quint32 offsetOf(const char *at) const { return static_cast<quint32>(at - m_json.data()) + m_offset; }
    [[nodiscard]] Text resolvedInArena(std::string_view said);

    std::string_view m_json;
    quint32 m_offset;
    int m_levelsLeft;
    Failure m_failure = Failure::None;
    std::size_t m_accounted = 0;
    std::vector<ReadingFinding> m_findings;
    std::shared_ptr<std::pmr::monotonic_buffer_resource> m_arena;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
};

template<typename Each, typename Items, typename OnItem>
void Reading::walk(Items &items, OnItem &&onItem)
{
    for (auto result : items) {
        Each item;
        if (!isSound(std::move(result).get(item)))
            return;
        onItem(item);
        if (m_failure != Failure::None)
            return;
    }
}

template<typename OnMember>
void Reading::takeRecord(OnMember &&onMember)
{
    simdjson::ondemand::object object;
    if (enter() && isSound(m_document.get_object().get(object)))
        walk<simdjson::ondemand::field>(object, [&](auto &field) { onMember(field.key().raw(), field.value()); });
    if (m_failure == Failure::None && m_document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        m_failure = Failure::Fault;
}

template<typename OnMember>
Taken Reading::takeObject(JsonValue &value, OnMember &&onMember)
{
    const quint32 begin = placeOf(value);
    simdjson::ondemand::object object;
    if (enter() && isSound(value.get_object().get(object)))
        walk<simdjson::ondemand::field>(object, [&](auto &field) { onMember(field.key().raw(), field.value()); });
    return leave(JsonKind::Object, begin);
}

template<typename OnElement>
Taken Reading::takeList(JsonValue &value, OnElement &&onElement)
{
    const quint32 begin = placeOf(value);
    simdjson::ondemand::array array;
    if (enter() && isSound(value.get_array().get(array)))
        walk<JsonValue>(array, onElement);
    return leave(JsonKind::List, begin);
}

} // namespace record
