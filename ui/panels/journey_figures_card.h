// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey_figures.h"
#include "models/selection.h"
#include "ui/panels/card.h"

#include <array>

class QToolButton;

namespace ui {

class MetricExplanation;
class MetricTile;

/// What several engagements say together, as tiles that explain themselves; of a single one it is not there.
class JourneyFiguresCard final : public Card
{
    Q_OBJECT
public:
    explicit JourneyFiguresCard(models::Selection &selection, QWidget *parent = nullptr);

    void setJourney(const analysis::JourneyPtr &journey);
    /// Within how many days a contact for the same topic is a repeated one.
    void setOptions(const analysis::JourneyFigureOptions &options);
    [[nodiscard]] const analysis::JourneyFigureOptions &options() const { return m_options; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    [[nodiscard]] QToolButton *buildDays();
    void compute();
    void choose(analysis::JourneyFigureId id, bool on);
    void explain(analysis::JourneyFigureId id);
    void closeExplanation();

    models::Selection &m_selection;
    analysis::JourneyPtr m_journey;
    analysis::JourneyFigureOptions m_options;
    analysis::JourneyFigures m_figures; ///< views into the journey's records
    std::array<MetricTile *, analysis::journeyFigureCount> m_tiles{};
    QToolButton *m_days = nullptr;
    MetricExplanation *m_explanation = nullptr;
    std::optional<analysis::JourneyFigureId> m_chosen;
};

} // namespace ui
