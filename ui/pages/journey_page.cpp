// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/journey_page.h"

#include "analysis/wording.h"
#include "models/places.h"
#include "ui/pages/find_bar.h"
#include "ui/panels/journey_figures_card.h"
#include "ui/panels/side_panel.h"
#include "ui/panels/tables_panel.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_command.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

#include <QBoxLayout>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QPointer>
#include <QSplitter>
#include <QtConcurrentRun>

namespace ui {

namespace {

constexpr quint32 stateVersion = 2;           ///< 1 had no arrangement
constexpr qsizetype smallBytes = 1024 * 1024; ///< less is arranged anew within a moment
constexpr int sideRoom = 95; ///< heights of a line: a narrower page has no room for the panel at the side

QSplitter *makeSplitter(Qt::Orientation orientation, const QString &name)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setObjectName(name);
    splitter->setHandleWidth(2 * metrics::grid);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

JourneyPage::JourneyPage(JourneyHead::Now now, MotionRule mayMove, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("journeyPage"));
    m_now = now;
    build(std::move(now));
    m_timeline->view().setMotion(std::move(mayMove));
    connectAll();
    connectNotes();
    arrange();
}

void JourneyPage::build(JourneyHead::Now now)
{
    m_head = new JourneyHead(m_selection, std::move(now));
    m_figures = new JourneyFiguresCard(m_selection);
    m_find = new FindBar(m_finder);
    m_timeline = new TimelinePanel(m_selection);
    m_tables = new TablesPanel(m_selection);
    m_tables->setFinder(m_finder);
    m_side = new SidePanel(m_selection);

    m_rows = makeSplitter(Qt::Vertical, QStringLiteral("rowsSplitter"));
    m_rows->addWidget(m_timeline);
    m_rows->addWidget(m_tables);
    m_rows->setSizes({16, 9});
    m_rows->setStretchFactor(0, 16);
    m_rows->setStretchFactor(1, 9);
    m_columns = makeSplitter(Qt::Horizontal, QStringLiteral("columnsSplitter"));
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(0, 1);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(2 * metrics::grid);
    all->addWidget(m_head);
    all->addWidget(m_figures);
    all->addWidget(m_find);
    all->addWidget(m_columns, 1);
    setTabOrder(m_head, m_figures);
    setTabOrder(m_figures, m_find);
    setTabOrder(m_find, m_timeline);
    setTabOrder(m_timeline, m_tables);
    setTabOrder(m_tables, m_side);
}

void JourneyPage::connectAll()
{
    connect(m_head, &JourneyHead::findingsRequested, m_tables, [this] { m_tables->showTable(Table::Findings); });
    connect(m_tables, &TablesPanel::copyRequested, this, &JourneyPage::copyRequested);
    connect(m_timeline, &TimelinePanel::copyRequested, this, &JourneyPage::copyRequested);
    connect(m_side, &SidePanel::copyRequested, this, &JourneyPage::copyRequested);
    connect(m_side, &SidePanel::valueRevealed, this, &JourneyPage::valueRevealed);
    connect(m_timeline, &TimelinePanel::timeZoneChosen, this, &JourneyPage::timeZoneChosen);
    connect(m_timeline, &TimelinePanel::arrangementChosen, this, &JourneyPage::arrangeAs);
    connect(&m_arranging, &QFutureWatcherBase::finished, this, [this] {
        if (m_arranging.future().resultCount() > 0) { // else it was given up
            m_timeline->setContent(m_arranging.result());
            markHits();
        }
    });
    connect(m_timeline, &TimelinePanel::findRequested, m_find, &FindBar::open);
    connect(m_find, &FindBar::closed, this, [this] { m_timeline->view().setFocus(Qt::OtherFocusReason); });
    connect(&m_finder, &models::Finder::finished, this, &JourneyPage::markHits);
    connect(&m_selection, &models::Selection::changed, this, &JourneyPage::selectionChanged);
    connect(&m_selection, &models::Selection::intervalChanged, this, &JourneyPage::selectionChanged);
}

void JourneyPage::setContent(const PageContent &content)
{
    const analysis::JourneyPtr &journey = content.journey;
    const bool isNews = m_journey && models::isNewsOf(*m_journey, *journey);
    m_journey = journey;
    const auto &chosen = m_selection.current();
    if (!isNews || (chosen && chosen->engagement >= journey->engagements.size())) {
        m_selection.clear();
    }
    m_head->setJourney(journey);
    m_figures->setJourney(journey);
    m_notebook.setJourney(journey);
    m_plain = content.timeline;
    showTimeline();
    fillTables(content);
    m_side->setJourney(journey, content.account);
    m_finder.setJourney(journey);
}

void JourneyPage::arrangeAs(const timeline::Arrangement &arrangement)
{
    if (m_arrangement == arrangement) {
        return;
    }
    m_arrangement = arrangement;
    m_tables->setAlignment(arrangement.alignment);
    if (m_journey) {
        showTimeline();
        markHits();
    }
}

/// Large ones are arranged in a worker; until then they stand as they did.
void JourneyPage::showTimeline()
{
    m_arranging.setFuture({});
    if (m_journey->engagements.size() < 2 || m_arrangement == timeline::Arrangement{}) {
        m_timeline->setContent(m_plain);
        return;
    }
    qsizetype bytes = 0;
    for (const analysis::JourneyEngagement &engagement : m_journey->engagements) {
        bytes += engagement.received->text.bytes().size();
    }
    const auto arranged = [journey = m_journey, arrangement = m_arrangement] {
        return timeline::contentOf(journey, arrangement);
    };
    if (bytes <= smallBytes) {
        m_timeline->setContent(arranged());
    } else {
        m_arranging.setFuture(QtConcurrent::run(arranged));
    }
}

exports::JourneyReportOptions JourneyPage::reportOptions() const
{
    return {m_figures->options(), m_arrangement.alignment};
}

std::size_t JourneyPage::engagement() const
{
    const auto &place = m_selection.current();
    const auto &stretch = m_selection.interval();
    return place ? place->engagement : stretch ? stretch->engagement : 0;
}

void JourneyPage::fillTables(const PageContent &content)
{
    m_tables->setJourney(content.journey, content.events);
}

void JourneyPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_head->setTimeZone(zone);
    m_timeline->setTimeZone(zone);
    m_tables->setTimeZone(zone);
    m_side->setTimeZone(zone);
}

std::optional<record::Interval> JourneyPage::seen() const
{
    const timeline::Projection &projection = m_timeline->state().projection();
    return projection.isFit() ? std::nullopt : std::optional(projection.visible());
}

void JourneyPage::see(record::Interval interval)
{
    m_timeline->state().show(interval);
}

std::vector<PaletteCommand> JourneyPage::commands()
{
    std::vector<PaletteCommand> commands;
    for (const TimelineCommandInfo &info : timelineCommands()) {
        const QKeySequence key(QLatin1String(info.keys), QKeySequence::PortableText);
        commands.push_back({tr("Timeline › %1").arg(titleOf(info)), key.toString(QKeySequence::NativeText), true,
                            [view = QPointer(&m_timeline->view()), command = info.command] {
                                if (view) {
                                    view->setFocus(Qt::OtherFocusReason);
                                    view->run(command);
                                }
                            }});
    }
    addArrangements(commands);
    for (const Table table : m_tables->shownTables()) {
        commands.push_back({tr("Table › %1").arg(titleOf(table)), {}, true, [tables = QPointer(m_tables), table] {
                                if (tables) {
                                    tables->showTable(table);
                                }
                            }});
    }
    commands.push_back({tr("JSON of the record"), {}, true, [tables = QPointer(m_tables)] {
                            if (tables) {
                                tables->showJson();
                            }
                        }});
    return commands;
}

void JourneyPage::addArrangements(std::vector<PaletteCommand> &commands)
{
    if (!m_journey || m_journey->engagements.size() < 2) {
        return;
    }
    const auto add = [this, &commands](const QString &title, const timeline::Arrangement &arrangement) {
        commands.push_back({title, {}, true, [page = QPointer(this), arrangement] {
                                if (page) {
                                    page->arrangeAs(arrangement);
                                }
                            }});
    };
    for (std::size_t i = 0; i < analysis::alignmentCount; ++i) {
        const auto alignment = static_cast<analysis::Alignment>(i);
        add(tr("Align › %1").arg(analysis::alignmentTitle(alignment)), {alignment, m_arrangement.interleaved});
    }
    add(tr("Lanes › One engagement below the other"), {m_arrangement.alignment, false});
    add(tr("Lanes › The same lanes below each other"), {m_arrangement.alignment, true});
}

void JourneyPage::copyAccount()
{
    m_side->copyAccount();
}

void JourneyPage::showChanges()
{
    m_tables->showTable(Table::Changes);
}

void JourneyPage::focusTimeline()
{
    m_timeline->view().setFocus(Qt::OtherFocusReason);
}

void JourneyPage::focusFilter()
{
    m_tables->focusFilter();
}

void JourneyPage::openFind()
{
    m_find->open();
}

void JourneyPage::findNext()
{
    m_find->findNext();
}

void JourneyPage::findPrevious()
{
    m_find->findPrevious();
}

void JourneyPage::markHits()
{
    const timeline::ContentPtr &content = m_timeline->state().content();
    std::vector<timeline::PlacedElement> elements;
    for (const models::Hit &hit : m_finder.hits()) {
        const timeline::PlacedElement element{hit.engagement, hit.element};
        if (elements.empty() || elements.back() != element) {
            elements.push_back(element);
        }
    }
    m_timeline->state().setFound(
        std::make_shared<const timeline::Found>(content ? timeline::Found(*content, elements) : timeline::Found()));
}

void JourneyPage::arrange()
{
    const bool narrow = width() < sideRoom * fontMetrics().height();
    if (m_narrow == narrow) {
        return;
    }
    m_narrow = narrow;
    if (narrow) {
        m_tables->setGuest(m_side, tr("In words and details"));
    } else {
        m_tables->setGuest(nullptr, {});
        m_columns->addWidget(m_side);
        m_columns->setStretchFactor(1, 0);
        const int side = 48 * fontMetrics().averageCharWidth();
        m_columns->setSizes({qMax(side, width() - side), side});
        m_side->show();
    }
}

void JourneyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void JourneyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_tables) {
        arrange();
    }
}

QByteArray JourneyPage::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateVersion << m_rows->saveState() << m_columns->saveState() << m_tables->saveState()
           << quint8(m_arrangement.alignment) << m_arrangement.interleaved << qint32(m_figures->options().repeatDays);
    return bytes;
}

bool JourneyPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    QByteArray rows, columns, tables;
    quint8 alignment = 0;
    bool interleaved = false;
    qint32 days = analysis::JourneyFigureOptions{}.repeatDays;
    stream >> version >> rows >> columns >> tables;
    if (version == stateVersion) {
        stream >> alignment >> interleaved >> days;
    }
    if (stream.status() != QDataStream::Ok || version > stateVersion || alignment >= analysis::alignmentCount) {
        return false;
    }
    arrangeAs({static_cast<analysis::Alignment>(alignment), interleaved});
    m_figures->setOptions({days});
    const bool done = m_rows->restoreState(rows) && m_tables->restoreState(tables);
    return (m_narrow.value_or(true) || m_columns->restoreState(columns)) && done;
}

} // namespace ui
