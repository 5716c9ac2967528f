// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUtf8StringView>

#include <optional>

/// The tokens of JSON pointers (RFC 6901).
namespace record {

/// `name` as a token of a pointer, with its leading `/`: `~` and `/` become `~0` and `~1`.
[[nodiscard]] QString pointerToken(QUtf8StringView name);
/// What a token (without its `/`) names, the inverse of pointerToken().
[[nodiscard]] QString nameOfToken(QStringView token);
/// The place in a list a token stands for: digits without leading zeros.
[[nodiscard]] std::optional<quint32> listIndex(QStringView token);

} // namespace record
