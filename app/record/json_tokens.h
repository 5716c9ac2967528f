// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record_text.h"

#include <QByteArrayView>

#include <optional>

/// Steps over the tokens of JSON that is known to be valid. On other bytes they stop at the end, at the latest.
namespace record {

[[nodiscard]] constexpr bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// How many bytes of a byte-order mark stand at the start.
[[nodiscard]] qsizetype byteOrderMarkLength(QByteArrayView bytes);
/// The first place from `at` on that is no white space.
[[nodiscard]] qsizetype skipSpace(QByteArrayView bytes, qsizetype at);
/// Where the value that starts at `at` ends; a list or object as a whole.
[[nodiscard]] qsizetype endOfValue(QByteArrayView bytes, qsizetype at);

/// Goes through the members of an object or the elements of a list. It finds nothing in a scalar.
class MemberCursor final
{
public:
    MemberCursor(QByteArrayView bytes, TextRange value);

    [[nodiscard]] bool isInObject() const { return m_isObject; }
    /// The next member or element.
    [[nodiscard]] std::optional<TextMember> next();

private:
    [[nodiscard]] TextRange valueAt(qsizetype at) const;

    QByteArrayView m_bytes; ///< up to the end of the value gone through
    qsizetype m_at = 0;
    bool m_isObject = false;
};

} // namespace record
