// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/roles.h"
#include "ui/panels/table_page.h"
#include "ui/panels/tables_panel.h"

namespace ui {

namespace {

template<typename... Column>
std::vector<int> columns(Column... column)
{
    return {static_cast<int>(column)...};
}

/// What a person sees first; doubts stand beside the times they speak of. All other columns can be chosen.
std::vector<int> shownAtFirst(Table table)
{
    using E = models::EventColumn;
    using P = models::ParticipantColumn;
    using Q = models::QueueColumn;
    using T = models::TransferColumn;
    using F = models::FindingColumn;
    using D = models::DataColumn;
    using C = models::ChangeColumn;
    switch (table) {
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
    case Table::Changes:
        return columns(C::Change, C::Where, C::Field, C::Before, C::Now);
    }
    return {};
}

template<typename Model>
auto placeFinder(const Model &model)
{
    return [&model](const models::Place &place) {
        return model.indexOf(place);
    };
}

std::vector<models::Place> ownPlace(const QModelIndex &row)
{
    return {row.data(models::ElementRole).value<models::Place>()};
}

} // namespace

QAbstractItemModel &TablesPanel::rowsOf(Table table)
{
    switch (table) {
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
    case Table::Changes:
        break;
    }
    return m_changes;
}

QString TablesPanel::titleOf(Table table)
{
    switch (table) {
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
    case Table::Changes:
        return tr("Changes");
    }
    return {};
}

TableContent TablesPanel::contentOf(Table table)
{
    const QString title = titleOf(table);
    const std::vector<int> shown = shownAtFirst(table);
    switch (table) {
    case Table::Events:
        return {QStringLiteral("eventsTable"),
                title,
                m_events,
                placeFinder(m_events),
                [this](const QModelIndex &row) { return m_events.placesOf(row); },
                shown,
                static_cast<int>(models::EventColumn::Engagement)};
    case Table::Participants:
        return {QStringLiteral("participantsTable"),
                title,
                m_participants,
                placeFinder(m_participants),
                ownPlace,
                shown,
                static_cast<int>(models::ParticipantColumn::Engagement)};
    case Table::Queues:
        return {QStringLiteral("queuesTable"),
                title,
                m_queues,
                placeFinder(m_queues),
                ownPlace,
                shown,
                static_cast<int>(models::QueueColumn::Engagement)};
    case Table::Transfers:
        return {QStringLiteral("transfersTable"),
                title,
                m_transfers,
                placeFinder(m_transfers),
                ownPlace,
                shown,
                static_cast<int>(models::TransferColumn::Engagement)};
    case Table::Findings:
        return {QStringLiteral("findingsTable"),
                title,
                m_findings,
                placeFinder(m_findings),
                ownPlace,
                shown,
                static_cast<int>(models::FindingColumn::Engagement)};
    case Table::Data:
        return {QStringLiteral("dataTable"),
                title,
                m_data,
                placeFinder(m_data),
                ownPlace,
                shown,
                static_cast<int>(models::DataColumn::Engagement)};
    case Table::Changes:
        break;
    }
    return {QStringLiteral("changesTable"),
            title,
            m_changes,
            placeFinder(m_changes),
            ownPlace,
            shown,
            static_cast<int>(models::ChangeColumn::Engagement)};
}

} // namespace ui
