// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/report_parts.h"

#include "analysis/account.h"
#include "analysis/wording.h"
#include "timeline/folds.h"
#include "timeline/lanes.h"

#include <tuple>

namespace exports {

namespace {

using analysis::JourneyEngagement;

std::optional<QString> textOf(const std::optional<record::Text> &text)
{
    return text ? std::optional(text->toString()) : std::nullopt;
}

template<typename Field>
std::optional<QString> saidBy(const std::optional<Field> &field)
{
    return field ? std::optional(field->text.toString()) : std::nullopt;
}

void writeSource(JsonWriter &json, const analysis::Origin &origin)
{
    json.key("source").beginObject();
    json.key("kind").text(origin.kind == analysis::Origin::Kind::File ? u"file" : u"service");
    json.key("sha256").text(QString::fromLatin1(origin.sha256));
    json.endObject();
}

void writeEngagement(JsonWriter &json, const record::Engagement &shown)
{
    json.key("engagement").beginObject();
    json.key("id").textOrNull(textOf(shown.id));
    json.key("status").textOrNull(saidBy(shown.status));
    json.key("direction").textOrNull(saidBy(shown.direction));
    json.key("startDate").textOrNull(saidBy(shown.startDate));
    json.key("endDate").textOrNull(saidBy(shown.endDate));
    json.endObject();
}

void writeMetrics(JsonWriter &json, const analysis::Analysis &analysis)
{
    json.key("metrics").beginList();
    for (const analysis::Metric &metric : analysis.metrics) {
        json.beginObject();
        json.key("id").text(QString(analysis::metricName(metric.id)));
        json.key("value").numberOrNull(metric.value);
        json.key("unit").text(analysis::metricUnit(metric.id) == analysis::MetricUnit::Count ? u"count" : u"ms");
        json.key("reason").textOrNull(metric.reason ? std::optional(analysis::noValueText(*metric.reason, metric.id))
                                                    : std::nullopt);
        json.key("sources").beginList();
        for (const record::FieldPath &source :
             analysis::metricSources(metric.id, *analysis.record, analysis.intervals, analysis.clock)) {
            json.text(source.toPointer());
        }
        json.endList();
        json.endObject();
    }
    json.endList();
}

QString kindName(analysis::IntervalKind kind)
{
    switch (kind) {
    case analysis::IntervalKind::Reported:
        return QStringLiteral("reported");
    case analysis::IntervalKind::Inferred:
        return QStringLiteral("inferred");
    case analysis::IntervalKind::Open:
        return QStringLiteral("open");
    case analysis::IntervalKind::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

/// Past mostNames a list is null, and its length stands beside it.
void writeWho(JsonWriter &json, const analysis::Clock &clock, std::size_t piece, std::size_t namesLeft)
{
    const quint32 count = clock.pieces()[piece].whoCount;
    if (count > namesLeft) {
        json.key("who").textOrNull(std::nullopt);
        json.key("whoCount").numberOrNull(count);
        return;
    }
    json.key("who").beginList();
    for (const analysis::Who &who : clock.who(piece)) {
        json.text(who.name());
    }
    json.endList();
}

void writeClock(JsonWriter &json, const analysis::Clock &clock)
{
    std::size_t namesLeft = mostNames;
    json.key("clock").beginList();
    for (std::size_t i = 0; i < clock.pieces().size() && !json.isStopped(); ++i) {
        const analysis::ClockPiece &piece = clock.pieces()[i];
        json.beginObject();
        json.key("state").text(QString(analysis::clockStateName(piece.state)));
        json.key("from").text(record::toIsoUtc(piece.interval.start));
        json.key("to").text(record::toIsoUtc(piece.interval.end));
        json.key("ms").numberOrNull(piece.interval.duration());
        json.key("kind").text(kindName(piece.kind));
        writeWho(json, clock, i, namesLeft);
        namesLeft -= piece.whoCount <= namesLeft ? piece.whoCount : 0;
        json.endObject();
    }
    json.endList();
}

void writeFindings(JsonWriter &json, const JourneyEngagement &engagement)
{
    json.key("findings").beginList();
    for (const analysis::Finding &finding : engagement.analysis->findings) {
        if (json.isStopped()) {
            break;
        }
        json.beginObject();
        json.key("code").text(QString(analysis::findingName(finding.code)));
        json.key("severity").text(QString(analysis::severityName(analysis::severityOf(finding.code))));
        json.key("pointer").text(finding.path.toPointer());
        json.key("message").text(analysis::findingSentence(finding, engagement));
        json.endObject();
    }
    json.endList();
}

void writeTimeline(JsonWriter &json, const JourneyEngagement &engagement)
{
    json.key("timeline").beginObject();
    json.key("lanes").beginList();
    for (const timeline::Lane &lane : timeline::lanesOf(engagement)) {
        json.beginObject();
        json.key("label").text(lane.label);
        json.key("kind").text(QString(timeline::laneKindName(lane.kind)));
        json.key("items").beginList();
        for (const record::ElementRef &item : lane.items) {
            json.text(record::pointerTo(item));
        }
        json.endList();
        json.endObject();
    }
    json.endList();
    json.key("folds").beginList();
    for (const record::Interval &fold : timeline::foldsOf(analysis::Journey{{engagement}, true})) {
        json.beginObject();
        json.key("from").text(record::toIsoUtc(fold.start));
        json.key("to").text(record::toIsoUtc(fold.end));
        json.endObject();
    }
    json.endList();
    json.endObject();
}

} // namespace

void writeReport(JsonWriter &json, const JourneyEngagement &engagement)
{
    const analysis::Analysis &analysis = *engagement.analysis;
    json.beginObject();
    json.key("schema").text(u"engagement-report/1");
    json.key("program").text(QStringLiteral(VIEWER_VERSION));
    json.key("masked").boolean(analysis::isMasked(engagement));
    json.key("asOf").textOrNull(analysis.asOf ? std::optional(record::toIsoUtc(*analysis.asOf)) : std::nullopt);
    writeSource(json, engagement.origin);
    writeEngagement(json, engagement.shown->engagement);
    writeMetrics(json, analysis);
    writeClock(json, analysis.clock);
    writeFindings(json, engagement);
    writeTimeline(json, engagement);
    json.key("story").beginList();
    for (const analysis::Sentence &sentence : analysis::accountOf(engagement, QTimeZone::utc())) {
        json.text(sentence.text);
    }
    json.endList();
    json.endObject();
}

bool writeReportJson(const JourneyEngagement &engagement, bool oneLine, const Sink &sink)
{
    JsonWriter json(oneLine, sink);
    writeReport(json, engagement);
    return json.end();
}

QByteArray reportJson(const JourneyEngagement &engagement, bool oneLine)
{
    QByteArray report;
    std::ignore = writeReportJson(engagement, oneLine, gatherIn(report));
    return report;
}

} // namespace exports
