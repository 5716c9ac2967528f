// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <string_view>

namespace analysis {

/// What masking does with a field (design/product.md, "Privacy"). By the JSON type it should have; a text, list or
/// object where another stands is never let through for its name.
enum class MaskingRule : quint8 {
    Keep,        ///< a text that stays: an id or an enumerated value
    Scan,        ///< a text in which phone numbers and e-mail addresses are masked
    Time,        ///< a text that stays if it is a time, else is scanned
    Number,      ///< a whole number, which stays
    Flag,        ///< true or false
    Phone,       ///< a text masked as one
    Value,       ///< the same, of no known kind
    Agent,       ///< an agent's name
    Dialled,     ///< the company's own number, unless it is also an identifier
    Texts,       ///< a list of texts that are scanned
    Objects,     ///< a list of objects with rules of their own
    Object,      ///< an object with rules of its own
    Data,        ///< an open map: keys and values are scanned
    Identifiers, ///< an open map: values are masked as one, keys are scanned
    Unmodelled,  ///< anything: masked as one
};

/// The objects of a record that have rules.
enum class MaskedObject : quint8 { Engagement, Channel, Participant, QueueEntry, Transfer, AgentNote, Author };

struct FieldRule
{
    MaskingRule rule = MaskingRule::Unmodelled;
    MaskedObject inside = MaskedObject::Engagement; ///< whose rules hold in it; of Objects and Object alone
};

/// The rule of a field of one of the objects. A name that is not the object's own is unmodelled, wherever else it
/// stands.
[[nodiscard]] FieldRule maskingRuleOf(MaskedObject object, std::string_view name);

} // namespace analysis
