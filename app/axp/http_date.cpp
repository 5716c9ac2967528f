// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/http_date.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace axp {
namespace {

constexpr std::chrono::milliseconds longestAsked = std::chrono::hours(24);

std::optional<int> monthNamed(const QString &name)
{
    static const QString names = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    const qsizetype at = names.indexOf(name.toLower());
    if (at < 0 || at % 3 != 0)
        return std::nullopt;
    return int(at / 3) + 1;
}

int fullYear(const QString &digits, record::Instant now)
{
    const int year = digits.toInt();
    if (digits.size() == 4)
        return year;
    const int latest = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date().year() + 50;
    return latest - ((latest - year) % 100);
}

/// Every form names day, month, year and time by the same group names.
const std::array<QRegularExpression, 3> &forms()
{
    static const auto form = [](const char *pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    };
    static const std::array<QRegularExpression, 3> all{
        form(R"(\w{3}, (?<day>\d{2}) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT)"),
        form(R"(\w{6,9}, (?<day>\d{2})-(?<month>\w{3})-(?<year>\d{2}) (?<time>\d\d:\d\d:\d\d) GMT)"),
        form(R"(\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4}))"),
    };
    return all;
}

} // namespace

std::optional<record::Instant> parseHttpDate(const QByteArray &text, record::Instant now)
{
    const QString line = QString::fromLatin1(text.left(64)).trimmed();
    for (const QRegularExpression &form : forms()) {
        const QRegularExpressionMatch match = form.match(line);
        const std::optional<int> month = monthNamed(match.captured(QStringLiteral("month")));
        if (!match.hasMatch() || !month)
            continue;
        const int day = match.captured(QStringLiteral("day")).trimmed().toInt();
        const QDate date(fullYear(match.captured(QStringLiteral("year")), now), *month, day);
        const QTime time = QTime::fromString(match.captured(QStringLiteral("time")), QStringLiteral("HH:mm:ss"));
        if (date.isValid() && time.isValid())
            return record::Instant{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()};
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &text, record::Instant now)
{
    const QByteArray trimmed = text.trimmed();
    const bool isNumber =
        !trimmed.isEmpty() && std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        bool fits = false;
        const qint64 seconds = trimmed.toLongLong(&fits);
        const qint64 most = std::chrono::duration_cast<std::chrono::seconds>(longestAsked).count();
        return std::chrono::seconds(fits ? std::min(seconds, most) : most);
    }
    const std::optional<record::Instant> date = parseHttpDate(trimmed, now);
    if (!date)
        return std::nullopt;
    return std::clamp(std::chrono::milliseconds(*date - now), std::chrono::milliseconds(0), longestAsked);
}

} // namespace axp
