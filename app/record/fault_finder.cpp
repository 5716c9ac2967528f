// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/fault_finder.h"

#include "record/json_scan.h"

#include <QStringDecoder>

#include <array>
#include <vector>

namespace record {

namespace {

/// An object or list the scan is in, for the path.
struct Level
{
    bool object = false;
    std::string_view key; ///< as it stands, without quotes
    std::size_t index = 0;
};

class Scanner final
{
public:
    Scanner(std::string_view text, int depth) : m_text(text), m_depth(static_cast<std::size_t>(depth)) {}

    std::optional<ReadError> run()
    {
        if (m_text.substr(0, 3) == "\xEF\xBB\xBF") {
            m_at = 3;
        }
        space();
        if (m_at == m_text.size()) {
            return error(ReadErrorKind::Empty);
        }
        if (const auto fault = value()) {
            return fault;
        }
        while (!m_levels.empty()) {
            if (const auto fault = next()) {
                return fault;
            }
        }
        space();
        return m_at == m_text.size() ? std::nullopt : error(ReadErrorKind::MoreFollows);
    }

private:
    using Fault = std::optional<ReadError>;

    void space() { m_at = json::skipSpace(m_text, m_at); }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    [[nodiscard]] Fault error(ReadErrorKind kind) const
    {
        const bool ended = m_at >= m_text.size() && kind == ReadErrorKind::NotJson;
        ReadError error;
        error.kind = ended ? ReadErrorKind::CutShort : kind;
        error.offset = static_cast<qsizetype>(m_at);
        error.position = positionIn({m_text.data(), static_cast<qsizetype>(m_text.size())}, error.offset);
        error.path = path();
        return error;
    }

    [[nodiscard]] QString path() const
    {
        QString path;
        for (const Level &level : m_levels) {
            const auto key = json::unescaped(level.key);
            QString token = level.object ? QString::fromStdString(key.value_or(std::string(level.key)))
                                         : QString::number(level.index);
            token.replace(QLatin1Char('~'), QLatin1StringView("~0")).replace(QLatin1Char('/'), QLatin1StringView("~1"));
            if (!level.object || level.key.data()) {
                path += QLatin1Char('/') + token;
            }
        }
        return path;
    }

    /// Behind a value: a comma and the next one, or the end of the object or list.
    Fault next()
    {
        space();
        Level &level = m_levels.back();
        if (peek() == (level.object ? '}' : ']')) {
            ++m_at;
            m_levels.pop_back();
            return std::nullopt;
        }
        if (peek() != ',') {
            return error(ReadErrorKind::NotJson);
        }
        ++m_at;
        ++level.index;
        return member();
    }

    Fault member()
    {
        space();
        if (m_levels.back().object) {
            const std::size_t start = m_at;
            if (peek() != '"') {
                return error(ReadErrorKind::NotJson);
            }
            if (const auto fault = string()) {
                return fault;
            }
            m_levels.back().key = m_text.substr(start + 1, m_at - start - 2);
            space();
            if (peek() != ':') {
                return error(ReadErrorKind::NotJson);
            }
            ++m_at;
            space();
        }
        return value();
    }

    Fault value()
    {
        switch (peek()) {
        case '{':
        case '[':
            return open();
        case '"':
            return string();
        default:
            return scalar();
        }
    }

    Fault open()
    {
        if (m_levels.size() >= m_depth) {
            return error(ReadErrorKind::TooDeep);
        }
        const bool object = peek() == '{';
        m_levels.push_back({object, {}, 0});
        ++m_at;
        space();
        if (peek() == (object ? '}' : ']')) {
            ++m_at;
            m_levels.pop_back();
            return std::nullopt;
        }
        return member();
    }

    Fault string()
    {
        const std::size_t start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (static_cast<unsigned char>(m_text[m_at]) < 0x20) {
                return error(ReadErrorKind::NotJson);
            }
            if (m_text[m_at] == '\\') {
                if (const auto fault = escape()) {
                    return fault;
                }
            } else {
                ++m_at;
            }
        }
        if (m_at >= m_text.size()) {
            return error(ReadErrorKind::NotJson);
        }
        ++m_at;
        return utf8(start);
    }

    Fault escape()
    {
        const std::size_t length = m_text.substr(m_at, 2) == "\\u" ? 6 : 2;
        if (m_at + length > m_text.size()) {
            m_at = m_text.size();
            return error(ReadErrorKind::NotJson);
        }
        if (!json::unescaped(m_text.substr(m_at, length))) {
            return error(ReadErrorKind::NotJson);
        }
        m_at += length;
        return std::nullopt;
    }

    Fault utf8(std::size_t start)
    {
        const std::string_view token = m_text.substr(start, m_at - start);
        const QByteArrayView bytes(token.data(), static_cast<qsizetype>(token.size()));
        if (bytes.isValidUtf8()) {
            return std::nullopt;
        }
        // The shortest piece that is no UTF-8 ends at the fault; it is found by halving.
        std::size_t good = 0;
        std::size_t bad = token.size();
        while (bad - good > 1) {
            const std::size_t middle = good + (bad - good) / 2;
            QStringDecoder partial(QStringDecoder::Utf8);
            const QString ignored = partial(bytes.first(static_cast<qsizetype>(middle)));
            (partial.hasError() ? bad : good) = middle;
        }
        m_at = start + good;
        return error(ReadErrorKind::NotUtf8);
    }

    Fault scalar()
    {
        static constexpr std::array<std::string_view, 3> literals{"true", "false", "null"};
        const std::size_t end = json::endOfValue(m_text, m_at);
        const std::string_view token = m_text.substr(m_at, end - m_at);
        for (const std::string_view literal : literals) {
            if (token == literal) {
                m_at = end;
                return std::nullopt;
            }
            if (end == m_text.size() && literal.substr(0, token.size()) == token) {
                m_at = end;
            }
        }
        if (json::isNumber(token)) {
            m_at = end;
            return std::nullopt;
        }
        return error(ReadErrorKind::NotJson);
    }

    std::string_view m_text;
    std::size_t m_depth;
    std::size_t m_at = 0;
    std::vector<Level> m_levels;
};

} // namespace

std::optional<ReadError> findFault(QByteArrayView bytes, int depth)
{
    return Scanner({bytes.data(), static_cast<std::size_t>(bytes.size())}, depth).run();
}

} // namespace record
