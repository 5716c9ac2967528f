// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

class QHeaderView;
class QMenu;
class QTableView;

namespace ui {

/// The columns that are shown, in the order in which they stand.
[[nodiscard]] std::vector<int> shownColumns(const QHeaderView &header);

/// Fills a menu with what can be done to the columns of a table: which are shown, and, for one `column`, sorting by it
/// and moving it. All that a mouse does on the heading can be done here by keyboard.
void addColumnActions(QMenu &menu, QTableView &table, std::optional<int> column);

} // namespace ui
