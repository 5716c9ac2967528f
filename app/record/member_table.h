// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/member_watch.h"

#include <array>
#include <cstring>

namespace record {

/// A member that is being read, and the object it stands in.
struct Field
{
    const ObjectPlace &object;
    std::string_view name;

    [[nodiscard]] FieldPath path() const { return object.at(textOf(name)); }
};

/// A member this program knows. `read` forgets what an earlier member of this name said, walks the value, and puts
/// what it says into the object.
template<typename T>
struct Member
{
    std::string_view name;
    void (*read)(Reading &, JsonValue &, const Field &, T &) = nullptr;
};

/// Reads the members of one object by its table.
template<typename T, std::size_t N>
class MemberReader final
{
public:
    using Table = std::array<Member<T>, N>;

    MemberReader(Reading &reading, const Table &table, const ObjectPlace &object, T &into)
        : m_reading(reading), m_table(table), m_object(object), m_into(into), m_watch(reading, object)
    {}

    /// `key` points behind its opening quote.
    void read(const char *key, JsonValue &value)
    {
        const quint32 place = m_reading.placeOf(value);
        // Nearly every key is one of the table's, written without escapes: it is compared where it stands.
        if (const auto known = find([key](std::string_view name) { return isWritten(name, key); }))
            return readModelled(*known, value, place);
        const std::string_view said = m_reading.keyText(key);
        if (const auto known = find([said](std::string_view name) { return name == said; }))
            return readModelled(*known, value, place);
        m_watch.unmodelled(said, place);
        m_reading.take(value);
    }

    void settle() { m_watch.settle(); }

private:
    /// Reads past the key by no more than a name's length, which simdjson's padding allows.
    static bool isWritten(std::string_view name, const char *key)
    {
        return std::memcmp(key, name.data(), name.size()) == 0 && key[name.size()] == '"';
    }

    /// Members mostly come in the order of the table, so the search starts behind the one found last.
    template<typename Is>
    std::optional<std::size_t> find(Is &&is) const
    {
        for (std::size_t tried = 0, at = m_next; tried < N; ++tried, at = at + 1 < N ? at + 1 : 0)
            if (is(m_table[at].name))
                return at;
        return std::nullopt;
    }

    void readModelled(std::size_t at, JsonValue &value, quint32 place)
    {
        const Member<T> &member = m_table[at];
        if (m_places[at] != 0)
            m_watch.repeated(member.name, m_places[at], place);
        m_places[at] = place;
        m_next = at + 1 < N ? at + 1 : 0;
        member.read(m_reading, value, {m_object, member.name}, m_into);
    }

    Reading &m_reading;
    const Table &m_table;
    const ObjectPlace &m_object;
    T &m_into;
    MemberWatch m_watch;
    std::size_t m_next = 0;
    std::array<quint32, N> m_places{}; ///< where each value begins; 0: not met, as no value stands at the very start
};

/// Reads an object by its table; returns where it stands.
template<typename T, std::size_t N>
Taken readObject(Reading &reading, JsonValue &value, const std::array<Member<T>, N> &table, const ObjectPlace &object,
                 T &into)
{
    MemberReader<T, N> members(reading, table, object, into);
    const Taken taken =
        reading.takeObject(value, [&](const char *key, JsonValue &member) { members.read(key, member); });
    members.settle();
    return taken;
}

} // namespace record
