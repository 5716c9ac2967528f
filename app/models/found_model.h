// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/flat_table.h"

namespace models {

enum class FoundColumn : quint8 { Start, Duration, Status, Direction, Channels, Topics, Agents, Id };

struct FoundRow
{
    quint32 engagement = 0; ///< its place in the journey
    QByteArray sha256;      ///< of its bytes: two of a page may have no id
    friend bool operator==(const FoundRow &a, const FoundRow &b) { return a.sha256 == b.sha256; }
};

/// Engagements that a search has found, one a row, in the order they came.
class FoundModel final : public FlatTable<FoundRow>
{
    Q_OBJECT
public:
    explicit FoundModel(QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] std::vector<FoundRow> rowsOf(const analysis::Journey &journey) const override;
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;
};

/// Those who handled it, each once, as the shown record names them: `Katharina Brandt · Farid Haddad`.
[[nodiscard]] QString agentsText(const record::Record &shown);

} // namespace models
