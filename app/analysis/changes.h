// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <optional>
#include <vector>

/// What a newer reading of an engagement says that an earlier one did not (design/product.md, "Loading and
/// refreshing").
namespace analysis {

enum class Change : quint8 {
    New,
    Changed,
    Ended, ///< has an end now and had none: `leftAt`, `acceptedAt`, `destinationAgentJoinedAt`, `endDate`
    Gone,
};

/// A list element, a map's entry or another field that differs. Of an element that stands in both readings its fields
/// are listed, not the element.
struct PlaceChange
{
    Change change = Change::Changed;
    QString before; ///< RFC 6901, into the earlier record; empty where it is new
    QString now;    ///< RFC 6901, into the newer record; where it is gone, what it stood in
    friend bool operator==(const PlaceChange &, const PlaceChange &) = default;
};

struct ElementChange
{
    record::ElementRef element; ///< of the newer record
    Change change = Change::Changed;
    friend bool operator==(const ElementChange &, const ElementChange &) = default;
};

struct Changes
{
    std::vector<PlaceChange> places;     ///< in the order of the newer record; of a list, what is gone comes last
    std::vector<ElementChange> elements; ///< one for each element that is new or differs, by part and place

    [[nodiscard]] bool isEmpty() const { return places.empty(); }
    /// What became of an element; nothing if it is as it was.
    [[nodiscard]] std::optional<Change> of(record::ElementRef element) const;
};

/// Values are compared as they stand in the text, white space between them aside. An element of a list is the same as
/// one of the earlier list if it has the same ids, type and start; else as the next with the same ids and type.
/// Cost: n·log n in the number of values.
[[nodiscard]] Changes changesBetween(const record::Record &before, const record::Record &now);

} // namespace analysis
