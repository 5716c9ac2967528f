// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace analysis {

/// A part of a text that must not leave: a phone number or an e-mail address (design/product.md, "Privacy").
struct FoundIdentifier
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool isEmail = false;
    friend bool operator==(const FoundIdentifier &, const FoundIdentifier &) = default;
};

/// All of them, in order, apart from each other. A phone number is 7–15 digits with nothing but space `.` `-` `(` `)`
/// `/` `+` between them and no letter, digit or hyphen next to them; an e-mail address is x@y.z. Digits, separators and
/// letters are meant in every script and form (scan_characters.h). Linear in the text.
[[nodiscard]] std::vector<FoundIdentifier> findIdentifiers(QStringView text);

} // namespace analysis
