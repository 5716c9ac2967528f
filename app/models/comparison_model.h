// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/comparison.h"
#include "models/flat_table.h"

namespace models {

enum class ComparisonColumn : quint8 { What, First, Second, Difference, Kind };

/// A row of a comparison: which of its moments, metrics or findings.
struct ComparisonRow
{
    enum class Kind : quint8 { Moment, Metric, Finding };
    quint32 engagement = 0; ///< of the place that is chosen with it
    Kind kind = Kind::Moment;
    std::size_t index = 0;
    std::shared_ptr<const analysis::Comparison> of;
    friend bool operator==(const ComparisonRow &a, const ComparisonRow &b);
};

/// How the two engagements of a journey differ (app/analysis/README.md); no rows where there are not two.
class ComparisonModel final : public FlatTable<ComparisonRow>
{
    Q_OBJECT
public:
    explicit ComparisonModel(QObject *parent = nullptr);

    void setAlignment(analysis::Alignment alignment);
    /// The fields of both engagements that a row was computed from. Cost: as of a metric's sources.
    [[nodiscard]] std::vector<Place> sourcesOf(const QModelIndex &row) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] std::vector<ComparisonRow> rowsOf(const analysis::Journey &journey) const override;
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;

    analysis::Alignment m_alignment = analysis::Alignment::TrueTime;
};

} // namespace models
