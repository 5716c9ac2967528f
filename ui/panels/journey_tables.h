// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/change_model.h"
#include "models/comparison_model.h"
#include "models/data_model.h"
#include "models/element_table.h"
#include "models/engagement_model.h"
#include "models/event_model.h"
#include "models/finding_model.h"
#include "models/note_model.h"

#include <array>
#include <vector>

namespace ui {

/// The tables of a journey, in the order of their tabs.
enum class Table : quint8 {
    Engagements,
    Events,
    Participants,
    Queues,
    Transfers,
    Findings,
    Data,
    Notes,
    Changes,
    Compare
};
inline constexpr std::size_t tableCount = 10;
inline constexpr std::array<Table, tableCount> allTables{
    Table::Engagements, Table::Events, Table::Participants, Table::Queues,  Table::Transfers,
    Table::Findings,    Table::Data,   Table::Notes,        Table::Changes, Table::Compare};
/// Whether a table is there only where it has rows: of others it is worth saying that they have none.
[[nodiscard]] bool isOptional(Table table);

[[nodiscard]] QString titleOf(Table table);
/// The columns a person sees first, in this order; doubts stand beside the times they speak of.
[[nodiscard]] std::vector<int> shownAtFirst(Table table);
/// The column that says which engagement a row is of, or what kind of row it is where it is of two; shown only where
/// there are several.
[[nodiscard]] int engagementColumn(Table table);

/// The rows of all tables of a journey: on screen, on paper, in files. Lives in the thread it is made in.
class JourneyTables final
{
public:
    JourneyTables();

    void setJourney(const analysis::JourneyPtr &journey, const models::EventModel::Rows &events);
    /// As they may be seen; until they are set, those the journey was opened with.
    void setNotes(const std::vector<analysis::Note> &shown) { m_notes.setNotes(shown); }
    void setTimeZone(const QTimeZone &zone);
    /// What the clock counts from on which two engagements are compared.
    void setAlignment(analysis::Alignment alignment) { m_comparison.setAlignment(alignment); }
    [[nodiscard]] QAbstractItemModel &rows(Table table);
    /// The row of a place; invalid if it has none in this table.
    [[nodiscard]] QModelIndex indexOf(Table table, const models::Place &place) const;
    /// What a row speaks of.
    [[nodiscard]] std::vector<models::Place> placesOf(Table table, const QModelIndex &row) const;
    /// What is lit when a row is chosen, besides what it speaks of.
    [[nodiscard]] std::vector<models::Place> sourcesOf(Table table, const QModelIndex &row) const;

private:
    models::EngagementModel m_engagements;
    models::JourneyModel m_model;
    models::ElementTable m_participants, m_queues, m_transfers;
    models::EventModel m_events;
    models::FindingModel m_findings;
    models::DataModel m_data;
    models::NoteModel m_notes;
    models::ChangeModel m_changes;
    models::ComparisonModel m_comparison;
};

} // namespace ui
