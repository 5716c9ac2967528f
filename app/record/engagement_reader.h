// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <tl/expected.hpp>

namespace record {

enum class ReadErrorKind : quint8 {
    Empty,    ///< no bytes, or nothing but white space
    TooLarge, ///< more bytes than the limit, or values that take far more memory than their bytes
    TooDeep,  ///< objects and lists nested deeper than the limit
    NotUtf8,
    NotJson,     ///< breaks JSON's grammar at the place given
    CutShort,    ///< correct so far, but it ends before the record does
    NotAnObject, ///< JSON, but no object: no engagement. A list is refused at its first byte, whatever stands in it
    MoreFollows, ///< something stands after the record
    NotAPage,    ///< an object, but without the list of engagements that was asked for
};

/// Why bytes are no record, and where: `offset` in bytes from the start of what was received.
struct ReadError
{
    ReadErrorKind kind = ReadErrorKind::NotJson;
    qsizetype offset = 0;
    TextPosition position;
    QString path; ///< the JSON pointer reached
    friend bool operator==(const ReadError &, const ReadError &) = default;
};

/// Limits on what is read at all; defaults as the product promises.
struct ReadLimits
{
    int depth = 100;                       ///< levels of objects and lists; never more than 1,000
    qsizetype bytes = 512LL * 1024 * 1024; ///< never more than 4 GiB
    /// Bytes of memory the values may take, if that is more than four times what the record has: `[{},{},…` could take
    /// a hundred times.
    qsizetype memory = 1024LL * 1024 * 1024;
};

/// The same, lowered to what this program can hold.
[[nodiscard]] ReadLimits withinReason(ReadLimits limits);

/// Reads one record from bytes as received, UTF-8 with or without a byte-order mark. Every value is walked and checked,
/// known or not. The bytes are taken over without a copy where their capacity allows the parser's padding.
[[nodiscard]] tl::expected<RecordPtr, ReadError> readEngagement(QByteArray bytes, const ReadLimits &limits = {});

} // namespace record
