// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/flat_table.h"

namespace models {

enum class ChangeColumn : quint8 { Change, Where, Field, Before, Now, Engagement };

struct ChangeRow
{
    quint32 engagement = 0;
    const analysis::PlaceChange *change = nullptr; ///< owned by the journey
    friend bool operator==(const ChangeRow &a, const ChangeRow &b)
    {
        return a.engagement == b.engagement && *a.change == *b.change;
    }
};

/// What has changed in a journey since it was read before, engagement by engagement; empty where nothing has.
class ChangeModel final : public FlatTable<ChangeRow>
{
    Q_OBJECT
public:
    explicit ChangeModel(QObject *parent = nullptr);

    /// The row of exactly this field; invalid if it has not changed.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] std::vector<ChangeRow> rowsOf(const analysis::Journey &journey) const override;
    /// Of what is gone: the list or object it stood in.
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;
};

} // namespace models
