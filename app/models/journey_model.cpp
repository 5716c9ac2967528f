// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/journey_model.h"

#include "models/column.h"
#include "models/places.h"
#include "models/row_change.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

constexpr std::array allGroups{Group::Participants, Group::Queues, Group::Transfers};

/// What an index's internal id says: 0 for an engagement's row; else the engagement and, for elements, their group.
struct Level
{
    std::size_t engagement = 0;
    std::optional<Group> group;
};

constexpr std::size_t idsPerEngagement = 1 + groupCount;

quintptr idOf(const Level &level)
{
    const std::size_t within = level.group ? 1 + static_cast<std::size_t>(*level.group) : 0;
    return 1 + level.engagement * idsPerEngagement + within;
}

std::optional<Level> levelOf(quintptr id)
{
    if (id == 0) {
        return std::nullopt;
    }
    const std::size_t within = (id - 1) % idsPerEngagement;
    Level level{(id - 1) / idsPerEngagement, std::nullopt};
    if (within > 0) {
        level.group = static_cast<Group>(within - 1);
    }
    return level;
}

std::size_t slot(Group group)
{
    return static_cast<std::size_t>(group);
}

std::vector<quint32> elementsIn(const analysis::Journey &journey, std::size_t engagement, Group group)
{
    return elementIndexes(group, journey.engagements[engagement].shown->engagement);
}

} // namespace

JourneyModel::JourneyModel(QObject *parent) : QAbstractItemModel(parent)
{}

void JourneyModel::setJourney(analysis::JourneyPtr journey)
{
    if (m_journey == journey) {
        return;
    }
    // Where engagements come or go by the hundred, a view is sooner filled anew than told of each.
    constexpr std::size_t most = 100;
    const auto isOther = [this, &journey] {
        const std::size_t before = m_journey->engagements.size();
        const std::size_t after = journey->engagements.size();
        return std::max(before, after) - std::min(before, after) > most || !isNewsOf(*m_journey, *journey);
    };
    if (!m_journey || !journey || isOther()) {
        reset(std::move(journey));
        return;
    }
    removeWhatIsGone(*journey);
    const analysis::JourneyPtr before = std::exchange(m_journey, std::move(journey));
    announceChanges(*before);
    insertWhatIsNew();
}

void JourneyModel::reset(analysis::JourneyPtr journey)
{
    beginResetModel();
    m_journey = std::move(journey);
    m_rows.assign(m_journey ? m_journey->engagements.size() : 0, Rows{});
    for (std::size_t engagement = 0; engagement < m_rows.size(); ++engagement) {
        for (const Group group : allGroups) {
            m_rows[engagement][slot(group)] = elementsIn(*m_journey, engagement, group);
        }
    }
    endResetModel();
}

int JourneyModel::rowsIn(std::size_t engagement, Group group) const
{
    return static_cast<int>(m_rows[engagement][slot(group)].size());
}

void JourneyModel::removeRowsNotIn(const std::vector<quint32> &next, std::size_t engagement, Group group)
{
    std::vector<quint32> &rows = m_rows[engagement][slot(group)];
    const auto changes = changesBetween(rows, next, std::equal_to<>{});
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->removed > 0) {
            beginRemoveRows(groupIndex(engagement, group), change->first, change->first + change->removed - 1);
            rows.erase(rows.begin() + change->first, rows.begin() + change->first + change->removed);
            endRemoveRows();
        }
    }
}

void JourneyModel::insertRowsOf(const std::vector<quint32> &next, std::size_t engagement, Group group)
{
    std::vector<quint32> &rows = m_rows[engagement][slot(group)];
    for (const RowChange &change : changesBetween(rows, next, std::equal_to<>{})) {
        const auto first = next.begin() + change.at;
        beginInsertRows(groupIndex(engagement, group), change.at, change.at + change.inserted - 1);
        rows.insert(rows.begin() + change.at, first, first + change.inserted);
        endInsertRows();
    }
}

void JourneyModel::removeWhatIsGone(const analysis::Journey &next)
{
    for (std::size_t engagement = 0; engagement < m_rows.size(); ++engagement) {
        const bool stays = engagement < next.engagements.size();
        for (const Group group : allGroups) {
            removeRowsNotIn(stays ? elementsIn(next, engagement, group) : std::vector<quint32>{}, engagement, group);
        }
    }
    if (next.engagements.size() < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(next.engagements.size()), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(next.engagements.size());
        endRemoveRows();
    }
}

void JourneyModel::insertWhatIsNew()
{
    if (m_rows.size() < m_journey->engagements.size()) {
        beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(m_journey->engagements.size()) - 1);
        m_rows.resize(m_journey->engagements.size(), Rows{});
        endInsertRows();
    }
    for (std::size_t engagement = 0; engagement < m_rows.size(); ++engagement) {
        for (const Group group : allGroups) {
            insertRowsOf(elementsIn(*m_journey, engagement, group), engagement, group);
        }
    }
}

void JourneyModel::announceChanges(const analysis::Journey &before)
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    for (std::size_t engagement = 0; engagement < m_rows.size(); ++engagement) {
        for (const Group group : allGroups) {
            const auto isSame = [&](int row) {
                const quint32 element = m_rows[engagement][slot(group)][static_cast<std::size_t>(row)];
                const analysis::JourneyEngagement &was = before.engagements[engagement];
                const auto position = elementPosition(group, was.shown->engagement, element);
                return position && saysTheSame(group, {was, m_zone, *position}, elementAt(engagement, group, row));
            };
            int first = 0;
            int last = rowsIn(engagement, group) - 1;
            while (first <= last && isSame(first)) {
                ++first;
            }
            while (last > first && isSame(last)) {
                --last;
            }
            if (first <= last) {
                const QModelIndex parent = groupIndex(engagement, group);
                Q_EMIT dataChanged(index(first, 0, parent), index(last, columnCount(parent) - 1, parent));
            }
        }
    }
}

void JourneyModel::setTimeZone(const QTimeZone &zone)
{
    if (m_zone == zone) {
        return;
    }
    m_zone = zone;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, engagementColumnCount() - 1);
    announceAll();
}

void JourneyModel::announceAll()
{
    if (m_rows.empty()) {
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    for (std::size_t engagement = 0; engagement < m_rows.size(); ++engagement) {
        for (const Group group : allGroups) {
            if (const int rows = rowsIn(engagement, group); rows > 0) {
                const QModelIndex parent = groupIndex(engagement, group);
                Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, columnCount(parent) - 1, parent));
            }
        }
    }
}

QModelIndex JourneyModel::groupIndex(std::size_t engagement, Group group) const
{
    return createIndex(static_cast<int>(group), 0, idOf({engagement, std::nullopt}));
}

QModelIndex JourneyModel::indexOf(const Place &place) const
{
    if (place.engagement >= m_rows.size()) {
        return {};
    }
    if (const auto element = record::elementOf(place.pointer)) {
        for (const Group group : allGroups) {
            if (partOf(group) != element->part) {
                continue;
            }
            const auto &rows = m_rows[place.engagement][slot(group)];
            const auto row = std::lower_bound(rows.begin(), rows.end(), element->index);
            return row != rows.end() && *row == element->index
                       ? index(static_cast<int>(row - rows.begin()), 0, groupIndex(place.engagement, group))
                       : QModelIndex();
        }
    }
    return index(static_cast<int>(place.engagement), 0);
}

std::optional<Group> JourneyModel::groupOf(const QModelIndex &element)
{
    const auto level = element.isValid() ? levelOf(element.internalId()) : std::nullopt;
    return level ? level->group : std::nullopt;
}

QModelIndex JourneyModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, column, quintptr{0});
    }
    const auto level = levelOf(parent.internalId());
    if (!level) {
        return createIndex(row, column, idOf({static_cast<std::size_t>(parent.row()), std::nullopt}));
    }
    return createIndex(row, column, idOf({level->engagement, static_cast<Group>(parent.row())}));
}

QModelIndex JourneyModel::parent(const QModelIndex &child) const
{
    const auto level = child.isValid() ? levelOf(child.internalId()) : std::nullopt;
    if (!level) {
        return {};
    }
    return level->group ? groupIndex(level->engagement, *level->group)
                        : createIndex(static_cast<int>(level->engagement), 0, quintptr{0});
}

int JourneyModel::rowCount(const QModelIndex &parent) const
{
    Q_ASSERT(checkIndex(parent));
    if (!parent.isValid()) {
        return static_cast<int>(m_rows.size());
    }
    if (parent.column() > 0) {
        return 0;
    }
    const auto level = levelOf(parent.internalId());
    if (!level) {
        return static_cast<int>(groupCount);
    }
    return level->group ? 0 : rowsIn(level->engagement, static_cast<Group>(parent.row()));
}

int JourneyModel::columnCount(const QModelIndex &parent) const
{
    Q_ASSERT(checkIndex(parent));
    if (!parent.isValid()) {
        return engagementColumnCount();
    }
    if (parent.column() > 0) {
        return 0;
    }
    const auto level = levelOf(parent.internalId());
    if (!level) {
        return 1;
    }
    return level->group ? 0 : models::columnCount(static_cast<Group>(parent.row()));
}

QVariant JourneyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == ElementRole) {
        return QVariant::fromValue(placeOf(index));
    }
    const auto level = levelOf(index.internalId());
    if (!level) {
        return engagementCell(m_journey->engagements[static_cast<std::size_t>(index.row())], m_zone, index.column(),
                              role);
    }
    if (!level->group) {
        return groupData(level->engagement, static_cast<Group>(index.row()), role);
    }
    return elementCell(*level->group, elementAt(level->engagement, *level->group, index.row()), index.column(), role);
}

ElementPlace JourneyModel::elementAt(std::size_t engagement, Group group, int row) const
{
    const quint32 element = m_rows[engagement][slot(group)][static_cast<std::size_t>(row)];
    const analysis::JourneyEngagement &in = m_journey->engagements[engagement];
    return {in, m_zone, elementPosition(group, in.shown->engagement, element).value()};
}

QVariant JourneyModel::groupData(std::size_t engagement, Group group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case WholeTextRole:
        return QCoreApplication::translate("models", "%1 (%2)", "a list and how many elements it has")
            .arg(groupTitle(group))
            .arg(rowsIn(engagement, group));
    case SortRole:
        return static_cast<int>(group);
    default:
        return {};
    }
}

Place JourneyModel::placeOf(const QModelIndex &index) const
{
    const auto level = levelOf(index.internalId());
    if (!level) {
        return {static_cast<std::size_t>(index.row()), {}};
    }
    if (!level->group) {
        return {level->engagement, record::FieldPath::of(partOf(static_cast<Group>(index.row()))).toPointer()};
    }
    const quint32 element = m_rows[level->engagement][slot(*level->group)][static_cast<std::size_t>(index.row())];
    return {level->engagement, record::pointerTo({partOf(*level->group), element})};
}

QVariant JourneyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= engagementColumnCount()) {
        return {};
    }
    return engagementHeading(section, m_zone, role);
}

} // namespace models
