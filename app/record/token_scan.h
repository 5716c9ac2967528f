// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record_text.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace record {

/// A step through JSON text.
struct ScannedToken
{
    enum class Kind : quint8 { Name, Scalar, Open, Close };

    Kind kind = Kind::Scalar;
    TextRange range;              ///< of a bracket: itself alone
    std::size_t depth = 0;        ///< objects and lists around it
    std::optional<quint32> index; ///< of a value in a list: its place there
};

/// Goes through every token of a value in the order of the text, as far as one likes and on from there. Cost: the bytes
/// gone over, however deep the value is. On bytes that are not valid JSON it stops at the end, at the latest.
class TokenScan final
{
public:
    /// `bytes` must outlive the scan.
    TokenScan(QByteArrayView bytes, TextRange value);

    [[nodiscard]] std::optional<ScannedToken> next();
    /// Offset behind the last token.
    [[nodiscard]] quint32 place() const { return static_cast<quint32>(m_at); }

private:
    struct Level
    {
        bool isObject = false;
        quint32 index = 0; ///< of the value that comes next
    };

    [[nodiscard]] ScannedToken open(bool isObject);
    [[nodiscard]] ScannedToken close();
    [[nodiscard]] ScannedToken word();
    [[nodiscard]] ScannedToken value(ScannedToken::Kind kind, qsizetype end) const;

    QByteArrayView m_bytes; ///< up to the end of the value
    qsizetype m_at = 0;
    std::vector<Level> m_levels;
    bool m_expectsName = false;
};

/// The pointer, counted from `value`, of the innermost value (or of the member whose key) that stands at `offset`.
[[nodiscard]] QString pointerWithin(const RecordText &text, TextRange value, quint32 offset);

} // namespace record
