// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/selection.h"

#include <utility>

namespace models {

void Selection::select(const Place &place)
{
    setChosen(place, std::nullopt);
}

void Selection::selectInterval(const Stretch &stretch)
{
    setChosen(std::nullopt, stretch);
}

void Selection::light(std::vector<Place> places)
{
    if (m_lit == places) {
        return;
    }
    m_lit = std::move(places);
    Q_EMIT litChanged();
}

void Selection::clear()
{
    light({});
    setChosen(std::nullopt, std::nullopt);
}

void Selection::setChosen(std::optional<Place> place, std::optional<Stretch> stretch)
{
    // Both are set before either signal, so that no view sees two things chosen.
    const bool placeChanges = m_current != place;
    const bool stretchChanges = m_interval != stretch;
    m_current = std::move(place);
    m_interval = stretch;
    if (placeChanges) {
        Q_EMIT changed();
    }
    if (stretchChanges) {
        Q_EMIT intervalChanged();
    }
}

} // namespace models
