// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUtf8StringView>

#include <compare>
#include <optional>

namespace record {

/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z. Always within the years 0001–9999 in UTC.
struct Instant
{
    qint64 ms = 0;
    friend constexpr auto operator<=>(Instant, Instant) = default;
};

/// Milliseconds from `from` to `to`; negative if `to` lies before `from`.
[[nodiscard]] constexpr qint64 operator-(Instant to, Instant from) { return to.ms - from.ms; }

/// What a time in the record says. `hasOffset` is false where neither `Z` nor `±hh:mm` stood; it was read as UTC then.
struct ParsedTime
{
    Instant instant;
    bool hasOffset = true;
    friend constexpr bool operator==(const ParsedTime &, const ParsedTime &) = default;
};

/// Reads the times of design/analysis.md, "Times": `YYYY-MM-DDThh:mm[:ss[.f]]` and `Z`, `±hh:mm`, `±hhmm`, `±hh` or nothing.
/// Digits after the millisecond are cut. Nothing for anything else, or for an instant outside the years 0001–9999.
[[nodiscard]] std::optional<ParsedTime> parseTime(QUtf8StringView text) noexcept;

/// `2019-07-23T17:45:21.002Z`: UTC, always with milliseconds.
[[nodiscard]] QString toIsoUtc(Instant instant);

} // namespace record
