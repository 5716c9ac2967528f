// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace ui {

/// What a column needs, in px.
struct ColumnNeed
{
    int natural = 0; ///< to show all that stands in it
    int least = 0;   ///< ≤ natural; below this it is not squeezed, the table rather scrolls
};

/// Widths for columns beside each other in `room`: all they need where there is room; else the widest give way, all to
/// the same width. Where even the least does not fit none is wider than `widest`, and the table scrolls.
[[nodiscard]] std::vector<int> fitColumns(const std::vector<ColumnNeed> &needs, int room, int widest);

} // namespace ui
