// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/raw_lines.h"

#include <algorithm>
#include <utility>

namespace record {

namespace {

constexpr quint32 rowsOfBlock = 64;
constexpr quint32 rowsBetweenQuestions = 16 << 10;

/// Goes from row to row.
class RowScan final
{
public:
    RowScan(QByteArrayView bytes, quint32 at, quint32 number, quint32 line)
        : m_bytes(bytes), m_at(at), m_number(number), m_line(line)
    {}

    [[nodiscard]] std::optional<RawRow> next();
    [[nodiscard]] quint32 place() const { return static_cast<quint32>(m_at); }
    [[nodiscard]] quint32 number() const { return m_number; }
    [[nodiscard]] quint32 line() const { return m_line; }

private:
    [[nodiscard]] qsizetype cut(qsizetype end) const;

    QByteArrayView m_bytes;
    qsizetype m_at = 0; ///< one past the end once the last row was given
    quint32 m_number = 0;
    quint32 m_line = 0;
};

/// Where a row that would end at `end` ends without cutting a character in two. Bytes that are no UTF-8 may be cut.
qsizetype RowScan::cut(qsizetype end) const
{
    constexpr qsizetype longestCharacter = 4;
    const auto isInside = [this](qsizetype at) {
        return (static_cast<unsigned char>(m_bytes[at]) & 0xC0) == 0x80;
    };
    qsizetype better = end;
    while (better > m_at && end - better < longestCharacter && isInside(better))
        --better;
    return better == m_at || isInside(better) ? end : better;
}

std::optional<RawRow> RowScan::next()
{
    if (m_at > m_bytes.size())
        return std::nullopt;
    RawRow row;
    row.number = m_number++;
    row.line = m_line;
    row.isPiece = m_at > 0 && m_bytes[m_at - 1] != '\n';
    const qsizetype most = std::min<qsizetype>(m_bytes.size() - m_at, RawLines::rowBytes + 1);
    const qsizetype newline = m_bytes.sliced(m_at, most).indexOf('\n');
    const bool endsLine = newline >= 0 || most <= RawLines::rowBytes;
    const qsizetype end = newline >= 0 ? m_at + newline : endsLine ? m_bytes.size() : cut(m_at + RawLines::rowBytes);
    const bool hasReturn = newline > 0 && m_bytes[end - 1] == '\r';
    row.range = {place(), static_cast<quint32>(hasReturn ? end - 1 : end)};
    m_at = endsLine ? end + 1 : end;
    m_line += endsLine ? 1 : 0;
    return row;
}

} // namespace

std::optional<RawLines> RawLines::of(QByteArray bytes, const std::function<bool()> &isCancelled)
{
    RawLines lines;
    lines.m_bytes = std::move(bytes);
    RowScan scan(lines.m_bytes, 0, 0, 0);
    do {
        if (scan.number() % rowsBetweenQuestions == 0 && isCancelled && isCancelled())
            return std::nullopt;
        if (scan.number() % rowsOfBlock == 0)
            lines.m_blocks.push_back({scan.place(), scan.line()});
    } while (scan.next());
    lines.m_count = scan.number();
    if (lines.m_count % rowsOfBlock == 0)
        lines.m_blocks.pop_back(); // of no row
    lines.m_blocks.shrink_to_fit();
    return lines;
}

std::vector<RawRow> RawLines::rows(quint32 first, quint32 count) const
{
    std::vector<RawRow> found;
    if (first >= m_count)
        return found;
    const Block &block = m_blocks[first / rowsOfBlock];
    RowScan scan(m_bytes, block.at, first / rowsOfBlock * rowsOfBlock, block.line);
    while (found.size() < count) {
        const std::optional<RawRow> row = scan.next();
        if (!row)
            break;
        if (row->number >= first)
            found.push_back(*row);
    }
    return found;
}

quint32 RawLines::rowAt(quint32 offset) const
{
    if (m_blocks.empty())
        return 0;
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), offset,
                                        [](quint32 wanted, const Block &block) { return wanted < block.at; });
    const auto block = static_cast<quint32>(std::max<std::ptrdiff_t>(after - m_blocks.begin() - 1, 0));
    RowScan scan(m_bytes, m_blocks[block].at, block * rowsOfBlock, m_blocks[block].line);
    quint32 found = block * rowsOfBlock;
    for (auto row = scan.next(); row && row->range.begin <= offset; row = scan.next())
        found = row->number;
    return found;
}

} // namespace record
