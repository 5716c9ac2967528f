// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record_text.h"

#include <functional>
#include <optional>
#include <vector>

namespace record {

/// How many columns a line stands further in than what it stands in.
inline constexpr quint32 jsonIndent = 2;
/// Bytes of a token; of a longer one only the start is shown in its line: nobody reads a megabyte from left to right.
inline constexpr quint32 longestToken = 500;

/// A line of JSON laid out for people: one member or element a line, the closing bracket of what holds any on a line of
/// its own. Only white space differs from the text as received.
struct JsonLine
{
    enum class Kind : quint8 { Whole, Opens, Closes };

    Kind kind = Kind::Whole;
    bool hasComma = false;
    quint32 number = 0; ///< from 0
    quint32 depth = 0;  ///< objects and lists around it; a bracket closes as deep as it opens
    TextRange name;     ///< with its quotes; empty where there is none
    TextRange value;    ///< a scalar, the bracket that opens or closes, or an empty object or list as a whole

    [[nodiscard]] bool hasName() const { return name.begin != name.end; }
    [[nodiscard]] quint32 begin() const { return hasName() ? name.begin : value.begin; }
    friend bool operator==(const JsonLine &, const JsonLine &) = default;
};

/// Goes through the lines from one whose place is known. Cost: the bytes gone over. On bytes that are not valid JSON it
/// stops at the end, at the latest.
class JsonLineScan final
{
public:
    /// `at` may stand in the white space before the line. `bytes` must outlive the scan.
    JsonLineScan(QByteArrayView bytes, quint32 at, quint32 number = 0, quint32 depth = 0);

    [[nodiscard]] std::optional<JsonLine> next();
    /// Where the search for the next line goes on; `depth` is that of a line that closes nothing.
    [[nodiscard]] quint32 place() const { return static_cast<quint32>(m_at); }
    [[nodiscard]] quint32 number() const { return m_number; } ///< of that line
    [[nodiscard]] quint32 depth() const { return m_depth; }

private:
    void readValue(JsonLine &line);
    [[nodiscard]] TextRange take(qsizetype end);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    quint32 m_number = 0;
    quint32 m_depth = 0;
};

/// The lines of a record's text, found again by number or place without an object for each: 12 bytes for 64 lines.
class JsonLines final
{
public:
    /// Valid JSON; kept as it is. Goes over all of it: for a thread of its own where it is large. Nothing once
    /// `isCancelled`, asked now and then, says so.
    [[nodiscard]] static std::optional<JsonLines> of(QByteArray bytes, const std::function<bool()> &isCancelled = {});

    JsonLines() = default;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] quint32 count() const { return m_count; }
    /// The lines from this one on; `number` < count().
    [[nodiscard]] JsonLineScan from(quint32 number) const;
    [[nodiscard]] JsonLine line(quint32 number) const;
    /// The line that stands at `offset`, or the last one before it; the first where there is none.
    [[nodiscard]] JsonLine lineAt(quint32 offset) const;
    /// The line that closes what this one opens; the line itself if it opens nothing.
    [[nodiscard]] JsonLine closing(const JsonLine &line) const;
    /// The line that opens what this one closes; the line itself if it closes nothing.
    [[nodiscard]] JsonLine opening(const JsonLine &line) const;
    /// The line that opens what this one stands in; nothing of the outermost.
    [[nodiscard]] std::optional<JsonLine> parent(const JsonLine &line) const;
    /// From the first byte of the line to the last of the one that closes what it opens, commas left out.
    [[nodiscard]] TextRange extent(const JsonLine &line) const;

    /// The most columns that a line takes where each byte takes one, of long tokens their starts; at least 1.
    [[nodiscard]] quint32 widest() const { return m_widest; }
    [[nodiscard]] std::size_t indexBytes() const { return m_blocks.capacity() * sizeof(Block); }

private:
    /// Where some lines that follow each other begin, and the least depth that one of them has.
    struct Block
    {
        quint32 line = 0;
        quint32 at = 0;
        quint16 depth = 0;
        quint16 least = 0;
    };

    void add(const JsonLineScan &place);
    void take(const JsonLine &line);
    [[nodiscard]] JsonLineScan scanOf(const Block &block) const { return {m_bytes, block.at, block.line, block.depth}; }
    [[nodiscard]] std::size_t blockOf(quint32 number) const;
    [[nodiscard]] std::optional<JsonLine> lastBefore(quint32 number, quint32 depth) const;

    QByteArray m_bytes;
    std::vector<Block> m_blocks;
    quint32 m_count = 0;
    quint32 m_widest = 1;
};

} // namespace record
