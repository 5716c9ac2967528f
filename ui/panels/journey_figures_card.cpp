// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/journey_figures_card.h"

#include "analysis/wording.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/metric_explanation.h"
#include "ui/panels/metric_tile.h"
#include "ui/timeline/flat_button.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>

namespace ui {

namespace {

using analysis::JourneyFigureId;

constexpr std::array offeredDays{1, 3, 7, 14, 30, 90};

QString valueText(const analysis::JourneyFigure &figure)
{
    if (!figure.value) {
        return JourneyFiguresCard::tr("not known");
    }
    return analysis::journeyFigureUnit(figure.id) == analysis::MetricUnit::Count
               ? QString::number(*figure.value)
               : analysis::durationText(*figure.value);
}

/// `Voice 2 · Chat 1`
QString channelsText(const analysis::JourneyFigures &figures)
{
    QStringList texts;
    for (const analysis::ChannelContacts &channel : figures.channels) {
        texts << QStringLiteral("%1 %2").arg(analysis::channelText(channel)).arg(channel.contacts);
    }
    return texts.join(QStringLiteral(" · "));
}

} // namespace

JourneyFiguresCard::JourneyFiguresCard(models::Selection &selection, QWidget *parent)
    : Card(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("journeyFigures"));
    build();
    hide();
}

void JourneyFiguresCard::build()
{
    auto *title = new ElidedLabel(TypeSize::Body, TypeWeight::Strong);
    title->setText(tr("All together"));
    auto *tiles = new QWidget;
    auto *flow = new FlowLayout(tiles);
    flow->setContentsMargins({});
    flow->setSpacing(metrics::grid);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const auto id = static_cast<JourneyFigureId>(i);
        auto *tile = new MetricTile(TileWidth::Own);
        tile->setObjectName(QString(analysis::journeyFigureName(id)) + QLatin1String("Tile"));
        tile->setCompact(true);
        connect(tile, &QAbstractButton::clicked, this, [this, id](bool on) { choose(id, on); });
        flow->addWidget(tile);
        m_tiles[i] = tile;
    }
    m_explanation = new MetricExplanation(m_selection);
    m_explanation->hide();
    connect(m_explanation, &MetricExplanation::closed, this, &JourneyFiguresCard::closeExplanation);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::padding);
    top->addWidget(title);
    top->addWidget(tiles, 1);
    top->addWidget(buildDays());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    all->setSpacing(metrics::grid);
    all->addLayout(top);
    all->addWidget(m_explanation);
}

QToolButton *JourneyFiguresCard::buildDays()
{
    m_days = new FlatButton(QString());
    m_days->setObjectName(QStringLiteral("repeatDays"));
    m_days->setToolTip(tr("Within how many days a contact for the same topic is a repeated one"));
    m_days->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_days);
    m_days->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const int days : offeredDays) {
            QAction *action = menu->addAction(tr("%n day(s)", nullptr, days));
            action->setCheckable(true);
            action->setChecked(days == m_options.repeatDays);
            connect(action, &QAction::triggered, this, [this, days] { setOptions({days}); });
        }
    });
    return m_days;
}

void JourneyFiguresCard::setJourney(const analysis::JourneyPtr &journey)
{
    m_journey = journey;
    compute();
}

void JourneyFiguresCard::setOptions(const analysis::JourneyFigureOptions &options)
{
    m_options = options;
    compute();
}

void JourneyFiguresCard::compute()
{
    const bool several = m_journey && m_journey->engagements.size() > 1;
    setVisible(several);
    m_figures = several ? analysis::journeyFiguresOf(*m_journey, m_options) : analysis::JourneyFigures{};
    m_days->setText(tr("Repeated within %n day(s)", nullptr, m_options.repeatDays));
    for (std::size_t i = 0; several && i < m_tiles.size(); ++i) {
        const analysis::JourneyFigure &figure = m_figures.figures[i];
        const bool isContacts = figure.id == JourneyFigureId::Contacts;
        const QString note = isContacts ? channelsText(m_figures) : analysis::leftOutText(figure);
        m_tiles[i]->setTile(
            {analysis::journeyFigureTitle(figure.id), valueText(figure), note, figure.value.has_value(), Tone::Normal});
    }
    if (m_chosen && several) {
        explain(*m_chosen);
    } else if (m_chosen) {
        closeExplanation();
    }
}

void JourneyFiguresCard::choose(JourneyFigureId id, bool on)
{
    if (!on) {
        closeExplanation();
        return;
    }
    m_chosen = id;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setChecked(static_cast<JourneyFigureId>(i) == id);
    }
    explain(id);
    m_explanation->show();
}

void JourneyFiguresCard::explain(JourneyFigureId id)
{
    const analysis::JourneyFigure &figure = m_figures.figure(id);
    QStringList words{analysis::journeyFigureFormula(id, m_figures.options)};
    if (id == JourneyFigureId::Contacts) {
        words << channelsText(m_figures);
    }
    words << (figure.reason ? analysis::noFigureText(*figure.reason) : analysis::leftOutText(figure));
    words.removeAll(QString());
    std::vector<models::Place> places;
    for (const analysis::JourneySource &source : figure.sources) {
        places.push_back({source.engagement, source.path.toPointer()});
    }
    m_explanation->tell(
        {tr("%1: %2", "a figure and its value").arg(analysis::journeyFigureTitle(id), valueText(figure)),
         words.join(QLatin1Char(' ')), std::move(places), figure.value.has_value(), true});
}

void JourneyFiguresCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen) {
        closeExplanation();
    } else {
        Card::keyPressEvent(event);
    }
}

void JourneyFiguresCard::closeExplanation()
{
    if (m_chosen) {
        MetricTile *tile = m_tiles[static_cast<std::size_t>(*m_chosen)];
        tile->setChecked(false);
        tile->setFocus();
    }
    m_chosen.reset();
    m_explanation->hide();
    m_selection.light({});
}

} // namespace ui
