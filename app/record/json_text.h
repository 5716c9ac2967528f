// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// What stands between the quotes of a JSON text.
namespace record {

/// Whether every backslash starts an escape of JSON's grammar.
[[nodiscard]] bool hasValidEscapes(QByteArrayView inner);
/// Writes what `inner`, with valid escapes, says as UTF-8 to `out`, which has room for as many bytes as `inner`
/// (no escape says more bytes than it has), and returns how many it wrote. A lone surrogate becomes U+FFFD.
[[nodiscard]] qsizetype resolveEscapes(QByteArrayView inner, char *out);
/// The same, into bytes of its own.
[[nodiscard]] QByteArray resolved(QByteArrayView inner);

} // namespace record
