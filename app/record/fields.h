// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/walker.h"

#include <array>
#include <string_view>
#include <vector>

/// How the fields of the record's objects are read: one table {name, how} for each kind of object (in
/// engagement_reader.cpp). A reader sets the field from its value or leaves it absent and notes why; it consumes the value.
namespace record {

template<typename Owner>
struct FieldReader
{
    std::string_view name;
    void (*read)(Walker &, Owner &, Json &, const FieldPath &);

    [[nodiscard]] Text key() const { return {name.data(), static_cast<qsizetype>(name.size())}; }
};

/// True if a value is of the wanted kind. Any other is consumed, and noted as wrong-type unless it is null.
[[nodiscard]] bool isWanted(Walker &walker, Json &value, const Met &met, JsonKind wanted, const FieldPath &path);

void readInto(std::optional<Text> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<Time> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<Whole> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<bool> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<Enumerated<Status>> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<Enumerated<Direction>> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<Enumerated<ParticipantType>> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<Enumerated<AutomationType>> &field, Walker &walker, Json &value, const FieldPath &path);
void readInto(std::optional<Enumerated<TransferType>> &field, Walker &walker, Json &value, const FieldPath &path);

/// Reads the field a member pointer names.
template<typename Owner, auto member>
void field(Walker &walker, Owner &owner, Json &value, const FieldPath &path)
{
    readInto(owner.*member, walker, value, path);
}

/// The members of one object while they are read: which stood before, and where.
class SeenMembers final
{
public:
    /// Before a member is read: what was found in an earlier value of its key does not count.
    void forget(Walker &walker, Text key);
    /// After a member was read; notes a key that stood before.
    void add(Walker &walker, Text key, TextRange value, const FieldPath &path);

private:
    struct Seen
    {
        Text key;
        TextRange value;
    };
    [[nodiscard]] Seen *find(Text key);
    std::vector<Seen> m_seen;
};

/// Reads an object with the readers of `table`; what the table does not name is walked over and noted as unmodelled.
/// `pathOf` gives a member's path. A key that stands more than once is noted once; its last value counts.
template<typename Owner, std::size_t count, typename PathOf>
TextRange readObject(Walker &walker, Owner &owner, const std::array<FieldReader<Owner>, count> &table, Json &value,
                     PathOf pathOf)
{
    const Met met = walker.meet(value);
    SeenMembers seen;
    walker.eachMember(value, [&](Text key, Json member) {
        seen.forget(walker, key);
        const Met start = walker.meet(member);
        for (const FieldReader<Owner> &reader : table) {
            if (reader.key() == key) {
                const FieldPath path = pathOf(reader.key());
                reader.read(walker, owner, member, path);
                seen.add(walker, reader.key(), walker.rangeSince(start), path);
                return;
            }
        }
        const FieldPath path = pathOf(key);
        walker.note(ReadingCode::UnmodelledField, path, start.token);
        seen.add(walker, key, walker.skip(member), path);
    });
    return walker.rangeSince(met);
}

} // namespace record
