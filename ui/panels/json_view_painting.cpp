// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_tokens.h"
#include "ui/panels/json_view.h"

#include <QPainter>
#include <QPainterPath>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {

using models::JsonRow;
using models::JsonSpan;

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

double JsonView::widthOf(const QString &text) const
{
    return QFontMetricsF(m_measures.font).horizontalAdvance(text);
}

double JsonView::textLeft(const JsonRow &shown) const
{
    return m_measures.gutter + metrics::grid + m_measures.column * shown.indent - horizontalScrollBar()->value();
}

bool JsonView::isMarked(quint32 row) const
{
    if (m_rows.rowOf(m_anchor) != currentRow()) {
        return markedRows().holds(row);
    }
    return m_chosen && m_rows.rowsOf(*m_chosen).holds(row);
}

bool JsonView::isLit(const JsonRow &shown) const
{
    // The raw text has no row for a field.
    if (m_lit.isEmpty() || m_rows.isRaw() || shown.spans.empty()) {
        return false;
    }
    const record::TextRange first = shown.spans.front().token;
    const QByteArrayView token = m_rows.layout()->record->text.slice(first);
    const bool closes = token.startsWith('}') || token.startsWith(']');
    const auto pointer = closes ? std::nullopt : m_rows.nearbyPointerAt(shown.range.begin);
    return pointer && m_lit.contains({m_engagement, *pointer});
}

void JsonView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(m_measures.font);
    const Theme &theme = themeOf(palette());
    painter.fillRect(event->rect(), theme.panel);
    const qint64 first = topRow() + event->rect().top() / m_measures.row;
    const int count = event->rect().height() / m_measures.row + 2;
    auto row = static_cast<quint32>(first);
    for (const JsonRow &shown : m_rows.rows(row, static_cast<quint32>(count))) {
        paintRow(painter, row, shown);
        ++row;
    }
    painter.fillRect(QRect(m_measures.gutter - 1, 0, 1, viewport()->height()), theme.line);
}

void JsonView::paintRow(QPainter &painter, quint32 row, const JsonRow &shown) const
{
    const QRect rect = rectOf(row);
    const QRect room = rect.adjusted(m_measures.gutter, 0, 0, 0);
    painter.save();
    painter.setClipRect(room);
    paintGround(painter, row, shown);
    paintSpans(painter, room, shown);
    painter.restore();
    paintGutter(painter, row, shown);
    if (isLit(shown)) {
        painter.fillRect(QRect(rect.left(), rect.top(), litBar, rect.height()), themeOf(palette()).accent);
    }
    if (row == currentRow() && hasFocus()) {
        painter.setPen(themeOf(palette()).accent);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void JsonView::paintGround(QPainter &painter, quint32 row, const JsonRow &shown) const
{
    if (!isMarked(row)) {
        return;
    }
    const Theme &theme = themeOf(palette());
    QRect ground = rectOf(row).adjusted(m_measures.gutter, 0, 0, 0);
    // Raw rows hold what stands beside what is chosen, too.
    if (m_rows.isRaw() && m_chosen && m_rows.rowOf(m_anchor) == currentRow()) {
        const record::RecordText &text = m_rows.layout()->record->text;
        const record::TextRange range{std::max(shown.range.begin, m_chosen->begin),
                                      std::min(shown.range.end, m_chosen->end)};
        const double left =
            textLeft(shown) + widthOf(models::visibleText(text.slice({shown.range.begin, range.begin})));
        const double width = widthOf(models::visibleText(text.slice(range)));
        ground.setLeft(static_cast<int>(std::floor(left)));
        ground.setWidth(static_cast<int>(std::ceil(width)) + 1);
    }
    painter.fillRect(ground, theme.accentTint);
    if (theme.highContrast) {
        // There the tint is the ground's own colour.
        painter.fillRect(QRect(ground.left(), ground.top(), chosenBar, ground.height()), theme.accent);
        painter.fillRect(QRect(ground.right() - chosenBar + 1, ground.top(), chosenBar, ground.height()), theme.accent);
    }
}

void JsonView::paintSpans(QPainter &painter, const QRect &room, const JsonRow &shown) const
{
    const Theme &theme = themeOf(palette());
    double x = textLeft(shown);
    for (const JsonSpan &span : shown.spans) {
        const bool isRemark = span.kind == JsonSpan::Kind::Remark;
        x += isRemark ? 2 * m_measures.column : 0;
        const double width = widthOf(span.text);
        if (x < room.right() && x + width > room.left()) {
            // A piece for itself, so that letters written from the right turn nothing round but themselves.
            painter.setPen(colorOf(span.kind, theme));
            painter.drawText(QPointF(x, room.top() + m_measures.ascent), span.text);
            paintHits(painter, QRectF(x, room.top(), width, room.height()), span);
        }
        x += width;
    }
}

void JsonView::paintHits(QPainter &painter, const QRectF &room, const JsonSpan &span) const
{
    // Hits of another journey would stand elsewhere: a search is under way then.
    const bool isOfThis = m_finder && m_finder->journey() && m_engagement < m_finder->journey()->engagements.size() &&
                          m_finder->journey()->engagements[m_engagement].shown == m_rows.layout()->record;
    if (!isOfThis || span.token.begin == span.token.end) {
        return;
    }
    const std::vector<models::Hit> &hits = m_finder->hits();
    const auto isBefore = [this](const models::Hit &hit, quint32 offset) {
        return std::pair<std::size_t, quint32>(hit.engagement, hit.at) < std::pair(m_engagement, offset);
    };
    const record::RecordText &text = m_rows.layout()->record->text;
    for (auto hit = std::lower_bound(hits.begin(), hits.end(), span.token.begin, isBefore);
         hit != hits.end() && hit->engagement == m_engagement && hit->at < span.token.end; ++hit) {
        const auto end = static_cast<quint32>(record::endOfValue(text.bytes(), hit->at));
        const bool isWhole = hit->at == span.token.begin && end >= span.token.end;
        const double left = isWhole ? 0 : widthOf(models::visibleText(text.slice({span.token.begin, hit->at})));
        const record::TextRange found{hit->at, std::min(end, span.token.end)};
        const double width = isWhole ? room.width() : widthOf(models::visibleText(text.slice(found)));
        painter.fillRect(QRectF(room.left() + left, room.bottom() - foundLine, width, foundLine),
                         themeOf(palette()).accent);
    }
}

void JsonView::paintGutter(QPainter &painter, quint32 row, const JsonRow &shown) const
{
    const Theme &theme = themeOf(palette());
    const QRect rect = rectOf(row);
    const QRect gutter(0, rect.top(), m_measures.gutter - 1, rect.height());
    painter.fillRect(gutter, theme.panel);
    if (shown.number) {
        const QString number = QString::number(*shown.number);
        const double right = gutter.width() - m_measures.mark - metrics::grid;
        painter.setPen(row == currentRow() ? theme.text : theme.quiet);
        painter.drawText(QPointF(right - widthOf(number), rect.top() + m_measures.ascent), number);
    }
    if (shown.opens) {
        const QPointF middle(gutter.width() - m_measures.mark / 2.0 - 1, rect.top() + rect.height() / 2.0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(shown.isFolded ? theme.accent : theme.quiet, 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(foldMark(middle, m_measures.mark / 2.0, shown.isFolded));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

} // namespace ui
