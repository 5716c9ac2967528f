// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/page_flow.h"

#include <utility>

namespace ui {

void PageFlow::add(double height, PagePaint paint)
{
    need(height);
    put(height, paint);
    m_isFresh = false;
}

void PageFlow::space(double height)
{
    if (!m_isFresh) {
        m_y += height;
    }
}

void PageFlow::need(double height)
{
    if (!m_isFresh && height > left()) {
        begin();
    }
}

void PageFlow::repeat(double height, PagePaint paint)
{
    m_headHeight = height;
    m_head = std::move(paint);
}

void PageFlow::begin()
{
    m_pages.emplace_back();
    m_y = 0;
    m_isFresh = true;
    if (m_headHeight > 0) {
        put(m_headHeight, m_head);
    }
}

void PageFlow::put(double height, const PagePaint &paint)
{
    m_pages.back().push_back({QRectF(0, m_y, m_room.width(), height), paint});
    m_y += height;
}

} // namespace ui
