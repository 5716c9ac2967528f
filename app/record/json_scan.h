// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Small steps over JSON text. Those that walk expect valid JSON and stay inside the text whatever it is.
namespace record::json {

[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The offset of the first character from `at` on that is no white space.
[[nodiscard]] std::size_t skipSpace(std::string_view text, std::size_t at);
/// The offset behind the text token whose opening quote stands at `at`.
[[nodiscard]] std::size_t endOfString(std::string_view text, std::size_t at);
/// The offset behind the value that starts at `at`: a scalar, or a whole object or list.
[[nodiscard]] std::size_t endOfValue(std::string_view text, std::size_t at);

/// JSON's number grammar (RFC 8259, section 6), whatever the size.
[[nodiscard]] bool isNumber(std::string_view token);

/// What stands between the quotes of a text token, escapes resolved; a lone surrogate gives U+FFFD.
/// Nothing if an escape is none (RFC 8259, section 7).
[[nodiscard]] std::optional<std::string> unescaped(std::string_view inner);

} // namespace record::json
