// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/selection.h"

#include <QWidget>

class QLabel;

namespace ui {

class ElidedLabel;
class FlowLayout;
class LinkButton;

/// A metric in words: how it is computed, from which fields, or why it cannot be. Its sources are lit up in every view
/// while it is shown, and each can be chosen.
class MetricExplanation final : public QWidget
{
    Q_OBJECT
public:
    explicit MetricExplanation(models::Selection &selection, QWidget *parent = nullptr);

    /// A figure and how it came about.
    struct Told
    {
        QString title;
        QString formula;
        std::vector<models::Place> places;
        bool known = true;    ///< else the places are what is missing
        bool several = false; ///< the places are of several engagements
    };
    void tell(const Told &told);
    /// `place` is the engagement's in the journey.
    void explain(analysis::MetricId id, const analysis::JourneyEngagement &engagement, std::size_t place);

Q_SIGNALS:
    void closed();
    void nextAloneRequested();

private:
    void addSource(const models::Place &place, bool several);

    models::Selection &m_selection;
    ElidedLabel *m_title = nullptr;
    QLabel *m_formula = nullptr;
    LinkButton *m_nextAlone = nullptr;
    QWidget *m_sources = nullptr;
    FlowLayout *m_links = nullptr;
};

/// The places of some fields of the engagement at this place of the journey.
[[nodiscard]] std::vector<models::Place> placesOf(const std::vector<record::FieldPath> &fields, std::size_t engagement);

} // namespace ui
