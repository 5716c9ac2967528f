// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/page_style.h"

#include "ui/panels/plain_text.h"
#include "ui/timeline/timeline_picture.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace ui {

namespace {

constexpr double leading = 1; ///< px between lines, above the font's own

QFont sized(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = pageFont();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Breaks it into lines from the top until there are too many; returns the start of the last one that may stand.
qsizetype breakLines(QTextLayout &lines, const PageText &text)
{
    QTextOption option(QStyle::visualAlignment(text.layout, text.alignment) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(directionOf(text.text, text.layout));
    lines.setTextOption(option);
    double top = 0;
    qsizetype last = 0;
    lines.beginLayout();
    for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
        if (lines.lineCount() > text.mostLines) {
            line.setLineWidth(text.width);
            break;
        }
        line.setLineWidth(std::max(text.width, 1.0));
        line.setPosition({0, top});
        top += line.height() + leading;
        last = line.textStart();
    }
    lines.endLayout();
    return last;
}

/// The text, or as much of it as its lines hold and an ellipsis.
QString shortened(const PageText &text)
{
    QTextLayout lines(text.text, text.font);
    const qsizetype last = breakLines(lines, text);
    if (lines.lineCount() <= text.mostLines) {
        return text.text;
    }
    // Room for a few letters is kept: where lines are broken anew, a word may fall differently.
    const double room = text.width - 3 * QFontMetricsF(text.font).averageCharWidth();
    QString rest = text.text.mid(last, 400);
    const QString cut = QFontMetricsF(text.font).elidedText(rest, Qt::ElideRight, room);
    return text.text.left(last) + (cut == rest ? cut + QChar(0x2026) : cut);
}

} // namespace

QFont pageFont()
{
    QFont font = pictureFont();
    // Letters that are spaced, be it by next to nothing, are not joined: who looks for “first” finds it.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 32);
    return font;
}

PageStyle::PageStyle(bool mirrored)
    : theme(lightTheme())
    , title(sized(17, QFont::DemiBold))
    , heading(sized(13, QFont::DemiBold))
    , body(sized(12))
    , strong(sized(12, QFont::DemiBold))
    , small(sized(10))
    , smallStrong(sized(10, QFont::DemiBold))
    , layout(mirrored ? Qt::RightToLeft : Qt::LeftToRight)
{}

double heightOf(const PageText &text)
{
    if (text.text.isEmpty()) {
        return 0;
    }
    QTextLayout lines(shortened(text), text.font);
    breakLines(lines, text);
    const QTextLine last = lines.lineAt(std::min(lines.lineCount(), text.mostLines) - 1);
    return std::ceil(last.y() + last.height());
}

void paintText(QPainter &painter, const QPointF &topLeft, const PageText &text)
{
    if (text.text.isEmpty()) {
        return;
    }
    QTextLayout lines(shortened(text), text.font);
    breakLines(lines, text);
    painter.setPen(text.color);
    for (int i = 0; i < std::min(lines.lineCount(), text.mostLines); ++i) {
        lines.lineAt(i).draw(&painter, topLeft);
    }
}

} // namespace ui
