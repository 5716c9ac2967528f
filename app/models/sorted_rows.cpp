// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/sorted_rows.h"

#include "models/roles.h"

namespace models {

SortedRows::SortedRows(QAbstractItemModel &rows, QObject *parent) : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto forgetKeys = [this] {
        m_keys.clear();
    };
    // Connected before the base class follows the same signals, so that it never sorts by keys of rows that were.
    connect(&rows, &QAbstractItemModel::dataChanged, this, forgetKeys);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, forgetKeys);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, forgetKeys);
    connect(&rows, &QAbstractItemModel::modelReset, this, forgetKeys);
    setSortRole(SortRole);
    setSourceModel(&rows);
}

void SortedRows::setFilterText(const QString &text)
{
    if (m_filter != text) {
        m_filter = text;
        invalidateFilter();
    }
}

void SortedRows::sort(int column, Qt::SortOrder order)
{
    m_keys.clear();
    QSortFilterProxyModel::sort(column, order);
}

bool SortedRows::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_filter.isEmpty()) {
        return true;
    }
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        const QVariant text = sourceModel()->index(row, column, parent).data(WholeTextRole);
        if (text.toString().contains(m_filter, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

SortedRows::Key SortedRows::keyOf(const QModelIndex &index) const
{
    const QVariant value = index.data(SortRole);
    Key key;
    if (value.typeId() == QMetaType::QString) {
        const QString text = value.toString();
        key.absent = text.isEmpty();
        key.text = m_collator.sortKey(text);
    } else if (value.isValid()) {
        key.absent = false;
        key.number = value.toLongLong();
    }
    return key;
}

const std::vector<SortedRows::Key> &SortedRows::keys(int column) const
{
    const auto rows = static_cast<std::size_t>(sourceModel()->rowCount());
    if (m_keys.size() != rows || m_keyColumn != column) {
        m_keys.clear();
        m_keys.reserve(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            m_keys.push_back(keyOf(sourceModel()->index(static_cast<int>(row), column)));
        }
        m_keyColumn = column;
    }
    return m_keys;
}

bool SortedRows::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto &all = keys(left.column());
    const Key &a = all[static_cast<std::size_t>(left.row())];
    const Key &b = all[static_cast<std::size_t>(right.row())];
    if (a.absent != b.absent) {
        return sortOrder() == Qt::AscendingOrder ? b.absent : a.absent;
    }
    if (a.text && b.text) {
        return a.text->compare(*b.text) < 0;
    }
    return a.number < b.number;
}

} // namespace models
