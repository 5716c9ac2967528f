// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/flat_table.h"

namespace models {

enum class FindingColumn : quint8 { Severity, Sentence, Field, Code, Engagement };

/// A row of the findings: one of an analysis, which the journey keeps alive.
struct FindingRow
{
    quint32 engagement = 0;
    const analysis::Finding *finding = nullptr;
    friend bool operator==(const FindingRow &a, const FindingRow &b)
    {
        return a.engagement == b.engagement && a.finding->code == b.finding->code && a.finding->path == b.finding->path;
    }
};

/// Everything that is odd in a journey's records, in the order of design/analysis.md, engagement by engagement.
class FindingModel final : public FlatTable<FindingRow>
{
    Q_OBJECT
public:
    explicit FindingModel(QObject *parent = nullptr);

    /// The first finding of exactly this field; invalid if there is none.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;
    /// How many findings are errors or warnings: those a reader should look at.
    [[nodiscard]] std::size_t toLookAt() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] std::vector<FindingRow> rowsOf(const analysis::Journey &journey) const override;
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;
};

} // namespace models
