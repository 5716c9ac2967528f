// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/account_model.h"

#include "analysis/wording.h"
#include "models/places.h"
#include "models/roles.h"
#include "models/row_change.h"
#include "models/time_text.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace models {

namespace {

/// `2026-03-09 09:14 · Voice · ca11ab1e`, as far as it is known; else which it is.
QString headingOf(const analysis::JourneyEngagement &engagement, std::size_t place, const QTimeZone &zone)
{
    constexpr qsizetype toTheMinute = 16;
    constexpr qsizetype enough = 8; ///< letters of an id
    const record::Engagement &shown = engagement.shown->engagement;
    QStringList parts;
    if (shown.startDate) {
        parts << timeText(shown.startDate->instant, zone).left(toTheMinute);
    }
    if (shown.channels && !shown.channels->empty()) {
        const record::Channel &channel = shown.channels->front();
        if (const auto &name = channel.id ? channel.id : channel.type) {
            parts << analysis::plainLabel(name->toString(), 20);
        }
    }
    if (shown.id) {
        parts << analysis::plainLabel(shown.id->toString().left(enough));
    }
    return parts.isEmpty() ? QString::number(place + 1) : parts.join(QStringLiteral(" · "));
}

} // namespace

AccountRowsPtr accountRows(const analysis::JourneyPtr &journey, const QTimeZone &zone)
{
    std::vector<AccountRow> rows;
    const std::size_t engagements = journey ? journey->engagements.size() : 0;
    for (std::size_t i = 0; i < engagements; ++i) {
        const analysis::JourneyEngagement &engagement = journey->engagements[i];
        if (engagements > 1) {
            rows.push_back({i, true, {headingOf(engagement, i, zone), {}}});
        }
        for (analysis::Sentence &sentence : analysis::accountOf(engagement, zone)) {
            rows.push_back({i, false, std::move(sentence)});
        }
    }
    return std::make_shared<const AccountRows>(AccountRows{zone, std::move(rows)});
}

AccountModel::AccountModel(QObject *parent) : QAbstractListModel(parent)
{}

void AccountModel::setJourney(const analysis::JourneyPtr &journey)
{
    if (m_journey != journey) {
        setJourney(journey, accountRows(journey, m_zone));
    }
}

void AccountModel::setJourney(const analysis::JourneyPtr &journey, const AccountRowsPtr &rows)
{
    if (m_journey == journey) {
        return;
    }
    // Kept until the rows are new: their sources are views into it.
    const analysis::JourneyPtr before = std::exchange(m_journey, journey);
    const AccountRowsPtr next = rows->zone == m_zone ? rows : accountRows(journey, m_zone);
    if (before && journey && isNewsOf(*before, *journey)) {
        replaceRows(next->rows);
    } else {
        reset(next->rows);
    }
}

void AccountModel::setTimeZone(const QTimeZone &zone)
{
    if (m_zone != zone) {
        m_zone = zone;
        reset(accountRows(m_journey, m_zone)->rows);
    }
}

void AccountModel::reset(std::vector<AccountRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void AccountModel::replaceRows(std::vector<AccountRow> next)
{
    const auto same = [](const AccountRow &a, const AccountRow &b) {
        return a.engagement == b.engagement && a.isHeading == b.isHeading && a.sentence.text == b.sentence.text;
    };
    const std::vector<RowChange> changes = changesBetween(m_rows, next, same);
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->removed > 0) {
            const auto first = m_rows.begin() + change->first;
            beginRemoveRows({}, change->first, change->first + change->removed - 1);
            m_rows.erase(first, first + change->removed);
            endRemoveRows();
        }
    }
    for (const RowChange &change : changes) {
        if (change.inserted > 0) {
            const auto first = next.begin() + change.at;
            beginInsertRows({}, change.at, change.at + change.inserted - 1);
            m_rows.insert(m_rows.begin() + change.at, first, first + change.inserted);
            endInsertRows();
        }
    }
    // A sentence that stays can have other sources: views into the new record, in any case.
    m_rows = std::move(next);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

const AccountRow &AccountModel::rowAt(const QModelIndex &index) const
{
    return m_rows[static_cast<std::size_t>(index.row())];
}

std::vector<Place> AccountModel::sourcesOf(const QModelIndex &index) const
{
    std::vector<Place> places;
    if (checkIndex(index, CheckIndexOption::IndexIsValid)) {
        const AccountRow &row = rowAt(index);
        for (const record::FieldPath &path : row.sentence.sources) {
            places.push_back({row.engagement, path.toPointer()});
        }
    }
    return places;
}

bool AccountModel::speaksOf(const QModelIndex &index, const Place &place) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || rowAt(index).engagement != place.engagement) {
        return false;
    }
    const auto element = record::elementOf(place.pointer);
    const auto &sources = rowAt(index).sentence.sources;
    return std::any_of(sources.begin(), sources.end(), [&](const record::FieldPath &path) {
        return element ? path.elementRef() == element : path.toPointer() == place.pointer;
    });
}

bool AccountModel::isHeading(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) && rowAt(index).isHeading;
}

QString AccountModel::wholeText() const
{
    QStringList lines;
    for (const AccountRow &row : m_rows) {
        lines += row.sentence.text;
    }
    return lines.join(u'\n');
}

int AccountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AccountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AccountRow &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case WholeTextRole:
        return row.sentence.text;
    case ElementRole: {
        const auto &sources = row.sentence.sources;
        return QVariant::fromValue(Place{row.engagement, sources.empty() ? QString() : sources.front().toPointer()});
    }
    default:
        return {};
    }
}

} // namespace models
