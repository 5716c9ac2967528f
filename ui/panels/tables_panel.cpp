// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/tables_panel.h"

#include "ui/panels/empty_reason.h"
#include "ui/panels/json_page.h"
#include "ui/panels/table_page.h"
#include "ui/panels/underline_tabs.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QDataStream>
#include <QIODevice>
#include <QLineEdit>
#include <QStackedWidget>

namespace ui {

namespace {

constexpr quint32 stateVersion = 4; ///< 1 had no notes, 3 no comparison
constexpr int filterCharacters = 24;
constexpr int jsonTab = static_cast<int>(tableCount); ///< behind the tables
constexpr int guestTab = jsonTab + 1;

/// Of its view.
QString nameOf(Table table)
{
    switch (table) {
    case Table::Engagements:
        return QStringLiteral("engagementsTable");
    case Table::Events:
        return QStringLiteral("eventsTable");
    case Table::Participants:
        return QStringLiteral("participantsTable");
    case Table::Queues:
        return QStringLiteral("queuesTable");
    case Table::Transfers:
        return QStringLiteral("transfersTable");
    case Table::Findings:
        return QStringLiteral("findingsTable");
    case Table::Data:
        return QStringLiteral("dataTable");
    case Table::Notes:
        return QStringLiteral("notesTable");
    case Table::Changes:
        return QStringLiteral("changesTable");
    case Table::Compare:
        break;
    }
    return QStringLiteral("compareTable");
}

std::size_t slot(Table table)
{
    return static_cast<std::size_t>(table);
}

} // namespace

TablesPanel::TablesPanel(models::Selection &selection, QWidget *parent) : Card(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("tablesPanel"));
    build();
    updateTitles();
    showCurrent();
}

void TablesPanel::build()
{
    m_tabs = new UnderlineTabs;
    m_tabs->setObjectName(QStringLiteral("tableTabs"));
    m_tabs->setAccessibleName(tr("Tables"));
    for (std::size_t i = 0; i < tableCount; ++i) {
        m_tabs->addTab(QString());
    }
    m_tabs->addTab(tr("JSON"));
    m_tabs->setCurrentIndex(static_cast<int>(Table::Events));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("tableFilter"));
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setTextMargins(metrics::grid, 0, metrics::grid, 0);
    // Its clear button must not move it.
    m_filter->setFixedWidth(fontMetrics().averageCharWidth() * filterCharacters);
    m_stack = new QStackedWidget;

    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->addWidget(m_tabs, 1);
    m_top->addWidget(m_filter);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addLayout(m_top);
    all->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &TablesPanel::showCurrent);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (const auto table = current()) {
            page(*table).setFilterText(text);
        }
    });
}

void TablesPanel::arrange()
{
    // Where the tabs and what belongs to them have no room beside each other, that goes below.
    const int beside = m_json && isJsonShown() ? m_json->tools()->sizeHint().width() : m_filter->minimumWidth();
    const int needed = m_tabs->sizeHint().width() + beside + 2 * metrics::padding;
    const bool below = m_hasRoom && width() < needed;
    m_top->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_top->setContentsMargins(below ? metrics::padding : metrics::grid, metrics::grid, metrics::padding, metrics::grid);
}

void TablesPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_hasRoom = true;
    arrange();
}

std::optional<Table> TablesPanel::current() const
{
    const int index = m_tabs->currentIndex();
    return index < static_cast<int>(tableCount) ? std::optional(static_cast<Table>(index)) : std::nullopt;
}

void TablesPanel::setGuest(QWidget *guest, const QString &title)
{
    if (m_guest) {
        m_stack->removeWidget(m_guest);
        m_guest->setParent(nullptr);
        m_guest = nullptr;
        m_tabs->removeTab(guestTab);
    }
    if (guest) {
        m_guest = guest;
        m_stack->addWidget(guest);
        m_tabs->addTab(title);
    }
}

void TablesPanel::setJourney(const analysis::JourneyPtr &journey, const models::EventModel::Rows &events)
{
    m_journey = journey;
    m_tables.setJourney(journey, events);
    for (const Table table : allTables) {
        if (TablePage *made = m_pages[slot(table)]) {
            made->setEmptyReason(emptyReason(table, m_journey.get()));
            made->setSeveralEngagements(m_journey && m_journey->engagements.size() > 1);
        }
    }
    if (m_json) {
        m_json->setJourney(m_journey);
    }
    updateTitles();
}

void TablesPanel::setTimeZone(const QTimeZone &zone)
{
    m_tables.setTimeZone(zone);
}

void TablesPanel::setAlignment(analysis::Alignment alignment)
{
    m_tables.setAlignment(alignment);
}

void TablesPanel::showTable(Table table)
{
    m_tabs->setCurrentIndex(static_cast<int>(table));
}

std::vector<Table> TablesPanel::shownTables() const
{
    std::vector<Table> shown(allTables.begin(), allTables.end());
    std::erase_if(shown, [this](Table table) { return !m_tabs->isTabVisible(static_cast<int>(slot(table))); });
    return shown;
}

void TablesPanel::showJson()
{
    m_tabs->setCurrentIndex(jsonTab);
}

void TablesPanel::setFinder(const models::Finder &finder)
{
    m_finder = &finder;
    if (m_json) {
        m_json->setFinder(finder);
    }
}

void TablesPanel::setNotebook(const models::Notebook &notebook)
{
    connect(&notebook, &models::Notebook::changed, this, [this, &notebook] {
        m_tables.setNotes(notebook.shown());
        updateTitles();
    });
}

void TablesPanel::focusFilter()
{
    if (!current()) {
        showTable(Table::Events);
    }
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

TableContent TablesPanel::contentOf(Table table)
{
    return {nameOf(table),
            titleOf(table),
            m_tables.rows(table),
            [this, table](const models::Place &place) { return m_tables.indexOf(table, place); },
            [this, table](const QModelIndex &row) { return m_tables.placesOf(table, row); },
            shownAtFirst(table),
            engagementColumn(table),
            [this, table](const QModelIndex &row) {
                return m_tables.sourcesOf(table, row);
            }};
}

TablePage &TablesPanel::page(Table table)
{
    TablePage *&made = m_pages[slot(table)];
    if (!made) {
        made = new TablePage(contentOf(table), m_selection);
        made->setEmptyReason(emptyReason(table, m_journey.get()));
        made->setSeveralEngagements(m_journey && m_journey->engagements.size() > 1);
        if (!m_states[slot(table)].isEmpty()) {
            made->restoreState(m_states[slot(table)]);
        }
        connect(made, &TablePage::copyRequested, this, &TablesPanel::copyRequested);
        connect(made, &TablePage::noteRequested, this, &TablesPanel::noteRequested);
        m_stack->addWidget(made);
    }
    return *made;
}

bool TablesPanel::isJsonShown() const
{
    return m_tabs->currentIndex() == jsonTab;
}

JsonPage &TablesPanel::json()
{
    if (!m_json) {
        m_json = new JsonPage(m_selection);
        if (m_finder) {
            m_json->setFinder(*m_finder);
        }
        m_json->setJourney(m_journey);
        connect(m_json, &JsonPage::copyRequested, this, &TablesPanel::copyRequested);
        m_stack->addWidget(m_json);
        m_top->addWidget(m_json->tools());
    }
    return *m_json;
}

void TablesPanel::showCurrent()
{
    const auto table = current();
    m_filter->setVisible(table.has_value());
    if (isJsonShown()) {
        m_stack->setCurrentWidget(&json());
    }
    if (m_json) {
        m_json->tools()->setVisible(isJsonShown());
    }
    arrange();
    if (!table) {
        if (!isJsonShown()) {
            m_stack->setCurrentWidget(m_guest);
        }
        return;
    }
    TablePage &shown = page(*table);
    m_stack->setCurrentWidget(&shown);
    const QSignalBlocker silent(m_filter);
    m_filter->setText(shown.filterText());
}

void TablesPanel::updateTitles()
{
    // Before the titles: it is they that lay the tabs out.
    for (const Table table : allTables) {
        if (isOptional(table)) {
            m_tabs->setTabVisible(static_cast<int>(slot(table)), m_tables.rows(table).rowCount() > 0);
        }
    }
    for (const Table table : allTables) {
        const QString title = titleOf(table);
        const QString count = locale().toString(m_tables.rows(table).rowCount());
        // Of a journey's identifiers, topics and notes together, or of a comparison, a count would say nothing.
        const bool counted = m_journey && table != Table::Data && table != Table::Compare;
        m_tabs->setTabText(static_cast<int>(slot(table)), counted ? title + QLatin1Char(' ') + count : title);
    }
    arrange();
}

QByteArray TablesPanel::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateVersion
           << qint32(m_tabs->currentIndex() < guestTab ? m_tabs->currentIndex() : static_cast<int>(Table::Events));
    for (std::size_t i = 0; i < tableCount; ++i) {
        stream << (m_pages[i] ? m_pages[i]->saveState() : m_states[i]);
    }
    return bytes;
}

bool TablesPanel::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    qint32 tab = 0;
    std::array<QByteArray, tableCount> states;
    stream >> version >> tab;
    for (QByteArray &each : states) {
        stream >> each;
    }
    if (stream.status() != QDataStream::Ok || version != stateVersion || tab < 0 || tab > jsonTab) {
        return false;
    }
    m_states = states;
    for (std::size_t i = 0; i < tableCount; ++i) {
        if (m_pages[i] && !m_states[i].isEmpty()) {
            m_pages[i]->restoreState(m_states[i]);
        }
    }
    m_tabs->setCurrentIndex(m_tabs->isTabVisible(tab) ? tab : static_cast<int>(Table::Events));
    return true;
}

} // namespace ui
