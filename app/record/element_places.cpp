// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/element_places.h"

namespace record {

std::optional<TextRange> rangeOf(const Engagement &engagement, ElementRef element)
{
    const auto within = [&element](const auto &list) {
        const auto position = positionOf(list, element.index);
        return position ? std::optional(list->at(*position).range) : std::nullopt;
    };
    switch (element.part) {
    case Part::Channels:
        return within(engagement.channels);
    case Part::Participants:
        return within(engagement.participants);
    case Part::Conversations:
        return within(engagement.conversations);
    case Part::Attributes:
        return within(engagement.attributes);
    case Part::Queues:
        return within(engagement.queues);
    case Part::Transfers:
        return within(engagement.transfers);
    case Part::AgentNotes:
        return within(engagement.agentNotes);
    case Part::Engagement:
    case Part::Identifiers:
    case Part::Data:
        break;
    }
    return std::nullopt;
}

std::optional<ElementRef> elementAt(const Engagement &engagement, quint32 offset)
{
    std::optional<ElementRef> found;
    const auto lookIn = [&](Part part, const auto &list) {
        if (!list || found)
            return;
        const auto after =
            std::upper_bound(list->begin(), list->end(), offset,
                             [](quint32 wanted, const auto &element) { return wanted < element.range.begin; });
        if (after != list->begin() && offset < (after - 1)->range.end)
            found = ElementRef{part, (after - 1)->index};
    };
    lookIn(Part::Channels, engagement.channels);
    lookIn(Part::Participants, engagement.participants);
    lookIn(Part::Conversations, engagement.conversations);
    lookIn(Part::Attributes, engagement.attributes);
    lookIn(Part::Queues, engagement.queues);
    lookIn(Part::Transfers, engagement.transfers);
    lookIn(Part::AgentNotes, engagement.agentNotes);
    return found;
}

std::optional<TextRange> rangeOf(const Record &record, QStringView pointer)
{
    const auto element = elementOf(pointer);
    const auto range = element ? rangeOf(record.engagement, *element) : std::nullopt;
    // An element of a wrong type is in no vector, but in the text.
    return range ? record.text.find(*range, pointer.sliced(pointerTo(*element).size())) : record.text.find(pointer);
}

std::optional<TextRange> rangeOf(const Record &record, const FieldPath &path)
{
    return rangeOf(record, path.toPointer());
}

} // namespace record
