// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/column.h"
#include "models/places.h"
#include "models/row_change.h"

#include <QAbstractTableModel>

#include <memory>
#include <utility>

namespace models {

/// A row of a flat table with what its columns read: the journey, the zone and the rows around it.
template<typename Row>
struct RowView
{
    const analysis::Journey &journey;
    const QTimeZone &zone;
    const std::vector<Row> &rows;
    std::size_t at = 0;

    [[nodiscard]] const Row &row() const { return rows[at]; }
    [[nodiscard]] const analysis::JourneyEngagement &engagement() const
    {
        return journey.engagements[row().engagement];
    }
    [[nodiscard]] const record::Engagement &shown() const { return engagement().shown->engagement; }
};

/// A table with a small value for each row and a text for none: cells are worded when they are looked at.
/// Row has a member `engagement`, its place in the journey, and `==` tells whether two rows speak of the same thing.
template<typename Row>
class FlatTable : public QAbstractTableModel
{
public:
    using View = RowView<Row>;
    using Rows = std::shared_ptr<const std::vector<Row>>; ///< never null
    using QAbstractTableModel::QAbstractTableModel;

    /// News of the same journey keeps the rows that are in both; another journey resets the table.
    void setJourney(analysis::JourneyPtr journey)
    {
        auto rows = std::make_shared<const std::vector<Row>>(journey ? rowsOf(*journey) : std::vector<Row>{});
        setJourney(std::move(journey), std::move(rows));
    }

    /// The same with rows that were made of it before, in another thread say.
    void setJourney(analysis::JourneyPtr journey, Rows rows)
    {
        if (m_journey == journey) {
            return;
        }
        if (m_journey && journey && isNewsOf(*m_journey, *journey)) {
            replaceRows(std::move(journey), *rows);
            return;
        }
        beginResetModel();
        m_journey = std::move(journey);
        m_rows = std::move(rows);
        endResetModel();
    }

    void setTimeZone(const QTimeZone &zone)
    {
        if (m_zone != zone) {
            m_zone = zone;
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
            announceAll();
        }
    }

    [[nodiscard]] const analysis::JourneyPtr &journey() const { return m_journey; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
            return {};
        }
        const View view = viewOf(static_cast<std::size_t>(index.row()));
        return role == ElementRole ? QVariant::fromValue(placeOf(view)) : cellOf(view, index.column(), role);
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
            return {};
        }
        return headingOf(section, m_zone, role);
    }

protected:
    [[nodiscard]] const std::vector<Row> &rows() const { return *m_rows; }
    [[nodiscard]] View viewOf(std::size_t row) const { return {*m_journey, m_zone, *m_rows, row}; }
    /// Rows that come of more than the journey have changed.
    void updateRows()
    {
        if (m_journey) {
            replaceRows(m_journey, rowsOf(*m_journey));
        }
    }

private:
    [[nodiscard]] virtual std::vector<Row> rowsOf(const analysis::Journey &journey) const = 0;
    [[nodiscard]] virtual Place placeOf(const View &view) const = 0;
    [[nodiscard]] virtual QVariant cellOf(const View &view, int column, int role) const = 0;
    [[nodiscard]] virtual QVariant headingOf(int column, const QTimeZone &zone, int role) const = 0;

    void replaceRows(analysis::JourneyPtr journey, const std::vector<Row> &next)
    {
        const auto rows = std::make_shared<std::vector<Row>>(*m_rows);
        m_rows = rows;
        const std::vector<RowChange> changes = changesBetween(*rows, next, std::equal_to<>{});
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            if (change->removed > 0) {
                const auto first = rows->begin() + change->first;
                beginRemoveRows({}, change->first, change->first + change->removed - 1);
                rows->erase(first, first + change->removed);
                endRemoveRows();
            }
        }
        // Rows may hold views into the journey they were made from, so those that stay are taken from the new one.
        const auto before = std::exchange(m_journey, std::move(journey));
        *rows = withoutInserted(next, changes);
        for (const RowChange &change : changes) {
            if (change.inserted > 0) {
                const auto first = next.begin() + change.at;
                beginInsertRows({}, change.at, change.at + change.inserted - 1);
                rows->insert(rows->begin() + change.at, first, first + change.inserted);
                endInsertRows();
            }
        }
        announceAll();
    }

    [[nodiscard]] static std::vector<Row> withoutInserted(const std::vector<Row> &next,
                                                          const std::vector<RowChange> &changes)
    {
        std::vector<Row> rows;
        rows.reserve(next.size());
        auto from = next.begin();
        for (const RowChange &change : changes) {
            rows.insert(rows.end(), from, next.begin() + change.at);
            from = next.begin() + change.at + change.inserted;
        }
        rows.insert(rows.end(), from, next.end());
        return rows;
    }

    void announceAll()
    {
        if (!m_rows->empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
    }

    analysis::JourneyPtr m_journey;
    Rows m_rows = std::make_shared<const std::vector<Row>>();
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace models
