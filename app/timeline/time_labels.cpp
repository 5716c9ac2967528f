// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/time_labels.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace timeline {
namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

QDateTime localTime(record::Instant time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, zone);
}

QString dateFormat()
{
    return Words::tr("d MMM yyyy", "a date on the time axis, in QDate's format");
}

/// Clock time to the second, and to the millisecond where there are some.
QString exactClock(const QDateTime &local, const QLocale &locale)
{
    return locale.toString(local.time(),
                           local.time().msec() == 0 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace

QString tickLabel(record::Instant time, TickStep step, const TimeStyle &style)
{
    if (style.display != TimeDisplay::Absolute) {
        return elapsedLabel(time - style.origin);
    }
    const QDateTime local = localTime(time, style.zone);
    switch (step.unit) {
    case TickStep::Unit::Milliseconds:
        return style.locale.toString(local.time(), step.count >= minute   ? QStringLiteral("HH:mm")
                                                   : step.count >= second ? QStringLiteral("HH:mm:ss")
                                                                          : QStringLiteral("HH:mm:ss.zzz"));
    case TickStep::Unit::Days:
        return style.locale.toString(local.date(), QStringLiteral("d"));
    case TickStep::Unit::Months:
        return style.locale.toString(local.date(), QStringLiteral("MMM"));
    case TickStep::Unit::Years:
        return style.locale.toString(local.date(), QStringLiteral("yyyy"));
    }
    return {};
}

QString dateLabel(record::Instant time, TickStep step, const TimeStyle &style)
{
    if (style.display != TimeDisplay::Absolute) {
        return {};
    }
    const QDate date = localTime(time, style.zone).date();
    switch (step.unit) {
    case TickStep::Unit::Milliseconds:
        return style.locale.toString(date, dateFormat());
    case TickStep::Unit::Days:
        return style.locale.toString(date, Words::tr("MMM yyyy", "a month on the time axis, in QDate's format"));
    case TickStep::Unit::Months:
        return style.locale.toString(date, QStringLiteral("yyyy"));
    case TickStep::Unit::Years:
        return {};
    }
    return {};
}

QString pointerLabel(record::Instant time, TickStep step, const TimeStyle &style)
{
    if (style.display != TimeDisplay::Absolute) {
        const qint64 rounding = step.shortestMs() >= static_cast<double>(10 * second) ? second : 1;
        const qint64 elapsed = time - style.origin;
        return elapsedLabel(elapsed - elapsed % rounding);
    }
    const QDateTime local = localTime(time, style.zone);
    if (!step.withinDay()) {
        return style.locale.toString(local.date(), dateFormat()) + u' ' +
               style.locale.toString(local.time(), QStringLiteral("HH:mm"));
    }
    return style.locale.toString(local.time(), step.count >= 10 * second ? QStringLiteral("HH:mm:ss")
                                                                         : QStringLiteral("HH:mm:ss.zzz"));
}

QString fullLabel(record::Instant time, const TimeStyle &style)
{
    if (style.moment) {
        return elapsedLabel(time - style.origin);
    }
    const QDateTime local = localTime(time, style.zone);
    return Words::tr("%1 %2 %3", "date, time, offset from UTC")
        .arg(style.locale.toString(local.date(), dateFormat()), exactClock(local, style.locale),
             offsetLabel(time, style.zone));
}

QString rangeLabel(record::Interval interval, const TimeStyle &style)
{
    if (interval.isMoment()) {
        return fullLabel(interval.start, style);
    }
    return Words::tr("%1 → %2", "from a time to a time")
        .arg(fullLabel(interval.start, style), fullLabel(interval.end, style));
}

QString offsetLabel(record::Instant time, const QTimeZone &zone)
{
    const int seconds = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC));
    if (seconds == 0) {
        return QStringLiteral("UTC");
    }
    const int minutes = std::abs(seconds) / 60;
    const QChar sign = seconds < 0 ? QChar(u'−') : QChar(u'+');
    const QString hours = QStringLiteral("UTC") + sign + QString::number(minutes / 60);
    return minutes % 60 == 0 ? hours : hours + QStringLiteral(":%1").arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString sinceText(analysis::Alignment moment)
{
    switch (moment) {
    case analysis::Alignment::FirstQueue:
        return Words::tr("since the first queue");
    case analysis::Alignment::FirstAnswer:
        return Words::tr("since the first answer");
    case analysis::Alignment::TrueTime:
    case analysis::Alignment::Start:
        break;
    }
    return Words::tr("since the start");
}

QString axisTitle(const TimeAxis &axis, const TimeStyle &style)
{
    switch (style.display) {
    case TimeDisplay::SinceStart:
        return sinceText(style.moment.value_or(analysis::Alignment::Start));
    case TimeDisplay::SinceSelection:
        return Words::tr("from what is chosen");
    case TimeDisplay::Absolute:
        break;
    }
    const QString offset = offsetLabel(axis.extent().start, style.zone);
    const QString id = QString::fromUtf8(style.zone.id());
    // Names such as Etc/UTC say no more than the offset.
    return !id.contains(u'/') || id.startsWith(QLatin1StringView("Etc/"))
               ? offset
               : Words::tr("%1, %2", "time zone, offset from UTC").arg(id, offset);
}

QString elapsedLabel(qint64 ms)
{
    const QString sign = ms == 0 ? QString() : QString(ms < 0 ? QChar(u'−') : QChar(u'+'));
    return sign + exactDuration(std::abs(ms));
}

QString exactDuration(qint64 ms)
{
    const QString fraction = ms % second == 0 ? QString() : QStringLiteral(".%1").arg(ms % second, 3, 10, QChar(u'0'));
    return analysis::clockText(ms - ms % second) + fraction;
}

} // namespace timeline
