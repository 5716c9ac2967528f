// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/json_view.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qint64 mostRows = 1 << 30; ///< of a scroll bar

} // namespace

int JsonView::rowsInSight() const
{
    return qMax(1, viewport()->height() / m_measures.row);
}

qint64 JsonView::topRow() const
{
    return verticalScrollBar()->value();
}

void JsonView::updateBars()
{
    const qint64 rows = m_rows.count();
    verticalScrollBar()->setRange(0, static_cast<int>(std::clamp<qint64>(rows - rowsInSight(), 0, mostRows)));
    verticalScrollBar()->setPageStep(rowsInSight());
    const double text = m_measures.column * (m_rows.widest() + 1);
    const int room = viewport()->width() - m_measures.gutter;
    horizontalScrollBar()->setRange(0, qMax(0, static_cast<int>(std::ceil(text)) + metrics::padding - room));
    horizontalScrollBar()->setPageStep(qMax(1, room));
    horizontalScrollBar()->setSingleStep(qMax(1, static_cast<int>(4 * m_measures.column)));
}

QRect JsonView::rectOf(quint32 row) const
{
    constexpr qint64 farthest = 1 << 20; // px: what is out of sight by more stands there
    const qint64 y = (static_cast<qint64>(row) - topRow()) * m_measures.row;
    return {0, static_cast<int>(std::clamp(y, -farthest, farthest)), viewport()->width(), m_measures.row};
}

void JsonView::bringInSight(quint32 row)
{
    QScrollBar &bar = *verticalScrollBar();
    const qint64 top = topRow();
    const qint64 last = top + rowsInSight() - 1;
    const auto wanted = static_cast<qint64>(row);
    if (wanted < top || wanted > last) {
        const bool isNear = wanted >= top - 1 && wanted <= last + 1;
        const qint64 to = isNear ? (wanted < top ? wanted : wanted - rowsInSight() + 1) : wanted - rowsInSight() / 3;
        bar.setValue(static_cast<int>(std::clamp<qint64>(to, 0, bar.maximum())));
    }
}

void JsonView::bringTextInSight(quint32 row)
{
    QScrollBar &bar = *horizontalScrollBar();
    const models::JsonRow shown = m_rows.row(row);
    const double left = m_measures.textLeft(shown, 0) - m_measures.gutter;
    const bool isLeft = left + m_measures.textWidth(shown) <= bar.value();
    if (isLeft || left >= bar.value() + bar.pageStep()) {
        bar.setValue(static_cast<int>(left - 4 * m_measures.column));
    }
}

void JsonView::showEndOf(quint32 row)
{
    const models::JsonRow shown = m_rows.row(row);
    const double end = m_measures.textLeft(shown, 0) - m_measures.gutter + m_measures.textWidth(shown);
    horizontalScrollBar()->setValue(static_cast<int>(std::ceil(end)) + metrics::padding -
                                    horizontalScrollBar()->pageStep());
}

} // namespace ui
