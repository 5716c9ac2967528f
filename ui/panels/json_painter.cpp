// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/json_painter.h"

#include "record/json_tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

using models::JsonRow;
using models::JsonSpan;
using record::TextRange;

namespace {

constexpr int litBar = 3;
constexpr int chosenBar = 4; ///< px at both ends of what is chosen, in high contrast
constexpr int foundLine = 2; ///< px under what a find has found, as on the timeline

/// What is folded away points at what would open, as in every tree.
QPainterPath foldMark(const QPointF &middle, double size, bool isFolded)
{
    const double half = size / 2;
    QPainterPath path;
    if (isFolded) {
        path.moveTo(middle + QPointF(-half / 2, -half));
        path.lineTo(middle + QPointF(half / 2, 0));
        path.lineTo(middle + QPointF(-half / 2, half));
    } else {
        path.moveTo(middle + QPointF(-half, -half / 2));
        path.lineTo(middle + QPointF(0, half / 2));
        path.lineTo(middle + QPointF(half, -half / 2));
    }
    return path;
}

} // namespace

QColor colorOf(JsonSpan::Kind kind, const Theme &theme)
{
    switch (kind) {
    case JsonSpan::Kind::Name:
    case JsonSpan::Kind::Raw:
        return theme.text;
    case JsonSpan::Kind::Text:
        return theme.agent.edge;
    case JsonSpan::Kind::Number:
        return theme.transfer.edge;
    case JsonSpan::Kind::Literal:
        return theme.customer.edge;
    case JsonSpan::Kind::Sign:
    case JsonSpan::Kind::Remark:
        return theme.quiet;
    }
    return theme.text;
}

JsonMeasures JsonMeasures::of(const QFont &programFont, quint32 lastNumber)
{
    JsonMeasures measures;
    measures.font = monospacedFont(typeFont(programFont, TypeSize::Body));
    const QFontMetricsF letters(measures.font);
    measures.column = letters.horizontalAdvance(QLatin1Char('0'));
    measures.row = static_cast<int>(std::ceil(letters.height())) + metrics::grid;
    measures.ascent = static_cast<int>(std::round(letters.ascent())) + metrics::grid / 2;
    measures.mark = qMax(3 * metrics::grid, measures.row * 2 / 3);
    const auto digits = static_cast<int>(QString::number(qMax(lastNumber, 100U)).size());
    measures.gutter =
        static_cast<int>(std::ceil(digits * measures.column)) + metrics::padding + metrics::grid + measures.mark;
    return measures;
}

double JsonMeasures::widthOf(const QString &text) const
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

double JsonMeasures::textLeft(const JsonRow &shown, int scrolled) const
{
    return gutter + metrics::grid + column * shown.indent - scrolled;
}

double JsonMeasures::before(const JsonSpan &span) const
{
    return span.kind == JsonSpan::Kind::Remark ? 2 * column : 0;
}

double JsonMeasures::textWidth(const JsonRow &shown) const
{
    double width = 0;
    for (const JsonSpan &span : shown.spans) {
        width += before(span) + widthOf(span.text);
    }
    return width;
}

JsonPainter::JsonPainter(QPainter &painter, const Theme &theme, const JsonMeasures &measures,
                         const models::JsonRows &rows, const JsonMarks &marks)
    : m_painter(painter), m_theme(theme), m_measures(measures), m_rows(rows), m_marks(marks)
{
    m_painter.setLayoutDirection(Qt::LeftToRight);
    m_painter.setFont(m_measures.font);
}

double JsonPainter::widthOf(TextRange range) const
{
    return m_measures.widthOf(models::visibleText(m_rows.layout()->record->text.slice(range)));
}

bool JsonPainter::isLit(const JsonRow &shown) const
{
    // The raw text has no row for a field.
    if (!m_marks.lit || m_marks.lit->isEmpty() || m_rows.isRaw()) {
        return false;
    }
    const QByteArrayView text = m_rows.layout()->record->text.slice(shown.range);
    const bool closes = text.startsWith('}') || text.startsWith(']');
    const auto pointer = closes ? std::nullopt : m_rows.nearbyPointerAt(shown.place);
    return pointer && m_marks.lit->contains({m_marks.engagement, *pointer});
}

void JsonPainter::paint(const QRect &rect, quint32 row, const JsonRow &shown, int scrolled)
{
    const QRect room = rect.adjusted(m_measures.gutter, 0, 0, 0);
    const double left = m_measures.textLeft(shown, scrolled);
    m_painter.save();
    m_painter.setClipRect(room);
    if (m_marks.rows && m_marks.rows->holds(row)) {
        paintGround(room, shown, left);
    }
    paintSpans(room, shown, left);
    m_painter.restore();
    paintGutter(rect, row, shown);
    if (isLit(shown)) {
        m_painter.fillRect(QRect(rect.left(), rect.top(), litBar, rect.height()), m_theme.accent);
    }
    if (m_marks.focused == row) {
        m_painter.setPen(m_theme.accent);
        m_painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void JsonPainter::paintGround(const QRect &room, const JsonRow &shown, double left)
{
    QRect ground = room;
    // Raw rows hold what stands beside what is chosen, too.
    if (m_rows.isRaw() && m_marks.chosen) {
        const quint32 begin = std::max(shown.range.begin, m_marks.chosen->begin);
        const quint32 end = std::max(begin, std::min(shown.range.end, m_marks.chosen->end));
        ground.setLeft(static_cast<int>(std::floor(left + widthOf(TextRange{shown.range.begin, begin}))));
        ground.setWidth(static_cast<int>(std::ceil(widthOf(TextRange{begin, end}))) + 1);
    }
    m_painter.fillRect(ground, m_theme.accentTint);
    if (m_theme.highContrast) {
        // There the tint is the ground's own colour.
        m_painter.fillRect(QRect(ground.left(), ground.top(), chosenBar, ground.height()), m_theme.accent);
        m_painter.fillRect(QRect(ground.right() - chosenBar + 1, ground.top(), chosenBar, ground.height()),
                           m_theme.accent);
    }
}

void JsonPainter::paintSpans(const QRect &room, const JsonRow &shown, double left)
{
    double x = left;
    for (const JsonSpan &span : shown.spans) {
        x += m_measures.before(span);
        const double width = m_measures.widthOf(span.text);
        if (x < room.right() && x + width > room.left()) {
            // A piece for itself, so that letters written from the right turn nothing round but themselves.
            m_painter.setPen(colorOf(span.kind, m_theme));
            m_painter.drawText(QPointF(x, room.top() + m_measures.ascent), span.text);
            paintHits(QRectF(x, room.top(), width, room.height()), span);
        }
        x += width;
    }
}

void JsonPainter::paintHits(const QRectF &room, const JsonSpan &span)
{
    if (!m_marks.finder || span.token.begin == span.token.end) {
        return;
    }
    const std::vector<models::Hit> &hits = m_marks.finder->hits();
    const auto isBefore = [this](const models::Hit &hit, quint32 offset) {
        return std::pair<std::size_t, quint32>(hit.engagement, hit.at) < std::pair(m_marks.engagement, offset);
    };
    const QByteArray &bytes = m_rows.layout()->record->text.bytes();
    for (auto hit = std::lower_bound(hits.begin(), hits.end(), span.token.begin, isBefore);
         hit != hits.end() && hit->engagement == m_marks.engagement && hit->at < span.token.end; ++hit) {
        // A raw row holds many tokens, and the start of one that goes on in the next.
        const bool isWhole = span.kind != JsonSpan::Kind::Raw;
        const auto end = isWhole ? span.token.end : static_cast<quint32>(record::endOfValue(bytes, hit->at));
        const double left = isWhole ? 0 : widthOf(TextRange{span.token.begin, hit->at});
        const double width = isWhole ? room.width() : widthOf(TextRange{hit->at, std::min(end, span.token.end)});
        m_painter.fillRect(QRectF(room.left() + left, room.bottom() - foundLine, width, foundLine), m_theme.accent);
    }
}

void JsonPainter::paintGutter(const QRect &rect, quint32 row, const JsonRow &shown)
{
    const QRect gutter(rect.left(), rect.top(), m_measures.gutter - 1, rect.height());
    m_painter.fillRect(gutter, m_theme.panel);
    if (shown.number) {
        const QString number = QString::number(*shown.number);
        const double right = gutter.width() - m_measures.mark - metrics::grid;
        m_painter.setPen(row == m_marks.current ? m_theme.text : m_theme.quiet);
        m_painter.drawText(QPointF(right - m_measures.widthOf(number), rect.top() + m_measures.ascent), number);
    }
    if (shown.opens) {
        const QPointF middle(gutter.width() - m_measures.mark / 2.0 - 1, rect.top() + rect.height() / 2.0);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(shown.isFolded ? m_theme.accent : m_theme.quiet, 1.4, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawPath(foldMark(middle, m_measures.mark / 2.0, shown.isFolded));
        m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

} // namespace ui
