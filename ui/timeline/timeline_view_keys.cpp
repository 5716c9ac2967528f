// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/neighbours.h"
#include "ui/timeline/timeline_view.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {

namespace {

using timeline::Direction;

constexpr double zoomStep = 1.25; ///< of a key
constexpr double panPart = 0.08;  ///< of the width for a key
constexpr double pagePart = 0.9;  ///< of the width: what stood at the edge is still seen
constexpr double rangeStep = 12;  ///< px by which a key moves an end of the chosen time

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
    case TimelineCommand::RangeEarlier:
        return growRange(-rangeStep);
    case TimelineCommand::RangeLater:
        return growRange(rangeStep);
    case TimelineCommand::Measure:
        return measureChosen();
    case TimelineCommand::Folds:
        return m_state.setFolded(!m_state.isFolded());
    case TimelineCommand::Channel:
        return toggleChosenChannel();
    case TimelineCommand::Engagement:
        return toggleChosenEngagement();
    case TimelineCommand::FilterLanes:
        Q_EMIT filterRequested();
        return;
    case TimelineCommand::PinLane:
        return pinChosenLane();
    case TimelineCommand::ChooseNothing:
        m_selection.clear();
        return setChosen(std::nullopt);
    }
}

void TimelineView::moveTo(const std::optional<timeline::ItemId> &item)
{
    if (item) {
        goTo(*item);
    }
}

void TimelineView::goTo(const timeline::ItemId &item)
{
    choose(item);
    bringInSight(item);
}

void TimelineView::fitChosen()
{
    if (m_chosen) {
        m_state.show(timeline::intervalOf(*m_state.content(), *m_chosen));
    }
}

void TimelineView::growRange(double dx)
{
    const timeline::Projection &projection = m_state.projection();
    const auto chosen = chosenInterval();
    const record::Instant middle = projection.timeAt(projection.width() / 2);
    const record::Interval before = chosen.value_or(record::Interval{middle, middle});
    if (!m_rangeAnchor) {
        m_rangeAnchor = before.start;
    }
    const record::Instant moving = before.start == *m_rangeAnchor ? before.end : before.start;
    const record::Instant anchor = *m_rangeAnchor;
    m_state.reveal({moving, moving});
    const record::Instant time = snappedAt(m_state.projection().x(moving) + dx);
    m_rangeAnchor = anchor;
    chooseTime({std::min(anchor, time), std::max(anchor, time)});
}

void TimelineView::measureChosen()
{
    if (const auto chosen = chosenInterval(); chosen && !chosen->isMoment()) {
        m_state.addMeasure(*chosen);
    }
}

void TimelineView::toggleChosenChannel()
{
    if (!m_chosen) {
        return;
    }
    const auto &lanes = m_state.content()->engagements[m_chosen->engagement].lanes;
    const QString &channel = lanes[m_chosen->lane].lane.channel;
    const auto &all = rows().rows;
    // A channel without a heading (it is the only one) could not be opened again by mouse.
    const auto heading = std::find_if(all.begin(), all.end(), [&](const timeline::Row &row) {
        return row.kind == timeline::RowKind::Channel && row.engagement == m_chosen->engagement &&
               lanes[row.lane].lane.channel == channel;
    });
    if (heading != all.end()) {
        m_state.toggleChannel(m_chosen->engagement, channel);
    }
}

void TimelineView::toggleChosenEngagement()
{
    if (m_chosen && m_state.content()->engagements.size() > 1) {
        m_state.toggleEngagement(m_chosen->engagement);
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

} // namespace ui
