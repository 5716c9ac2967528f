// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/documented_values.h"
#include "record/member_table.h"

/// The entries of the tables in engagement_members.cpp: one function for each type a field can have.
namespace record {

template<typename Owner, typename Value>
Owner ownerOf(Value Owner::*);
template<auto field>
using OwnerOf = decltype(ownerOf(field));
template<auto field>
using ValueOf = typename std::remove_reference_t<decltype(std::declval<OwnerOf<field>>().*field)>::value_type;

/// Walks a value that should be of the kind `wanted`. Nothing if it is `null`; nothing and a finding if it is another.
[[nodiscard]] std::optional<Taken> takeAs(JsonKind wanted, Reading &reading, JsonValue &value, const Field &field);
[[nodiscard]] std::optional<Text> takeText(Reading &reading, JsonValue &value, const Field &field);
[[nodiscard]] std::optional<Text> takeId(Reading &reading, JsonValue &value, const Field &field);
[[nodiscard]] std::optional<Time> takeTime(Reading &reading, JsonValue &value, const Field &field);
[[nodiscard]] std::optional<Whole> takeWhole(Reading &reading, JsonValue &value, const Field &field);
[[nodiscard]] std::optional<bool> takeBool(Reading &reading, JsonValue &value, const Field &field);

/// A member whose value `take` reads.
template<auto field, auto take>
constexpr Member<OwnerOf<field>> scalar(std::string_view name)
{
    return {name, [](Reading &reading, JsonValue &value, const Field &at, OwnerOf<field> &into) {
                into.*field = take(reading, value, at);
            }};
}

template<auto field>
constexpr auto text(std::string_view name)
{
    return scalar<field, takeText>(name);
}

/// Empty text in it counts as absent.
template<auto field>
constexpr auto id(std::string_view name)
{
    return scalar<field, takeId>(name);
}

template<auto field>
constexpr auto time(std::string_view name)
{
    return scalar<field, takeTime>(name);
}

template<auto field>
constexpr auto whole(std::string_view name)
{
    return scalar<field, takeWhole>(name);
}

template<auto field>
constexpr auto boolean(std::string_view name)
{
    return scalar<field, takeBool>(name);
}

/// A text with documented values; any other is kept beside `Other`.
template<auto field>
constexpr Member<OwnerOf<field>> enumerated(std::string_view name)
{
    return {
        name, [](Reading &reading, JsonValue &value, const Field &at, OwnerOf<field> &into) {
            using Value = ValueOf<field>;
            const std::optional<Text> text = takeText(reading, value, at);
            into.*field = text ? std::optional(Value{*text, valueNamed<decltype(Value::value)>(*text)}) : std::nullopt;
        }};
}

/// Walks a list whose elements should be of the kind `wanted` and calls `onElement(index, value)` for those that are.
/// `null` elements are passed over, others raise a finding. False if it is no list.
template<typename OnElement>
bool readElements(JsonKind wanted, Reading &reading, JsonValue &list, const Field &field, Part part,
                  OnElement &&onElement)
{
    if (reading.kindOf(list) != JsonKind::List)
        return takeAs(JsonKind::List, reading, list, field).has_value();
    quint32 index = 0;
    reading.takeList(list, [&](JsonValue &element) {
        const quint32 at = index++;
        const JsonKind kind = reading.kindOf(element);
        if (kind == wanted)
            return onElement(at, element);
        if (kind != JsonKind::Null)
            reading.raise(ReadingCode::WrongType, FieldPath::element(part, at), reading.placeOf(element));
        reading.take(element);
    });
    return true;
}

} // namespace record
