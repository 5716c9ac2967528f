// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/json_lines.h"

#include <QString>

#include <random>

/// JSON laid out without an index, and JSON that nobody would write by hand.
namespace kit {

/// The lines as text, two spaces for each level.
[[nodiscard]] QString dump(const record::JsonLines &lines);
/// What dump() should give: made value by value, each knowing all that is in it.
[[nodiscard]] QString naiveDump(const QByteArray &bytes);
/// The bytes without the white space between tokens.
[[nodiscard]] QByteArray withoutSpace(const QByteArray &bytes);

/// The same seed gives the same JSON everywhere.
class RandomJson final
{
public:
    explicit RandomJson(quint32 seed, int mostMembers = 7) : m_random(seed), m_mostMembers(mostMembers) {}

    [[nodiscard]] QByteArray object(int levels = 4);

private:
    [[nodiscard]] int below(int bound) { return static_cast<int>(m_random() % static_cast<quint32>(bound)); }
    [[nodiscard]] QByteArray space();
    [[nodiscard]] QByteArray text();
    [[nodiscard]] QByteArray value(int levels);
    [[nodiscard]] QByteArray list(int levels);

    std::mt19937 m_random;
    int m_mostMembers;
};

} // namespace kit
