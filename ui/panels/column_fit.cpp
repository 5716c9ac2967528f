// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/column_fit.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

std::vector<int> cappedAt(const std::vector<ColumnNeed> &needs, int cap)
{
    std::vector<int> widths;
    widths.reserve(needs.size());
    for (const ColumnNeed &need : needs) {
        widths.push_back(std::max(need.least, std::min(need.natural, cap)));
    }
    return widths;
}

int sumOf(const std::vector<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

std::vector<int> fitColumns(const std::vector<ColumnNeed> &needs, int room, int widest)
{
    int fits = 0;
    int tooWide = 1;
    for (const ColumnNeed &need : needs) {
        tooWide = std::max(tooWide, need.natural + 1);
    }
    if (sumOf(cappedAt(needs, fits)) > room) {
        return cappedAt(needs, widest);
    }
    while (tooWide - fits > 1) {
        const int cap = std::midpoint(fits, tooWide);
        (sumOf(cappedAt(needs, cap)) <= room ? fits : tooWide) = cap;
    }
    return cappedAt(needs, fits);
}

} // namespace ui
