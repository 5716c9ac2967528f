// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/finder.h"
#include "models/json_rows.h"
#include "models/lit_places.h"
#include "ui/theme/theme.h"

class QPainter;

namespace ui {

/// The colour of a piece of JSON on the panel's ground, chosen or not.
[[nodiscard]] QColor colorOf(models::JsonSpan::Kind kind, const Theme &theme);

/// Sizes in px that follow from a font.
struct JsonMeasures
{
    QFont font;
    double column = 0;
    int row = 0;
    int ascent = 0; ///< from the top of a row to the line its letters stand on
    int gutter = 0; ///< numbers and marks of folds
    int mark = 0;   ///< of that the marks of folds, at its end

    /// With room for numbers up to this one.
    [[nodiscard]] static JsonMeasures of(const QFont &programFont, quint32 lastNumber);
    [[nodiscard]] double widthOf(const QString &text) const;
    /// Where a row's text begins, and how long it is.
    [[nodiscard]] double textLeft(const models::JsonRow &row, int scrolled) const;
    [[nodiscard]] double textWidth(const models::JsonRow &row) const;
    [[nodiscard]] double before(const models::JsonSpan &span) const; ///< between it and the piece before
};

/// What stands out among rows, found once for all that are painted.
struct JsonMarks
{
    std::size_t engagement = 0;
    std::optional<quint32> focused;          ///< the row that the keyboard stands at, if the view has the focus
    quint32 current = 0;                     ///< the same, with or without
    std::optional<models::RowRange> rows;    ///< marked as wholes
    std::optional<record::TextRange> chosen; ///< in raw rows only this of them is marked
    const models::LitPlaces *lit = nullptr;
    const models::Finder *finder = nullptr; ///< its hits, if it looks through what is shown
};

/// Paints rows of JSON, plain text from the left.
class JsonPainter final
{
public:
    JsonPainter(QPainter &painter, const Theme &theme, const JsonMeasures &measures, const models::JsonRows &rows,
                const JsonMarks &marks);

    /// `scrolled`: px to the right.
    void paint(const QRect &rect, quint32 row, const models::JsonRow &shown, int scrolled);

private:
    void paintGround(const QRect &room, const models::JsonRow &shown, double left);
    void paintSpans(const QRect &room, const models::JsonRow &shown, double left);
    void paintHits(const QRectF &room, const models::JsonSpan &span);
    void paintGutter(const QRect &rect, quint32 row, const models::JsonRow &shown);
    [[nodiscard]] double widthOf(record::TextRange range) const;
    [[nodiscard]] bool isLit(const models::JsonRow &shown) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const JsonMeasures &m_measures;
    const models::JsonRows &m_rows;
    const JsonMarks &m_marks;
};

} // namespace ui
