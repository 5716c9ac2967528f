// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document_table.h"

#include <memory>

namespace ui {

/// A table whose columns have their places in the width of a page. Columns without any text have none.
struct PlacedTable
{
    PaperTable table;
    PageStyle style;                  ///< with a small font that lets the words of all columns stay whole, if one does
    double padding = 0;               ///< px, beside a cell's text
    std::vector<std::size_t> columns; ///< that are shown
    std::vector<double> lefts;        ///< of their texts, px
    std::vector<double> widths;       ///< of their texts, px

    [[nodiscard]] PageText heading(std::size_t shown) const;
    [[nodiscard]] PageText value(std::size_t row, std::size_t shown) const;
};
using PlacedTablePtr = std::shared_ptr<const PlacedTable>;

[[nodiscard]] PlacedTablePtr placeColumns(const PaperTable &table, const PageStyle &style, double room);

} // namespace ui
