// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_tokens.h"

#include <algorithm>

namespace record {

namespace {

/// Whether an odd number of backslashes stands right before `at`, in a text whose first character stands at `first`.
bool isEscaped(QByteArrayView bytes, qsizetype first, qsizetype at)
{
    qsizetype run = at;
    while (run > first && bytes[run - 1] == '\\')
        --run;
    return (at - run) % 2 == 1;
}

/// Where the text whose opening quote stands at `at` ends.
qsizetype endOfText(QByteArrayView bytes, qsizetype at)
{
    const qsizetype first = at + 1;
    qsizetype quote = bytes.indexOf('"', first);
    while (quote >= 0 && isEscaped(bytes, first, quote))
        quote = bytes.indexOf('"', quote + 1);
    return quote < 0 ? bytes.size() : quote + 1;
}

qsizetype endOfScalar(QByteArrayView bytes, qsizetype at)
{
    const auto isEnd = [](char c) {
        return isJsonSpace(c) || c == ',' || c == ']' || c == '}' || c == ':';
    };
    while (at < bytes.size() && !isEnd(bytes[at]))
        ++at;
    return at;
}

TextRange rangeOf(qsizetype begin, qsizetype end)
{
    return {static_cast<quint32>(begin), static_cast<quint32>(end)};
}

} // namespace

qsizetype byteOrderMarkLength(QByteArrayView bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
}

qsizetype skipSpace(QByteArrayView bytes, qsizetype at)
{
    while (at < bytes.size() && isJsonSpace(bytes[at]))
        ++at;
    return at;
}

qsizetype endOfValue(QByteArrayView bytes, qsizetype at)
{
    if (at >= bytes.size())
        return bytes.size();
    if (bytes[at] == '"')
        return endOfText(bytes, at);
    if (bytes[at] != '{' && bytes[at] != '[')
        return endOfScalar(bytes, at);
    qsizetype depth = 0;
    do {
        const char c = bytes[at];
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        at = c == '"' ? endOfText(bytes, at) : at + 1;
    } while (depth > 0 && at < bytes.size());
    return at;
}

MemberCursor::MemberCursor(QByteArrayView bytes, TextRange value)
    : m_bytes(bytes.first(std::min<qsizetype>(value.end, bytes.size())))
    , m_at(std::min<qsizetype>(value.begin, m_bytes.size()))
{
    const char first = m_at < m_bytes.size() ? m_bytes[m_at] : ' ';
    m_isObject = first == '{';
    if (first == '{' || first == '[')
        ++m_at;
    else
        m_at = m_bytes.size();
}

std::optional<TextMember> MemberCursor::next()
{
    m_at = skipSpace(m_bytes, m_at);
    if (m_at < m_bytes.size() && m_bytes[m_at] == ',')
        m_at = skipSpace(m_bytes, m_at + 1);
    // What is left at the end is the closing bracket.
    if (m_at + 1 >= m_bytes.size())
        return std::nullopt;
    TextMember member;
    if (m_isObject) {
        member.key = valueAt(m_at);
        const qsizetype colon = skipSpace(m_bytes, member.key.end);
        m_at = skipSpace(m_bytes, std::min(colon + 1, m_bytes.size()));
    }
    member.value = valueAt(m_at);
    m_at = member.value.end;
    return member;
}

TextRange MemberCursor::valueAt(qsizetype at) const
{
    return rangeOf(at, endOfValue(m_bytes, at));
}

} // namespace record
