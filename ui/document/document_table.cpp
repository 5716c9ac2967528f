// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/document_table.h"

#include "ui/document/paper_columns.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr double paragraphGap = 5;  ///< px
constexpr double linePadding = 3;   ///< above and below it
constexpr std::size_t keptRows = 2; ///< rows that a table's title never stands without

template<typename TextAt>
double heightOfLine(const PlacedTable &placed, const TextAt &textAt)
{
    double height = 0;
    for (std::size_t shown = 0; shown < placed.columns.size(); ++shown) {
        height = std::max(height, heightOf(textAt(shown)));
    }
    return height + 2 * linePadding;
}

template<typename TextAt>
void paintLine(QPainter &painter, const QRectF &room, const PlacedTable &placed, const QColor &below,
               const TextAt &textAt)
{
    for (std::size_t shown = 0; shown < placed.columns.size(); ++shown) {
        paintText(painter, {room.left() + placed.lefts[shown], room.top() + linePadding}, textAt(shown));
    }
    painter.fillRect(QRectF(room.left(), room.bottom() - 0.75, room.width(), 0.75), below);
}

double addHead(PageFlow &flow, const PlacedTablePtr &placed, bool isFirst)
{
    if (placed->table.headings.isEmpty()) {
        return 0;
    }
    const auto textAt = [placed](std::size_t shown) {
        return placed->heading(shown);
    };
    const double height = heightOfLine(*placed, textAt);
    const auto paint = [placed, textAt](QPainter &painter, const QRectF &room) {
        painter.fillRect(room, placed->style.theme.window);
        paintLine(painter, room, *placed, placed->style.theme.line, textAt);
    };
    if (isFirst) {
        flow.add(height, paint);
        flow.repeat(height, paint);
    }
    return height;
}

void addRow(PageFlow &flow, const PlacedTablePtr &placed, std::size_t row)
{
    const auto textAt = [placed, row](std::size_t shown) {
        return placed->value(row, shown);
    };
    flow.add(heightOfLine(*placed, textAt), [placed, textAt](QPainter &painter, const QRectF &room) {
        paintLine(painter, room, *placed, placed->style.theme.line, textAt);
    });
}

double heightOfRow(const PlacedTable &placed, std::size_t row)
{
    return heightOfLine(placed, [&placed, row](std::size_t shown) { return placed.value(row, shown); });
}

} // namespace

void addHeading(PageFlow &flow, const QString &text, double next, const PageStyle &style)
{
    const PageText heading{text, style.heading, style.theme.text, flow.room().width(), style.layout};
    const double height = heightOf(heading) + 6;
    flow.space(page::gap);
    flow.need(height + next);
    flow.add(height, [heading](QPainter &painter, const QRectF &room) { paintText(painter, room.topLeft(), heading); });
}

void addParagraph(PageFlow &flow, const QString &text, const QFont &font, const QColor &color, const PageStyle &style)
{
    const PageText paragraph{text, font, color, flow.room().width(), style.layout};
    flow.add(heightOf(paragraph) + paragraphGap,
             [paragraph](QPainter &painter, const QRectF &room) { paintText(painter, room.topLeft(), paragraph); });
}

void addTable(PageFlow &flow, const PaperTable &table, const PageStyle &style)
{
    const PlacedTablePtr placed = placeColumns(table, style, flow.room().width());
    const std::size_t rows = placed->table.rows.size();
    double next = addHead(flow, placed, false);
    for (std::size_t row = 0; row < std::min(rows, keptRows); ++row) {
        next += heightOfRow(*placed, row);
    }
    if (!table.title.isEmpty()) {
        addHeading(flow, table.title, next, style);
    }
    if (rows == 0) {
        addParagraph(flow, table.empty, style.body, style.theme.quiet, style);
        return;
    }
    addHead(flow, placed, true);
    for (std::size_t row = 0; row < rows; ++row) {
        addRow(flow, placed, row);
    }
    flow.repeat(0, {});
    if (!table.note.isEmpty()) {
        flow.space(linePadding);
        addParagraph(flow, table.note, style.small, style.theme.quiet, style);
    }
}

} // namespace ui
