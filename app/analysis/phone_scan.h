// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace analysis {

/// Where a phone number stands in a text.
struct FoundPhone
{
    qsizetype start = 0;
    qsizetype length = 0;
};

/// The phone numbers of `text` that lie between `from` and `to`, in order. Numbers beside each other, with nothing to
/// tell where one ends, are taken apart as well as can be; none of their digits is left out. Linear.
[[nodiscard]] std::vector<FoundPhone> findPhones(QStringView text, qsizetype from, qsizetype to);

} // namespace analysis
