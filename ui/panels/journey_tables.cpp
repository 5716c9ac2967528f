// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/journey_tables.h"

#include "models/roles.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::TablesPanel", text);
}

template<typename... Column>
std::vector<int> columns(Column... column)
{
    return {static_cast<int>(column)...};
}

} // namespace

bool isOptional(Table table)
{
    return table == Table::Engagements || table == Table::Notes || table == Table::Changes || table == Table::Compare;
}

QString titleOf(Table table)
{
    switch (table) {
    case Table::Engagements:
        return tr("Engagements");
    case Table::Events:
        return tr("Events");
    case Table::Participants:
        return tr("Participants");
    case Table::Queues:
        return tr("Queues");
    case Table::Transfers:
        return tr("Transfers");
    case Table::Findings:
        return tr("Findings");
    case Table::Data:
        return tr("Data");
    case Table::Notes:
        return tr("Notes");
    case Table::Changes:
        return tr("Changes");
    case Table::Compare:
        return tr("Compare");
    }
    return {};
}

std::vector<int> shownAtFirst(Table table)
{
    using E = models::EventColumn;
    using P = models::ParticipantColumn;
    using Q = models::QueueColumn;
    using T = models::TransferColumn;
    using F = models::FindingColumn;
    using D = models::DataColumn;
    using N = models::NoteColumn;
    using C = models::ChangeColumn;
    using O = models::ComparisonColumn;
    using A = models::EngagementsColumn;
    switch (table) {
    case Table::Engagements:
        return columns(A::Start, A::Duration, A::Channels, A::Topics, A::Status, A::FirstResponse, A::QueueWait,
                       A::WithAgent, A::Agents, A::Findings, A::Id);
    case Table::Events:
        return columns(E::Time, E::Step, E::Elapsed, E::Event, E::Who, E::Channel, E::Finding);
    case Table::Participants:
        return columns(P::Name, P::Type, P::Channel, P::Joined, P::Left, P::Duration, P::Kind, P::Finding,
                       P::CallingNumber, P::DialledNumber, P::Extension);
    case Table::Queues:
        return columns(Q::Name, Q::Channel, Q::Queued, Q::Accepted, Q::Wait, Q::Kind, Q::Finding, Q::Priority, Q::Rank,
                       Q::ProficiencyMin, Q::ProficiencyMax, Q::Agent);
    case Table::Transfers:
        return columns(T::To, T::Type, T::Channel, T::Time, T::Joined, T::Wait, T::Finding, T::Description, T::Queue,
                       T::ExternalNumber);
    case Table::Findings:
        return columns(F::Severity, F::Sentence, F::Field);
    case Table::Data:
        return columns(D::Kind, D::Name, D::Value, D::Field);
    case Table::Notes:
        return columns(N::Time, N::Where, N::Mark, N::Note, N::Written);
    case Table::Changes:
        return columns(C::Change, C::Where, C::Field, C::Before, C::Now);
    case Table::Compare:
        return columns(O::What, O::First, O::Second, O::Difference);
    }
    return {};
}

int engagementColumn(Table table)
{
    switch (table) {
    case Table::Engagements:
        return static_cast<int>(models::EngagementsColumn::Id);
    case Table::Events:
        return static_cast<int>(models::EventColumn::Engagement);
    case Table::Participants:
        return static_cast<int>(models::ParticipantColumn::Engagement);
    case Table::Queues:
        return static_cast<int>(models::QueueColumn::Engagement);
    case Table::Transfers:
        return static_cast<int>(models::TransferColumn::Engagement);
    case Table::Findings:
        return static_cast<int>(models::FindingColumn::Engagement);
    case Table::Data:
        return static_cast<int>(models::DataColumn::Engagement);
    case Table::Notes:
        return static_cast<int>(models::NoteColumn::Engagement);
    case Table::Changes:
        return static_cast<int>(models::ChangeColumn::Engagement);
    case Table::Compare:
        break;
    }
    return static_cast<int>(models::ComparisonColumn::Kind);
}

JourneyTables::JourneyTables()
    : m_participants(m_model, models::Group::Participants)
    , m_queues(m_model, models::Group::Queues)
    , m_transfers(m_model, models::Group::Transfers)
{}

void JourneyTables::setJourney(const analysis::JourneyPtr &journey, const models::EventModel::Rows &events)
{
    m_engagements.setJourney(journey);
    m_model.setJourney(journey);
    m_events.setJourney(journey, events);
    m_findings.setJourney(journey);
    m_data.setJourney(journey);
    m_notes.setJourney(journey);
    m_changes.setJourney(journey);
    m_comparison.setJourney(journey);
}

void JourneyTables::setTimeZone(const QTimeZone &zone)
{
    m_engagements.setTimeZone(zone);
    m_model.setTimeZone(zone);
    m_events.setTimeZone(zone);
    m_findings.setTimeZone(zone);
    m_data.setTimeZone(zone);
    m_notes.setTimeZone(zone);
    m_changes.setTimeZone(zone);
    m_comparison.setTimeZone(zone);
}

QAbstractItemModel &JourneyTables::rows(Table table)
{
    switch (table) {
    case Table::Engagements:
        return m_engagements;
    case Table::Events:
        return m_events;
    case Table::Participants:
        return m_participants;
    case Table::Queues:
        return m_queues;
    case Table::Transfers:
        return m_transfers;
    case Table::Findings:
        return m_findings;
    case Table::Data:
        return m_data;
    case Table::Notes:
        return m_notes;
    case Table::Changes:
        return m_changes;
    case Table::Compare:
        break;
    }
    return m_comparison;
}

QModelIndex JourneyTables::indexOf(Table table, const models::Place &place) const
{
    switch (table) {
    case Table::Engagements:
        return m_engagements.indexOf(place);
    case Table::Events:
        return m_events.indexOf(place);
    case Table::Participants:
        return m_participants.indexOf(place);
    case Table::Queues:
        return m_queues.indexOf(place);
    case Table::Transfers:
        return m_transfers.indexOf(place);
    case Table::Findings:
        return m_findings.indexOf(place);
    case Table::Data:
        return m_data.indexOf(place);
    case Table::Notes:
        return m_notes.indexOf(place);
    case Table::Changes:
        return m_changes.indexOf(place);
    case Table::Compare: // a row speaks of two places, and a place is spoken of by many
        break;
    }
    return {};
}

std::vector<models::Place> JourneyTables::placesOf(Table table, const QModelIndex &row) const
{
    if (table == Table::Events) {
        return m_events.placesOf(row);
    }
    if (table == Table::Compare) {
        return {}; // each row is asked while it is painted: sources cost too much for that
    }
    return {row.data(models::ElementRole).value<models::Place>()};
}

std::vector<models::Place> JourneyTables::sourcesOf(Table table, const QModelIndex &row) const
{
    return table == Table::Compare ? m_comparison.sourcesOf(row) : std::vector<models::Place>();
}

} // namespace ui
