// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/journey_report.h"

#include "analysis/wording.h"
#include "export/report_parts.h"

#include <tuple>

namespace exports {

namespace {

QString unitName(analysis::MetricUnit unit)
{
    return unit == analysis::MetricUnit::Count ? QStringLiteral("count") : QStringLiteral("ms");
}

void writeSources(JsonWriter &json, const std::vector<analysis::JourneySource> &sources)
{
    json.key("sources").beginList();
    for (const analysis::JourneySource &source : sources) {
        json.beginObject();
        json.key("engagement").numberOrNull(static_cast<qint64>(source.engagement));
        json.key("pointer").text(source.path.toPointer());
        json.endObject();
    }
    json.endList();
}

void writeFigure(JsonWriter &json, const analysis::JourneyFigure &figure)
{
    json.beginObject();
    json.key("id").text(QString(analysis::journeyFigureName(figure.id)));
    json.key("value").numberOrNull(figure.value);
    json.key("unit").text(unitName(analysis::journeyFigureUnit(figure.id)));
    json.key("reason").textOrNull(figure.reason ? std::optional(analysis::noFigureText(*figure.reason)) : std::nullopt);
    json.key("leftOut").numberOrNull(static_cast<qint64>(figure.leftOut));
    writeSources(json, figure.sources);
    json.endObject();
}

void writeFigures(JsonWriter &json, const analysis::JourneyFigures &figures)
{
    json.key("repeatDays").numberOrNull(figures.options.repeatDays);
    json.key("figures").beginList();
    for (const analysis::JourneyFigure &figure : figures.figures) {
        writeFigure(json, figure);
    }
    json.endList();
    json.key("channels").beginList();
    for (const analysis::ChannelContacts &channel : figures.channels) {
        json.beginObject();
        json.key("channel").textOrNull(channel.channel ? std::optional(channel.channel->toString()) : std::nullopt);
        json.key("contacts").numberOrNull(channel.contacts);
        writeSources(json, channel.sources);
        json.endObject();
    }
    json.endList();
}

std::optional<QString> timeOf(const std::optional<analysis::Moment> &moment)
{
    return moment ? std::optional(record::toIsoUtc(moment->at)) : std::nullopt;
}

void writeMoments(JsonWriter &json, const analysis::Comparison &comparison)
{
    json.key("moments").beginList();
    for (std::size_t i = 0; i < comparison.moments.size(); ++i) {
        const analysis::MomentDifference &moment = comparison.moments[i];
        json.beginObject();
        json.key("id").text(QString(analysis::alignmentName(analysis::movedAlignments[i])));
        json.key("first").textOrNull(timeOf(moment.first));
        json.key("second").textOrNull(timeOf(moment.second));
        json.key("difference").numberOrNull(moment.ms);
        json.endObject();
    }
    json.endList();
}

void writeDifference(JsonWriter &json, const char *key, QLatin1StringView name, const analysis::Difference &difference,
                     analysis::MetricUnit unit)
{
    json.beginObject();
    json.key(key).text(QString(name));
    json.key("first").numberOrNull(difference.first);
    json.key("second").numberOrNull(difference.second);
    json.key("difference").numberOrNull(difference.value());
    json.key("unit").text(unitName(unit));
    json.endObject();
}

void writeFindingDifferences(JsonWriter &json, const analysis::Comparison &comparison)
{
    json.key("findings").beginList();
    for (const analysis::FindingDifference &finding : comparison.findings) {
        json.beginObject();
        json.key("code").text(QString(analysis::findingName(finding.code)));
        json.key("place").text(finding.place);
        json.key("first").numberOrNull(static_cast<qint64>(finding.first));
        json.key("second").numberOrNull(static_cast<qint64>(finding.second));
        json.endObject();
    }
    json.endList();
}

void writeComparison(JsonWriter &json, const analysis::Comparison &comparison)
{
    json.key("comparison").beginObject();
    json.key("alignment").text(QString(analysis::alignmentName(comparison.alignment)));
    json.key("notAligned")
        .textOrNull(comparison.notAligned
                        ? std::optional(analysis::notAlignedText(*comparison.notAligned, comparison.alignment))
                        : std::nullopt);
    json.key("offsets").beginList();
    for (const qint64 offset : comparison.offsets) {
        json.numberOrNull(offset);
    }
    json.endList();
    writeMoments(json, comparison);
    json.key("metrics").beginList();
    for (std::size_t i = 0; i < comparison.metrics.size(); ++i) {
        const auto id = static_cast<analysis::MetricId>(i);
        writeDifference(json, "id", analysis::metricName(id), comparison.metrics[i], analysis::metricUnit(id));
    }
    json.endList();
    json.key("clock").beginList();
    for (std::size_t i = 0; i < comparison.clock.size(); ++i) {
        writeDifference(json, "state", analysis::clockStateName(static_cast<analysis::ClockState>(i)),
                        comparison.clock[i], analysis::MetricUnit::Milliseconds);
    }
    json.endList();
    writeFindingDifferences(json, comparison);
    json.endObject();
}

} // namespace

bool writeJourneyJson(const analysis::Journey &journey, const JourneyReportOptions &options, const Sink &sink)
{
    JsonWriter json(false, sink);
    json.beginObject();
    json.key("schema").text(u"journey-report/1");
    json.key("program").text(QStringLiteral(VIEWER_VERSION));
    json.key("masked").boolean(journey.masked);
    writeFigures(json, analysis::journeyFiguresOf(journey, options.figures));
    if (const auto comparison = analysis::comparisonOf(journey, options.alignment)) {
        writeComparison(json, *comparison);
    }
    json.key("engagements").beginList();
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        if (json.isStopped()) {
            break;
        }
        writeReport(json, engagement);
    }
    json.endList();
    json.endObject();
    return json.end();
}

QByteArray journeyJson(const analysis::Journey &journey, const JourneyReportOptions &options)
{
    QByteArray report;
    std::ignore = writeJourneyJson(journey, options, gatherIn(report));
    return report;
}

} // namespace exports
