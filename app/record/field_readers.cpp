// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/field_readers.h"

#include <charconv>

namespace record {

std::optional<Taken> takeAs(JsonKind wanted, Reading &reading, JsonValue &value, const Field &field)
{
    const Taken taken = reading.take(value);
    if (taken.kind == wanted)
        return taken;
    if (taken.kind != JsonKind::Null && taken.kind != JsonKind::Broken)
        reading.raise(ReadingCode::WrongType, field.path(), reading.rangeOf(taken).begin);
    return std::nullopt;
}

std::optional<Text> takeText(Reading &reading, JsonValue &value, const Field &field)
{
    const std::optional<Taken> taken = takeAs(JsonKind::String, reading, value, field);
    return taken ? std::optional(reading.textOf(*taken)) : std::nullopt;
}

std::optional<Text> takeId(Reading &reading, JsonValue &value, const Field &field)
{
    const std::optional<Text> text = takeText(reading, value, field);
    return text && !text->empty() ? text : std::nullopt;
}

std::optional<Time> takeTime(Reading &reading, JsonValue &value, const Field &field)
{
    const quint32 place = reading.placeOf(value);
    const std::optional<Text> text = takeText(reading, value, field);
    if (!text)
        return std::nullopt;
    const std::optional<ParsedTime> time = parseTime(*text);
    if (!time) {
        reading.raise(ReadingCode::BadTime, field.path(), place);
        return std::nullopt;
    }
    if (!time->hasOffset)
        reading.raise(ReadingCode::NoTimeZone, field.path(), place);
    return Time{*text, time->instant, time->hasOffset};
}

std::optional<Whole> takeWhole(Reading &reading, JsonValue &value, const Field &field)
{
    const std::optional<Taken> taken = takeAs(JsonKind::Number, reading, value, field);
    if (!taken)
        return std::nullopt;
    const std::string_view digits = taken->token;
    const char *const end = digits.data() + digits.size();
    qint64 number = 0;
    const auto [stop, error] = std::from_chars(digits.data(), end, number);
    if (error == std::errc() && stop == end)
        return Whole{textOf(digits), number};
    reading.raise(ReadingCode::WrongType, field.path(), reading.rangeOf(*taken).begin);
    return std::nullopt;
}

std::optional<bool> takeBool(Reading &reading, JsonValue &value, const Field &field)
{
    const std::optional<Taken> taken = takeAs(JsonKind::Bool, reading, value, field);
    return taken ? std::optional(taken->token == "true") : std::nullopt;
}

} // namespace record
