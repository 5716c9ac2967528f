// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <iterator>

namespace models {

/// How one list of rows becomes another: both begin alike and end alike, and between, some rows go and some come.
struct RowChange
{
    int first = 0;
    int removed = 0;
    int inserted = 0;
};

template<typename Rows, typename Same>
[[nodiscard]] RowChange changeBetween(const Rows &before, const Rows &after, const Same &same)
{
    const auto start = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), same);
    const auto end = std::mismatch(before.rbegin(), std::make_reverse_iterator(start.first), after.rbegin(),
                                   std::make_reverse_iterator(start.second), same);
    return {static_cast<int>(start.first - before.begin()), static_cast<int>(end.first.base() - start.first),
            static_cast<int>(end.second.base() - start.second)};
}

} // namespace models
