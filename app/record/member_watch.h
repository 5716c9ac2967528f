// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/reading.h"

#include <compare>

namespace record {

/// Which object of the record is being read, to name its members in findings.
struct ObjectPlace
{
    Part part = Part::Engagement;
    std::optional<quint32> index;
    Text member; ///< of the element, if the object stands in one

    [[nodiscard]] FieldPath at(Text name) const;
};

[[nodiscard]] inline Text textOf(std::string_view name)
{
    return {name.data(), static_cast<qsizetype>(name.size())};
}

/// Watches the members of one object as they come, for names that stand twice or are not modelled.
class MemberWatch final
{
public:
    MemberWatch(Reading &reading, const ObjectPlace &object);

    /// A modelled member whose value began at `before` stands again, and its value begins at `place`.
    void repeated(std::string_view name, quint32 before, quint32 place);
    void unmodelled(std::string_view name, quint32 place);
    /// To be called after the last member: values that a later one overruled take back what they raised.
    void settle();

private:
    struct Unmodelled
    {
        std::string_view name;
        quint32 place = 0;
        friend auto operator<=>(const Unmodelled &, const Unmodelled &) = default;
    };

    Reading &m_reading;
    const ObjectPlace &m_object;
    std::size_t m_firstFinding;
    std::vector<Unmodelled> m_unmodelled;
    std::vector<quint32> m_overruled; ///< where the values begin
};

} // namespace record
