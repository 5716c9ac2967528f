// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

#include <functional>
#include <vector>

class QPainter;

namespace ui {

/// Paints something into a room of a page.
using PagePaint = std::function<void(QPainter &, const QRectF &)>;

struct PagePiece
{
    QRectF room; ///< from the top left corner of what stands on the page
    PagePaint paint;
};

using PagePieces = std::vector<PagePiece>;

/// Puts pieces below each other, and begins a page where one has no room. No piece is cut: one that is higher than a
/// page stands on one by itself.
class PageFlow final
{
public:
    explicit PageFlow(const QSizeF &room) : m_room(room) {}

    void add(double height, PagePaint paint);
    /// Nothing for so much; not at the top of a page.
    void space(double height);
    /// Begins a page if less than this is left.
    void need(double height);
    /// At the top of every page that begins from now on; a head of no height is none.
    void repeat(double height, PagePaint paint);
    [[nodiscard]] double left() const { return m_room.height() - m_y; }
    [[nodiscard]] const QSizeF &room() const { return m_room; }
    /// All pages; at least one.
    [[nodiscard]] std::vector<PagePieces> take() { return std::move(m_pages); }

private:
    void begin();
    void put(double height, const PagePaint &paint);

    QSizeF m_room;
    std::vector<PagePieces> m_pages{1};
    double m_y = 0;
    bool m_isFresh = true; ///< nothing but a repeated head stands on the page
    double m_headHeight = 0;
    PagePaint m_head;
};

} // namespace ui
