// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace ui {

/// Painting plain text, in either direction of layout: nothing here reads markup.

/// A text of many lines: they stay, and nothing in them is hidden.
[[nodiscard]] QString visibleText(const QString &text);

/// The room a line takes, in whole pixels: never less than what is painted.
[[nodiscard]] int widthOfLine(const QFont &font, const QString &text);

/// The direction a text runs in. Mirrored windows still show times, numbers and pointers, which run from the left: only
/// a text with a letter written from the right runs from there.
[[nodiscard]] Qt::LayoutDirection directionOf(const QString &text, Qt::LayoutDirection layout);

/// How a line stands in its room.
struct LineStyle
{
    Qt::LayoutDirection layout = Qt::LeftToRight;
    Qt::Alignment alignment = Qt::AlignLeading;
    Qt::TextElideMode elide = Qt::ElideRight;
};

/// Paints a line in the painter's font and colour, in the middle of the room's height, with an ellipsis where it does
/// not fit.
void drawLine(QPainter &painter, const QRect &room, const QString &text, const LineStyle &style);

/// How a text is wrapped: at words, inside a word that is longer than a line, but not between a number and its unit.
struct WrapStyle
{
    QFont font;
    int width = 0;
    Qt::LayoutDirection layout = Qt::LeftToRight;
    int leading = 0; ///< px between the lines, above the font's own
};

[[nodiscard]] int wrappedHeight(const QString &text, const WrapStyle &style);
/// Paints a wrapped text in the painter's colour; `at` is the top left corner of its room.
void drawWrapped(QPainter &painter, const QPoint &at, const QString &text, const WrapStyle &style);

} // namespace ui
