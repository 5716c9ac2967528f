// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "figures_dump.h"

using namespace analysis;

namespace {

QString reasonName(NoValue reason)
{
    switch (reason) {
    case NoValue::MissingTime:
        return QStringLiteral("missing-time");
    case NoValue::Reversed:
        return QStringLiteral("reversed");
    case NoValue::NoPresence:
        return QStringLiteral("no-presence");
    case NoValue::NoSuchEntry:
        return QStringLiteral("no-such-entry");
    case NoValue::AgentFirst:
        return QStringLiteral("agent-first");
    case NoValue::TooLarge:
        return QStringLiteral("too-large");
    case NoValue::NotInRecord:
        return QStringLiteral("not-in-record");
    }
    return {};
}

QString whoText(const Clock &clock, std::size_t piece)
{
    QStringList names;
    for (const Who &who : clock.who(piece))
        names << who.name();
    return names.isEmpty() ? QString() : u' ' + names.join(QStringLiteral(", "));
}

} // namespace

QString kindName(IntervalKind kind)
{
    switch (kind) {
    case IntervalKind::Reported:
        return QStringLiteral("reported");
    case IntervalKind::Inferred:
        return QStringLiteral("inferred");
    case IntervalKind::Open:
        return QStringLiteral("open");
    case IntervalKind::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString metricLine(const Analysis &analysis, const Metric &metric)
{
    const bool isCount = metricUnit(metric.id) == MetricUnit::Count;
    QString line = QString(metricName(metric.id)) + u' ';
    line += metric.value ? QString::number(*metric.value) : QStringLiteral("null");
    line += isCount ? QStringLiteral(" count") : QStringLiteral(" ms");
    line += metric.reason ? u' ' + reasonName(*metric.reason) + u':' : QStringLiteral(":");
    for (const record::FieldPath &source :
         metricSources(metric.id, *analysis.record, analysis.intervals, analysis.clock))
        line += u' ' + source.toPointer();
    return line;
}

QString differenceOf(const QStringList &expected, const QStringList &actual)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        if (i < expected.size() && i < actual.size() && expected[i] == actual[i])
            continue;
        lines << QStringLiteral("line %1").arg(i + 1);
        if (i < expected.size())
            lines << QStringLiteral("- ") + expected[i];
        if (i < actual.size())
            lines << QStringLiteral("+ ") + actual[i];
    }
    return lines.join(u'\n');
}

QString FiguresDump::timeText(std::optional<record::Instant> at) const
{
    if (!at)
        return QStringLiteral("-");
    return origin ? u'@' + QString::number(*at - *origin) : record::toIsoUtc(*at);
}

QString FiguresDump::intervalText(const ElementInterval &interval) const
{
    return timeText(interval.start) + u' ' + timeText(interval.end) + u' ' +
           (interval.reversed ? QStringLiteral("reversed") : kindName(interval.kind));
}

QStringList FiguresDump::asOf() const
{
    return {timeText(analysis.asOf) + (analysis.over ? QStringLiteral(" over") : QStringLiteral(" live"))};
}

QStringList FiguresDump::intervals() const
{
    const record::Engagement &engagement = analysis.record->engagement;
    QStringList lines{QStringLiteral("/ ") + intervalText(analysis.intervals.engagement)};
    const auto add = [&](const auto &list, const std::vector<ElementInterval> &of, record::Part part) {
        for (std::size_t i = 0; list && i < list->size(); ++i)
            lines << record::pointerTo({part, (*list)[i].index}) + u' ' + intervalText(of[i]);
    };
    add(engagement.participants, analysis.intervals.participants, record::Part::Participants);
    add(engagement.queues, analysis.intervals.queues, record::Part::Queues);
    add(engagement.transfers, analysis.intervals.transfers, record::Part::Transfers);
    return lines;
}

QStringList FiguresDump::clock() const
{
    QStringList lines;
    for (std::size_t i = 0; i < analysis.clock.pieces().size(); ++i) {
        const ClockPiece &piece = analysis.clock.pieces()[i];
        lines << QString(clockStateName(piece.state)) + u' ' + timeText(piece.interval.start) + u' ' +
                     timeText(piece.interval.end) + u' ' + kindName(piece.kind) + whoText(analysis.clock, i);
    }
    return lines;
}

QStringList FiguresDump::metrics() const
{
    QStringList lines;
    for (const Metric &metric : analysis.metrics)
        lines << metricLine(analysis, metric);
    return lines;
}

QStringList FiguresDump::findings() const
{
    QStringList lines;
    for (const Finding &finding : analysis.findings)
        lines << QString(severityName(severityOf(finding.code))) + u' ' + QString(findingName(finding.code)) + u' ' +
                     finding.path.toPointer();
    return lines;
}

QString FiguresDump::all() const
{
    QString text;
    const auto add = [&text](const char *title, const QStringList &lines) {
        text += QLatin1StringView(title) + u'\n' + lines.join(u'\n') + QStringLiteral("\n\n");
    };
    add("AS OF", asOf());
    add("INTERVALS", intervals());
    add("CLOCK", clock());
    add("METRICS", metrics());
    add("FINDINGS", findings());
    text.chop(1);
    return text;
}
