// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/arrangement.h"
#include "timeline/snapping.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace {

constexpr double zoomStep = 1.25; ///< of one notch of the wheel
constexpr double notch = 120;     ///< QWheelEvent's unit for one
constexpr double panPart = 0.08;  ///< of the width for one notch
constexpr double snapReach = 6;   ///< px

} // namespace

void TimelineView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!m_state.content()) {
        return;
    }
    QPointF notches = QPointF(event->angleDelta()) / notch;
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        m_state.zoom(toLayout(event->position()).x(), std::pow(zoomStep, notches.y()));
        return;
    }
    if ((event->modifiers() & Qt::ShiftModifier) != 0 && notches.x() == 0) {
        notches = notches.transposed();
    }
    if (notches.x() != 0) {
        m_state.pan(-notches.x() * geometry().lanes.width() * panPart);
    }
    QScrollBar &bar = *verticalScrollBar();
    bar.setValue(bar.value() - static_cast<int>(std::lround(notches.y() * 3 * bar.singleStep())));
}

bool TimelineView::zoomByPinch(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture && m_state.content()) {
            m_state.zoom(toLayout(native->position()).x(), std::max(1 + native->value(), 0.1));
            return true;
        }
        return false;
    }
    const auto *pinch = static_cast<QPinchGesture *>(static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture));
    if (!pinch || !m_state.content()) {
        return false;
    }
    if ((pinch->changeFlags() & QPinchGesture::ScaleFactorChanged) != 0) {
        const QPointF centre = viewport()->mapFromGlobal(pinch->centerPoint());
        m_state.zoom(toLayout(centre).x(), pinch->scaleFactor());
    }
    return true;
}

bool TimelineView::viewportEvent(QEvent *event)
{
    endGlideBy(*event);
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(factsAt(help->pos()).join(QLatin1Char('\n'))), viewport());
        return true;
    }
    case QEvent::Leave:
        pointTo(std::nullopt);
        break;
    case QEvent::NativeGesture:
    case QEvent::Gesture:
        if (zoomByPinch(event)) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceDown);
    m_dragFrom = event->pos();
    if (pans) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::BackButton) {
        m_state.goBack();
    } else if (event->button() == Qt::ForwardButton) {
        m_state.goForward();
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Press;
    } else {
        event->ignore();
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->pos();
    const bool isFar = (at - m_dragFrom).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Press && isFar && m_state.content() && geometry().lanes.contains(m_dragFrom)) {
        const bool measures = m_measures || (event->modifiers() & Qt::AltModifier) != 0;
        m_drag = measures ? Drag::Measure : Drag::Range;
        m_dragTime = snappedAt(toLayout(m_dragFrom).x());
    }
    if (m_drag == Drag::None || m_drag == Drag::Press) {
        updateCursor(at);
    } else {
        dragTo(at);
    }
    pointTo(at);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    endDrag(event->pos());
}

void TimelineView::dragTo(QPoint at)
{
    switch (m_drag) {
    case Drag::None:
    case Drag::Press:
        return;
    case Drag::Pan: {
        const QPoint moved = at - std::exchange(m_dragFrom, at);
        m_state.pan(-moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    case Drag::Range:
        return chooseTime(draggedTo(at));
    case Drag::Measure:
        m_measuring = draggedTo(at);
        viewport()->update();
        return;
    }
}

void TimelineView::endDrag(QPoint at)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Press) {
        clickAt(at);
    } else if (drag == Drag::Measure && m_measuring) {
        m_state.addMeasure(*m_measuring);
    }
    m_measuring.reset();
    updateCursor(at);
}

record::Instant TimelineView::snappedAt(double x)
{
    return timeline::snapped(layout(), *m_state.content(), m_state.projection(), x, snapReach);
}

record::Interval TimelineView::draggedTo(QPoint at)
{
    // A drag over the edge goes on into what is out of sight.
    const double x = toLayout(at).x();
    const double width = m_geometry.lanes.width();
    m_state.pan(x < 0 ? x : std::max(x - width, 0.0));
    const record::Instant time = snappedAt(std::clamp(x, 0.0, width));
    return {std::min(m_dragTime, time), std::max(m_dragTime, time)};
}

void TimelineView::chooseTime(record::Interval interval)
{
    const auto &before = m_selection.interval();
    const auto row = rows().at(toLayout(m_dragFrom).y());
    m_selection.light({});
    const std::size_t engagement = before ? before->engagement : row ? m_rows.rows[*row].engagement : 0;
    m_selection.selectInterval({engagement, timeline::inTrueTime(*m_state.content(), engagement, interval)});
}

std::optional<record::Interval> TimelineView::chosenInterval() const
{
    if (m_totals) {
        return m_totals->range;
    }
    return m_chosen ? std::optional(timeline::intervalOf(*m_state.content(), *m_chosen)) : std::nullopt;
}

void TimelineView::setMeasuring(bool on)
{
    m_measures = on;
    updateCursor(viewport()->mapFromGlobal(QCursor::pos()));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_state.content()) {
        return;
    }
    if (geometry().ruler.contains(event->pos())) {
        m_state.fit();
    } else if (const auto box = boxAt(event->pos())) {
        const timeline::Box found = m_laid.layout.boxes[*box];
        record::Interval interval = timeline::intervalOf(*m_state.content(), found.item);
        timeline::ItemId last = found.item;
        last.index += found.count - 1;
        interval.end = std::max(interval.end, timeline::intervalOf(*m_state.content(), last).end);
        m_state.show(interval);
    }
}

void TimelineView::clickAt(QPoint at)
{
    if (!m_state.content()) {
        return;
    }
    if (const auto flag = flagAt(at)) {
        chooseMoment(*flag);
    } else if (const auto box = boxAt(at)) {
        choose(layout().boxes[*box].item);
    } else if (const auto fold = foldAt(at)) {
        m_state.openFold(*fold);
    } else if (const auto heading = headingAt(at)) {
        toggleHeading(*heading);
    } else if (isOnPin(at)) {
        m_state.togglePinned(laneOf(*labelAt(at)));
    } else if (geometry().lanes.contains(at)) {
        run(TimelineCommand::ChooseNothing);
    }
}

void TimelineView::toggleHeading(std::size_t row)
{
    const timeline::Row &heading = m_rows.rows[row];
    if (heading.kind == timeline::RowKind::Engagement) {
        m_state.toggleEngagement(heading.engagement);
        return;
    }
    const QString &channel = m_state.content()->engagements[heading.engagement].lanes[heading.lane].lane.channel;
    m_state.toggleChannel(heading.engagement, channel);
}

void TimelineView::updateCursor(QPoint at)
{
    if (m_spaceDown) {
        viewport()->setCursor(Qt::OpenHandCursor);
    } else if (m_measures) {
        viewport()->setCursor(Qt::CrossCursor);
    } else if (!boxAt(at) && (flagAt(at) || foldAt(at) || headingAt(at) || isOnPin(at))) {
        viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        viewport()->unsetCursor();
    }
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    m_arranged = false;
    redraw();
}

void TimelineView::scrollContentsBy(int, int)
{
    redraw();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_fonts = TimelineFonts(font());
        m_cache.clear();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange ||
        event->type() == QEvent::PaletteChange) {
        m_arranged = false;
        redraw();
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_spaceDown = false;
    viewport()->update();
}

} // namespace ui
