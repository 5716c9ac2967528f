// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/account.h"
#include "models/selection.h"

#include <QAbstractListModel>

namespace models {

/// A sentence of an account, or the id of the engagement it is about.
struct AccountRow
{
    std::size_t engagement = 0;
    bool isHeading = false;
    analysis::Sentence sentence;
};

/// The account of a journey with times of a zone. Any thread can make it; its sources are views into the journey.
struct AccountRows
{
    QTimeZone zone;
    std::vector<AccountRow> rows;
};
using AccountRowsPtr = std::shared_ptr<const AccountRows>;
/// None of a null journey; never null.
[[nodiscard]] AccountRowsPtr accountRows(const analysis::JourneyPtr &journey, const QTimeZone &zone);

/// The account of a journey in plain words, a row for each sentence; of several engagements each begins with its id.
/// News of the same journey keeps the sentences that are in both; another journey resets the model.
class AccountModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit AccountModel(QObject *parent = nullptr);

    void setJourney(const analysis::JourneyPtr &journey);
    /// The same with rows that were made of it before; they count if they are of this model's zone.
    void setJourney(const analysis::JourneyPtr &journey, const AccountRowsPtr &rows);
    void setTimeZone(const QTimeZone &zone);

    /// The places that a sentence speaks of, in document order; none for a heading.
    [[nodiscard]] std::vector<Place> sourcesOf(const QModelIndex &index) const;
    /// Whether a sentence speaks of the element, or else of the very field, at `place`.
    [[nodiscard]] bool speaksOf(const QModelIndex &index, const Place &place) const;
    [[nodiscard]] bool isHeading(const QModelIndex &index) const;
    /// All sentences, a line for each.
    [[nodiscard]] QString wholeText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void replaceRows(std::vector<AccountRow> next);
    void reset(std::vector<AccountRow> rows);
    [[nodiscard]] const AccountRow &rowAt(const QModelIndex &index) const;

    analysis::JourneyPtr m_journey;
    QTimeZone m_zone = QTimeZone::utc();
    std::vector<AccountRow> m_rows;
};

} // namespace models
