// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_pointer.h"

#include <algorithm>

namespace record {

QString pointerToken(QUtf8StringView name)
{
    QString token = name.toString();
    token.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return u'/' + token;
}

QString nameOfToken(QStringView token)
{
    // ~1 first: "~01" names "~1", not "/".
    return token.toString()
        .replace(QStringLiteral("~1"), QStringLiteral("/"))
        .replace(QStringLiteral("~0"), QStringLiteral("~"));
}

std::optional<quint32> listIndex(QStringView token)
{
    const auto isDigit = [](QChar c) {
        return c >= u'0' && c <= u'9';
    };
    const bool hasLeadingZero = token.size() > 1 && token.front() == u'0';
    if (token.isEmpty() || hasLeadingZero || !std::all_of(token.begin(), token.end(), isDigit))
        return std::nullopt;
    bool fits = false;
    const quint32 index = token.toUInt(&fits);
    return fits ? std::optional(index) : std::nullopt;
}

} // namespace record
