// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace axp {

/// The three forms of RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`,
/// `Sun Nov  6 08:49:37 1994`. A year of two digits is the one nearest below `now` + 50 years. The weekday may be
/// wrong.
[[nodiscard]] std::optional<record::Instant> parseHttpDate(const QByteArray &text, record::Instant now);

/// `Retry-After` in seconds or as a date; never negative, at most a day. `now` should be the server's own, from its
/// `Date`, so that a wrong clock here does no harm.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &text, record::Instant now);

} // namespace axp
