// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/places.h"

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
