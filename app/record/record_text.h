// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace record {

/// A half-open range of byte offsets into the bytes as received. Offsets count a byte-order mark.
struct TextRange
{
    quint32 begin = 0;
    quint32 end = 0;
    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// A place for people: line and column from 1; the column counts characters (code points) of the line.
struct TextPosition
{
    quint32 line = 1;
    quint32 column = 1;
    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

/// A member of an object or an element of a list, as it stands in the text.
struct TextMember
{
    TextRange key;   ///< with its quotes; empty for a list element
    TextRange value; ///< the whole token, object or list, without white space around it
    friend bool operator==(const TextMember &, const TextMember &) = default;
};

/// The bytes of a record as received, valid JSON, and the way between JSON pointers and places in them.
/// Every look-up walks the text it needs and keeps no index; the record's elements carry their ranges to keep walks short.
class RecordText final
{
public:
    RecordText() = default;
    /// `bytes` are kept as they are (implicitly shared, never copied).
    explicit RecordText(QByteArray bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArrayView slice(TextRange range) const;
    /// The range of the whole record, without white space around it.
    [[nodiscard]] TextRange root() const;

    /// The value an RFC 6901 pointer leads to; where a key stands twice, the last one counts. Nothing if it leads nowhere.
    [[nodiscard]] std::optional<TextRange> find(QStringView pointer) const;
    /// The same, starting at a value whose range is known: `find(participant.range, u"/leftAt")`.
    [[nodiscard]] std::optional<TextRange> find(TextRange from, QStringView pointer) const;
    /// The pointer of the innermost value (or of the member whose key) stands at `offset`.
    [[nodiscard]] QString pointerAt(quint32 offset) const;
    /// The members of an object or elements of a list, in the order of the text, duplicates included; empty for a scalar.
    [[nodiscard]] std::vector<TextMember> members(TextRange value) const;
    /// What a text token (with its quotes) says, escapes resolved; a lone surrogate gives U+FFFD.
    /// For any other value its text as it stands.
    [[nodiscard]] QString textOf(TextRange token) const;

    [[nodiscard]] TextPosition positionAt(quint32 offset) const;

private:
    QByteArray m_bytes;
};

/// The place of `offset` in any bytes, JSON or not.
[[nodiscard]] TextPosition positionIn(QByteArrayView bytes, qsizetype offset);

} // namespace record
