// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/plain_text.h"

#include "analysis/wording.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

bool isWrittenFromTheRight(QChar letter)
{
    return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
}

/// A number stays on the line of its unit, and a time that must be cut is cut between date and hour.
QString withGoodBreaks(const QString &text)
{
    constexpr QChar mayBreak(0x200B);
    QString better;
    better.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isInside = i > 0 && i + 1 < text.size();
        const QChar letter = text.at(i);
        if (isInside && letter == QLatin1Char(' ') && text.at(i - 1).isDigit() && text.at(i + 1).isLetter()) {
            better += QChar(QChar::Nbsp);
        } else if (isInside && letter == QLatin1Char('T') && text.at(i - 1).isDigit() && text.at(i + 1).isDigit()) {
            better.append(mayBreak).append(letter);
        } else {
            better += letter;
        }
    }
    return better;
}

/// Breaks the text into lines from the top; returns their height.
qreal breakLines(QTextLayout &text, const WrapStyle &style)
{
    QTextOption option(QStyle::visualAlignment(style.layout, Qt::AlignLeading) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(directionOf(text.text(), style.layout));
    text.setTextOption(option);
    qreal top = 0;
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
        line.setLineWidth(std::max(style.width, 1));
        top += top > 0 ? style.leading : 0;
        line.setPosition({0, top});
        top += line.height();
    }
    text.endLayout();
    return top;
}

} // namespace

QString visibleText(const QString &text)
{
    QStringList shown;
    const auto lines = QStringView(text).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        shown << analysis::plainLabel(line.endsWith(u'\r') ? line.chopped(1) : line, text.size());
    }
    return shown.join(QLatin1Char('\n'));
}

int widthOfLine(const QFont &font, const QString &text)
{
    return text.isEmpty() ? 0 : static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1;
}

Qt::LayoutDirection directionOf(const QString &text, Qt::LayoutDirection layout)
{
    if (layout == Qt::RightToLeft) {
        return std::any_of(text.begin(), text.end(), isWrittenFromTheRight) ? Qt::RightToLeft : Qt::LeftToRight;
    }
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

void drawLine(QPainter &painter, const QRect &room, const QString &text, const LineStyle &style)
{
    const Qt::Alignment horizontal = style.alignment & Qt::AlignHorizontal_Mask;
    const Qt::Alignment alignment = QStyle::visualAlignment(style.layout, horizontal | Qt::AlignVCenter);
    const QString shown = painter.fontMetrics().elidedText(text, style.elide, room.width());
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(directionOf(shown, style.layout));
    painter.drawText(room, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    painter.setLayoutDirection(before);
}

int wrappedHeight(const QString &text, const WrapStyle &style)
{
    QTextLayout lines(withGoodBreaks(text), style.font);
    return static_cast<int>(std::ceil(breakLines(lines, style)));
}

void drawWrapped(QPainter &painter, const QPoint &at, const QString &text, const WrapStyle &style)
{
    QTextLayout lines(withGoodBreaks(text), style.font);
    breakLines(lines, style);
    lines.draw(&painter, at);
}

} // namespace ui
