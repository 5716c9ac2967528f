// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemModel>

#include <vector>

namespace models {

enum class RowsFormat : quint8 {
    Text,     ///< cells between tabs, a line for each row, no heading
    Csv,      ///< RFC 4180 with a heading; a cell that a spreadsheet would take for a formula begins with an apostrophe
    Markdown, ///< a table, nothing in a cell acting as markup
    Json,     ///< a list of objects: each column by its heading, and `pointer`, the row's place in its record
};

/// Rows of a table as text to hand on; `rows` and `columns` in the order wanted.
[[nodiscard]] QString rowsAsText(RowsFormat format, const QAbstractItemModel &model, const std::vector<int> &rows,
                                 const std::vector<int> &columns);

/// A table's CSV in pieces, for tables of any length: the line of its headings, and a row.
[[nodiscard]] QString csvHeading(const QAbstractItemModel &model, const std::vector<int> &columns);
[[nodiscard]] QString csvRow(const QAbstractItemModel &model, int row, const std::vector<int> &columns);

} // namespace models
