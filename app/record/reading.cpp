// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/reading.h"

#include "record/json_text.h"
#include "record/json_tokens.h"
#include "record/large_memory.h"

#include <algorithm>
#include <tuple>

namespace record {

namespace {

std::string_view trimmed(std::string_view token)
{
    while (!token.empty() && isJsonSpace(token.back()))
        token.remove_suffix(1);
    return token;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Passes over one or more digits; false if there is none.
bool passDigits(std::string_view &rest)
{
    const std::string_view before = rest;
    while (!rest.empty() && isDigit(rest.front()))
        rest.remove_prefix(1);
    return rest.size() < before.size();
}

/// The grammar alone: a number of any size is a number.
bool isNumber(std::string_view rest)
{
    const auto pass = [&rest](std::string_view any) {
        const bool stands = !rest.empty() && any.find(rest.front()) != std::string_view::npos;
        rest.remove_prefix(stands ? 1 : 0);
        return stands;
    };
    pass("-");
    if (!pass("0") && !passDigits(rest))
        return false;
    if (pass(".") && !passDigits(rest))
        return false;
    if (pass("eE")) {
        pass("+-");
        if (!passDigits(rest))
            return false;
    }
    return rest.empty();
}

std::string_view inner(std::string_view token)
{
    return token.substr(1, token.size() - 2);
}

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

JsonKind kindOfFirst(char first)
{
    switch (first) {
    case 'n':
        return JsonKind::Null;
    case 't':
    case 'f':
        return JsonKind::Bool;
    case '"':
        return JsonKind::String;
    case '[':
        return JsonKind::List;
    case '{':
        return JsonKind::Object;
    default:
        return JsonKind::Number;
    }
}

/// simdjson shows where it lists a text's tokens to its own documents alone.
struct TokenList : simdjson::ondemand::document
{
    static const void *of(simdjson::ondemand::document &document) { return (document.*(&TokenList::iter)).position(); }
};

/// The list of tokens is the largest memory simdjson writes, and is made anew for each record.
void preferLargePagesForTokens(simdjson::ondemand::parser &parser, std::size_t mostTokens)
{
    constexpr std::size_t isLarge = 1024 * 1024;
    static constexpr char nothing[2 + simdjson::SIMDJSON_PADDING] = "{}";
    simdjson::ondemand::document document;
    if (mostTokens >= isLarge && parser.iterate(nothing, 2, sizeof nothing).get(document) == simdjson::SUCCESS)
        preferLargePages(TokenList::of(document), mostTokens * sizeof(quint32));
}

/// What is kept for the next record.
std::unique_ptr<simdjson::ondemand::parser> &keptParser()
{
    thread_local std::unique_ptr<simdjson::ondemand::parser> parser;
    return parser;
}

} // namespace

ParserLoan::ParserLoan() : m_parser(std::move(keptParser()))
{
    if (!m_parser)
        m_parser = std::make_unique<simdjson::ondemand::parser>();
}

ParserLoan::~ParserLoan()
{
    constexpr std::size_t mostKept = 256 * 1024;
    if (m_parser->capacity() <= mostKept)
        keptParser() = std::move(m_parser);
}

Reading::Reading(QByteArrayView bytes, qsizetype start, const ReadLimits &limits)
    : m_bytes(bytes.data(), static_cast<std::size_t>(bytes.size()))
    , m_levelsLeft(limits.depth)
    , m_memoryLeft(static_cast<std::size_t>(std::max(limits.memory, 4 * bytes.size())))
    , m_findings(bytes)
    , m_arena(std::make_shared<std::pmr::monotonic_buffer_resource>())
{
    const std::string_view json = m_bytes.substr(static_cast<std::size_t>(start));
    const auto depth = static_cast<std::size_t>(limits.depth) + 1;
    const bool hasRoom = (*m_parser).capacity() >= json.size() && (*m_parser).max_depth() == depth;
    if (!hasRoom && !isSound((*m_parser).allocate(json.size(), depth)))
        return;
    preferLargePagesForTokens(*m_parser, json.size());
    isSound((*m_parser).iterate(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING).get(m_document));
}

JsonKind Reading::kindOf(JsonValue &value) const
{
    // simdjson answers nothing any more once it has found a fault.
    return m_failure != Failure::None ? JsonKind::Broken : kindOfFirst(*value.raw_json_token().data());
}

TextRange Reading::rangeOf(const Taken &taken) const
{
    const quint32 begin = offsetOf(taken.token.data());
    return {begin, begin + static_cast<quint32>(taken.token.size())};
}

Taken Reading::take(JsonValue &value)
{
    if (m_failure != Failure::None)
        return {};
    const std::string_view token = value.raw_json_token();
    switch (kindOfFirst(token.front())) {
    case JsonKind::Object:
        return takeObject(value, [this](const char *key, JsonValue &member) {
            std::ignore = keyText(key);
            take(member);
        });
    case JsonKind::List:
        return takeList(value, [this](JsonValue &element) { take(element); });
    case JsonKind::String:
        return takeText(value, trimmed(token));
    case JsonKind::Null:
        return checked(trimmed(token) == "null", {JsonKind::Null, false, trimmed(token)});
    case JsonKind::Bool:
        return checked(trimmed(token) == "true" || trimmed(token) == "false", {JsonKind::Bool, false, trimmed(token)});
    case JsonKind::Number:
    case JsonKind::Broken:
        break;
    }
    return checked(isNumber(trimmed(token)), {JsonKind::Number, false, trimmed(token)});
}

std::size_t Reading::expectedElements(JsonValue &list)
{
    // Counting is cheaper than growing: the elements of a large record fill more memory than anything else it needs.
    constexpr std::size_t smallElement = 64;
    std::size_t count = 0;
    return isSound(list.count_elements().get(count)) ? std::min(count, m_bytes.size() / smallElement) : 0;
}

Taken Reading::takeText(JsonValue &value, std::string_view token)
{
    // Only a read value is passed over as what it is: left to simdjson, `"a":` would count as a key and its colon.
    if (!isSound(value.get_raw_json_string().error()))
        return {};
    Taken taken = checked(token.size() >= 2 && token.back() == '"', {JsonKind::String, false, token});
    taken.hasEscapes = token.find('\\') != std::string_view::npos;
    return taken.hasEscapes ? checked(hasValidEscapes(viewOf(inner(token))), taken) : taken;
}

Taken Reading::checked(bool isValid, Taken taken)
{
    if (isValid)
        return taken;
    m_failure = Failure::Fault;
    return {};
}

bool Reading::enter()
{
    if (m_failure == Failure::None && m_levelsLeft == 0)
        m_failure = Failure::Fault;
    if (m_failure != Failure::None)
        return false;
    --m_levelsLeft;
    return true;
}

/// The list or object that began at `begin` and has just been walked: it ends before the token that comes next.
Taken Reading::leave(JsonKind kind, quint32 begin)
{
    const char *next = nullptr;
    if (m_failure != Failure::None || !isSound(m_document.current_location().get(next)))
        return {};
    ++m_levelsLeft;
    const std::string_view untilNext = m_bytes.substr(begin, offsetOf(next) - begin);
    return {kind, false, trimmed(untilNext)};
}

bool Reading::isSound(simdjson::error_code error)
{
    if (error == simdjson::MEMALLOC)
        m_failure = Failure::TooLarge;
    else if (error != simdjson::SUCCESS)
        m_failure = Failure::Fault;
    return m_failure == Failure::None;
}

Text Reading::textOf(const Taken &text)
{
    const std::string_view said = text.hasEscapes ? resolvedInArena(inner(text.token)) : inner(text.token);
    return {said.data(), static_cast<qsizetype>(said.size())};
}

std::string_view Reading::keyText(const char *key)
{
    const char *end = key;
    bool hasEscapes = false;
    for (; *end != '"'; ++end) {
        if (*end == '\\') {
            hasEscapes = true;
            ++end;
        }
    }
    const std::string_view said(key, static_cast<std::size_t>(end - key));
    if (!hasEscapes)
        return said;
    if (!hasValidEscapes(viewOf(said))) {
        m_failure = Failure::Fault;
        return {};
    }
    return resolvedInArena(said);
}

std::string_view Reading::resolvedInArena(std::string_view said)
{
    auto *const out = static_cast<char *>(m_arena->allocate(said.size(), 1));
    return {out, static_cast<std::size_t>(resolveEscapes(viewOf(said), out))};
}

void Reading::account(std::size_t bytes)
{
    if (bytes > m_memoryLeft)
        m_failure = Failure::TooLarge;
    m_memoryLeft -= std::min(bytes, m_memoryLeft);
}

void Reading::raise(ReadingCode code, const FieldPath &path, quint32 place)
{
    account(sizeof(ReadingFinding));
    m_findings.raise(code, path, place);
}

} // namespace record
