// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/json_lines.h"

#include <QString>

#include <optional>
#include <vector>

namespace models {

/// A piece of a row: plain text to be shown in one colour.
struct JsonSpan
{
    enum class Kind : quint8 {
        Name,
        Text,
        Number,
        Literal, ///< `true`, `false`, `null`
        Sign,    ///< brackets, colons, commas
        Raw,     ///< bytes as received
        Remark,  ///< the program's own words, not the record's
    };

    Kind kind = Kind::Sign;
    QString text;
    record::TextRange token; ///< the bytes it shows; empty of a remark
};

/// What bytes say, every character seen: what would act on a line instead of being seen in it is made visible, and what
/// is no UTF-8 becomes U+FFFD.
[[nodiscard]] QString visibleText(QByteArrayView utf8);

/// The pieces of a line; `foldedTo` closes what it opens and is folded away with all between.
[[nodiscard]] std::vector<JsonSpan> spansOf(const record::RecordText &text, const record::JsonLine &line,
                                            const std::optional<record::JsonLine> &foldedTo = {});

} // namespace models
