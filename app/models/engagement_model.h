// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/flat_table.h"

namespace models {

enum class EngagementsColumn : quint8 {
    Start,
    Duration,
    Channels,
    Topics,
    Status,
    FirstResponse,
    QueueWait,
    WithAgent,
    Agents,
    Findings,
    Id,
    Source,
};

/// A row of the engagements: one of a journey.
struct EngagementRow
{
    quint32 engagement = 0;
    friend bool operator==(const EngagementRow &, const EngagementRow &) = default;
};

/// The engagements of a journey with what they are told apart by. Empty where there is only one: its head says it all.
class EngagementModel final : public FlatTable<EngagementRow>
{
    Q_OBJECT
public:
    explicit EngagementModel(QObject *parent = nullptr);

    /// The engagement that a place is in; invalid where the table is empty.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] std::vector<EngagementRow> rowsOf(const analysis::Journey &journey) const override;
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;
};

} // namespace models
