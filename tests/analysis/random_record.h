// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <random>

/// What random records are like.
struct RandomTraits
{
    qint64 span = 1'000;  ///< ms in which most of their times lie
    int oddity = 12;      ///< of a hundred fields, how many are odd: absent, null, of a wrong type, repeated, …
    int mostElements = 6; ///< of each list
    bool isPlain = false; ///< odd fields are absent or null and nothing else, times are whole and in UTC
};

/// Records that nobody would write by hand, always valid JSON. The same seed gives the same record everywhere.
class RandomRecord final
{
public:
    explicit RandomRecord(quint32 seed, const RandomTraits &traits = {});

    [[nodiscard]] QByteArray json();

private:
    [[nodiscard]] int below(int bound) { return static_cast<int>(m_random() % static_cast<quint32>(bound)); }
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    template<typename List>
    [[nodiscard]] QByteArray oneOf(const List &list);

    [[nodiscard]] QByteArray time();
    [[nodiscard]] QByteArray oddTime();
    [[nodiscard]] QByteArray id();
    [[nodiscard]] QByteArray channel();
    [[nodiscard]] QByteArray number(int most);
    [[nodiscard]] QByteArray wrongValue();
    [[nodiscard]] QByteArray inOtherCase(QByteArray text);

    /// `"name":value,`, or whatever else may stand there.
    [[nodiscard]] QByteArray field(const char *name, const QByteArray &value);
    [[nodiscard]] QByteArray unknownField();
    template<typename Element>
    [[nodiscard]] QByteArray list(Element element);
    [[nodiscard]] QByteArray participant();
    [[nodiscard]] QByteArray queueEntry();
    [[nodiscard]] QByteArray transfer();
    [[nodiscard]] QByteArray note();
    [[nodiscard]] QByteArray openMap();

    std::mt19937 m_random;
    RandomTraits m_traits;
};
