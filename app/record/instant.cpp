// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/instant.h"

namespace record {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

struct Date
{
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Days since 1970-01-01 in the proleptic Gregorian calendar. Years are counted from March, so that a leap day is the
/// last day of its year, in eras of 400 years, which all have the same length.
constexpr qint64 daysOf(Date date)
{
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int yearOfEra = year - era * 400;
    const int monthFromMarch = (date.month + 9) % 12;
    const int dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64{era} * 146'097 + dayOfEra - 719'468;
}

/// The inverse of daysOf(), for days of the year 0 and later.
constexpr Date dateOf(qint64 days)
{
    const int shifted = static_cast<int>(days + 719'468);
    const int era = shifted / 146'097;
    const int dayOfEra = shifted % 146'097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

constexpr qint64 firstMs = daysOf({1, 1, 1}) * dayMs;
constexpr qint64 endMs = daysOf({10'000, 1, 1}) * dayMs;

constexpr bool isLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int daysInMonth(int year, int month)
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : days[month - 1];
}

/// Walks over the characters of a time. The first that does not fit makes it bad, and it stays bad.
class Cursor final
{
public:
    explicit Cursor(QUtf8StringView text) : m_at(text.begin()), m_end(text.end()) {}

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }
    [[nodiscard]] bool isAtDigit() const { return m_at != m_end && *m_at >= '0' && *m_at <= '9'; }

    /// Passes over `c` if it stands here.
    bool pass(char c)
    {
        const bool stands = m_at != m_end && *m_at == c;
        m_at += stands ? 1 : 0;
        return stands;
    }

    void expect(char c) { m_good = pass(c) && m_good; }

    /// The number of exactly `count` digits, which must lie within `least` and `most`.
    int number(int count, int least, int most)
    {
        int value = 0;
        for (int i = 0; i < count; ++i)
            value = value * 10 + digit();
        m_good = m_good && value >= least && value <= most;
        return value;
    }

    /// Milliseconds of the 1 to 9 digits after the dot; what is finer is cut.
    int milliseconds()
    {
        int value = 0;
        int count = 0;
        for (; isAtDigit(); ++count) {
            const int next = digit();
            value = count < 3 ? value * 10 + next : value;
        }
        m_good = m_good && count >= 1 && count <= 9;
        return count == 1 ? value * 100 : count == 2 ? value * 10 : value;
    }

private:
    int digit()
    {
        if (isAtDigit())
            return *m_at++ - '0';
        m_good = false;
        return 0;
    }

    QUtf8StringView::const_iterator m_at;
    QUtf8StringView::const_iterator m_end;
    bool m_good = true;
};

/// Milliseconds from midnight of 1970-01-01 to the date and time of day, whatever their offset.
qint64 readLocal(Cursor &cursor)
{
    const int year = cursor.number(4, 0, 9999);
    cursor.expect('-');
    const int month = cursor.number(2, 1, 12);
    cursor.expect('-');
    const int day = cursor.number(2, 1, cursor.isGood() ? daysInMonth(year, month) : 31);
    cursor.expect('T');
    qint64 ms = cursor.number(2, 0, 23) * hourMs;
    cursor.expect(':');
    ms += cursor.number(2, 0, 59) * minuteMs;
    if (cursor.pass(':')) {
        ms += cursor.number(2, 0, 59) * 1'000;
        ms += cursor.pass('.') ? cursor.milliseconds() : 0;
    }
    return daysOf({year, month, day}) * dayMs + ms;
}

/// The offset that stands at the end: `Z`, `±hh:mm`, `±hhmm`, `±hh` or nothing at all.
std::optional<qint64> readOffset(Cursor &cursor)
{
    if (cursor.isAtEnd())
        return std::nullopt;
    if (cursor.pass('Z'))
        return 0;
    const bool isEast = cursor.pass('+');
    if (!isEast)
        cursor.expect('-');
    qint64 ms = cursor.number(2, 0, 23) * hourMs;
    if (cursor.pass(':') || cursor.isAtDigit())
        ms += cursor.number(2, 0, 59) * minuteMs;
    return isEast ? ms : -ms;
}

/// Writes `value` with leading zeros so that its last digit stands before `end`.
void writeDigits(QChar *end, int value, int count)
{
    for (; count > 0; --count, value /= 10)
        *--end = QLatin1Char(static_cast<char>('0' + value % 10));
}

} // namespace

std::optional<ParsedTime> parseTime(QUtf8StringView text) noexcept
{
    Cursor cursor(text);
    const qint64 local = readLocal(cursor);
    const std::optional<qint64> offset = readOffset(cursor);
    const qint64 ms = local - offset.value_or(0);
    if (!cursor.isGood() || !cursor.isAtEnd() || ms < firstMs || ms >= endMs)
        return std::nullopt;
    return ParsedTime{Instant{ms}, offset.has_value()};
}

QString toIsoUtc(Instant instant)
{
    const qint64 sinceFirst = instant.ms - firstMs;
    const qint64 days = (firstMs + sinceFirst - sinceFirst % dayMs) / dayMs;
    const int time = static_cast<int>(sinceFirst % dayMs);
    const Date date = dateOf(days);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    QChar *at = text.data();
    writeDigits(at + 4, date.year, 4);
    writeDigits(at + 7, date.month, 2);
    writeDigits(at + 10, date.day, 2);
    writeDigits(at + 13, time / 3'600'000, 2);
    writeDigits(at + 16, time / 60'000 % 60, 2);
    writeDigits(at + 19, time / 1'000 % 60, 2);
    writeDigits(at + 23, time % 1'000, 3);
    return text;
}

} // namespace record
