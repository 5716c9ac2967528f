// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "axp/search_query.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;

namespace ui {

/// What to look for: by which of an engagement's identifiers, and which engagements. Identifiers are shown as the
/// engagement shows them, masked or not; what they stand for is in the query alone.
class SearchForm final : public QWidget
{
    Q_OBJECT
public:
    SearchForm(const analysis::JourneyEngagement &of, const QTimeZone &zone, QWidget *parent = nullptr);

    [[nodiscard]] axp::SearchQuery query() const;

Q_SIGNALS:
    void changed();

private:
    void addIdentifiers(QFormLayout &form, const analysis::JourneyEngagement &of);
    void addFilters(QFormLayout &form, const analysis::JourneyEngagement &of);
    void addDates(QFormLayout &form);
    void fillChannels(const record::Engagement &shown);
    void fillAgents(const analysis::JourneyEngagement &of);

    /// One value of the record, and the box that chooses it.
    struct Identifier
    {
        QString name, value;
        QCheckBox *box = nullptr;
    };

    QTimeZone m_zone;
    std::vector<Identifier> m_identifiers;
    QComboBox *m_channel = nullptr; ///< data: its id
    QComboBox *m_topic = nullptr;   ///< data: as received
    QComboBox *m_agent = nullptr;   ///< data: its id
    QCheckBox *m_hasFrom = nullptr;
    QCheckBox *m_hasUntil = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_until = nullptr;
};

/// Whether an engagement has identifiers to look by: not where they came masked.
[[nodiscard]] bool canSearchBy(const analysis::JourneyEngagement &engagement);

} // namespace ui
