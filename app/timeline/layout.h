// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/boxes.h"
#include "timeline/item_text.h"
#include "timeline/range_totals.h"
#include "timeline/rows.h"
#include "timeline/ruler.h"

#include <QPointF>

namespace timeline {

/// All a layout is made from. Horizontally 0 is the left edge of the lanes, vertically the top of the first row.
struct LayoutInput
{
    const Content &content;
    const Rows &rows;
    const Projection &projection;
    const TimeStyle &style;
    const TextMeasure &measure;
    double top = 0; ///< what is in sight of the rows that are scrolled
    double bottom = 0;
    double labelWidth = 0;               ///< of the column of labels
    double gap = 4;                      ///< above and below what stands in a lane
    ItemTexts *texts = nullptr;          ///< kept from layout to layout; null: words are found anew
    const RangeTotals *totals = nullptr; ///< of the chosen time: lanes say theirs instead of their second line
};

enum class Ink : quint8 { Text, Quiet };

struct TextBox
{
    double x = 0; ///< left edge
    double y = 0; ///< top
    double width = 0;
    QString text;
    TextRole role = TextRole::Small;
    Ink ink = Ink::Text;
    bool onPattern = false; ///< needs a plain ground to be read
};

/// The label of a row; x counts from the outer edge of the label column.
struct RowLabel
{
    std::size_t row = 0;
    QString label;
    QString detail;
    bool isCut = false; ///< the tooltip holds all of it
};

/// A small sign that a finding speaks of what it stands on.
struct DoubtMark
{
    QPointF centre;
    Doubt doubt = Doubt::Info;
};

struct FoldBox
{
    std::size_t fold = 0;
    double x = 0;
    double width = 0;
    QString text; ///< its true length, written upwards; empty where the column is too narrow
};

/// A bar that goes on through a fold.
struct Crossing
{
    std::size_t box = 0;
    std::size_t fold = 0; ///< into Layout::folds
};

/// A vertical line between a transfer and a lane it comes from or leads to.
struct Connector
{
    double x = 0;
    double from = 0; ///< y
    double to = 0;
    bool arrow = false; ///< at `to`: where the customer was led to
};

/// A dotted line where an engagement ends before its record does.
struct EndLine
{
    double x = 0;
    double from = 0; ///< y
    double to = 0;
    QString text;
    double textX = 0;
};

/// A frame of the timeline, ready to be painted: nothing of the record needs to be looked up any more.
struct Layout
{
    std::vector<std::size_t> rows; ///< in sight, from top to bottom
    std::vector<RowLabel> labels;
    std::vector<Box> boxes;            ///< row by row, track by track, from left to right
    std::vector<std::size_t> firstBox; ///< of each row in sight, and the end of the last
    std::vector<TextBox> texts;
    std::vector<DoubtMark> doubts;
    std::vector<FoldBox> folds;
    std::vector<Crossing> crossings;
    std::vector<Connector> connectors;
    std::vector<EndLine> endLines;
    Ruler ruler;
};

/// Cost: what is in sight.
[[nodiscard]] Layout layOut(const LayoutInput &input);

/// The box under a point of the lanes, the one on top first.
[[nodiscard]] std::optional<std::size_t> boxAt(const Layout &layout, const Rows &rows, QPointF at);
/// The fold whose column is under x.
[[nodiscard]] std::optional<std::size_t> foldAt(const Layout &layout, double x);
/// The box that shows an item, by itself or among others.
[[nodiscard]] std::optional<std::size_t> boxOf(const Layout &layout, const ItemId &item);

/// True where an engagement's end has a line of its own.
[[nodiscard]] bool hasEndLines(const Content &content);

} // namespace timeline
