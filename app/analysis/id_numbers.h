// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace analysis {

/// Numbers ids from 0 in the order in which they first come. Ids are views, which must outlive it. Any of them costs
/// the same, whatever a record holds: no record can be made so that its ids collide.
class IdNumbers final
{
public:
    IdNumbers() = default;
    /// With room for so many.
    explicit IdNumbers(std::size_t expected);

    /// The number of an id, known or new. Null is no id but somebody without one: each gets a number of its own.
    quint32 add(record::Text id);
    /// Nothing if it was not added.
    [[nodiscard]] std::optional<quint32> find(record::Text id) const;
    [[nodiscard]] std::size_t count() const { return m_ids.size(); }

private:
    /// One of a ring of slots; an id stands in the first free one from its hash on.
    struct Slot
    {
        quint32 hash = 0;
        quint32 number = 0; ///< counted from 1; 0: free
    };

    void grow(std::size_t ids);
    [[nodiscard]] std::size_t slotOf(std::string_view id, quint32 hash) const;

    std::vector<Slot> m_slots; ///< a power of two, at most half of them taken
    std::vector<std::string_view> m_ids;
};

} // namespace analysis
