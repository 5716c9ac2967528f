// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/measures_bar.h"

#include "timeline/time_labels.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"
#include "ui/timeline/flat_button.h"

namespace ui {

namespace {

FlatButton *button(const QString &text, const QString &name, const QString &does)
{
    auto *made = new FlatButton(text);
    made->setObjectName(name);
    made->setAccessibleName(does);
    made->setToolTip(does);
    return made;
}

} // namespace

MeasuresBar::MeasuresBar(ViewState &state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setObjectName(QStringLiteral("measuresBar"));
    m_flow = new FlowLayout(this);
    m_flow->setContentsMargins(metrics::padding, 0, metrics::padding, metrics::grid);
    m_flow->setSpacing(metrics::grid);
    connect(&m_state, &ViewState::measuresChanged, this, &MeasuresBar::rebuild);
    connect(&m_state, &ViewState::contentChanged, this, &MeasuresBar::rebuild);
    rebuild();
}

void MeasuresBar::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        // A button may be what calls this.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < m_state.measures().size(); ++i) {
        addMeasure(i);
    }
    setVisible(m_flow->count() > 0);
    updateGeometry();
}

void MeasuresBar::addMeasure(std::size_t measure)
{
    const record::Interval interval = m_state.measures()[measure];
    auto *show = button(tr("Measured %1", "a duration").arg(timeline::exactDuration(interval.duration())),
                        QStringLiteral("measure%1").arg(measure), QString());
    show->setAccessibleName(tr("Measure: %1").arg(timeline::rangeLabel(interval, m_state.style())));
    show->setToolTip(plainToolTip(timeline::rangeLabel(interval, m_state.style())));
    connect(show, &QToolButton::clicked, this, [this, interval] { m_state.show(interval); });
    m_flow->addWidget(show);
    auto *close =
        button(QStringLiteral("✕"), QStringLiteral("closeMeasure%1").arg(measure), tr("Take the measure away"));
    connect(close, &QToolButton::clicked, this, [this, measure] { m_state.removeMeasure(measure); });
    m_flow->addWidget(close);
}

} // namespace ui
