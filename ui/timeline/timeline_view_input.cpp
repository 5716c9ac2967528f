// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/neighbours.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/timeline/timeline_view.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace {

using timeline::Direction;

constexpr double zoomStep = 1.25; ///< of one notch of the wheel, or of a key
constexpr double notch = 120;     ///< QWheelEvent's unit for one
constexpr double panPart = 0.08;  ///< of the width for one notch or key
constexpr double pagePart = 0.9;  ///< of the width: what stood at the edge is still seen

} // namespace

void TimelineView::run(TimelineCommand command)
{
    if (!m_state.content()) {
        return;
    }
    const timeline::Content &content = *m_state.content();
    const double width = geometry().lanes.width();
    const auto middle = [this, width] {
        return m_state.projection().timeAt(width / 2);
    };
    const auto at = [&] {
        return m_chosen ? timeline::intervalOf(content, *m_chosen).start : middle();
    };
    switch (command) {
    case TimelineCommand::ZoomIn:
        return m_state.zoom(width / 2, zoomStep);
    case TimelineCommand::ZoomOut:
        return m_state.zoom(width / 2, 1 / zoomStep);
    case TimelineCommand::Earlier:
        return m_state.pan(-width * panPart);
    case TimelineCommand::Later:
        return m_state.pan(width * panPart);
    case TimelineCommand::PageEarlier:
        return m_state.pan(-width * pagePart);
    case TimelineCommand::PageLater:
        return m_state.pan(width * pagePart);
    case TimelineCommand::Fit:
        return m_state.fit();
    case TimelineCommand::FitSelection:
        return fitChosen();
    case TimelineCommand::Back:
        return m_state.goBack();
    case TimelineCommand::Forward:
        return m_state.goForward();
    case TimelineCommand::NextItem:
        return moveTo(timeline::neighbourInTime(content, rows(), m_chosen, Direction::Forward));
    case TimelineCommand::PreviousItem:
        return moveTo(timeline::neighbourInTime(content, rows(), m_chosen, Direction::Back));
    case TimelineCommand::LaneUp:
        return moveTo(timeline::neighbourLane(content, rows(), m_chosen, at(), Direction::Back));
    case TimelineCommand::LaneDown:
        return moveTo(timeline::neighbourLane(content, rows(), m_chosen, at(), Direction::Forward));
    case TimelineCommand::Folds:
        return m_state.setFolded(!m_state.isFolded());
    case TimelineCommand::ChooseNothing:
        m_selection.clear();
        return setChosen(std::nullopt);
    }
}

void TimelineView::moveTo(const std::optional<timeline::ItemId> &item)
{
    if (item) {
        choose(*item);
        bringInSight(*item);
    }
}

void TimelineView::fitChosen()
{
    if (m_chosen) {
        m_state.show(timeline::intervalOf(*m_state.content(), *m_chosen));
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        m_spaceDown = true;
        viewport()->setCursor(Qt::OpenHandCursor);
        return;
    }
    if (const auto command = commandFor(*event)) {
        run(*command);
        return;
    }
    event->ignore();
}

void TimelineView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceDown = false;
        viewport()->unsetCursor();
        return;
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

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
    if (pans) {
        m_panFrom = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::BackButton) {
        m_state.goBack();
    } else if (event->button() == Qt::ForwardButton) {
        m_state.goForward();
    } else if (event->button() == Qt::LeftButton) {
        clickAt(event->pos());
    } else {
        event->ignore();
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_panFrom) {
        const QPoint moved = event->pos() - *m_panFrom;
        m_panFrom = event->pos();
        m_state.pan(-moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    pointTo(event->pos());
    updateCursor(event->pos());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panFrom) {
        m_panFrom.reset();
        updateCursor(event->pos());
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_state.content()) {
        return;
    }
    if (geometry().ruler.contains(event->pos())) {
        m_state.fit();
    } else if (const auto box = boxAt(event->pos())) {
        const timeline::Box found = m_layout.boxes[*box];
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
    if (const auto box = boxAt(at)) {
        choose(layout().boxes[*box].item);
    } else if (const auto fold = foldAt(at)) {
        m_state.openFold(*fold);
    } else if (const auto heading = headingAt(at)) {
        toggleChannel(*heading);
    } else if (geometry().lanes.contains(at)) {
        run(TimelineCommand::ChooseNothing);
    }
}

void TimelineView::toggleChannel(std::size_t row)
{
    const timeline::Row &heading = m_rows.rows[row];
    const QString &channel = m_state.content()->engagements[heading.engagement].lanes[heading.lane].lane.channel;
    timeline::LaneChoices lanes = m_state.lanes();
    if (lanes.collapsed.erase({heading.engagement, channel}) == 0) {
        lanes.collapsed.insert({heading.engagement, channel});
    }
    m_state.setLanes(lanes);
}

void TimelineView::updateCursor(QPoint at)
{
    if (m_spaceDown) {
        viewport()->setCursor(Qt::OpenHandCursor);
    } else if (!boxAt(at) && (foldAt(at) || headingAt(at))) {
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
