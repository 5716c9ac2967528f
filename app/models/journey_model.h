// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/journey_columns.h"
#include "models/selection.h"

#include <QAbstractItemModel>
#include <QTimeZone>

#include <array>
#include <vector>

namespace models {

/// A journey as a tree: engagement → participants, queues, transfers → element. Each kind of row has columns of its
/// own: columnCount() depends on the parent, and headerData() speaks of the engagements (elementHeading() of the
/// elements). A journey whose engagements begin with those shown is taken as news of them: rows stay, come and go one
/// by one, so that selections last. Any other journey resets the model. An engagement comes empty and is then filled,
/// and is emptied before it goes, so that whoever follows only element rows sees each of them.
class JourneyModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit JourneyModel(QObject *parent = nullptr);

    void setJourney(analysis::JourneyPtr journey); ///< null: nothing is shown
    void setTimeZone(const QTimeZone &zone);
    [[nodiscard]] const analysis::JourneyPtr &journey() const { return m_journey; }
    [[nodiscard]] const QTimeZone &timeZone() const { return m_zone; }

    /// The row of the group; it must exist.
    [[nodiscard]] QModelIndex groupIndex(std::size_t engagement, Group group) const;
    /// The row that a place stands in: its element's, else its engagement's. Invalid if the journey has no such place.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;
    /// The group of an element's row; nothing for any other row.
    [[nodiscard]] static std::optional<Group> groupOf(const QModelIndex &element);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// The rows announced so far: each element's place in the JSON list, by which it is known when the record is read
    /// anew. Only while rows come and go they are not those of the journey.
    using Rows = std::array<std::vector<quint32>, groupCount>;

    [[nodiscard]] QVariant groupData(std::size_t engagement, Group group, int role) const;
    [[nodiscard]] Place placeOf(const QModelIndex &index) const;
    void reset(analysis::JourneyPtr journey);
    [[nodiscard]] int rowsIn(std::size_t engagement, Group group) const;
    [[nodiscard]] ElementPlace elementAt(std::size_t engagement, Group group, int row) const;
    void removeRowsNotIn(const std::vector<quint32> &next, std::size_t engagement, Group group);
    void insertRowsOf(const std::vector<quint32> &next, std::size_t engagement, Group group);
    void removeWhatIsGone(const analysis::Journey &next);
    void insertWhatIsNew();
    void announceChanges(const analysis::Journey &before);
    void announceAll();

    analysis::JourneyPtr m_journey;
    std::vector<Rows> m_rows;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace models
