// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace models {

/// One place where a list of rows becomes another: some rows go and some come.
struct RowChange
{
    int first = 0; ///< row in the list as it was
    int removed = 0;
    int at = 0; ///< row in the list as it becomes
    int inserted = 0;
    friend bool operator==(const RowChange &, const RowChange &) = default;
};

namespace detail {

/// Past so many rows that go or come, the rest is taken as one change: to find the least one would take too long.
inline constexpr int mostEdits = 200;

/// The rows that stay of two lists that begin and end differently, by E. Myers' greedy algorithm: pairs of places,
/// ascending. Nothing if more than mostEdits rows differ. `same(a, b)` compares row a of the one with b of the other.
[[nodiscard]] std::optional<std::vector<std::pair<int, int>>> rowsThatStay(int before, int after,
                                                                           const std::function<bool(int, int)> &same);

} // namespace detail

/// The changes from one list to another, in order. Rows that stay are in none of them.
template<typename Rows, typename Same>
[[nodiscard]] std::vector<RowChange> changesBetween(const Rows &before, const Rows &after, const Same &same)
{
    const auto start = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), same);
    const auto end = std::mismatch(before.rbegin(), std::make_reverse_iterator(start.first), after.rbegin(),
                                   std::make_reverse_iterator(start.second), same);
    const int first = static_cast<int>(start.first - before.begin());
    const int removed = static_cast<int>(end.first.base() - start.first);
    const int inserted = static_cast<int>(end.second.base() - start.second);
    const auto stay =
        detail::rowsThatStay(removed, inserted, [&](int a, int b) { return same(start.first[a], start.second[b]); });
    std::vector<std::pair<int, int>> kept = stay.value_or(std::vector<std::pair<int, int>>{});
    kept.emplace_back(removed, inserted);
    std::vector<RowChange> changes;
    std::pair<int, int> next{0, 0};
    for (const auto &[a, b] : kept) {
        if (a > next.first || b > next.second) {
            changes.push_back({first + next.first, a - next.first, first + next.second, b - next.second});
        }
        next = {a + 1, b + 1};
    }
    return changes;
}

} // namespace models
