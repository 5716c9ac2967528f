// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <algorithm>

/// Where elements and their fields stand, found without a walk through the elements before them.
namespace record {

/// Where the element with this index in the JSON list stands in the record's vector (`null` elements and those of a
/// wrong type are left out there).
template<typename List>
[[nodiscard]] std::optional<std::size_t> positionOf(const std::optional<List> &list, quint32 index)
{
    if (!list) {
        return std::nullopt;
    }
    const auto found = std::lower_bound(list->begin(), list->end(), index,
                                        [](const auto &element, quint32 wanted) { return element.index < wanted; });
    if (found == list->end() || found->index != index) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - list->begin());
}

/// The text range of an element that stands in one of the record's vectors.
[[nodiscard]] std::optional<TextRange> rangeOf(const Engagement &engagement, ElementRef element);
/// The element of the record's vectors in which `offset` stands; a search in each list.
[[nodiscard]] std::optional<ElementRef> elementAt(const Engagement &engagement, quint32 offset);

/// The text range of the value a pointer (RFC 6901) leads to.
[[nodiscard]] std::optional<TextRange> rangeOf(const Record &record, QStringView pointer);
/// The text range of a field's value; nothing if it is absent.
[[nodiscard]] std::optional<TextRange> rangeOf(const Record &record, const FieldPath &path);

} // namespace record
