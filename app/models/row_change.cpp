// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/row_change.h"

namespace models::detail {

namespace {

/// How far down the lists one comes on each diagonal with so many edits: `reach[offset + diagonal]` is a row of the
/// list as it was; the other list's row is that minus the diagonal.
using Reach = std::vector<int>;
constexpr int offset = mostEdits + 1;

/// Whether the furthest way onto a diagonal comes from the one above it (a row that comes), else from the one below it
/// (a row that goes).
bool comesFromAbove(const Reach &reach, int edits, int diagonal)
{
    const auto at = [&](int k) {
        return reach[static_cast<std::size_t>(offset + k)];
    };
    return diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
}

int startOn(const Reach &reach, int edits, int diagonal)
{
    const bool isAbove = comesFromAbove(reach, edits, diagonal);
    const int from = isAbove ? diagonal + 1 : diagonal - 1;
    return reach[static_cast<std::size_t>(offset + from)] + (isAbove ? 0 : 1);
}

/// Walks back from the ends of both lists over the reaches of each number of edits.
std::vector<std::pair<int, int>> staying(const std::vector<Reach> &reaches, int before, int after)
{
    std::vector<std::pair<int, int>> pairs;
    int a = before;
    int b = after;
    for (int edits = static_cast<int>(reaches.size()) - 1; edits >= 0; --edits) {
        const Reach &reach = reaches[static_cast<std::size_t>(edits)];
        const int diagonal = a - b;
        const int start = edits == 0 ? 0 : startOn(reach, edits, diagonal);
        while (a > start) {
            pairs.emplace_back(--a, --b);
        }
        if (edits > 0) {
            const bool isAbove = comesFromAbove(reach, edits, diagonal);
            a -= isAbove ? 0 : 1;
            b -= isAbove ? 1 : 0;
        }
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

std::optional<std::vector<std::pair<int, int>>> rowsThatStay(int before, int after,
                                                             const std::function<bool(int, int)> &same)
{
    if (before == 0 || after == 0) {
        return std::nullopt;
    }
    std::vector<Reach> reaches; // before each number of edits
    Reach reach(2 * offset + 1, 0);
    for (int edits = 0; edits <= mostEdits; ++edits) {
        reaches.push_back(reach);
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            int a = edits == 0 ? 0 : startOn(reaches.back(), edits, diagonal);
            while (a < before && a - diagonal < after && same(a, a - diagonal)) {
                ++a;
            }
            reach[static_cast<std::size_t>(offset + diagonal)] = a;
            if (a == before && a - diagonal == after) {
                return staying(reaches, before, after);
            }
        }
    }
    return std::nullopt;
}

} // namespace models::detail
