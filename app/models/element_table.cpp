// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/element_table.h"

#include <algorithm>

namespace models {

ElementTable::ElementTable(JourneyModel &journey, Group group, QObject *parent)
    : QAbstractProxyModel(parent), m_journey(journey), m_group(group)
{
    setSourceModel(&journey);
    follow();
}

void ElementTable::follow()
{
    connect(&m_journey, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (isOurs(parent)) {
                    const int before = rowsBefore(parent.parent().row());
                    beginInsertRows({}, before + first, before + last);
                }
            });
    connect(&m_journey, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        m_ends.clear();
        if (isOurs(parent)) {
            endInsertRows();
        }
    });
    connect(&m_journey, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &parent, int first, int last) {
                if (isOurs(parent)) {
                    const int before = rowsBefore(parent.parent().row());
                    beginRemoveRows({}, before + first, before + last);
                }
            });
    connect(&m_journey, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &parent) {
        m_ends.clear();
        if (isOurs(parent)) {
            endRemoveRows();
        }
    });
    connect(&m_journey, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (isOurs(first.parent())) {
                    Q_EMIT dataChanged(mapFromSource(first), mapFromSource(last), roles);
                }
            });
    connect(&m_journey, &QAbstractItemModel::headerDataChanged, this,
            [this] { Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); });
    connect(&m_journey, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_journey, &QAbstractItemModel::modelReset, this, [this] {
        m_ends.clear();
        endResetModel();
    });
}

bool ElementTable::isOurs(const QModelIndex &parent) const
{
    return parent.isValid() && parent.parent().isValid() && parent.row() == static_cast<int>(m_group);
}

const std::vector<int> &ElementTable::ends() const
{
    if (m_ends.empty()) {
        int rows = 0;
        for (int engagement = 0; engagement < m_journey.rowCount(); ++engagement) {
            rows += m_journey.rowCount(m_journey.groupIndex(static_cast<std::size_t>(engagement), m_group));
            m_ends.push_back(rows);
        }
    }
    return m_ends;
}

int ElementTable::rowsBefore(int engagement) const
{
    return engagement > 0 ? ends()[static_cast<std::size_t>(engagement) - 1] : 0;
}

QModelIndex ElementTable::indexOf(const Place &place) const
{
    return mapFromSource(m_journey.indexOf(place));
}

QModelIndex ElementTable::mapToSource(const QModelIndex &proxy) const
{
    if (!proxy.isValid()) {
        return {};
    }
    const auto end = std::upper_bound(ends().begin(), ends().end(), proxy.row());
    if (end == ends().end()) {
        return {};
    }
    const auto engagement = static_cast<int>(std::distance(ends().begin(), end));
    return m_journey.index(proxy.row() - rowsBefore(engagement), proxy.column(),
                           m_journey.groupIndex(static_cast<std::size_t>(engagement), m_group));
}

QModelIndex ElementTable::mapFromSource(const QModelIndex &source) const
{
    if (JourneyModel::groupOf(source) != m_group) {
        return {};
    }
    return createIndex(rowsBefore(source.parent().parent().row()) + source.row(), source.column());
}

QModelIndex ElementTable::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ElementTable::parent(const QModelIndex &) const
{
    return {};
}

int ElementTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || ends().empty() ? 0 : ends().back();
}

int ElementTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : models::columnCount(m_group);
}

QVariant ElementTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    return elementHeading(m_group, section, m_journey.timeZone(), role);
}

} // namespace models
