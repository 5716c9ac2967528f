// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/page_texts.h"

#include "analysis/wording.h"
#include "models/places.h"
#include "record/field_path.h"
#include "ui/wording/error_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using analysis::Journey;
using analysis::JourneyEngagement;

constexpr int mostChannels = 2;

QString tr(const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("ui::Page", text, note, n);
}

/// Empty where there is none.
QString timeText(const std::optional<record::Instant> &instant, const QTimeZone &zone, const QLocale &locale)
{
    return instant
               ? locale.toString(QDateTime::fromMSecsSinceEpoch(instant->ms, zone).time(), QStringLiteral("HH:mm:ss"))
               : QString();
}

QString channelsText(const record::Engagement &shown)
{
    QStringList names;
    if (shown.channels) {
        for (const record::Channel &channel : *shown.channels) {
            const auto &name = channel.id ? channel.id : channel.type;
            if (name && names.size() == mostChannels) {
                names += QStringLiteral("…");
                break;
            }
            if (name) {
                names += analysis::plainLabel(name->toString(), 20);
            }
        }
    }
    return names.join(QLatin1String(", "));
}

QString dayText(const record::Engagement &shown, const QTimeZone &zone, const QLocale &locale)
{
    if (!shown.startDate) {
        return {};
    }
    const QDate day = QDateTime::fromMSecsSinceEpoch(shown.startDate->instant.ms, zone).date();
    return locale.toString(day, tr("d MMM yyyy", "a date, in the letters of QLocale"));
}

/// `3 engagements · 2 Jan 2019 – 23 Jul 2019`
QString severalTitle(const Journey &masked, const QTimeZone &zone, const QLocale &locale)
{
    const record::Engagement *first = nullptr;
    const record::Engagement *last = nullptr;
    for (const JourneyEngagement &each : masked.engagements) {
        const record::Engagement &shown = each.shown->engagement;
        if (shown.startDate && (!first || shown.startDate->instant < first->startDate->instant)) {
            first = &shown;
        }
        if (shown.startDate && (!last || last->startDate->instant < shown.startDate->instant)) {
            last = &shown;
        }
    }
    const QString count = tr("%n engagement(s)", nullptr, static_cast<int>(masked.engagements.size()));
    const QString from = first ? dayText(*first, zone, locale) : QString();
    const QString to = last ? dayText(*last, zone, locale) : QString();
    QStringList parts{count, from == to ? from : tr("%1 – %2", "from one day to another").arg(from, to)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

template<typename List>
std::size_t sizeOf(const List &list)
{
    return list ? list->size() : 0;
}

} // namespace

QString journeyTitle(const Journey &masked, const QTimeZone &zone, const QLocale &locale)
{
    if (masked.engagements.empty()) {
        return {};
    }
    if (masked.engagements.size() > 1) {
        return severalTitle(masked, zone, locale);
    }
    const record::Engagement &shown = masked.engagements.front().shown->engagement;
    QStringList parts{channelsText(shown)};
    if (shown.id) {
        parts += shortId(shown.id->toString());
    }
    parts += dayText(shown, zone, locale);
    parts.removeAll(QString());
    return parts.isEmpty() ? tr("Engagement without id") : parts.join(QStringLiteral(" · "));
}

QString shortId(const QString &id)
{
    constexpr qsizetype letters = 8;
    return analysis::plainLabel(id.left(letters));
}

QString sourceText(const analysis::Origin &origin)
{
    const QString name = analysis::plainLabel(origin.name);
    return origin.caseFile ? tr("%1, from %2", "a case file, and a connection or file")
                                 .arg(analysis::plainLabel(origin.caseFile->name), name)
                           : name;
}

QString sourcesText(const Journey &journey)
{
    const QString first = sourceText(journey.engagements.front().origin);
    const auto isElsewhere = [&first](const JourneyEngagement &each) {
        return sourceText(each.origin) != first;
    };
    const auto others = std::count_if(journey.engagements.begin(), journey.engagements.end(), isElsewhere);
    return others == 0 ? first
                       : tr("%1 and %n other(s)", "where records are from", static_cast<int>(others)).arg(first);
}

QString countsText(const Journey &journey, const QLocale &locale)
{
    std::size_t findings = 0, participants = 0, queues = 0, transfers = 0;
    for (const JourneyEngagement &engagement : journey.engagements) {
        const record::Engagement &received = engagement.received->engagement;
        findings += engagement.analysis->findings.size();
        participants += sizeOf(received.participants);
        queues += sizeOf(received.queues);
        transfers += sizeOf(received.transfers);
    }
    const auto count = [&locale](std::size_t n) {
        return locale.toString(static_cast<qulonglong>(n));
    };
    return tr("Findings %1 · Participants %2 · Queue entries %3 · Transfers %4")
        .arg(count(findings), count(participants), count(queues), count(transfers));
}

QString selectedText(const Journey &journey, const models::Selection &selection)
{
    std::optional<record::Interval> interval;
    if (const auto &stretch = selection.interval()) {
        interval = stretch->interval;
    } else if (const auto &place = selection.current(); place && place->engagement < journey.engagements.size()) {
        interval = models::intervalOf(journey.engagements[place->engagement], place->pointer);
    }
    return interval ? tr("Selected %1").arg(analysis::durationText(interval->duration())) : QString();
}

QString changesText(const std::vector<const analysis::Earlier *> &earlier, const QTimeZone &zone, const QLocale &locale)
{
    int count = 0;
    std::optional<record::Instant> since;
    for (const analysis::Earlier *each : earlier) {
        count += static_cast<int>(each->changes.places.size());
        since = since && each->fetchedAt ? std::min(*since, *each->fetchedAt) : each->fetchedAt;
    }
    const QString time = timeText(since, zone, locale);
    return time.isEmpty() ? tr("%n change(s) since it was read before.", nullptr, count)
                          : tr("%n change(s) since %1.", "a time of day", count).arg(time);
}

QString unchangedText(const analysis::Origin &before, const QTimeZone &zone, const QLocale &locale)
{
    const QString time = timeText(before.fetchedAt, zone, locale);
    return time.isEmpty() ? tr("Nothing has changed since it was read before.")
                          : tr("Nothing has changed since %1.", "a time of day").arg(time);
}

QString failuresText(const std::vector<opening::Opening::Failure> &failures)
{
    constexpr qsizetype mostNames = 3;
    QStringList names;
    for (const opening::Opening::Failure &each : failures) {
        if (names.size() == mostNames) {
            names << QStringLiteral("…");
            break;
        }
        names << analysis::plainLabel(opening::inputName(each.input), 40);
    }
    const ErrorText first = errorText(failures.front().error);
    return tr("%n could not be opened: %1.", nullptr, static_cast<int>(failures.size()))
               .arg(names.join(QLatin1String(", "))) +
           QLatin1Char(' ') + first.sentence;
}

QString failureLines(const std::vector<opening::Opening::Failure> &failures)
{
    QStringList lines;
    for (const opening::Opening::Failure &each : failures) {
        lines << QStringLiteral("%1: %2").arg(analysis::plainLabel(opening::inputName(each.input)),
                                              errorText(each.error).sentence);
    }
    return lines.join(QLatin1Char('\n'));
}

QString refreshText(std::chrono::seconds interval)
{
    return tr("Read anew every %1", "a duration")
        .arg(analysis::durationText(std::chrono::milliseconds(interval).count()));
}

QString withoutMnemonic(const QString &text)
{
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace ui
