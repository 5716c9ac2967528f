// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// How the view goes to where the range has jumped.
#include "ui/timeline/timeline_view.h"

#include <QMouseEvent>

#include <algorithm>

namespace ui {

namespace {

/// Boxes from which a frame costs so much that a glide would show next to nothing between its ends.
constexpr std::size_t tooManyBoxes = 1500;

bool isByHand(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::NativeGesture:
    case QEvent::Gesture:
    case QEvent::KeyPress:
    case QEvent::ContextMenu:
        return true;
    case QEvent::MouseMove:
        return static_cast<const QMouseEvent &>(event).buttons() != Qt::NoButton;
    default:
        return false;
    }
}

} // namespace

const timeline::Projection &TimelineView::painted() const
{
    return m_glide.place() ? *m_glide.place() : m_state.projection();
}

void TimelineView::followPlace()
{
    const std::optional<timeline::Projection> from = std::exchange(m_jumpedFrom, std::nullopt);
    const std::size_t before = m_laid.layout.boxes.size();
    redraw();
    if (from) {
        glideFrom(*from, before);
    } else if (!m_glide.isGoingTo(m_state.projection())) {
        m_glide.stop();
    }
}

void TimelineView::glideFrom(const timeline::Projection &from, std::size_t boxes)
{
    const bool maySee = isVisible() && !window()->isMinimized() && m_drag == Drag::None && m_arranged;
    if (maySee && m_motion() && std::max(boxes, layout().boxes.size()) < tooManyBoxes) {
        m_glide.start(from, m_state.projection());
    } else {
        m_glide.stop();
    }
}

bool TimelineView::event(QEvent *event)
{
    endGlideBy(*event);
    return QAbstractScrollArea::event(event);
}

void TimelineView::endGlideBy(const QEvent &event)
{
    if (isByHand(event)) {
        m_glide.stop();
    }
}

} // namespace ui
