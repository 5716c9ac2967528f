// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_lines.h"

#include "record/json_tokens.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace record {

namespace {

/// To find a line again its block is gone over: it must be short in lines, and in bytes where a line is long.
constexpr quint32 linesOfBlock = 64;
constexpr quint32 bytesOfBlock = 64 << 10;
constexpr quint32 blocksBetweenQuestions = 64;
constexpr quint32 signs = 3;        ///< a colon, the space behind it, a comma
constexpr quint32 remarkOfCut = 80; ///< room to say how much of a token is left

quint32 columnsOf(TextRange range)
{
    const quint32 length = range.end - range.begin;
    return length > longestToken ? longestToken + remarkOfCut : length;
}

quint16 narrowed(quint32 depth)
{
    return static_cast<quint16>(std::min<quint32>(depth, std::numeric_limits<quint16>::max()));
}

constexpr bool opens(char c)
{
    return c == '{' || c == '[';
}

constexpr bool closes(char c)
{
    return c == '}' || c == ']';
}

} // namespace

JsonLineScan::JsonLineScan(QByteArrayView bytes, quint32 at, quint32 number, quint32 depth)
    : m_bytes(bytes), m_at(at), m_number(number), m_depth(depth)
{}

std::optional<JsonLine> JsonLineScan::next()
{
    m_at = skipSpace(m_bytes, m_at);
    if (m_at >= m_bytes.size())
        return std::nullopt;
    JsonLine line;
    line.number = m_number++;
    if (closes(m_bytes[m_at])) {
        m_depth -= std::min(m_depth, 1U);
        line.kind = JsonLine::Kind::Closes;
        line.depth = m_depth;
        line.value = take(m_at + 1);
    } else {
        line.depth = m_depth;
        readValue(line);
    }
    // What is in an object or list begins right behind its bracket.
    const qsizetype comma = line.kind == JsonLine::Kind::Opens ? m_at : skipSpace(m_bytes, m_at);
    line.hasComma = line.kind != JsonLine::Kind::Opens && comma < m_bytes.size() && m_bytes[comma] == ',';
    m_at = line.hasComma ? comma + 1 : m_at;
    return line;
}

void JsonLineScan::readValue(JsonLine &line)
{
    if (m_bytes[m_at] == '"') {
        line.value = take(endOfValue(m_bytes, m_at));
        const qsizetype colon = skipSpace(m_bytes, m_at);
        if (colon >= m_bytes.size() || m_bytes[colon] != ':')
            return;
        line.name = std::exchange(line.value, {});
        m_at = std::min(skipSpace(m_bytes, colon + 1), m_bytes.size());
        line.value = {place(), place()};
        if (m_at >= m_bytes.size())
            return;
    }
    if (!opens(m_bytes[m_at])) {
        line.value = take(endOfValue(m_bytes, m_at));
        return;
    }
    const qsizetype inner = skipSpace(m_bytes, m_at + 1);
    if (inner < m_bytes.size() && closes(m_bytes[inner])) {
        line.value = take(inner + 1);
        return;
    }
    line.kind = JsonLine::Kind::Opens;
    line.value = take(m_at + 1);
    ++m_depth;
}

TextRange JsonLineScan::take(qsizetype end)
{
    // Past a byte that is no JSON, too: the scan must come to its end.
    const quint32 begin = place();
    m_at = std::max(end, m_at + 1);
    return {begin, place()};
}

std::optional<JsonLines> JsonLines::of(QByteArray bytes, const std::function<bool()> &isCancelled)
{
    JsonLines lines;
    lines.m_bytes = std::move(bytes);
    JsonLineScan scan(lines.m_bytes, static_cast<quint32>(byteOrderMarkLength(lines.m_bytes)));
    while (true) {
        const JsonLineScan before = scan;
        const std::optional<JsonLine> line = scan.next();
        if (!line)
            break;
        const bool isFull = lines.m_blocks.empty() || before.number() - lines.m_blocks.back().line >= linesOfBlock ||
                            before.place() - lines.m_blocks.back().at >= bytesOfBlock;
        if (isFull) {
            if (lines.m_blocks.size() % blocksBetweenQuestions == 0 && isCancelled && isCancelled())
                return std::nullopt;
            lines.add(before);
        }
        lines.take(*line);
    }
    lines.m_count = scan.number();
    lines.m_blocks.shrink_to_fit();
    return lines;
}

void JsonLines::add(const JsonLineScan &place)
{
    m_blocks.push_back({place.number(), place.place(), narrowed(place.depth()), narrowed(place.depth())});
}

void JsonLines::take(const JsonLine &line)
{
    m_blocks.back().least = std::min(m_blocks.back().least, narrowed(line.depth));
    m_widest = std::max(m_widest, jsonIndent * line.depth + columnsOf(line.name) + columnsOf(line.value) + signs);
}

std::size_t JsonLines::blockOf(quint32 number) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), number,
                                        [](quint32 wanted, const Block &block) { return wanted < block.line; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_blocks.begin() - 1, 0));
}

JsonLineScan JsonLines::from(quint32 number) const
{
    if (m_blocks.empty())
        return {m_bytes, static_cast<quint32>(m_bytes.size())};
    JsonLineScan scan = scanOf(m_blocks[blockOf(number)]);
    while (scan.number() < number && scan.next()) {
    }
    return scan;
}

JsonLine JsonLines::line(quint32 number) const
{
    return from(number).next().value_or(JsonLine());
}

JsonLine JsonLines::lineAt(quint32 offset) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), offset,
                                        [](quint32 wanted, const Block &block) { return wanted < block.at; });
    if (after == m_blocks.begin())
        return line(0);
    JsonLineScan scan = scanOf(*(after - 1));
    JsonLine found = scan.next().value_or(JsonLine());
    // A block's place is where the line before it ends, so that its first line may stand behind the offset.
    if (found.begin() > offset && found.number > 0)
        return line(found.number - 1);
    for (auto next = scan.next(); next && next->begin() <= offset; next = scan.next())
        found = *next;
    return found;
}

JsonLine JsonLines::closing(const JsonLine &line) const
{
    if (line.kind != JsonLine::Kind::Opens)
        return line;
    std::size_t block = blockOf(line.number);
    JsonLineScan scan = from(line.number + 1);
    while (true) {
        const quint32 end = block + 1 < m_blocks.size() ? m_blocks[block + 1].line : m_count;
        while (scan.number() < end) {
            const std::optional<JsonLine> next = scan.next();
            if (!next)
                return line;
            if (next->depth <= line.depth)
                return *next;
        }
        do {
            ++block;
        } while (block < m_blocks.size() && m_blocks[block].least > line.depth);
        if (block >= m_blocks.size())
            return line;
        scan = scanOf(m_blocks[block]);
    }
}

JsonLine JsonLines::opening(const JsonLine &line) const
{
    return line.kind == JsonLine::Kind::Closes ? lastBefore(line.number, line.depth + 1).value_or(line) : line;
}

std::optional<JsonLine> JsonLines::parent(const JsonLine &line) const
{
    return lastBefore(line.number, line.depth);
}

/// The last line before `number` that stands less deep than `depth`.
std::optional<JsonLine> JsonLines::lastBefore(quint32 number, quint32 depth) const
{
    if (m_blocks.empty())
        return std::nullopt;
    for (std::size_t block = blockOf(number) + 1; block-- > 0;) {
        if (m_blocks[block].least >= depth)
            continue;
        std::optional<JsonLine> found;
        JsonLineScan scan = scanOf(m_blocks[block]);
        const quint32 end = block + 1 < m_blocks.size() ? m_blocks[block + 1].line : m_count;
        for (auto line = scan.next(); line && line->number < std::min(number, end); line = scan.next())
            if (line->depth < depth)
                found = *line;
        if (found)
            return found;
    }
    return std::nullopt;
}

TextRange JsonLines::extent(const JsonLine &line) const
{
    return {line.begin(), closing(line).value.end};
}

} // namespace record
