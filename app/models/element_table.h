// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/journey_model.h"

#include <QAbstractProxyModel>

#include <vector>

namespace models {

/// One kind of element as a flat table, over all engagements of a journey: a JourneyModel's rows of one group, one
/// engagement after the other.
class ElementTable final : public QAbstractProxyModel
{
    Q_OBJECT
public:
    ElementTable(JourneyModel &journey, Group group, QObject *parent = nullptr);

    [[nodiscard]] Group group() const { return m_group; }
    /// The row of the element a place stands in; invalid if it is no element of this kind.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxy) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &source) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// The group's row in the tree, if `parent` is that of this table's group in some engagement.
    [[nodiscard]] bool isOurs(const QModelIndex &parent) const;
    /// How many rows the engagements before this one have.
    [[nodiscard]] int rowsBefore(int engagement) const;
    void follow();
    [[nodiscard]] const std::vector<int> &ends() const;

    JourneyModel &m_journey;
    Group m_group;
    mutable std::vector<int> m_ends; ///< behind the rows of each engagement; empty: to be counted anew
};

} // namespace models
