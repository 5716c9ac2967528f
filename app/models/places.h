// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/selection.h"

#include <algorithm>
#include <functional>
#include <span>

namespace models {

/// Where the element with this index in the JSON list stands in the record's vector (`null` elements are left out
/// there).
template<typename List>
[[nodiscard]] std::optional<std::size_t> positionOf(const List &list, quint32 index)
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

/// Whether `after` is news of `before`, not another journey: their first engagements have the same ids, as far as both
/// have any. Models keep their rows then, so that selections last.
[[nodiscard]] bool isNewsOf(const analysis::Journey &before, const analysis::Journey &after);

/// The text range of the value a pointer leads to; of elements without a walk through those before them.
[[nodiscard]] std::optional<record::TextRange> rangeOf(const record::Record &record, const QString &pointer);

/// What a place is called: an element by its name, anything else by its pointer.
[[nodiscard]] QString titleOf(const analysis::Journey &journey, const Place &place);
/// The same of a place in a shown record.
[[nodiscard]] QString titleOf(const record::Record &shown, const QString &pointer);

/// How long the element lasts that a place stands in; nothing where that has no length.
[[nodiscard]] std::optional<record::Interval> intervalOf(const analysis::JourneyEngagement &engagement,
                                                         const QString &pointer);

/// The findings of the element or map at `pointer` and of what stands in it; for the engagement (an empty pointer)
/// those that speak of it and not of its elements.
[[nodiscard]] std::vector<std::reference_wrapper<const analysis::Finding>>
findingsOfSubject(const analysis::JourneyEngagement &engagement, const QString &pointer);

/// The findings that speak of an element or of a field in it; `range` is the element's in the record as received.
[[nodiscard]] std::span<const analysis::Finding> findingsIn(const analysis::Analysis &analysis,
                                                            record::TextRange range);

/// A finding in two or three words, for a table's column: `after the end`.
[[nodiscard]] QString findingWords(analysis::FindingCode code);
/// Several findings in one cell, each word once: `after the end, agent not in the record`.
[[nodiscard]] QString findingWords(std::span<const analysis::Finding> findings);
/// The gravest of them.
[[nodiscard]] std::optional<analysis::Severity> gravest(std::span<const analysis::Finding> findings);

} // namespace models
