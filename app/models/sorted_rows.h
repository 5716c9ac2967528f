// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace models {

/// The rows of a table in the order of a column, without those that the filter hides.
/// Each row's key is made once for a sort, not at every comparison. Rows without a key stand last in either order.
class SortedRows final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit SortedRows(QAbstractItemModel &rows, QObject *parent = nullptr);

    /// Shows only rows with a cell that contains `text`, without case; empty: all rows.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_filter; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Key
    {
        bool absent = true;
        qint64 number = 0;
        std::optional<QCollatorSortKey> text;
    };
    [[nodiscard]] const std::vector<Key> &keys(int column) const;
    [[nodiscard]] Key keyOf(const QModelIndex &index) const;

    QString m_filter;
    QCollator m_collator;
    mutable std::vector<Key> m_keys; ///< of column m_keyColumn, made when first compared; empty: not made
    mutable int m_keyColumn = 0;
};

} // namespace models
