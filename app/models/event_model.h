// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/events.h"
#include "models/flat_table.h"

namespace models {

enum class EventColumn : quint8 { Time, Step, Elapsed, Event, Who, Channel, Finding, Field, Engagement };

/// Everything that happened in a journey, in order of time: one row for each time in the record, and one for two that
/// say the same thing (design/product.md, "Events"). Step counts from the row before in time, elapsed from the first.
class EventModel final : public FlatTable<Event>
{
    Q_OBJECT
public:
    explicit EventModel(QObject *parent = nullptr);

    /// The row of the time field at `place`; for an element or another of its fields its first row. Else invalid.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;

    /// The fields a row was made from: one, or two for joined events.
    [[nodiscard]] std::vector<Place> placesOf(const QModelIndex &index) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] std::vector<Event> rowsOf(const analysis::Journey &journey) const override;
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;
};

/// The rows of a journey, which any thread can make; none of a null one.
[[nodiscard]] EventModel::Rows eventRows(const analysis::JourneyPtr &journey);

} // namespace models
