// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/selection.h"

#include <utility>

namespace models {

void Selection::select(const Place &place)
{
    if (m_current == place) {
        return;
    }
    m_current = place;
    Q_EMIT changed();
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
    if (m_current) {
        m_current.reset();
        Q_EMIT changed();
    }
}

} // namespace models
