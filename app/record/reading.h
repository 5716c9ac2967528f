// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <memory_resource>
#include <simdjson.h>

#include <string_view>

namespace record {

using JsonValue = simdjson::ondemand::value;

enum class JsonKind : quint8 { Broken, Null, False, True, Number, Text, List, Object };

/// A value that was walked and checked.
struct Taken
{
    JsonKind kind = JsonKind::Broken;
    std::string_view token; ///< as it stands: a text with its quotes, a list or object as a whole
};

/// The one walk over a record: checks every value it takes and keeps what was odd. The first fault ends it; whatever
/// is taken afterwards is JsonKind::Broken, and findFault() says what the fault was.
class Reading final
{
public:
    enum class Failure : quint8 { None, Fault, TooLarge };

    /// `json` is followed by simdjson's padding, and starts at `offset` of the record's bytes.
    Reading(std::string_view json, quint32 offset, int depth);

    /// Walks the whole record; `readRoot(object)` takes its members. False if there is a fault.
    template<typename ReadRoot>
    [[nodiscard]] bool readAll(ReadRoot &&readRoot);
    [[nodiscard]] Failure failure() const { return m_failure; }

    [[nodiscard]] static JsonKind kindOf(JsonValue &value);
    [[nodiscard]] quint32 placeOf(JsonValue &value) const;
    /// Walks and checks a value of any kind.
    Taken take(JsonValue &value);
    /// Calls `onMember(key, value)` for each member; `key` starts after its opening quote. Returns the whole object.
    template<typename Object, typename OnMember>
    Taken eachMember(Object &&object, OnMember &&onMember);
    template<typename OnElement>
    Taken eachElement(JsonValue &list, OnElement &&onElement);

    /// What a text token says, in the bytes themselves or, if it has escapes, in the arena.
    [[nodiscard]] Text textOf(std::string_view token);
    [[nodiscard]] Text keyText(const char *key);
    [[nodiscard]] TextRange rangeOf(std::string_view token) const;

private:
};

} // namespace record
