// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record_text.h"

#include <functional>
#include <optional>
#include <vector>

namespace record {

/// A row of bytes as received: a line, or a piece of one that is too long for a row.
struct RawRow
{
    quint32 number = 0;   ///< from 0
    quint32 line = 0;     ///< from 0, as positionIn() counts
    bool isPiece = false; ///< goes on with the line of the row before
    TextRange range;      ///< without the end of the line
    friend bool operator==(const RawRow &, const RawRow &) = default;
};

/// Bytes as received in rows of at most `rowBytes`, no character cut in two: 8 bytes for 64 rows.
class RawLines final
{
public:
    static constexpr quint32 rowBytes = 120;

    /// Any bytes. Nothing once `isCancelled`, asked now and then, says so.
    [[nodiscard]] static std::optional<RawLines> of(QByteArray bytes, const std::function<bool()> &isCancelled = {});

    RawLines() = default;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// No bytes are one empty row.
    [[nodiscard]] quint32 count() const { return m_count; }
    /// So many rows from `first` on, or as many as there are.
    [[nodiscard]] std::vector<RawRow> rows(quint32 first, quint32 count) const;
    /// The row that `offset` stands in; an end of a line stands in the row before it.
    [[nodiscard]] quint32 rowAt(quint32 offset) const;
    [[nodiscard]] std::size_t indexBytes() const { return m_blocks.capacity() * sizeof(Block); }

private:
    struct Block
    {
        quint32 at = 0;
        quint32 line = 0;
    };

    QByteArray m_bytes;
    std::vector<Block> m_blocks; ///< of every 64th row
    quint32 m_count = 0;
};

} // namespace record
