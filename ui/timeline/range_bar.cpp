// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/range_bar.h"

#include "analysis/wording.h"
#include "timeline/time_labels.h"
#include "ui/panels/elided_label.h"
#include "ui/timeline/flat_button.h"
#include "ui/timeline/timeline_view.h"

#include <QBoxLayout>

namespace ui {

RangeBar::RangeBar(TimelineView &view, ViewState &state, models::Selection &selection, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state), m_selection(selection)
{
    setObjectName(QStringLiteral("rangeBar"));
    build();
    connect(&m_view, &TimelineView::totalsChanged, this, &RangeBar::showTotals);
    showTotals();
}

void RangeBar::build()
{
    m_words = new ElidedLabel(TypeSize::Small);
    m_words->setObjectName(QStringLiteral("rangeTotals"));
    m_buttons = new QWidget;
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins({});
    row->setSpacing(metrics::grid);
    const auto add = [&](const QString &text, const QString &name, const QString &does, auto act) {
        auto *button = new FlatButton(text);
        button->setObjectName(name);
        button->setAccessibleName(does);
        button->setToolTip(does);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
    };
    add(tr("Show"), QStringLiteral("showRange"), tr("Fill the timeline with the chosen time"),
        [this] { m_state.show(m_view.totals()->range); });
    add(tr("Copy"), QStringLiteral("copyRange"), tr("Copy the totals by state and by lane"),
        [this] { Q_EMIT copyRequested(totalsAsText()); });
    add(QStringLiteral("✕"), QStringLiteral("closeRange"), tr("Choose nothing"), [this] { m_selection.clear(); });
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_words, 1);
    all->addWidget(m_buttons);
}

void RangeBar::showTotals()
{
    const auto &totals = m_view.totals();
    m_buttons->setVisible(totals.has_value());
    if (!totals) {
        m_words->setText({});
        return;
    }
    const QString duration = timeline::exactDuration(totals->range.duration());
    const QString states = timeline::totalsText(*totals);
    m_words->setText(states.isEmpty() ? tr("Chosen: %1, without the customer", "a duration").arg(duration)
                                      : tr("Chosen: %1 · %2", "a duration, its parts").arg(duration, states));
}

QString RangeBar::totalsAsText() const
{
    const timeline::RangeTotals &totals = *m_view.totals();
    QStringList lines{timeline::rangeLabel(totals.range, m_state.style()),
                      tr("Duration: %1").arg(timeline::exactDuration(totals.range.duration()))};
    for (std::size_t i = 0; i < timeline::clockStates; ++i) {
        if (totals.states[i] > 0) {
            lines << tr("%1: %2", "a name, a duration")
                         .arg(analysis::stateTitle(static_cast<analysis::ClockState>(i)),
                              timeline::exactDuration(totals.states[i]));
        }
    }
    for (std::size_t engagement = 0; engagement < totals.lanes.size(); ++engagement) {
        const auto &lanes = m_state.content()->engagements[engagement].lanes;
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            if (totals.lanes[engagement][lane] > 0 && lanes[lane].lane.kind != timeline::LaneKind::Clock) {
                lines << tr("%1: %2", "a name, a duration")
                             .arg(lanes[lane].lane.label, timeline::exactDuration(totals.lanes[engagement][lane]));
            }
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
