// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/metric_text.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

using analysis::ClockState;
using analysis::IntervalKind;
using analysis::JourneyEngagement;
using analysis::Metric;
using analysis::MetricId;
using analysis::NoValue;
using analysis::Severity;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("ui::JourneyHead", text, nullptr, n);
}

QString whyNot(NoValue reason, MetricId id)
{
    switch (reason) {
    case NoValue::MissingTime:
        return tr("a time is missing");
    case NoValue::Reversed:
        return tr("ends before it starts");
    case NoValue::NoPresence:
        return tr("customer's times missing");
    case NoValue::NoSuchEntry:
        return id == MetricId::QueueWait ? tr("no whole wait") : tr("no whole transfer");
    case NoValue::AgentFirst:
        return tr("the agent was first");
    case NoValue::TooLarge:
        return tr("the sum is too large");
    case NoValue::NotInRecord:
        return id == MetricId::HoldTime ? tr("no hold data") : tr("no such data");
    }
    return {};
}

bool liesOutside(const JourneyEngagement &engagement, record::Part part)
{
    const auto &findings = engagement.analysis->findings;
    return std::any_of(findings.begin(), findings.end(), [part](const analysis::Finding &finding) {
        return finding.code == analysis::FindingCode::OutsideEngagement && finding.path.part == part;
    });
}

/// How well the clock's pieces behind a total are known, where that is less than reported.
template<typename IsOf>
QString kindNote(const JourneyEngagement &engagement, const IsOf &isOf)
{
    IntervalKind weakest = IntervalKind::Reported;
    for (const analysis::ClockPiece &piece : engagement.analysis->clock.pieces()) {
        if (isOf(piece.state)) {
            weakest = qMax(weakest, piece.kind);
        }
    }
    switch (weakest) {
    case IntervalKind::Open:
        return tr("so far");
    case IntervalKind::Inferred:
        return tr("an end is inferred");
    case IntervalKind::Reported:
    case IntervalKind::Unknown:
        break;
    }
    return {};
}

QString aloneNote(const JourneyEngagement &engagement)
{
    const Metric &longest = engagement.analysis->metric(MetricId::LongestAlone);
    return longest.value.value_or(0) > 0 ? tr("longest %1").arg(analysis::durationText(*longest.value)) : QString();
}

QString noteOf(MetricId id, const JourneyEngagement &engagement)
{
    switch (id) {
    case MetricId::QueueWait:
        return liesOutside(engagement, record::Part::Queues) ? tr("outside the times") : QString();
    case MetricId::TransferWait:
        return liesOutside(engagement, record::Part::Transfers) ? tr("outside the times") : QString();
    case MetricId::CustomerTime:
        return kindNote(engagement, [](ClockState state) { return state != ClockState::Away; });
    case MetricId::WithAgent:
        return kindNote(engagement, [](ClockState state) {
            return state == ClockState::WithAgent || state == ClockState::WithAgents;
        });
    case MetricId::Alone:
        return aloneNote(engagement);
    default:
        return {};
    }
}

} // namespace

QString metricValue(const Metric &metric)
{
    if (!metric.value) {
        return tr("not known");
    }
    switch (analysis::metricUnit(metric.id)) {
    case analysis::MetricUnit::Milliseconds:
        return analysis::durationText(*metric.value);
    case analysis::MetricUnit::Count:
        return QLocale().toString(*metric.value);
    }
    return {};
}

TileText metricTile(MetricId id, const JourneyEngagement &engagement)
{
    const Metric &metric = engagement.analysis->metric(id);
    TileText tile{analysis::metricTitle(id), metricValue(metric), {}, metric.value.has_value(), Tone::Normal};
    tile.note = metric.reason ? whyNot(*metric.reason, id) : noteOf(id, engagement);
    return tile;
}

TileText findingsTile(const JourneyEngagement &engagement)
{
    const auto &findings = engagement.analysis->findings;
    const auto count = [&](Severity severity) {
        return std::count_if(findings.begin(), findings.end(), [severity](const analysis::Finding &finding) {
            return analysis::severityOf(finding.code) == severity;
        });
    };
    const auto errors = count(Severity::Error);
    const auto toLookAt = errors + count(Severity::Warning);
    TileText tile{tr("Findings"), QLocale().toString(static_cast<qlonglong>(findings.size())), {}, true, Tone::Normal};
    if (toLookAt > 0) {
        tile.note = tr("%n to look at", static_cast<int>(toLookAt));
        tile.tone = errors > 0 ? Tone::Error : Tone::Warning;
    }
    return tile;
}

} // namespace ui
