// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/journey_head.h"

#include "models/clock_walk.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/link_button.h"
#include "ui/panels/metric_explanation.h"
#include "ui/panels/metric_tile.h"
#include "ui/panels/status_pill.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using analysis::MetricId;

/// The metrics that stand in the head at once; the others behind "More".
constexpr std::array firstMetrics{MetricId::FirstResponse, MetricId::QueueWait, MetricId::WithAgent, MetricId::Alone,
                                  MetricId::HoldTime};
constexpr int ageingMs = 20'000;
constexpr int leastCharacters = 50;
constexpr int wordsRoom = 78; ///< characters of the head's words that must fit beside the tiles

} // namespace

JourneyHead::JourneyHead(models::Selection &selection, QWidget *parent)
    : JourneyHead(
          selection, [] { return record::Instant{QDateTime::currentMSecsSinceEpoch()}; }, parent)
{}

JourneyHead::JourneyHead(models::Selection &selection, Now now, QWidget *parent)
    : Card(parent), m_selection(selection), m_now(std::move(now))
{
    setObjectName(QStringLiteral("journeyHead"));
    QWidget *words = buildWords();
    QWidget *tiles = buildTiles();
    m_explanation = new MetricExplanation(selection);
    m_explanation->hide();

    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(metrics::padding);
    m_top->addWidget(words, 1);
    m_top->addWidget(tiles);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, 2 * metrics::grid, metrics::padding, 2 * metrics::grid);
    all->setSpacing(metrics::grid);
    all->addLayout(m_top);
    all->addWidget(m_others);
    all->addWidget(m_explanation);
    connectAll();
    showAll();
}

QWidget *JourneyHead::buildWords()
{
    m_status = new StatusPill;
    m_status->setObjectName(QStringLiteral("status"));
    m_what = new ElidedLabel(TypeSize::Title, TypeWeight::Strong);
    m_what->setObjectName(QStringLiteral("what"));
    m_when = new ElidedLabel(TypeSize::Title);
    m_when->setObjectName(QStringLiteral("when"));
    m_about = new ElidedLabel(TypeSize::Body, TypeWeight::Normal, Tone::Quiet);
    m_about->setObjectName(QStringLiteral("about"));
    m_asOf = new ElidedLabel(TypeSize::Small, TypeWeight::Normal, Tone::Quiet);
    m_asOf->setObjectName(QStringLiteral("asOf"));

    auto *first = new QHBoxLayout;
    first->setSpacing(metrics::padding);
    first->addWidget(m_status);
    first->addWidget(m_what);
    first->addWidget(m_when);
    first->addStretch(1);
    m_words = new QWidget;
    m_lines = new QVBoxLayout(m_words);
    m_lines->setContentsMargins({});
    m_lines->addLayout(first);
    m_lines->addWidget(m_about);
    m_lines->addWidget(m_asOf);
    m_lines->addStretch(1);
    return m_words;
}

MetricTile *JourneyHead::addTile(FlowLayout &layout, const QString &name, TileWidth width)
{
    auto *tile = new MetricTile(width);
    tile->setObjectName(name);
    layout.addWidget(tile);
    return tile;
}

void JourneyHead::addMetric(FlowLayout &layout, MetricId id)
{
    MetricTile *tile = addTile(layout, QString(analysis::metricName(id)) + QLatin1String("Tile"), TileWidth::Even);
    connect(tile, &QAbstractButton::clicked, this, [this, id](bool on) {
        if (on) {
            choose(id);
        } else {
            closeExplanation();
        }
    });
    m_tiles.emplace(id, tile);
}

QWidget *JourneyHead::buildTiles()
{
    m_tileStrip = new QWidget;
    auto *flow = new FlowLayout(m_tileStrip);
    flow->setContentsMargins({});
    flow->setSpacing(metrics::grid);
    for (const MetricId id : firstMetrics) {
        addMetric(*flow, id);
    }
    m_findings = addTile(*flow, QStringLiteral("findingsTile"), TileWidth::Even);
    m_findings->setCheckable(false);
    m_more = addTile(*flow, QStringLiteral("moreTile"), TileWidth::Own);

    m_others = new QWidget;
    m_others->setObjectName(QStringLiteral("otherMetrics"));
    auto *others = new FlowLayout(m_others);
    others->setContentsMargins({});
    others->setSpacing(metrics::grid);
    for (std::size_t i = 0; i < analysis::metricCount; ++i) {
        const auto id = static_cast<MetricId>(i);
        if (std::find(firstMetrics.begin(), firstMetrics.end(), id) == firstMetrics.end()) {
            addMetric(*others, id);
            m_tiles.at(id)->setCompact(true);
        }
    }
    m_nextAlone = new LinkButton(tr("Next moment alone"));
    m_nextAlone->setObjectName(QStringLiteral("nextAlone"));
    others->addWidget(m_nextAlone);
    m_others->hide();
    return m_tileStrip;
}

void JourneyHead::connectAll()
{
    connect(m_findings, &QAbstractButton::clicked, this, &JourneyHead::findingsRequested);
    connect(m_more, &QAbstractButton::toggled, m_others, &QWidget::setVisible);
    connect(m_nextAlone, &QAbstractButton::clicked, this, &JourneyHead::selectNextAlone);
    connect(m_explanation, &MetricExplanation::nextAloneRequested, this, &JourneyHead::selectNextAlone);
    connect(m_explanation, &MetricExplanation::closed, this, &JourneyHead::closeExplanation);
    connect(&m_selection, &models::Selection::changed, this, &JourneyHead::followSelection);
    connect(&m_selection, &models::Selection::intervalChanged, this, &JourneyHead::followSelection);
    connect(&m_ageing, &QTimer::timeout, this, &JourneyHead::showWords);
    m_ageing.start(ageingMs);
}

void JourneyHead::setJourney(const analysis::JourneyPtr &journey)
{
    m_journey = journey;
    if (!m_journey || m_place >= m_journey->engagements.size()) {
        m_place = 0;
    }
    showAll();
}

void JourneyHead::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    showWords();
}

const analysis::JourneyEngagement *JourneyHead::engagement() const
{
    return m_journey && m_place < m_journey->engagements.size() ? &m_journey->engagements[m_place] : nullptr;
}

void JourneyHead::followSelection()
{
    const auto &place = m_selection.current();
    const auto &stretch = m_selection.interval();
    const std::size_t chosen = place ? place->engagement : stretch ? stretch->engagement : m_place;
    if (m_journey && chosen != m_place && chosen < m_journey->engagements.size()) {
        m_place = chosen;
        showAll();
    }
}

bool JourneyHead::hasAlone() const
{
    return m_journey && models::nextPiece(*m_journey, analysis::ClockState::Alone, m_selection);
}

void JourneyHead::offerNextAlone()
{
    // The explanation of these metrics offers it itself.
    const bool isExplained = m_chosen == MetricId::Alone || m_chosen == MetricId::LongestAlone;
    m_nextAlone->setVisible(hasAlone() && !isExplained);
}

void JourneyHead::selectNextAlone()
{
    const auto next =
        m_journey ? models::nextPiece(*m_journey, analysis::ClockState::Alone, m_selection) : std::nullopt;
    if (next) {
        m_selection.selectInterval(*next);
    }
}

void JourneyHead::showAll()
{
    showWords();
    showTiles();
    if (m_chosen) {
        if (engagement()) {
            m_explanation->explain(*m_chosen, *engagement(), m_place);
        } else {
            closeExplanation();
        }
    }
    arrange();
}

void JourneyHead::showWords()
{
    const HeadText text = engagement() ? headText(*engagement(), m_zone, m_now(), locale()) : HeadText{};
    m_status->setStatus(text.status, text.over);
    const bool several = m_journey && m_journey->engagements.size() > 1;
    const QString which =
        several ? tr("Engagement %1 of %2").arg(m_place + 1).arg(m_journey->engagements.size()) : QString();
    const auto say = [](ElidedLabel &label, const QString &words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    };
    say(*m_what, engagement() ? text.what : tr("No engagement is open."));
    say(*m_when, text.when);
    say(*m_about,
        which.isEmpty() || text.about.isEmpty() ? which + text.about : which + QLatin1String(" | ") + text.about);
    say(*m_asOf, text.asOf);
    keepTimesWhole();
}

void JourneyHead::keepTimesWhole()
{
    // Where there is too little room, channels are cut before times are.
    const int most = m_words->width() * 2 / 3;
    m_when->setMinimumWidth(qMin(m_when->sizeHint().width(), most));
}

void JourneyHead::showTiles()
{
    m_tileStrip->setVisible(engagement() != nullptr);
    m_others->setVisible(engagement() && m_more->isChecked());
    offerNextAlone();
    if (!engagement()) {
        return;
    }
    for (const auto &[id, tile] : m_tiles) {
        tile->setTile(metricTile(id, *engagement()));
    }
    m_findings->setTile(findingsTile(*engagement()));
    m_more->setTile({tr("More"), tr("…", "more figures"), {}, true, Tone::Normal});
}

void JourneyHead::arrange()
{
    const auto setCompact = [this](bool compact) {
        for (const MetricId id : firstMetrics) {
            m_tiles.at(id)->setCompact(compact);
        }
        m_findings->setCompact(compact);
        m_more->setCompact(compact);
        m_tileStrip->layout()->invalidate();
    };
    setCompact(false);
    const int tilesRoom = m_tileStrip->layout()->sizeHint().width();
    const int needed = tilesRoom + wordsRoom * fontMetrics().averageCharWidth();
    const bool compact = width() < needed;
    setCompact(compact);
    m_top->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tileStrip->setMinimumWidth(compact ? 0 : tilesRoom);
    keepTimesWhole();
    m_lines->setSpacing(compact ? metrics::grid : 2 * metrics::grid);
}

QSize JourneyHead::minimumSizeHint() const
{
    return {leastCharacters * fontMetrics().averageCharWidth(), Card::minimumSizeHint().height()};
}

void JourneyHead::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

void JourneyHead::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_tileStrip) {
        arrange();
    }
}

void JourneyHead::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen) {
        closeExplanation();
    } else {
        Card::keyPressEvent(event);
    }
}

void JourneyHead::choose(MetricId id)
{
    m_chosen = id;
    for (const auto &[each, tile] : m_tiles) {
        tile->setChecked(each == id);
    }
    if (engagement()) {
        m_explanation->explain(id, *engagement(), m_place);
        m_explanation->show();
    }
    offerNextAlone();
}

void JourneyHead::closeExplanation()
{
    if (m_chosen) {
        MetricTile *tile = m_tiles.at(*m_chosen);
        tile->setChecked(false);
        tile->setFocus();
    }
    m_chosen.reset();
    m_explanation->hide();
    offerNextAlone();
    m_selection.light({});
}

} // namespace ui
