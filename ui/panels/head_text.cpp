// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/head_text.h"

#include "analysis/wording.h"
#include "models/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace ui {

namespace {

using analysis::JourneyEngagement;
using record::Engagement;
using record::Instant;

constexpr qsizetype mostValues = 40; ///< of identifiers or topics in the head; the table of data has them all

QString tr(const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("ui::JourneyHead", text, note, n);
}

/// Words instants in one zone and language.
class Times final
{
public:
    Times(const QTimeZone &zone, const QLocale &locale) : m_zone(zone), m_locale(locale) {}

    [[nodiscard]] QDate day(Instant at) const { return local(at).date(); }
    [[nodiscard]] QString time(Instant at) const
    {
        return m_locale.toString(local(at).time(), QStringLiteral("HH:mm:ss"));
    }
    [[nodiscard]] QString dayAndTime(Instant at) const
    {
        const QString date = m_locale.toString(day(at), tr("d MMM yyyy", "a date, in the letters of QLocale"));
        return tr("%1 %2", "a date and a time").arg(date, time(at));
    }

private:
    [[nodiscard]] QDateTime local(Instant at) const { return QDateTime::fromMSecsSinceEpoch(at.ms, m_zone); }

    const QTimeZone &m_zone;
    const QLocale &m_locale;
};

QString directionText(const Engagement &shown)
{
    if (!shown.direction) {
        return {};
    }
    switch (shown.direction->value) {
    case record::Direction::Inbound:
        return tr("Inbound");
    case record::Direction::Outbound:
        return tr("Outbound");
    case record::Direction::Other:
        break;
    }
    return shown.direction->text.toString();
}

QString whatText(const Engagement &shown)
{
    QStringList words;
    if (const QString direction = directionText(shown); !direction.isEmpty()) {
        words += direction;
    }
    if (shown.channels) {
        for (const record::Channel &channel : *shown.channels) {
            if (const auto &name = channel.id ? channel.id : channel.type; name && words.size() < mostValues) {
                words += name->toString();
            }
        }
    }
    return words.join(QStringLiteral(" · "));
}

QString whenText(const JourneyEngagement &engagement, const Times &times, const QTimeZone &zone)
{
    const Engagement &shown = engagement.shown->engagement;
    const analysis::ElementInterval &interval = engagement.analysis->intervals.engagement;
    const QString zoneName = models::zoneTitle(zone);
    if (!shown.startDate) {
        return shown.endDate ? tr("start not known → %1 %2", "end, time zone")
                                   .arg(times.dayAndTime(shown.endDate->instant), zoneName)
                             : tr("start and end not known");
    }
    const Instant start = shown.startDate->instant;
    const auto length = interval.interval();
    if (!shown.endDate) {
        const QString from = tr("since %1 %2", "start, time zone").arg(times.dayAndTime(start), zoneName);
        return length ? tr("%1 (%2 so far)").arg(from, analysis::durationText(length->duration()))
                      : tr("%1, end not known").arg(from);
    }
    const Instant end = shown.endDate->instant;
    const QString till = times.day(start) == times.day(end) ? times.time(end) : times.dayAndTime(end);
    const QString span = tr("%1 → %2 %3", "start, end, time zone").arg(times.dayAndTime(start), till, zoneName);
    return length ? tr("%1 (%2)", "start and end, duration").arg(span, analysis::durationText(length->duration()))
                  : tr("%1 (ends before it starts)").arg(span);
}

QString identifiersText(const Engagement &shown)
{
    QStringList kinds;
    qsizetype left = mostValues;
    for (std::size_t i = 0; shown.identifiers && i < shown.identifiers->size() && left > 0; ++i) {
        QStringList values;
        for (const record::OpenValue &value : (*shown.identifiers)[i].values) {
            if (left-- <= 0) {
                values += QStringLiteral("…");
                break;
            }
            values += value.text.toString();
        }
        if (!values.isEmpty()) {
            kinds += values.join(QLatin1String(", "));
        }
    }
    return kinds.join(QStringLiteral(" · "));
}

QString listText(const std::optional<std::vector<record::ListedText>> &list)
{
    QStringList texts;
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (texts.size() == mostValues) {
            texts += QStringLiteral("…");
            break;
        }
        texts += (*list)[i].text.toString();
    }
    return texts.join(QStringLiteral(" · "));
}

QString joined(const QString &a, const QString &separator, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : a + separator + b;
}

QString fetchedText(const analysis::Origin &origin, const Times &times, std::optional<Instant> now)
{
    const Instant at = *origin.fetchedAt;
    const bool isToday = now && times.day(at) == times.day(*now);
    QString text = isToday ? tr("As of %1 today").arg(times.time(at)) : tr("As of %1").arg(times.dayAndTime(at));
    constexpr qint64 minute = 60'000;
    if (now && *now - at >= minute) {
        text = tr("%1 (%2 ago)").arg(text, analysis::durationText((*now - at) / minute * minute));
    }
    return origin.fetchMs ? tr("%1, fetched in %2").arg(text, analysis::durationText(qMax<qint64>(*origin.fetchMs, 0)))
                          : text;
}

QString asOfIn(const JourneyEngagement &engagement, const Times &times, std::optional<Instant> now)
{
    const auto &asOf = engagement.analysis->asOf;
    const analysis::Origin &origin = engagement.origin;
    if (!asOf) {
        return tr("No time stands in the record");
    }
    if (origin.fetchedAt == asOf) {
        return fetchedText(origin, times, now);
    }
    const bool latest = analysis::latestTime(engagement.received->engagement) == asOf;
    return latest ? tr("As of %1, the latest time in the record").arg(times.dayAndTime(*asOf))
                  : tr("As of %1, as asked for").arg(times.dayAndTime(*asOf));
}

} // namespace

HeadText headText(const JourneyEngagement &engagement, const QTimeZone &zone, std::optional<Instant> now,
                  const QLocale &locale)
{
    const Engagement &shown = engagement.shown->engagement;
    const Times times(zone, locale);
    HeadText text;
    text.status = shown.status ? analysis::plainLabel(shown.status->text.toString(), 40) : QString();
    text.over = engagement.analysis->over;
    text.what = analysis::plainLabel(whatText(shown));
    text.when = whenText(engagement, times, zone);
    text.about = analysis::plainLabel(
        joined(identifiersText(shown), QStringLiteral(" | "), listText(shown.conversations)), 2000);
    text.asOf = analysis::plainLabel(
        joined(asOfIn(engagement, times, now), QStringLiteral(" · "), listText(shown.attributes)), 2000);
    return text;
}

QString asOfText(const JourneyEngagement &engagement, const QTimeZone &zone, std::optional<Instant> now,
                 const QLocale &locale)
{
    return analysis::plainLabel(asOfIn(engagement, Times(zone, locale), now));
}

} // namespace ui
