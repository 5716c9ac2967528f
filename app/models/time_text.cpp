// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/time_text.h"

#include "analysis/wording.h"

#include <QDateTime>

#include <chrono>

namespace models {

namespace {

using namespace std::chrono;

void appendDigits(QString &text, unsigned value, unsigned width)
{
    unsigned unit = 1;
    for (unsigned i = 1; i < width; ++i) {
        unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
        text += QChar(u'0' + value / unit % 10);
    }
}

} // namespace

QString timeText(record::Instant instant, const QTimeZone &zone)
{
    const int offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC));
    const sys_time<milliseconds> local{milliseconds{instant.ms} + seconds{offset}};
    const auto day = floor<days>(local);
    const year_month_day date{day};
    const hh_mm_ss time{local - day};

    QString text;
    text.reserve(24);
    // An offset can carry the last day of 9999 into the year 10000, and the first of 0001 back into 0000.
    const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
    appendDigits(text, year, year < 10'000 ? 4 : 5);
    text += u'-';
    appendDigits(text, static_cast<unsigned>(date.month()), 2);
    text += u'-';
    appendDigits(text, static_cast<unsigned>(date.day()), 2);
    text += u' ';
    appendDigits(text, static_cast<unsigned>(time.hours().count()), 2);
    text += u':';
    appendDigits(text, static_cast<unsigned>(time.minutes().count()), 2);
    text += u':';
    appendDigits(text, static_cast<unsigned>(time.seconds().count()), 2);
    text += u'.';
    appendDigits(text, static_cast<unsigned>(time.subseconds().count()), 3);
    return text;
}

QString zoneTitle(const QTimeZone &zone)
{
    return QString::fromUtf8(zone.id());
}

QString lengthText(qint64 ms)
{
    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    return ms < day ? analysis::clockText(ms) : analysis::durationText(ms);
}

} // namespace models
