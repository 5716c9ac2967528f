// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/places.h"

#include "record/element_places.h"

#include <algorithm>

namespace analysis {

quint32 placeOf(const record::Record &record, const record::FieldPath &path)
{
    if (const auto value = record::rangeOf(record, path)) {
        return value->begin;
    }
    const auto element = path.elementRef();
    const auto parent = element ? record::rangeOf(record.engagement, *element) : std::nullopt;
    return parent.value_or(record.text.root()).end;
}

std::vector<record::FieldPath> inDocumentOrder(const record::Record &record, std::vector<record::FieldPath> paths)
{
    std::vector<std::pair<quint32, record::FieldPath>> placed;
    placed.reserve(paths.size());
    for (const record::FieldPath &path : paths) {
        placed.emplace_back(placeOf(record, path), path);
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::transform(placed.begin(), placed.end(), paths.begin(), [](const auto &one) { return one.second; });
    return paths;
}

} // namespace analysis
