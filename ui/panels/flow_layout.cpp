// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace ui {

namespace {

/// Moves the items of the last line to the middle of its height.
void centre(std::vector<QRect> &places, std::size_t lineStart, int lineHeight)
{
    for (std::size_t i = lineStart; i < places.size(); ++i) {
        places[i].translate(0, (lineHeight - places[i].height()) / 2);
    }
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

std::vector<QRect> FlowLayout::placesIn(const QRect &rect) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    std::vector<QRect> places;
    places.reserve(m_items.size());
    QPoint at = room.topLeft();
    int lineHeight = 0;
    std::size_t lineStart = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty()) {
            places.emplace_back();
            continue;
        }
        const QSize hint = item->sizeHint();
        if (at.x() > room.left() && at.x() + hint.width() > room.right() + 1) {
            centre(places, lineStart, lineHeight);
            at = {room.left(), at.y() + lineHeight + spacing()};
            lineHeight = 0;
            lineStart = places.size();
        }
        places.emplace_back(at, QSize(qMin(hint.width(), qMax(room.width(), 1)), hint.height()));
        at.rx() += hint.width() + spacing();
        lineHeight = qMax(lineHeight, hint.height());
    }
    centre(places, lineStart, lineHeight);
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    int bottom = contentsMargins().top();
    for (const QRect &place : placesIn({0, 0, width, 0})) {
        bottom = qMax(bottom, place.bottom() + 1);
    }
    return bottom + contentsMargins().bottom();
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            width += (width > 0 ? spacing() : 0) + hint.width();
            height = qMax(height, hint.height());
        }
    }
    return QSize(width, height).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const std::vector<QRect> places = placesIn(rect);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (!m_items[i]->isEmpty()) {
            m_items[i]->setGeometry(QStyle::visualRect(direction, rect, places[i]));
        }
    }
}

} // namespace ui
