// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/lit_places.h"

#include "record/field_path.h"

namespace models {

namespace {

QString keyOf(std::size_t engagement, const QString &pointer)
{
    return QString::number(engagement) + pointer;
}

} // namespace

LitPlaces::LitPlaces(const std::vector<Place> &lit)
{
    for (const Place &place : lit) {
        m_keys.insert(keyOf(place.engagement, place.pointer));
        if (const auto element = record::elementOf(place.pointer)) {
            m_keys.insert(keyOf(place.engagement, record::pointerTo(*element)));
        }
    }
}

bool LitPlaces::contains(const Place &place) const
{
    return !m_keys.isEmpty() && m_keys.contains(keyOf(place.engagement, place.pointer));
}

} // namespace models
