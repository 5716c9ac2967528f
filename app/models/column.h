// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/wording.h"
#include "models/roles.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QVariant>

#include <array>
#include <limits>
#include <optional>

namespace models {

/// One column of a table: how it is headed, and how a row's cell is worded, sorted and aligned.
template<typename Column, typename Row>
struct ColumnInfo
{
    Column column{};
    const char *title = "";                     ///< in the translation context "models"; `%1` stands for the time zone
    QString (*text)(const Row &) = nullptr;     ///< in full, from the shown record; empty where there is nothing to say
    QVariant (*sortKey)(const Row &) = nullptr; ///< none: the column sorts by its text
    Qt::Alignment alignment = Qt::AlignLeading;
    std::optional<analysis::Severity> (*severity)(const Row &) = nullptr;
};

/// Whether a table lists its columns in the order of their enumeration, so that a column is a look-up.
template<typename Table>
[[nodiscard]] constexpr bool isInOrder(const Table &table)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].column) != i) {
            return false;
        }
    }
    return true;
}

template<typename Column, typename Row>
[[nodiscard]] QVariant cell(const ColumnInfo<Column, Row> &column, const Row &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return analysis::plainLabel(column.text(row));
    case WholeTextRole:
        return analysis::plainLabel(column.text(row), std::numeric_limits<qsizetype>::max());
    case SortRole:
        return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment | Qt::AlignVCenter);
    case SeverityRole:
        if (const auto severity = column.severity ? column.severity(row) : std::nullopt) {
            return QVariant::fromValue(*severity);
        }
        return {};
    default:
        return {};
    }
}

/// The heading of a column for the header's roles.
[[nodiscard]] QVariant heading(const char *title, Qt::Alignment alignment, const QTimeZone &zone, int role);

template<typename Column, typename Row>
[[nodiscard]] QVariant heading(const ColumnInfo<Column, Row> &column, const QTimeZone &zone, int role)
{
    return heading(column.title, column.alignment, zone, role);
}

} // namespace models
