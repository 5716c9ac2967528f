// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QUtf8StringView>

#include <optional>

namespace record {

/// A text of the record, escapes resolved: a view into the bytes as received or into the record's arena.
using Text = QUtf8StringView;

/// A time that could be read, beside its text as it came.
struct Time
{
    Text text;
    Instant instant;
    bool hasOffset = true;
    friend bool operator==(const Time &, const Time &) = default;
};

/// A whole number, beside its digits as they came.
struct Whole
{
    Text digits;
    qint64 value = 0;
    friend bool operator==(const Whole &, const Whole &) = default;
};

/// A value of an open enumeration, beside its text as it came. Compared without case (design/analysis.md, "Times").
template<typename E>
struct Enumerated
{
    Text text;
    E value{}; ///< E::Other if the text is no documented value
    friend bool operator==(const Enumerated &, const Enumerated &) = default;
};

enum class Status : quint8 { Other, Created, Active, Completed };
enum class Direction : quint8 { Other, Inbound, Outbound };
enum class ParticipantType : quint8 { Other, External, Agent, Treatment };
enum class AutomationType : quint8 { Other, SelfService, Treatment, Chatbot };
enum class TransferType : quint8 { Other, ToAgent, ToQueue, ToExternal, ConsultToQueue };

/// Equal but for the case of ASCII letters: how channel ids and enumerated values are compared.
[[nodiscard]] bool sameWithoutCase(Text a, Text b);

} // namespace record
