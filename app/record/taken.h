// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <simdjson.h>
#include <string_view>

namespace record {

using JsonValue = simdjson::ondemand::value;
using JsonField = simdjson::ondemand::field;

enum class JsonKind : quint8 { Broken, Null, Bool, Number, String, List, Object };

/// A value that was walked and checked.
struct Taken
{
    JsonKind kind = JsonKind::Broken;
    bool hasEscapes = false;
    std::string_view token; ///< as it stands: a text with its quotes, a list or object as a whole
};

} // namespace record
