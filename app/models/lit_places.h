// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/selection.h"

#include <QSet>

namespace models {

/// What is lit, quick to ask for every row that is painted. An element is lit when a field of it is.
class LitPlaces final
{
public:
    LitPlaces() = default;
    explicit LitPlaces(const std::vector<Place> &lit);

    [[nodiscard]] bool contains(const Place &place) const;
    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }

private:
    QSet<QString> m_keys; ///< the engagement's place, then the pointer
};

} // namespace models
