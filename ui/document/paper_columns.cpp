// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/paper_columns.h"

#include "ui/panels/column_fit.h"
#include "ui/panels/severity_color.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double widestLeast = 120;         ///< px: a longer word is broken before its column pushes others aside
constexpr std::size_t mostMeasured = 1'000; ///< rows
constexpr qsizetype longWord = 20;          ///< characters: an id or a pointer, which may be broken at its own marks
constexpr int smallestType = 8;             ///< px

std::vector<std::size_t> columnsWithText(const PaperTable &table)
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < table.alignments.size(); ++column) {
        const bool any = std::any_of(table.rows.begin(), table.rows.end(),
                                     [column](const auto &row) { return !row[column].text.isEmpty(); });
        if (any) {
            columns.push_back(column);
        }
    }
    return columns;
}

/// The widest of what stays on one line.
double widestWord(const QString &text, const QFontMetricsF &metrics)
{
    static const QRegularExpression spaces(QStringLiteral("\\s"));
    static const QRegularExpression marks(QStringLiteral("(?<=[-/])"));
    double widest = 0;
    const QStringList words = text.split(spaces);
    for (const QString &word : words) {
        const QStringList parts = word.size() > longWord ? word.split(marks) : QStringList{word};
        for (const QString &part : parts) {
            widest = std::max(widest, metrics.horizontalAdvance(part.left(2 * longWord)));
        }
    }
    return widest;
}

/// What a column needs, its padding included.
ColumnNeed needOf(const PlacedTable &placed, std::size_t column)
{
    double natural = 0;
    double least = 0;
    const auto look = [&](const QString &text, const QFont &font) {
        const QFontMetricsF metrics(font);
        natural = std::max(natural, metrics.horizontalAdvance(text));
        least = std::max(least, std::min(widestWord(text, metrics), widestLeast));
    };
    if (!placed.table.headings.isEmpty()) {
        look(placed.table.headings[static_cast<qsizetype>(column)], placed.style.smallStrong);
    }
    const std::size_t rows = std::min(placed.table.rows.size(), mostMeasured);
    for (std::size_t row = 0; row < rows; ++row) {
        look(placed.table.rows[row][column].text, placed.style.small);
    }
    const auto padded = [&placed](double width) {
        return static_cast<int>(std::ceil(width) + 1 + 2 * placed.padding);
    };
    return {padded(natural), padded(least)};
}

std::vector<ColumnNeed> needsOf(const PlacedTable &placed)
{
    std::vector<ColumnNeed> needs;
    for (const std::size_t column : placed.columns) {
        needs.push_back(needOf(placed, column));
    }
    return needs;
}

bool wordsFit(const std::vector<ColumnNeed> &needs, double room)
{
    const auto add = [](int sum, const ColumnNeed &need) {
        return sum + need.least;
    };
    return std::accumulate(needs.begin(), needs.end(), 0, add) <= room;
}

/// Where not even the words have room, all columns give way alike.
void place(PlacedTable &placed, const std::vector<ColumnNeed> &needs, double room)
{
    const std::vector<int> fitted = fitColumns(needs, static_cast<int>(room), static_cast<int>(widestLeast));
    const double sum = std::accumulate(fitted.begin(), fitted.end(), 0);
    const double scale = sum > room ? room / sum : 1;
    double x = 0;
    for (const int fittedWidth : fitted) {
        const double width = fittedWidth * scale;
        const double left = placed.style.layout == Qt::RightToLeft ? room - x - width : x;
        placed.lefts.push_back(left + placed.padding);
        placed.widths.push_back(std::max(width - 2 * placed.padding, 1.0));
        x += width;
    }
}

} // namespace

PageText PlacedTable::heading(std::size_t shown) const
{
    const std::size_t column = columns[shown];
    return {table.headings[static_cast<qsizetype>(column)],
            style.smallStrong,
            style.theme.quiet,
            widths[shown],
            style.layout,
            table.alignments[column]};
}

PageText PlacedTable::value(std::size_t row, std::size_t shown) const
{
    const std::size_t column = columns[shown];
    const TableCell &cell = table.rows[row][column];
    const QColor color = cell.severity  ? severityColor(*cell.severity, style.theme)
                         : cell.isQuiet ? style.theme.quiet
                                        : style.theme.text;
    return {cell.text, style.small, color, widths[shown], style.layout, table.alignments[column]};
}

PlacedTablePtr placeColumns(const PaperTable &table, const PageStyle &style, double room)
{
    auto placed = std::make_shared<PlacedTable>(PlacedTable{table, style, 5, columnsWithText(table), {}, {}});
    std::vector<ColumnNeed> needs = needsOf(*placed);
    while (!wordsFit(needs, room) && placed->style.small.pixelSize() > smallestType) {
        placed->padding = 3;
        for (QFont *font : {&placed->style.small, &placed->style.smallStrong}) {
            font->setPixelSize(font->pixelSize() - 1);
        }
        needs = needsOf(*placed);
    }
    place(*placed, needs, room);
    return placed;
}

} // namespace ui
