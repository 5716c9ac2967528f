// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <simdjson.h>

#include <deque>
#include <string>
#include <string_view>

namespace record {

/// Thrown inside the reading only, when the bytes turn out to be no JSON; the place is found by a second look.
struct NotJson
{
};
/// Thrown inside the reading only, when values are nested too deep.
struct TooDeep
{
};

using Json = simdjson::ondemand::value;

enum class JsonKind : quint8 { Object, List, String, Number, Boolean, Null };

/// One value as the walk meets it.
struct Met
{
    JsonKind kind = JsonKind::Null;
    std::string_view token; ///< from its first character; of a scalar, all of it
};

/// Walks a record's JSON once, from front to back, checks every value, and notes what the reading finds.
/// Each value must be consumed exactly once: by scalar(), text(), skip(), eachMember() or eachElement().
class Walker final
{
public:
    Walker(const QByteArray &bytes, simdjson::ondemand::document &document, int depthLimit);

    [[nodiscard]] Met meet(Json &value) const;
    /// Consumes a scalar and checks it. For text: see textOf().
    void consume(Json &value, const Met &met);
    /// What a text token says: a view into the bytes, or into the arena if it has escapes.
    [[nodiscard]] Text textOf(std::string_view token);
    /// Walks over any value and checks all of it. Returns where it stands.
    TextRange skip(Json &value);

    /// Calls `visit(key, value)` for each member; `visit` consumes the value.
    template<typename Visit>
    void eachMember(Json &value, Visit visit)
    {
        enter();
        simdjson::ondemand::object object = take(value.get_object());
        for (auto field : object) {
            simdjson::ondemand::field member = take(std::move(field));
            const char *raw = member.key().raw();
            const Text key = textOf(tokenFrom(raw - 1));
            visit(key, member.value());
        }
        leave();
    }

    /// Calls `visit(index, value)` for each element; `visit` consumes the value.
    template<typename Visit>
    void eachElement(Json &value, Visit visit)
    {
        enter();
        quint32 index = 0;
        simdjson::ondemand::array list = take(value.get_array());
        for (auto element : list) {
            Json item = take(std::move(element));
            visit(index++, item);
        }
        leave();
    }

    /// Where the value stands that began with `token` and was consumed just now.
    [[nodiscard]] TextRange rangeSince(const Met &met) const;
    [[nodiscard]] quint32 offsetOf(const char *at) const { return static_cast<quint32>(at - m_bytes.data()); }

    void note(ReadingCode code, const FieldPath &path, std::string_view token);
    void noteAt(ReadingCode code, const FieldPath &path, quint32 place) { m_findings.push_back({code, path, place}); }
    /// Takes back what was found inside a value that does not count.
    void withdraw(TextRange range);

    [[nodiscard]] std::vector<ReadingFinding> takeFindings();
    [[nodiscard]] std::shared_ptr<const void> arena() const { return m_arena; }

private:
    template<typename T>
    [[nodiscard]] static T take(simdjson::simdjson_result<T> result)
    {
        T value;
        if (std::move(result).get(value) != simdjson::SUCCESS) {
            throw NotJson{};
        }
        return value;
    }

    void enter();
    void leave() { --m_depth; }
    [[nodiscard]] std::string_view tokenFrom(const char *quote) const;

    std::string_view m_bytes;
    simdjson::ondemand::document &m_document;
    int m_depthLimit;
    int m_depth = 1; ///< the record itself
    std::shared_ptr<std::deque<std::string>> m_arena = std::make_shared<std::deque<std::string>>();
    std::vector<ReadingFinding> m_findings;
};

} // namespace record
