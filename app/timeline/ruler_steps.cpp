// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/ruler_steps.h"

#include <QDateTime>

namespace timeline {
namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

qint64 floorTo(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

qint64 ceilTo(qint64 value, qint64 step)
{
    return -floorTo(-value, step);
}

QDateTime localTime(record::Instant time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, zone);
}

qint64 offsetMs(record::Instant time, const QTimeZone &zone)
{
    return qint64{zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC))} * second;
}

/// Local clock times repeat or are left out where the offset changes, so each part between changes is walked by itself.
std::vector<record::Instant> roundClockTimes(record::Interval interval, qint64 step, const QTimeZone &zone,
                                             std::size_t limit)
{
    std::vector<record::Instant> times;
    std::vector<record::Instant> parts = offsetChanges(interval, zone, limit);
    parts.push_back({interval.end.ms + 1});
    record::Instant from = interval.start;
    for (const record::Instant to : parts) {
        const qint64 offset = offsetMs(from, zone);
        for (qint64 at = ceilTo(from.ms + offset, step) - offset; at < to.ms && times.size() < limit; at += step) {
            times.push_back({at});
        }
        from = to;
    }
    return times;
}

std::vector<record::Instant> roundElapsedTimes(record::Interval interval, qint64 step, record::Instant origin,
                                               std::size_t limit)
{
    std::vector<record::Instant> times;
    for (qint64 at = ceilTo(interval.start - origin, step); at <= interval.end - origin && times.size() < limit;
         at += step) {
        times.push_back({origin.ms + at});
    }
    return times;
}

/// The first day of the step a date lies in.
QDate floorDate(const QDate &date, TickStep step)
{
    const int count = static_cast<int>(step.count);
    switch (step.unit) {
    case TickStep::Unit::Milliseconds:
        return date;
    case TickStep::Unit::Days:
        return {date.year(), date.month(), date.day() - (date.day() - 1) % count};
    case TickStep::Unit::Months:
        return {date.year(), date.month() - (date.month() - 1) % count, 1};
    case TickStep::Unit::Years:
        return {date.year() < count ? 1 : date.year() - date.year() % count, 1, 1};
    }
    return date;
}

QDate nextDate(const QDate &date, TickStep step)
{
    const int count = static_cast<int>(step.count);
    switch (step.unit) {
    case TickStep::Unit::Milliseconds:
        return date.addDays(1);
    case TickStep::Unit::Days: {
        const QDate next = date.addDays(count);
        // The 31st stands too near to the next first day; and every month begins anew.
        const bool tooNear = count > 1 && next.daysInMonth() - next.day() < count / 2;
        return next.month() != date.month() || tooNear ? QDate(date.year(), date.month(), 1).addMonths(1) : next;
    }
    case TickStep::Unit::Months:
        return date.addMonths(count);
    case TickStep::Unit::Years:
        return floorDate(date.addYears(count), step);
    }
    return date;
}

std::vector<record::Instant> roundDates(record::Interval interval, TickStep step, const QTimeZone &zone,
                                        std::size_t limit)
{
    std::vector<record::Instant> times;
    for (QDate date = floorDate(localTime(interval.start, zone).date(), step); times.size() < limit;
         date = nextDate(date, step)) {
        const qint64 at = date.startOfDay(zone).toMSecsSinceEpoch();
        if (!date.isValid() || at > interval.end.ms) {
            break;
        }
        if (at >= interval.start.ms) {
            times.push_back({at});
        }
    }
    return times;
}

std::vector<TickStep> clockSteps()
{
    std::vector<TickStep> steps;
    for (const qint64 power : {1, 10, 100}) {
        for (const qint64 count : {1, 2, 5}) {
            steps.push_back({TickStep::Unit::Milliseconds, count * power});
        }
    }
    for (const qint64 unit : {second, minute}) {
        for (const qint64 count : {1, 2, 5, 10, 15, 30}) {
            steps.push_back({TickStep::Unit::Milliseconds, count * unit});
        }
    }
    for (const qint64 count : {1, 2, 3, 6, 12}) {
        steps.push_back({TickStep::Unit::Milliseconds, count * hour});
    }
    return steps;
}

std::vector<TickStep> calendarSteps()
{
    std::vector<TickStep> steps = clockSteps();
    for (const qint64 count : {1, 2, 5, 10}) {
        steps.push_back({TickStep::Unit::Days, count});
    }
    for (const qint64 count : {1, 2, 3, 6}) {
        steps.push_back({TickStep::Unit::Months, count});
    }
    for (const qint64 count : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000}) {
        steps.push_back({TickStep::Unit::Years, count});
    }
    return steps;
}

/// Elapsed time knows no months: days go on by themselves.
std::vector<TickStep> elapsedSteps()
{
    std::vector<TickStep> steps = clockSteps();
    for (qint64 power = 1; power <= 1'000'000; power *= 10) {
        for (const qint64 count : {1, 2, 5}) {
            steps.push_back({TickStep::Unit::Milliseconds, count * power * day});
        }
    }
    return steps;
}

} // namespace

double TickStep::shortestMs() const
{
    switch (unit) {
    case Unit::Milliseconds:
        return static_cast<double>(count);
    case Unit::Days:
        return static_cast<double>(count * day);
    case Unit::Months:
        return static_cast<double>(count * 28 * day);
    case Unit::Years:
        return static_cast<double>(count * 365 * day);
    }
    return 1;
}

const std::vector<TickStep> &tickSteps(TimeDisplay display)
{
    static const std::vector<TickStep> calendar = calendarSteps();
    static const std::vector<TickStep> elapsed = elapsedSteps();
    return display == TimeDisplay::Absolute ? calendar : elapsed;
}

std::vector<record::Instant> roundTimes(record::Interval interval, TickStep step, const TimeStyle &style,
                                        std::size_t limit)
{
    if (style.display != TimeDisplay::Absolute) {
        return roundElapsedTimes(interval, step.count, style.origin, limit);
    }
    return step.withinDay() ? roundClockTimes(interval, step.count, style.zone, limit)
                            : roundDates(interval, step, style.zone, limit);
}

std::vector<record::Instant> midnights(record::Interval interval, const TimeStyle &style, std::size_t limit)
{
    return roundDates(interval, {TickStep::Unit::Days, 1}, style.zone, limit);
}

std::vector<record::Instant> offsetChanges(record::Interval interval, const QTimeZone &zone, std::size_t limit)
{
    std::vector<record::Instant> changes;
    if (!zone.hasTransitions()) {
        return changes;
    }
    record::Instant from = interval.start;
    while (changes.size() < limit) {
        const auto next = zone.nextTransition(QDateTime::fromMSecsSinceEpoch(from.ms, Qt::UTC));
        if (!next.atUtc.isValid() || next.atUtc.toMSecsSinceEpoch() > interval.end.ms) {
            break;
        }
        const record::Instant at{next.atUtc.toMSecsSinceEpoch()};
        if (offsetMs(at, zone) != offsetMs({at.ms - 1}, zone)) {
            changes.push_back(at);
        }
        from = at;
    }
    return changes;
}

} // namespace timeline
