// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/found_model.h"

#include "models/journey_columns.h"

namespace models {

namespace {

using View = FoundModel::View;

QString agentsOf(const View &view)
{
    return agentsText(*view.engagement().shown);
}

constexpr ColumnInfo<FoundColumn, View> agents{FoundColumn::Agents, QT_TRANSLATE_NOOP("models", "Agents"), agentsOf};

/// The column of an engagement's own table that says it; none for the agents.
std::optional<int> engagementColumn(int column)
{
    const auto as = [](EngagementColumn one) {
        return std::optional(static_cast<int>(one));
    };
    switch (static_cast<FoundColumn>(column)) {
    case FoundColumn::Start:
        return as(EngagementColumn::Start);
    case FoundColumn::Duration:
        return as(EngagementColumn::Duration);
    case FoundColumn::Status:
        return as(EngagementColumn::Status);
    case FoundColumn::Direction:
        return as(EngagementColumn::Direction);
    case FoundColumn::Channels:
        return as(EngagementColumn::Channels);
    case FoundColumn::Topics:
        return as(EngagementColumn::Topics);
    case FoundColumn::Id:
        return as(EngagementColumn::Id);
    case FoundColumn::Agents:
        break;
    }
    return std::nullopt;
}

} // namespace

FoundModel::FoundModel(QObject *parent) : FlatTable(parent)
{}

int FoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(FoundColumn::Id) + 1;
}

std::vector<FoundRow> FoundModel::rowsOf(const analysis::Journey &journey) const
{
    std::vector<FoundRow> rows;
    for (quint32 engagement = 0; engagement < journey.engagements.size(); ++engagement) {
        rows.push_back({engagement, journey.engagements[engagement].origin.sha256});
    }
    return rows;
}

Place FoundModel::placeOf(const View &view) const
{
    return {view.row().engagement, {}};
}

QVariant FoundModel::cellOf(const View &view, int column, int role) const
{
    const auto own = engagementColumn(column);
    return own ? engagementCell(view.engagement(), view.zone, *own, role) : cell(agents, view, role);
}

QVariant FoundModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    const auto own = engagementColumn(column);
    return own ? engagementHeading(*own, zone, role) : heading(agents, zone, role);
}

QString agentsText(const record::Record &shown)
{
    QStringList names;
    if (const auto &participants = shown.engagement.participants) {
        for (std::size_t i = 0; i < participants->size(); ++i) {
            const auto &type = (*participants)[i].type;
            const QString name = analysis::participantName(shown, i);
            if (type && type->value == record::ParticipantType::Agent && !names.contains(name)) {
                names << name;
            }
        }
    }
    return names.join(QStringLiteral(" · "));
}

} // namespace models
