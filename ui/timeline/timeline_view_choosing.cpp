// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/arrangement.h"
#include "ui/timeline/timeline_view.h"

#include <QScrollBar>

#include <cmath>
#include <utility>

namespace ui {

namespace {

using timeline::ItemId;

bool isClock(const timeline::Content &content, const ItemId &item)
{
    return content.engagements[item.engagement].lanes[item.lane].lane.kind == timeline::LaneKind::Clock;
}

} // namespace

std::optional<ItemId> TimelineView::itemAt(const models::Place &place) const
{
    const timeline::ContentPtr &content = m_state.content();
    const auto element = record::elementOf(place.pointer);
    if (!content || !element || place.engagement >= content->engagements.size()) {
        return std::nullopt;
    }
    const record::Engagement &engagement = content->journey->engagements[place.engagement].received->engagement;
    const auto found = content->engagements[place.engagement].find(engagement, *element);
    return found ? timeline::itemFor(*content, place.engagement, found->lane, found->place) : std::nullopt;
}

void TimelineView::followLit()
{
    std::vector<timeline::PlacedElement> elements;
    for (const models::Place &place : m_selection.lit()) {
        if (const auto element = record::elementOf(place.pointer)) {
            elements.push_back({place.engagement, *element});
        }
    }
    m_lit = m_state.content() ? timeline::Found(*m_state.content(), elements) : timeline::Found();
    viewport()->update();
}

void TimelineView::followFound()
{
    const timeline::FoundPtr before = std::exchange(m_found, m_state.found());
    if (!m_laidOut) {
        return; // all of it is painted anew anyway
    }
    for (std::size_t i = 0; i < m_laid.layout.boxes.size(); ++i) {
        const timeline::Box &box = m_laid.layout.boxes[i];
        if (before->anyOf(box.item, box.count) != m_found->anyOf(box.item, box.count)) {
            viewport()->update(shownRect(i).adjusted(-4, -4, 4, 4).toAlignedRect());
        }
    }
    m_laid.ticks = m_found->ticks(m_state.projection());
    const QRectF &ruler = m_geometry.ruler;
    viewport()->update(
        QRectF(ruler.left(), ruler.bottom() - foundTick - 1, ruler.width(), foundTick + 1).toAlignedRect());
}

void TimelineView::followSelection()
{
    const auto &place = m_selection.current();
    setChosen(place ? itemAt(*place) : std::nullopt);
    if (m_chosen) {
        bringInSight(*m_chosen);
    }
}

void TimelineView::setChosen(const std::optional<ItemId> &item)
{
    m_chosen = item;
    viewport()->update();
    Q_EMIT chosenChanged();
}

void TimelineView::choose(const ItemId &item)
{
    const timeline::Content &content = *m_state.content();
    if (isClock(content, item)) {
        choosePiece(item);
    } else {
        m_selection.select({item.engagement, record::pointerTo(*timeline::elementOf(content, item))});
        setChosen(item);
    }
}

void TimelineView::choosePiece(const ItemId &piece)
{
    const timeline::Content &content = *m_state.content();
    const analysis::Clock &clock = content.journey->engagements[piece.engagement].analysis->clock;
    std::vector<models::Place> who;
    for (const analysis::Who &each : clock.who(timeline::trackOf(content, piece).place[piece.index])) {
        who.push_back({piece.engagement, record::pointerTo(each.element)});
    }
    m_selection.selectInterval({piece.engagement, timeline::trueIntervalOf(content, piece)});
    m_selection.light(std::move(who));
}

void TimelineView::followInterval()
{
    const auto &stretch = m_selection.interval();
    m_totals.reset();
    if (stretch && m_state.content() && stretch->engagement < m_state.content()->engagements.size()) {
        const record::Interval seen = timeline::onAxis(*m_state.content(), stretch->engagement, stretch->interval);
        m_totals = timeline::totalsIn(*m_state.content(), seen);
        if (!m_rangeAnchor || (*m_rangeAnchor != seen.start && *m_rangeAnchor != seen.end)) {
            m_rangeAnchor = seen.start;
        }
        setChosen(timeline::pieceAt(*m_state.content(), stretch->engagement, seen));
        if (m_chosen) {
            bringInSight(*m_chosen);
        }
    } else {
        m_rangeAnchor.reset();
        if (!m_selection.current()) {
            setChosen(std::nullopt);
        }
    }
    redraw();
    Q_EMIT totalsChanged();
}

void TimelineView::showLane(const ItemId &item)
{
    if (rows().rowOf[item.engagement][item.lane]) {
        return;
    }
    timeline::LaneChoices lanes = m_state.lanes();
    const timeline::Lane &lane = m_state.content()->engagements[item.engagement].lanes[item.lane].lane;
    lanes.hidden.erase({item.engagement, item.lane});
    lanes.filtered.erase({item.engagement, item.lane});
    lanes.collapsed.erase({item.engagement, lane.channel});
    lanes.closed.erase(item.engagement);
    m_state.setLanes(lanes);
}

void TimelineView::scrollTo(std::size_t index)
{
    if (index < m_rows.fixed) {
        return; // it is always in sight
    }
    const timeline::Row &row = m_rows.rows[index];
    QScrollBar &bar = *verticalScrollBar();
    const int top = static_cast<int>(row.y - m_rows.fixedHeight);
    const int bottom = static_cast<int>(std::ceil(row.bottom())) - static_cast<int>(m_geometry.lanes.height());
    if (top < bar.value()) {
        bar.setValue(top);
    } else if (bottom > bar.value()) {
        bar.setValue(bottom);
    }
}

void TimelineView::bringInSight(const ItemId &item)
{
    showLane(item);
    scrollTo(*rows().rowOf[item.engagement][item.lane]);
    m_state.reveal(timeline::intervalOf(*m_state.content(), item));
}

} // namespace ui
