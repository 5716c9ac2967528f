// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// Labels of lanes: pinning, putting away, and what is said where no lane is left.
#include "analysis/wording.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace ui {

std::optional<std::size_t> TimelineView::labelAt(QPoint at)
{
    if (!m_state.content() || !geometry().labels.contains(at)) {
        return std::nullopt;
    }
    const auto row = m_rows.at(toLayout(at).y());
    return row && m_rows.rows[*row].kind == timeline::RowKind::Lane ? row : std::nullopt;
}

bool TimelineView::isOnPin(QPoint at)
{
    const auto row = labelAt(at);
    return row && pinRoom(m_geometry, at.y() - 1, 2).contains(at);
}

timeline::LaneKey TimelineView::laneOf(std::size_t row) const
{
    return {m_rows.rows[row].engagement, m_rows.rows[row].lane};
}

QStringList TimelineView::labelFacts(QPoint at)
{
    const auto row = labelAt(at);
    if (!row) {
        return {};
    }
    if (isOnPin(at)) {
        return {m_rows.rows[*row].pinned ? tr("Unpin this lane") : tr("Pin this lane to the top")};
    }
    const auto &[engagement, lane] = laneOf(*row);
    const timeline::EngagementItems &items = m_state.content()->engagements[engagement];
    const timeline::Lane &named = items.lanes[lane].lane;
    QStringList facts{named.label, named.detail};
    if (items.severalChannels && !named.channel.isNull()) {
        facts += named.channel;
    }
    if (m_rows.rows[*row].pinned) {
        facts += tr("Pinned to the top");
    }
    facts.removeAll(QString());
    return facts;
}

void TimelineView::pointToLabel(const std::optional<QPoint> &at)
{
    const auto row = at ? labelAt(*at) : std::nullopt;
    if (row == m_pointedRow) {
        return;
    }
    for (const auto &each : {m_pointedRow, row}) {
        if (each) {
            const timeline::Row &label = m_rows.rows[*each];
            const QRectF place(0, label.y, 1, label.height);
            const double top = m_geometry.toFrame(place, m_rows, scrolled()).top();
            viewport()->update(pinRoom(m_geometry, top, label.height).toAlignedRect());
        }
    }
    m_pointedRow = row;
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_state.content()) {
        return;
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto chosen = byKey && m_chosen ? rows().rowOf[m_chosen->engagement][m_chosen->lane] : std::nullopt;
    const bool inRows = event->pos().y() >= geometry().lanes.top() && event->pos().y() < m_geometry.lanes.bottom();
    const auto row = byKey ? chosen : inRows ? rows().at(toLayout(event->pos()).y()) : std::nullopt;
    const auto kind = row ? std::optional(m_rows.rows[*row].kind) : std::nullopt;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("laneMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillNoteMenu(*menu, byKey ? std::nullopt : std::optional(event->pos()));
    if (kind == timeline::RowKind::Channel) {
        fillChannelMenu(*menu, *row);
    } else if (kind == timeline::RowKind::Engagement) {
        fillEngagementMenu(*menu, m_rows.rows[*row].engagement);
    } else if (kind == timeline::RowKind::Lane) {
        menu->addSeparator();
        fillLaneMenu(*menu, laneOf(*row));
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(event->globalPos());
}

void TimelineView::fillLaneMenu(QMenu &menu, const timeline::LaneKey &lane)
{
    const bool pinned = m_state.lanes().pinned.count(lane) > 0;
    connect(menu.addAction(pinned ? tr("Unpin this lane") : tr("Pin this lane to the top")), &QAction::triggered, this,
            [this, lane] { m_state.togglePinned(lane); });
    connect(menu.addAction(tr("Put this lane away")), &QAction::triggered, this, [this, lane] {
        timeline::LaneChoices lanes = m_state.lanes();
        lanes.hidden.insert(lane);
        m_state.setLanes(lanes);
    });
    connect(menu.addAction(tr("Filter lanes…")), &QAction::triggered, this, &TimelineView::filterRequested);
}

void TimelineView::fillChannelMenu(QMenu &menu, std::size_t row)
{
    const timeline::LaneKey first = laneOf(row);
    const QString channel = m_state.content()->engagements[first.first].lanes[first.second].lane.channel;
    connect(menu.addAction(m_rows.rows[row].collapsed ? tr("Open this channel") : tr("Put this channel away")),
            &QAction::triggered, this, [this, first, channel] { m_state.toggleChannel(first.first, channel); });
}

void TimelineView::fillEngagementMenu(QMenu &menu, std::size_t engagement)
{
    const bool isClosed = m_state.lanes().closed.count(engagement) > 0;
    connect(menu.addAction(isClosed ? tr("Open this engagement") : tr("Close this engagement")), &QAction::triggered,
            this, [this, engagement] { m_state.toggleEngagement(engagement); });
    connect(menu.addAction(tr("Open all engagements")), &QAction::triggered, this,
            [this] { m_state.setEngagementsClosed(false); });
    connect(menu.addAction(tr("Close all engagements")), &QAction::triggered, this,
            [this] { m_state.setEngagementsClosed(true); });
}

void TimelineView::pinChosenLane()
{
    if (m_chosen) {
        m_state.togglePinned({m_chosen->engagement, m_chosen->lane});
    }
}

QString TimelineView::emptyText()
{
    const QString &filter = m_state.lanes().filter;
    return filter.isEmpty() || !rows().rows.empty()
               ? QString()
               : tr("No lane contains “%1”. Clear the filter to see all lanes.").arg(analysis::plainLabel(filter, 60));
}

void TimelineView::paintNothingLeft(QPainter &painter)
{
    const QString text = emptyText();
    if (!text.isEmpty()) {
        painter.save();
        painter.setFont(m_fonts.font(timeline::TextRole::Name));
        painter.setPen(themeOf(palette()).quiet);
        painter.drawText(m_geometry.lanes, Qt::AlignCenter | Qt::TextWordWrap, text);
        painter.restore();
    }
}

} // namespace ui
