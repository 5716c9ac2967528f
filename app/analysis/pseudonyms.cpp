// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking.h"

#include <algorithm>

namespace analysis {

namespace {

using Kind = Pseudonyms::Kind;

QString pattern(Kind kind)
{
    switch (kind) {
    case Kind::Phone:
        return QStringLiteral("Phone %1");
    case Kind::Email:
        return QStringLiteral("E-mail %1");
    case Kind::Value:
        return QStringLiteral("Value %1");
    case Kind::Agent:
        return QStringLiteral("Agent %1");
    }
    return {};
}

/// The highest number behind `words`, which end in a space; 0 where there is none.
int highestBehind(QByteArrayView bytes, QByteArrayView words)
{
    constexpr int mostDigits = 9;
    int highest = 0;
    for (qsizetype at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
        int number = 0;
        const QByteArrayView rest = bytes.sliced(at + words.size());
        for (int i = 0; i < mostDigits && i < rest.size() && rest[i] >= '0' && rest[i] <= '9'; ++i) {
            number = number * 10 + (rest[i] - '0');
        }
        highest = std::max(highest, number);
    }
    return highest;
}

} // namespace

void Pseudonyms::countOnBehind(QByteArrayView masked)
{
    for (const Kind kind : {Kind::Phone, Kind::Email, Kind::Value, Kind::Agent}) {
        int &count = m_count[static_cast<std::size_t>(kind)];
        count = std::max(count, highestBehind(masked, pattern(kind).remove(QLatin1String("%1")).toUtf8()));
    }
}

QString Pseudonyms::of(const QString &text, Kind kind)
{
    QString &name = m_names[text];
    if (name.isEmpty()) {
        name = pattern(kind).arg(++m_count[static_cast<std::size_t>(kind)]);
    }
    return name;
}

} // namespace analysis
