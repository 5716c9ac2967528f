// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/places.h"

#include <algorithm>

namespace analysis {

namespace {

using record::Part;
using record::TextRange;

template<typename List>
std::optional<TextRange> rangeIn(const std::optional<List> &list, quint32 index)
{
    if (!list) {
        return std::nullopt;
    }
    const auto found = std::lower_bound(list->begin(), list->end(), index,
                                        [](const auto &element, quint32 wanted) { return element.index < wanted; });
    return found != list->end() && found->index == index ? std::optional(found->range) : std::nullopt;
}

std::optional<TextRange> rangeOf(const record::Engagement &engagement, Part part, quint32 index)
{
    switch (part) {
    case Part::Channels:
        return rangeIn(engagement.channels, index);
    case Part::Participants:
        return rangeIn(engagement.participants, index);
    case Part::Queues:
        return rangeIn(engagement.queues, index);
    case Part::Transfers:
        return rangeIn(engagement.transfers, index);
    case Part::AgentNotes:
        return rangeIn(engagement.agentNotes, index);
    case Part::Conversations:
        return rangeIn(engagement.conversations, index);
    case Part::Attributes:
        return rangeIn(engagement.attributes, index);
    case Part::Engagement:
    case Part::Identifiers:
    case Part::Data:
        break;
    }
    return std::nullopt;
}

} // namespace

quint32 placeOf(const record::Record &record, const record::FieldPath &path)
{
    const auto element = path.index ? rangeOf(record.engagement, path.part, *path.index) : std::nullopt;
    const TextRange parent = element.value_or(record.text.root());
    record::FieldPath inside = path;
    if (element) {
        inside.part = Part::Engagement;
        inside.index.reset();
    }
    if (const auto value = record.text.find(parent, inside.toPointer())) {
        return value->begin;
    }
    return parent.end;
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
