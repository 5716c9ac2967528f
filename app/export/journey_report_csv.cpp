// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/journey_report.h"

#include "analysis/wording.h"
#include "export/csv_rows.h"

#include <QStringList>

#include <tuple>

namespace exports {

namespace {

QString unitOf(analysis::MetricUnit unit)
{
    return unit == analysis::MetricUnit::Count ? QStringLiteral("count") : QStringLiteral("ms");
}

/// `0/startDate 1/endDate`
QString pointersOf(const std::vector<analysis::JourneySource> &sources)
{
    QStringList pointers;
    for (const analysis::JourneySource &source : sources) {
        pointers << QString::number(source.engagement) + source.path.toPointer();
    }
    return pointers.join(QLatin1Char(' '));
}

void addFigures(Rows &rows, const analysis::JourneyFigures &figures)
{
    for (const analysis::JourneyFigure &figure : figures.figures) {
        rows.addNumber("journey", QString(analysis::journeyFigureName(figure.id)), figure.value,
                       unitOf(analysis::journeyFigureUnit(figure.id)), pointersOf(figure.sources));
    }
    for (const analysis::ChannelContacts &channel : figures.channels) {
        rows.addNumber("channel", channel.channel ? channel.channel->toString() : QString(), channel.contacts,
                       unitOf(analysis::MetricUnit::Count), pointersOf(channel.sources));
    }
}

void addComparison(Rows &rows, const analysis::Comparison &comparison)
{
    for (std::size_t i = 0; i < comparison.moments.size(); ++i) {
        rows.addNumber("moment", QString(analysis::alignmentName(analysis::movedAlignments[i])),
                       comparison.moments[i].ms, unitOf(analysis::MetricUnit::Milliseconds), {});
    }
    for (std::size_t i = 0; i < comparison.metrics.size(); ++i) {
        const auto id = static_cast<analysis::MetricId>(i);
        rows.addNumber("difference", QString(analysis::metricName(id)), comparison.metrics[i].value(),
                       unitOf(analysis::metricUnit(id)), {});
    }
    for (std::size_t i = 0; i < comparison.clock.size(); ++i) {
        const auto state = static_cast<analysis::ClockState>(i);
        rows.addNumber("clock-difference", QString(analysis::clockStateName(state)), comparison.clock[i].value(),
                       unitOf(analysis::MetricUnit::Milliseconds), {});
    }
    for (const analysis::FindingDifference &finding : comparison.findings) {
        const auto difference = static_cast<qint64>(finding.second) - static_cast<qint64>(finding.first);
        rows.addNumber("finding-difference", QString(analysis::findingName(finding.code)), difference,
                       unitOf(analysis::MetricUnit::Count), finding.place);
    }
}

} // namespace

bool writeJourneyCsv(const analysis::Journey &journey, const JourneyReportOptions &options, const Sink &sink)
{
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        if (!writeReportCsv(engagement, sink)) {
            return false;
        }
    }
    Rows rows(QString(), sink);
    addFigures(rows, analysis::journeyFiguresOf(journey, options.figures));
    if (const auto comparison = analysis::comparisonOf(journey, options.alignment)) {
        addComparison(rows, *comparison);
    }
    return rows.end();
}

QByteArray journeyCsv(const analysis::Journey &journey, const JourneyReportOptions &options)
{
    QByteArray report;
    std::ignore = writeJourneyCsv(journey, options, gatherIn(report));
    return report;
}

} // namespace exports
