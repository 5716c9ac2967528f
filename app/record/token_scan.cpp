// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/token_scan.h"

#include "record/json_tokens.h"

#include <algorithm>
#include <utility>

namespace record {

TokenScan::TokenScan(QByteArrayView bytes, TextRange value)
    : m_bytes(bytes.first(std::min<qsizetype>(value.end, bytes.size())))
    , m_at(std::min<qsizetype>(value.begin, m_bytes.size()))
{}

std::optional<ScannedToken> TokenScan::next()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at];
        if (c == '{' || c == '[')
            return open(c == '{');
        if (c == '}' || c == ']')
            return close();
        if (c != ',' && c != ':' && !isJsonSpace(c))
            return word();
        if (c == ',' && !m_levels.empty()) {
            ++m_levels.back().index;
            m_expectsName = m_levels.back().isObject;
        }
        ++m_at;
    }
    return std::nullopt;
}

ScannedToken TokenScan::value(ScannedToken::Kind kind, qsizetype end) const
{
    ScannedToken token;
    token.kind = kind;
    token.range = {static_cast<quint32>(m_at), static_cast<quint32>(end)};
    token.depth = m_levels.size();
    if (!m_levels.empty() && !m_levels.back().isObject)
        token.index = m_levels.back().index;
    return token;
}

ScannedToken TokenScan::open(bool isObject)
{
    const ScannedToken token = value(ScannedToken::Kind::Open, m_at + 1);
    m_levels.push_back({isObject, 0});
    m_expectsName = isObject;
    ++m_at;
    return token;
}

ScannedToken TokenScan::close()
{
    if (!m_levels.empty())
        m_levels.pop_back();
    const ScannedToken token = value(ScannedToken::Kind::Close, m_at + 1);
    m_expectsName = false;
    ++m_at;
    return token;
}

ScannedToken TokenScan::word()
{
    const bool isName = std::exchange(m_expectsName, false);
    const qsizetype end = endOfValue(m_bytes, m_at);
    ScannedToken token = value(isName ? ScannedToken::Kind::Name : ScannedToken::Kind::Scalar, end);
    m_at = std::max(end, m_at + 1);
    return token;
}

} // namespace record
