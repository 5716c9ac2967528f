// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/comparison.h"

#include "analysis/metric_rules.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

using record::FieldPath;
using record::Part;

std::optional<Moment> firstQueue(const record::Engagement &received)
{
    std::optional<Moment> first;
    for (const record::QueueEntry &entry : received.queues.value_or(std::vector<record::QueueEntry>())) {
        if (entry.queuedAt && (!first || entry.queuedAt->instant < first->at)) {
            first = Moment{entry.queuedAt->instant, FieldPath::element(Part::Queues, entry.index, "queuedAt")};
        }
    }
    return first;
}

std::optional<Moment> firstAnswer(const record::Engagement &received)
{
    const record::Participant *agent = firstOf(received, record::ParticipantType::Agent);
    if (!agent) {
        return std::nullopt;
    }
    return Moment{agent->joinedAt->instant, FieldPath::element(Part::Participants, agent->index, "joinedAt")};
}

/// The first and the last of all an engagement has on the axis; nothing without a time.
std::optional<record::Interval> extentOf(const JourneyEngagement &engagement)
{
    std::optional<record::Interval> extent;
    const auto add = [&extent](std::optional<record::Instant> at) {
        if (at) {
            extent = extent ? record::Interval{std::min(extent->start, *at), std::max(extent->end, *at)}
                            : record::Interval{*at, *at};
        }
    };
    const auto addAll = [&add](const std::vector<ElementInterval> &intervals) {
        for (const ElementInterval &interval : intervals) {
            add(interval.start);
            add(interval.end);
        }
    };
    const Intervals &intervals = engagement.analysis->intervals;
    addAll({intervals.engagement});
    addAll(intervals.participants);
    addAll(intervals.queues);
    addAll(intervals.transfers);
    if (const auto &notes = engagement.received->engagement.agentNotes) {
        for (const record::AgentNote &note : *notes) {
            add(note.createdAt ? std::optional(note.createdAt->instant) : std::nullopt);
        }
    }
    return extent;
}

bool staysWithinTime(const JourneyEngagement &engagement, qint64 offset)
{
    constexpr qint64 earliest = -62'135'596'800'000; // 0001-01-01
    constexpr qint64 latest = 253'402'300'799'999;   // 9999-12-31
    const auto extent = extentOf(engagement);
    return !extent || (extent->start.ms + offset >= earliest && extent->end.ms + offset <= latest);
}

/// `/participants/*/leftAt`: the pointer without the place in its list.
QString kindOfPlace(const FieldPath &path)
{
    const QString pointer = path.toPointer();
    const auto element = path.elementRef();
    if (!element) {
        return pointer;
    }
    const QString list = FieldPath::of(path.part).toPointer();
    return list + QStringLiteral("/*") + pointer.sliced(record::pointerTo(*element).size());
}

std::vector<FindingDifference> findingDifferences(const Analysis &first, const Analysis &second)
{
    std::map<std::pair<FindingCode, QString>, FindingDifference> kinds;
    const auto kindOf = [&kinds](const Finding &finding) -> FindingDifference & {
        return kinds[{finding.code, kindOfPlace(finding.path)}];
    };
    for (const Finding &finding : first.findings) {
        FindingDifference &kind = kindOf(finding);
        ++kind.first;
        kind.firstPath = kind.firstPath.value_or(finding.path);
    }
    for (const Finding &finding : second.findings) {
        FindingDifference &kind = kindOf(finding);
        ++kind.second;
        kind.secondPath = kind.secondPath.value_or(finding.path);
    }
    std::vector<FindingDifference> differences;
    for (auto &[key, kind] : kinds) {
        kind.code = key.first;
        kind.place = key.second;
        differences.push_back(std::move(kind));
    }
    return differences;
}

MomentDifference momentDifference(const Journey &journey, Alignment alignment, const std::array<qint64, 2> &offsets)
{
    MomentDifference difference{momentOf(journey.engagements[0].received->engagement, alignment),
                                momentOf(journey.engagements[1].received->engagement, alignment), std::nullopt};
    if (difference.first && difference.second) {
        difference.ms = difference.second->at - difference.first->at + offsets[1] - offsets[0];
    }
    return difference;
}

std::optional<qint64> totalIn(const Clock &clock, ClockState state)
{
    return clock.customerTime() ? std::optional(clock.total(state)) : std::nullopt;
}

template<typename List>
bool anyDifferent(const List &list)
{
    return std::any_of(list.begin(), list.end(), [](const auto &one) { return one.isDifferent(); });
}

} // namespace

QLatin1StringView alignmentName(Alignment alignment)
{
    switch (alignment) {
    case Alignment::TrueTime:
        return QLatin1StringView("true-time");
    case Alignment::Start:
        return QLatin1StringView("start");
    case Alignment::FirstQueue:
        return QLatin1StringView("first-queue");
    case Alignment::FirstAnswer:
        return QLatin1StringView("first-answer");
    }
    return {};
}

std::optional<Moment> momentOf(const record::Engagement &received, Alignment alignment)
{
    switch (alignment) {
    case Alignment::TrueTime:
        return std::nullopt;
    case Alignment::Start:
        return received.startDate ? std::optional(Moment{received.startDate->instant, FieldPath::field("startDate")})
                                  : std::nullopt;
    case Alignment::FirstQueue:
        return firstQueue(received);
    case Alignment::FirstAnswer:
        return firstAnswer(received);
    }
    return std::nullopt;
}

tl::expected<std::vector<qint64>, NotAligned> offsetsOf(const Journey &journey, Alignment alignment)
{
    std::vector<qint64> offsets(journey.engagements.size(), 0);
    if (alignment == Alignment::TrueTime) {
        return offsets;
    }
    std::optional<record::Instant> common;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const auto moment = momentOf(journey.engagements[i].received->engagement, alignment);
        if (!moment) {
            return tl::unexpected(NotAligned{i, NotAligned::Reason::NoMoment});
        }
        common = common.value_or(moment->at);
        offsets[i] = *common - moment->at;
        if (!staysWithinTime(journey.engagements[i], offsets[i])) {
            return tl::unexpected(NotAligned{i, NotAligned::Reason::TooFar});
        }
    }
    return offsets;
}

std::optional<qint64> Difference::value() const
{
    return first && second ? std::optional(*second - *first) : std::nullopt;
}

bool Comparison::isSame() const
{
    const bool isMoved = std::any_of(moments.begin(), moments.end(), [](const MomentDifference &moment) {
        return moment.first.has_value() != moment.second.has_value() || moment.ms.value_or(0) != 0;
    });
    return !isMoved && !anyDifferent(metrics) && !anyDifferent(clock) && !anyDifferent(findings);
}

std::optional<Comparison> comparisonOf(const Journey &journey, Alignment alignment)
{
    if (journey.engagements.size() != 2) {
        return std::nullopt;
    }
    const Analysis &first = *journey.engagements[0].analysis;
    const Analysis &second = *journey.engagements[1].analysis;
    Comparison comparison;
    comparison.alignment = alignment;
    if (const auto offsets = offsetsOf(journey, alignment)) {
        comparison.offsets = {offsets->front(), offsets->back()};
    } else {
        comparison.notAligned = offsets.error();
    }
    for (std::size_t i = 0; i < movedAlignments.size(); ++i) {
        comparison.moments[i] = momentDifference(journey, movedAlignments[i], comparison.offsets);
    }
    for (std::size_t i = 0; i < metricCount; ++i) {
        comparison.metrics[i] = {first.metrics[i].value, second.metrics[i].value};
    }
    for (std::size_t i = 0; i < clockStateCount; ++i) {
        const auto state = static_cast<ClockState>(i);
        comparison.clock[i] = {totalIn(first.clock, state), totalIn(second.clock, state)};
    }
    comparison.findings = findingDifferences(first, second);
    return comparison;
}

} // namespace analysis
