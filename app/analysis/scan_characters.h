// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

/// What single characters mean to the scan for identifiers, in every script. In doubt a character joins more digits, or
/// keeps less apart, so that more is masked.
namespace analysis {

/// A character (code point) of a text and how many UTF-16 units it takes; a lone surrogate is one of its own.
struct Character
{
    char32_t code = 0;
    qsizetype size = 1;
};

/// `at` is inside the text.
[[nodiscard]] Character characterAt(QStringView text, qsizetype at);
/// The one that ends before `at`, which is greater than 0.
[[nodiscard]] Character characterBefore(QStringView text, qsizetype at);

/// A digit of any script, also full-width, superscript or circled.
[[nodiscard]] bool isDigit(char32_t code);
/// May stand between the digits of a phone number: spaces of any width, `.` `-` `(` `)` `/` `+`, what looks like them,
/// and what is not seen at all (zero-width and bidirectional characters, marks).
[[nodiscard]] bool isBetweenDigits(char32_t code);
/// `+`, in any form.
[[nodiscard]] bool isPlus(char32_t code);
/// Next to digits it makes them part of something else than a phone number: a letter, a digit or a hyphen. Only letters
/// that have a case: the scripts without it are often written without spaces.
[[nodiscard]] bool clingsToDigits(char32_t code);

/// The `@` of an e-mail address, in any form.
[[nodiscard]] bool isAt(char32_t code);
[[nodiscard]] bool isInLocalPart(char32_t code);
[[nodiscard]] bool isInDomain(char32_t code);
/// The dot between the labels of a domain, in any form.
[[nodiscard]] bool isDomainDot(char32_t code);
/// A letter, digit or mark: what an address ends with.
[[nodiscard]] bool isWordCharacter(char32_t code);

} // namespace analysis
