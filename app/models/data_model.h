// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/flat_table.h"

namespace models {

enum class DataColumn : quint8 { Kind, Name, Value, Field, Engagement };

/// A row of what an engagement carries besides its course: a value of an identifier, an entry of `data`, an attribute,
/// a topic or a note.
struct DataRow
{
    quint32 engagement = 0;
    record::Part part = record::Part::Data;
    quint32 entry = 0; ///< place in the record's list
    quint32 value = 0; ///< of an identifier: which of its values
    quint32 index = 0; ///< of a list's element: its place in the JSON list
    record::Text key;  ///< of an identifier or an entry of `data`; a view into the record
    friend bool operator==(const DataRow &a, const DataRow &b)
    {
        return a.engagement == b.engagement && a.part == b.part && a.value == b.value && a.index == b.index &&
               a.key == b.key;
    }
};

/// Identifiers, data, attributes, topics and notes of a journey, in this order, engagement by engagement.
class DataModel final : public FlatTable<DataRow>
{
    Q_OBJECT
public:
    explicit DataModel(QObject *parent = nullptr);

    /// The row of the value, or of the element, that a place stands in; invalid if it is none of these.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] std::vector<DataRow> rowsOf(const analysis::Journey &journey) const override;
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;
};

} // namespace models
