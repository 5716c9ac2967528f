// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/finder.h"
#include "models/notebook.h"
#include "ui/panels/card.h"
#include "ui/panels/journey_tables.h"

#include <array>

class QBoxLayout;
class QLineEdit;
class QStackedWidget;

namespace ui {

class JsonPage;
class TablePage;
struct TableContent;
class UnderlineTabs;

/// The tables below the timeline: a tab for each with how many rows it has, a filter, and the shared selection. Those
/// of notes and changes are there once there are any; behind them all stands the JSON they were read from. A page is
/// made when it is first looked at.
class TablesPanel final : public Card
{
    Q_OBJECT
public:
    explicit TablesPanel(models::Selection &selection, QWidget *parent = nullptr);

    void setJourney(const analysis::JourneyPtr &journey, const models::EventModel::Rows &events);
    void setTimeZone(const QTimeZone &zone);
    void setAlignment(analysis::Alignment alignment); ///< of the comparison
    /// What is looked for, to be marked in the JSON; must outlive the panel.
    void setFinder(const models::Finder &finder);
    /// Its notes have a table once there are any; must outlive the panel.
    void setNotebook(const models::Notebook &notebook);
    void showTable(Table table);
    void showJson();
    /// Those that have a tab now.
    [[nodiscard]] std::vector<Table> shownTables() const;
    void focusFilter();
    /// A panel that has no room of its own, shown as a last tab; null takes it away and leaves it without a parent.
    void setGuest(QWidget *guest, const QString &title);
    /// Tab, columns: to come back at the next start.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    void copyRequested(const QString &text);
    void noteRequested(); ///< somebody wants to note something about what is chosen

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    [[nodiscard]] TableContent contentOf(Table table);
    TablePage &page(Table table);
    JsonPage &json();
    [[nodiscard]] bool isJsonShown() const;
    /// The table shown; nothing while the JSON or the guest is.
    [[nodiscard]] std::optional<Table> current() const;
    void updateTitles();
    void showCurrent();

    models::Selection &m_selection;
    analysis::JourneyPtr m_journey;
    JourneyTables m_tables;
    QBoxLayout *m_top = nullptr;
    bool m_hasRoom = false; ///< its width is known
    UnderlineTabs *m_tabs = nullptr;
    QLineEdit *m_filter = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_guest = nullptr;
    std::array<TablePage *, tableCount> m_pages{};
    JsonPage *m_json = nullptr;
    const models::Finder *m_finder = nullptr;
    std::array<QByteArray, tableCount> m_states; ///< of pages not yet made
};

} // namespace ui
