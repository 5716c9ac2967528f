// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/fields.h"

#include <algorithm>
#include <charconv>

namespace record {

namespace {

template<typename E>
struct Documented
{
    std::string_view text;
    E value;
};

constexpr Documented<Status> statuses[] = {
    {"CREATED", Status::Created}, {"ACTIVE", Status::Active}, {"COMPLETED", Status::Completed}};
constexpr Documented<Direction> directions[] = {{"INBOUND", Direction::Inbound}, {"OUTBOUND", Direction::Outbound}};
constexpr Documented<ParticipantType> participantTypes[] = {{"EXTERNAL", ParticipantType::External},
                                                            {"AGENT", ParticipantType::Agent},
                                                            {"TREATMENT", ParticipantType::Treatment}};
constexpr Documented<AutomationType> automationTypes[] = {{"SELF_SERVICE", AutomationType::SelfService},
                                                          {"TREATMENT", AutomationType::Treatment},
                                                          {"CHATBOT", AutomationType::Chatbot}};
constexpr Documented<TransferType> transferTypes[] = {{"TRANSFER_TO_AGENT", TransferType::ToAgent},
                                                      {"TRANSFER_TO_QUEUE", TransferType::ToQueue},
                                                      {"TRANSFER_TO_EXTERNAL", TransferType::ToExternal},
                                                      {"CONSULT_TRANSFER_TO_QUEUE", TransferType::ConsultToQueue}};

Text textView(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// `id` and `…Id`: an empty text in them says nothing.
bool isIdField(const FieldPath &path)
{
    const Text name = path.submember.isNull() ? path.member : path.submember;
    return name == textView("id") || (name.size() > 2 && Text(name.sliced(name.size() - 2)) == textView("Id"));
}

std::optional<Text> readText(Walker &walker, Json &value, const FieldPath &path)
{
    const Met met = walker.meet(value);
    if (!isWanted(walker, value, met, JsonKind::String, path)) {
        return std::nullopt;
    }
    walker.consume(value, met);
    return walker.textOf(met.token);
}

template<typename E, std::size_t count>
std::optional<Enumerated<E>> readEnumerated(const Documented<E> (&table)[count], Walker &walker, Json &value,
                                            const FieldPath &path)
{
    const auto text = readText(walker, value, path);
    if (!text) {
        return std::nullopt;
    }
    for (const Documented<E> &known : table) {
        if (sameWithoutCase(textView(known.text), *text)) {
            return Enumerated<E>{*text, known.value};
        }
    }
    return Enumerated<E>{*text, E::Other};
}

} // namespace

bool isWanted(Walker &walker, Json &value, const Met &met, JsonKind wanted, const FieldPath &path)
{
    if (met.kind == wanted) {
        return true;
    }
    if (met.kind != JsonKind::Null) {
        walker.note(ReadingCode::WrongType, path, met.token);
    }
    walker.consume(value, met);
    return false;
}

void readInto(std::optional<Text> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field = readText(walker, value, path);
    if (field && field->isEmpty() && isIdField(path)) {
        field.reset();
    }
}

void readInto(std::optional<Time> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field.reset();
    const Met met = walker.meet(value);
    const auto text = readText(walker, value, path);
    if (!text) {
        return;
    }
    const auto time = parseTime(*text);
    if (!time) {
        walker.note(ReadingCode::BadTime, path, met.token);
        return;
    }
    if (!time->hasOffset) {
        walker.note(ReadingCode::NoTimeZone, path, met.token);
    }
    field = Time{*text, time->instant, time->hasOffset};
}

void readInto(std::optional<Whole> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field.reset();
    const Met met = walker.meet(value);
    if (!isWanted(walker, value, met, JsonKind::Number, path)) {
        return;
    }
    walker.consume(value, met);
    qint64 number = 0;
    const char *end = met.token.data() + met.token.size();
    const auto [stop, error] = std::from_chars(met.token.data(), end, number);
    if (error != std::errc() || stop != end) {
        walker.note(ReadingCode::WrongType, path, met.token);
        return;
    }
    field = Whole{{met.token.data(), static_cast<qsizetype>(met.token.size())}, number};
}

void readInto(std::optional<bool> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field.reset();
    const Met met = walker.meet(value);
    if (isWanted(walker, value, met, JsonKind::Boolean, path)) {
        walker.consume(value, met);
        field = met.token == "true";
    }
}

void readInto(std::optional<Enumerated<Status>> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field = readEnumerated(statuses, walker, value, path);
}

void readInto(std::optional<Enumerated<Direction>> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field = readEnumerated(directions, walker, value, path);
}

void readInto(std::optional<Enumerated<ParticipantType>> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field = readEnumerated(participantTypes, walker, value, path);
}

void readInto(std::optional<Enumerated<AutomationType>> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field = readEnumerated(automationTypes, walker, value, path);
}

void readInto(std::optional<Enumerated<TransferType>> &field, Walker &walker, Json &value, const FieldPath &path)
{
    field = readEnumerated(transferTypes, walker, value, path);
}

SeenMembers::Seen *SeenMembers::find(Text key)
{
    const auto found = std::find_if(m_seen.begin(), m_seen.end(), [key](const Seen &seen) { return seen.key == key; });
    return found == m_seen.end() ? nullptr : &*found;
}

void SeenMembers::forget(Walker &walker, Text key)
{
    if (const Seen *seen = find(key)) {
        walker.withdraw(seen->value);
    }
}

void SeenMembers::add(Walker &walker, Text key, TextRange value, const FieldPath &path)
{
    Seen *seen = find(key);
    if (!seen) {
        m_seen.push_back({key, value});
        return;
    }
    seen->value = value;
    walker.noteAt(ReadingCode::DuplicateKey, path, value.begin);
}

} // namespace record
