// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/metric_explanation.h"

#include "analysis/wording.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/link_button.h"
#include "ui/panels/metric_text.h"

#include <QBoxLayout>
#include <QLabel>

namespace ui {

namespace {

constexpr std::size_t mostLinks = 12; ///< as links; all are lit up

} // namespace

std::vector<models::Place> placesOf(const std::vector<record::FieldPath> &fields, std::size_t engagement)
{
    std::vector<models::Place> places;
    places.reserve(fields.size());
    for (const record::FieldPath &field : fields) {
        places.push_back({engagement, field.toPointer()});
    }
    return places;
}

MetricExplanation::MetricExplanation(models::Selection &selection, QWidget *parent)
    : QWidget(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("metricExplanation"));
    m_title = new ElidedLabel(TypeSize::Body, TypeWeight::Strong);
    m_formula = new QLabel;
    m_formula->setObjectName(QStringLiteral("metricFormula"));
    m_formula->setTextFormat(Qt::PlainText);
    m_formula->setWordWrap(true);
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sources = new QWidget;
    m_links = new FlowLayout(m_sources);
    m_links->setContentsMargins({});
    m_links->setSpacing(metrics::padding);
    m_nextAlone = new LinkButton(tr("Next moment alone"));
    m_nextAlone->setObjectName(QStringLiteral("explainedNextAlone"));
    connect(m_nextAlone, &QAbstractButton::clicked, this, &MetricExplanation::nextAloneRequested);
    auto *close = new LinkButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeExplanation"));
    connect(close, &QAbstractButton::clicked, this, &MetricExplanation::closed);

    auto *top = new QHBoxLayout;
    top->setSpacing(2 * metrics::padding);
    top->addWidget(m_title, 1);
    top->addWidget(m_nextAlone);
    top->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, metrics::grid, 0, 0);
    all->setSpacing(metrics::grid);
    all->addLayout(top);
    all->addWidget(m_formula);
    all->addWidget(m_sources);
}

void MetricExplanation::explain(analysis::MetricId id, const analysis::JourneyEngagement &engagement, std::size_t place)
{
    const analysis::Analysis &analysis = *engagement.analysis;
    const analysis::Metric &metric = analysis.metric(id);
    Told told{tr("%1: %2", "a metric and its value").arg(analysis::metricTitle(id), metricValue(metric)),
              analysis::metricFormula(id),
              placesOf(analysis::metricSources(id, *engagement.received, analysis.intervals, analysis.clock), place),
              metric.value.has_value()};
    if (metric.reason) {
        told.formula += QLatin1Char(' ') + analysis::noValueText(*metric.reason, id);
    }
    tell(told);
    const bool speaksOfAlone = id == analysis::MetricId::Alone || id == analysis::MetricId::LongestAlone;
    m_nextAlone->setVisible(speaksOfAlone && metric.value.value_or(0) > 0);
}

void MetricExplanation::tell(const Told &told)
{
    m_title->setText(told.title);
    m_formula->setText(told.formula);
    m_nextAlone->hide();
    while (QLayoutItem *item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *from = new ElidedLabel(TypeSize::Small, TypeWeight::Normal, Tone::Quiet);
    from->setText(told.known ? tr("computed from") : tr("missing"));
    m_links->addWidget(from);
    for (std::size_t i = 0; i < told.places.size() && i < mostLinks; ++i) {
        addSource(told.places[i], told.several);
    }
    if (told.places.size() > mostLinks) {
        auto *more = new ElidedLabel(TypeSize::Small, TypeWeight::Normal, Tone::Quiet);
        more->setText(tr("and %n more", nullptr, static_cast<int>(told.places.size() - mostLinks)));
        m_links->addWidget(more);
    }
    m_sources->setVisible(!told.places.empty());
    m_selection.light(told.places);
}

void MetricExplanation::addSource(const models::Place &place, bool several)
{
    const QString which = several ? QString::number(place.engagement + 1) + QLatin1Char(' ') : QString();
    auto *link = new LinkButton(which + place.pointer);
    connect(link, &QAbstractButton::clicked, this, [this, place] { m_selection.select(place); });
    m_links->addWidget(link);
}

} // namespace ui
