// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/csv_rows.h"
#include "export/report.h"

#include "analysis/wording.h"

#include <QStringList>

#include <tuple>

namespace exports {

namespace {

template<typename Field>
void addField(Rows &rows, const char *name, const std::optional<Field> &field)
{
    if (field) {
        rows.add("engagement", QString::fromLatin1(name), field->text.toString(), {},
                 QLatin1Char('/') + QString::fromLatin1(name));
    }
}

void addMetrics(Rows &rows, const analysis::Analysis &analysis)
{
    for (const analysis::Metric &metric : analysis.metrics) {
        const bool isCount = analysis::metricUnit(metric.id) == analysis::MetricUnit::Count;
        QStringList sources;
        for (const record::FieldPath &source :
             analysis::metricSources(metric.id, *analysis.record, analysis.intervals, analysis.clock)) {
            sources << source.toPointer();
        }
        rows.add("metric", QString(analysis::metricName(metric.id)),
                 metric.value ? QString::number(*metric.value) : QString(),
                 isCount ? QStringLiteral("count") : QStringLiteral("ms"), sources.join(QLatin1Char(' ')));
    }
}

void addClock(Rows &rows, const analysis::Clock &clock)
{
    std::size_t namesLeft = mostNames;
    for (std::size_t i = 0; i < clock.pieces().size() && !rows.isStopped(); ++i) {
        const analysis::ClockPiece &piece = clock.pieces()[i];
        QStringList elements;
        if (piece.whoCount <= namesLeft) {
            namesLeft -= piece.whoCount;
            for (const analysis::Who &who : clock.who(i)) {
                elements << record::pointerTo(who.element);
            }
        }
        rows.add("clock", QString(analysis::clockStateName(piece.state)), QString::number(piece.interval.duration()),
                 QStringLiteral("ms"), elements.join(QLatin1Char(' ')));
    }
}

} // namespace

QByteArray csvCell(const QString &text)
{
    QString safe = text;
    if (!safe.isEmpty() && QStringView(u"=+-@\t\r").contains(safe.front())) {
        safe.prepend(QLatin1Char('\''));
    }
    if (safe.contains(QLatin1Char('"')) || safe.contains(QLatin1Char(',')) || safe.contains(QLatin1Char('\n')) ||
        safe.contains(QLatin1Char('\r'))) {
        safe = QLatin1Char('"') + safe.replace(QLatin1Char('"'), QLatin1StringView("\"\"")) + QLatin1Char('"');
    }
    return safe.toUtf8();
}

QByteArray reportCsvHead()
{
    return "record,section,name,value,unit,pointer\r\n";
}

bool writeReportCsv(const analysis::JourneyEngagement &engagement, const Sink &sink)
{
    const record::Engagement &shown = engagement.shown->engagement;
    const analysis::Analysis &analysis = *engagement.analysis;
    const QString id = shown.id ? shown.id->toString() : QString();
    Rows rows(id, sink);
    rows.add("engagement", QStringLiteral("id"), id, {}, QStringLiteral("/id"));
    addField(rows, "status", shown.status);
    addField(rows, "direction", shown.direction);
    addField(rows, "startDate", shown.startDate);
    addField(rows, "endDate", shown.endDate);
    addMetrics(rows, analysis);
    addClock(rows, analysis.clock);
    for (const analysis::Finding &finding : analysis.findings) {
        if (rows.isStopped()) {
            break;
        }
        rows.add("finding", QString(analysis::findingName(finding.code)),
                 analysis::findingSentence(finding, engagement), {}, finding.path.toPointer());
    }
    return rows.end();
}

QByteArray reportCsv(const analysis::JourneyEngagement &engagement)
{
    QByteArray report;
    std::ignore = writeReportCsv(engagement, gatherIn(report));
    return report;
}

} // namespace exports
