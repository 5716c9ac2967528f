// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/search.h"

#include <QLocale>

namespace ui {

/// What a search is told by.
struct SearchFacts
{
    const opening::Search &search;
    QString step;    ///< what the page under way is at
    qint64 many = 0; ///< more than so many are too many to scroll through
    QLocale locale;
};

/// What one reads beside a table with something in it: how many there are, what is under way, what was odd.
[[nodiscard]] QString stateText(const SearchFacts &facts);
/// What stands in place of an empty table.
[[nodiscard]] QString emptyText(const SearchFacts &facts);
[[nodiscard]] QString stepText(opening::Phase phase);
[[nodiscard]] QString retryText(std::chrono::milliseconds wait);

} // namespace ui
