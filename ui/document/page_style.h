// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QSizeF>
#include <QString>

class QPainter;
class QPointF;

namespace ui {

/// The font of pictures, with letters apart that it would join.
[[nodiscard]] QFont pageFont();

/// How pages look: always light, whatever the window is, in the type of pictures.
struct PageStyle
{
    explicit PageStyle(bool mirrored);

    const Theme &theme;
    QFont title, heading, body, strong, small, smallStrong;
    Qt::LayoutDirection layout = Qt::LeftToRight;
};

namespace page {
inline constexpr double side = 54;   ///< px: margins beside what stands on a page
inline constexpr double top = 54;    ///< above it; from the second page on the page's head stands there
inline constexpr double bottom = 58; ///< below it, with the page's foot
inline constexpr double gap = 20;    ///< between parts
inline constexpr int mostLines = 12; ///< of one text: what is longer ends with an ellipsis
} // namespace page

/// A text of a page, wrapped to a width. Plain, whatever stands in it.
struct PageText
{
    QString text;
    QFont font;
    QColor color;
    double width = 0; ///< px
    Qt::LayoutDirection layout = Qt::LeftToRight;
    Qt::Alignment alignment = Qt::AlignLeading;
    int mostLines = page::mostLines;
};

[[nodiscard]] double heightOf(const PageText &text);
void paintText(QPainter &painter, const QPointF &topLeft, const PageText &text);

} // namespace ui
