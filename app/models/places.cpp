// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/places.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace models {

using analysis::Finding;
using analysis::FindingCode;
using analysis::Severity;

namespace {

const char *englishWords(FindingCode code)
{
    switch (code) {
    case FindingCode::BadTime:
        return QT_TRANSLATE_NOOP("models", "not a time");
    case FindingCode::WrongType:
        return QT_TRANSLATE_NOOP("models", "wrong type");
    case FindingCode::Reversed:
        return QT_TRANSLATE_NOOP("models", "ends before it starts");
    case FindingCode::WrongEngagement:
        return QT_TRANSLATE_NOOP("models", "another engagement");
    case FindingCode::DuplicateKey:
        return QT_TRANSLATE_NOOP("models", "field stands twice");
    case FindingCode::NoTimeZone:
        return QT_TRANSLATE_NOOP("models", "no time zone");
    case FindingCode::LeftAfterEnd:
        return QT_TRANSLATE_NOOP("models", "after the end");
    case FindingCode::JoinedBeforeStart:
        return QT_TRANSLATE_NOOP("models", "before the start");
    case FindingCode::OutsideEngagement:
        return QT_TRANSLATE_NOOP("models", "outside the engagement");
    case FindingCode::MissingStart:
        return QT_TRANSLATE_NOOP("models", "start missing");
    case FindingCode::MissingEnd:
        return QT_TRANSLATE_NOOP("models", "end missing");
    case FindingCode::AcceptedWithoutTime:
        return QT_TRANSLATE_NOOP("models", "accepted without a time");
    case FindingCode::SelfTransfer:
        return QT_TRANSLATE_NOOP("models", "to the same agent");
    case FindingCode::DuplicateId:
        return QT_TRANSLATE_NOOP("models", "id stands twice");
    case FindingCode::OutOfRange:
        return QT_TRANSLATE_NOOP("models", "out of range");
    case FindingCode::RangeReversed:
        return QT_TRANSLATE_NOOP("models", "range reversed");
    case FindingCode::UpdatedBeforeEnd:
        return QT_TRANSLATE_NOOP("models", "updated before the end");
    case FindingCode::Abandoned:
        return QT_TRANSLATE_NOOP("models", "abandoned");
    case FindingCode::UnknownAgent:
        return QT_TRANSLATE_NOOP("models", "agent not in the record");
    case FindingCode::UnknownDialog:
        return QT_TRANSLATE_NOOP("models", "dialog not in the record");
    case FindingCode::UnknownChannel:
        return QT_TRANSLATE_NOOP("models", "channel not in the record");
    case FindingCode::UnknownValue:
        return QT_TRANSLATE_NOOP("models", "unknown value");
    case FindingCode::UnmodelledField:
        return QT_TRANSLATE_NOOP("models", "unknown field");
    case FindingCode::MalformedId:
        return QT_TRANSLATE_NOOP("models", "malformed id");
    }
    return "";
}

} // namespace

std::optional<record::Interval> intervalOf(const analysis::JourneyEngagement &engagement, const QString &pointer)
{
    const record::Engagement &received = engagement.received->engagement;
    const analysis::Intervals &intervals = engagement.analysis->intervals;
    const auto element = record::elementOf(pointer);
    if (!element || element->part == record::Part::Engagement) {
        return intervals.engagement.interval();
    }
    const auto at = [&](const auto &list, const auto &lengths) -> std::optional<record::Interval> {
        const auto position = positionOf(list, element->index);
        return position ? lengths.at(*position).interval() : std::nullopt;
    };
    if (element->part == record::Part::Participants) {
        return at(received.participants, intervals.participants);
    }
    if (element->part == record::Part::Queues) {
        return at(received.queues, intervals.queues);
    }
    if (element->part == record::Part::Transfers) {
        return at(received.transfers, intervals.transfers);
    }
    return std::nullopt;
}

bool isNewsOf(const analysis::Journey &before, const analysis::Journey &after)
{
    const std::size_t common = std::min(before.engagements.size(), after.engagements.size());
    const auto sameId = [](const auto &a, const auto &b) {
        return a.received->engagement.id && a.received->engagement.id == b.received->engagement.id;
    };
    return common > 0 &&
           std::equal(before.engagements.begin(), before.engagements.begin() + static_cast<std::ptrdiff_t>(common),
                      after.engagements.begin(), sameId);
}

std::span<const Finding> findingsIn(const analysis::Analysis &analysis, record::TextRange range)
{
    // A finding of an absent field stands where the element ends, and the next element begins after its comma.
    const auto &all = analysis.findings;
    const auto first = std::lower_bound(all.begin(), all.end(), range.begin,
                                        [](const Finding &finding, quint32 place) { return finding.place < place; });
    const auto last = std::upper_bound(first, all.end(), range.end,
                                       [](quint32 place, const Finding &finding) { return place < finding.place; });
    return {first, last};
}

std::optional<record::TextRange> rangeOf(const record::Record &record, const QString &pointer)
{
    const record::Engagement &engagement = record.engagement;
    const auto element = record::elementOf(pointer);
    if (!element) {
        return record.text.find(pointer);
    }
    const auto within = [&](const auto &list) -> std::optional<record::TextRange> {
        const auto position = positionOf(list, element->index);
        // An element of a wrong type is in no vector, but in the text.
        if (!position) {
            return record.text.find(pointer);
        }
        const QString start = record::pointerTo(*element);
        return record.text.find(list->at(*position).range, QStringView(pointer).mid(start.size()));
    };
    switch (element->part) {
    case record::Part::Channels:
        return within(engagement.channels);
    case record::Part::Participants:
        return within(engagement.participants);
    case record::Part::Conversations:
        return within(engagement.conversations);
    case record::Part::Attributes:
        return within(engagement.attributes);
    case record::Part::Queues:
        return within(engagement.queues);
    case record::Part::Transfers:
        return within(engagement.transfers);
    case record::Part::AgentNotes:
        return within(engagement.agentNotes);
    case record::Part::Engagement:
    case record::Part::Identifiers:
    case record::Part::Data:
        break;
    }
    return record.text.find(pointer);
}

QString titleOf(const analysis::Journey &journey, const Place &place)
{
    return titleOf(*journey.engagements.at(place.engagement).shown, place.pointer);
}

QString titleOf(const record::Record &shown, const QString &pointer)
{
    const auto element = record::elementOf(pointer);
    if (element && element->part == record::Part::Participants) {
        if (const auto position = positionOf(shown.engagement.participants, element->index)) {
            return analysis::participantName(shown, *position);
        }
    } else if (element && element->part == record::Part::Queues) {
        if (const auto position = positionOf(shown.engagement.queues, element->index)) {
            return analysis::queueTitle(shown, *position);
        }
    } else if (element && element->part == record::Part::Transfers) {
        if (const auto position = positionOf(shown.engagement.transfers, element->index)) {
            return QCoreApplication::translate("models", "Transfer to %1")
                .arg(analysis::transferTarget(shown, *position));
        }
    }
    if (element && element->part == record::Part::AgentNotes) {
        return QCoreApplication::translate("models", "Note");
    }
    return pointer.isEmpty() ? QCoreApplication::translate("models", "Engagement") : pointer;
}

std::vector<std::reference_wrapper<const Finding>> findingsOfSubject(const analysis::JourneyEngagement &engagement,
                                                                     const QString &pointer)
{
    std::vector<std::reference_wrapper<const Finding>> result;
    const auto element = record::elementOf(pointer);
    const auto range = element ? rangeOf(*engagement.received, pointer) : std::nullopt;
    const auto inReach =
        range ? findingsIn(*engagement.analysis, *range) : std::span<const Finding>(engagement.analysis->findings);
    for (const Finding &finding : inReach) {
        if (finding.path.elementRef() == element && (element || finding.path.toPointer().startsWith(pointer))) {
            result.emplace_back(finding);
        }
    }
    return result;
}

QString findingWords(FindingCode code)
{
    return QCoreApplication::translate("models", englishWords(code));
}

QString findingWords(std::span<const Finding> findings)
{
    QStringList words;
    for (const Finding &finding : findings) {
        const QString next = findingWords(finding.code);
        if (!words.contains(next)) {
            words += next;
        }
    }
    return words.join(QCoreApplication::translate("models", ", ", "between findings of one row"));
}

std::optional<Severity> gravest(std::span<const Finding> findings)
{
    std::optional<Severity> result;
    for (const Finding &finding : findings) {
        const Severity severity = analysis::severityOf(finding.code);
        if (!result || severity < *result) {
            result = severity;
        }
    }
    return result;
}

} // namespace models
