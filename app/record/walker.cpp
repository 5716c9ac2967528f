// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/walker.h"

#include "record/json_scan.h"

#include <algorithm>

namespace record {

namespace {

std::string_view trimmed(std::string_view token)
{
    while (!token.empty() && json::isSpace(token.back())) {
        token.remove_suffix(1);
    }
    return token;
}

JsonKind kindOf(std::string_view token)
{
    switch (token.empty() ? '\0' : token.front()) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::List;
    case '"':
        return JsonKind::String;
    case 't':
    case 'f':
        return JsonKind::Boolean;
    case 'n':
        return JsonKind::Null;
    default:
        return JsonKind::Number;
    }
}

} // namespace

Walker::Walker(const QByteArray &bytes, simdjson::ondemand::document &document, int depthLimit)
    : m_bytes(bytes.constData(), static_cast<std::size_t>(bytes.size())), m_document(document), m_depthLimit(depthLimit)
{}

std::string_view Walker::tokenFrom(const char *quote) const
{
    const std::size_t begin = offsetOf(quote);
    const std::size_t close = m_bytes.find('"', begin + 1);
    if (close == std::string_view::npos) {
        throw NotJson{};
    }
    // The first quote found ends the text unless it is escaped.
    const std::size_t end = m_bytes[close - 1] == '\\' ? json::endOfString(m_bytes, begin) : close + 1;
    return m_bytes.substr(begin, end - begin);
}

Met Walker::meet(Json &value) const
{
    std::string_view token = value.raw_json_token();
    const JsonKind kind = kindOf(token);
    return {kind, kind == JsonKind::String ? tokenFrom(token.data()) : trimmed(token)};
}

void Walker::consume(Json &value, const Met &met)
{
    switch (met.kind) {
    case JsonKind::String: {
        simdjson::ondemand::raw_json_string raw;
        if (value.get_raw_json_string().get(raw) != simdjson::SUCCESS) {
            throw NotJson{};
        }
        return;
    }
    case JsonKind::Number:
        if (!json::isNumber(met.token)) {
            throw NotJson{};
        }
        return;
    case JsonKind::Boolean:
        if (met.token != "true" && met.token != "false") {
            throw NotJson{};
        }
        return;
    case JsonKind::Null:
        if (met.token != "null") {
            throw NotJson{};
        }
        return;
    case JsonKind::Object:
    case JsonKind::List:
        skip(value);
        return;
    }
}

Text Walker::textOf(std::string_view token)
{
    const std::string_view inner = token.substr(1, token.size() - 2);
    if (inner.find('\\') == std::string_view::npos) {
        return {inner.data(), static_cast<qsizetype>(inner.size())};
    }
    auto text = json::unescaped(inner);
    if (!text) {
        throw NotJson{};
    }
    const std::string &kept = m_arena->emplace_back(std::move(*text));
    return {kept.data(), static_cast<qsizetype>(kept.size())};
}

TextRange Walker::skip(Json &value)
{
    const Met met = meet(value);
    switch (met.kind) {
    case JsonKind::Object:
        eachMember(value, [this](Text, Json member) { skip(member); });
        break;
    case JsonKind::List:
        eachElement(value, [this](quint32, Json element) { skip(element); });
        break;
    case JsonKind::String:
        if (const std::string_view inner = met.token.substr(1, met.token.size() - 2);
            inner.find('\\') != std::string_view::npos && !json::unescaped(inner)) {
            throw NotJson{};
        }
        consume(value, met);
        break;
    case JsonKind::Number:
    case JsonKind::Boolean:
    case JsonKind::Null:
        consume(value, met);
        break;
    }
    return rangeSince(met);
}

TextRange Walker::rangeSince(const Met &met) const
{
    const quint32 begin = offsetOf(met.token.data());
    if (met.kind != JsonKind::Object && met.kind != JsonKind::List) {
        return {begin, begin + static_cast<quint32>(met.token.size())};
    }
    // The walk stands at the comma or bracket that follows; only white space lies between.
    const char *next = nullptr;
    const bool last = m_document.current_location().get(next) == simdjson::OUT_OF_BOUNDS;
    std::size_t end = last ? m_bytes.size() : offsetOf(next);
    while (end > begin && json::isSpace(m_bytes[end - 1])) {
        --end;
    }
    return {begin, static_cast<quint32>(end)};
}

void Walker::enter()
{
    if (++m_depth > m_depthLimit) {
        throw TooDeep{};
    }
}

void Walker::note(ReadingCode code, const FieldPath &path, std::string_view token)
{
    noteAt(code, path, offsetOf(token.data()));
}

void Walker::withdraw(TextRange range)
{
    std::erase_if(m_findings, [range](const ReadingFinding &finding) {
        return finding.place >= range.begin && finding.place < range.end;
    });
}

std::vector<ReadingFinding> Walker::takeFindings()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const ReadingFinding &a, const ReadingFinding &b) { return a.place < b.place; });
    return std::move(m_findings);
}

} // namespace record
