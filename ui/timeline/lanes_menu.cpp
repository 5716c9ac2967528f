// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/lanes_menu.h"

namespace ui {

namespace {

constexpr int mostListed = 60; ///< a longer menu would be no help

/// A text that is shown as it is: an ampersand marks no key.
QString asWritten(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

LanesMenu::LanesMenu(ViewState &state, QWidget *parent) : QMenu(parent), m_state(state)
{
    connect(this, &QMenu::aboutToShow, this, &LanesMenu::rebuild);
}

void LanesMenu::rebuild()
{
    clear();
    timeline::LaneChoices whole;
    whole.pinned = m_state.lanes().pinned;
    const bool isWhole = m_state.lanes() == whole;
    QAction *all = addAction(tr("Show all lanes"));
    all->setEnabled(!isWhole);
    connect(all, &QAction::triggered, this, [this, whole] { m_state.setLanes(whole); });
    QAction *unpin = addAction(tr("Unpin all lanes"));
    unpin->setEnabled(!whole.pinned.empty());
    connect(unpin, &QAction::triggered, this, [this] {
        timeline::LaneChoices lanes = m_state.lanes();
        lanes.pinned.clear();
        m_state.setLanes(lanes);
    });
    if (m_state.content() && m_state.content()->engagements.size() > 1) {
        connect(addAction(tr("Open all engagements")), &QAction::triggered, this,
                [this] { m_state.setEngagementsClosed(false); });
        connect(addAction(tr("Close all engagements")), &QAction::triggered, this,
                [this] { m_state.setEngagementsClosed(true); });
    }
    if (m_state.content()) {
        for (std::size_t engagement = 0; engagement < m_state.content()->engagements.size(); ++engagement) {
            addSeparator();
            addEngagement(engagement);
        }
    }
}

void LanesMenu::addEngagement(std::size_t engagement)
{
    const timeline::EngagementItems &items = m_state.content()->engagements[engagement];
    QString channel;
    for (std::size_t lane = 0; lane < items.lanes.size(); ++lane) {
        if (actions().size() >= mostListed) {
            addAction(tr("and %n more lane(s)", nullptr, static_cast<int>(items.lanes.size() - lane)))
                ->setEnabled(false);
            return;
        }
        const QString &own = items.lanes[lane].lane.channel;
        if (items.severalChannels && own != channel && !own.isNull()) {
            addSection(asWritten(own));
        }
        channel = own;
        addLane(engagement, lane);
    }
}

void LanesMenu::addLane(std::size_t engagement, std::size_t lane)
{
    const timeline::Lane &named = m_state.content()->engagements[engagement].lanes[lane].lane;
    QAction *action = addAction(asWritten(named.label));
    action->setCheckable(true);
    const std::pair place{engagement, lane};
    action->setChecked(m_state.lanes().hidden.count(place) == 0);
    connect(action, &QAction::triggered, this, [this, place](bool shown) {
        timeline::LaneChoices lanes = m_state.lanes();
        if (shown) {
            lanes.hidden.erase(place);
        } else {
            lanes.hidden.insert(place);
        }
        m_state.setLanes(lanes);
    });
}

} // namespace ui
