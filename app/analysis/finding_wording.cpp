// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"

#include "record/element_places.h"

#include <QCoreApplication>

#include <array>

namespace analysis {

namespace {

constexpr qsizetype longestName = 60;

/// In the order of FindingCode. `%1` is the field, `%2` what the shown record has there.
constexpr std::array sentences{
    QT_TRANSLATE_NOOP("Finding", "%1 is no time: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "%1 is of another type than documented, and counts as absent."),
    QT_TRANSLATE_NOOP("Finding", "%1 lies before the start: %2."),
    QT_TRANSLATE_NOOP("Finding", "This is not the engagement that was asked for: its id is “%2”."),
    QT_TRANSLATE_NOOP("Finding", "%1 stands more than once; the last one counts."),
    QT_TRANSLATE_NOOP("Finding", "%1 names no time zone and is read as UTC: %2."),
    QT_TRANSLATE_NOOP("Finding", "The participant left after the engagement had ended: %2."),
    QT_TRANSLATE_NOOP("Finding", "The participant joined before the engagement began: %2."),
    QT_TRANSLATE_NOOP("Finding", "%1 lies outside the engagement: %2."),
    QT_TRANSLATE_NOOP("Finding", "%1 is missing: when this began cannot be known."),
    QT_TRANSLATE_NOOP("Finding", "%1 is missing, though the engagement is over."),
    QT_TRANSLATE_NOOP("Finding", "An agent is named, but not when the customer was accepted."),
    QT_TRANSLATE_NOOP("Finding", "The transfer leads from an agent to the same agent."),
    QT_TRANSLATE_NOOP("Finding", "A participant with the same id is there already: %2."),
    QT_TRANSLATE_NOOP("Finding", "%1 is out of range: %2."),
    QT_TRANSLATE_NOOP("Finding", "The proficiency range ends at %2, below its start."),
    QT_TRANSLATE_NOOP("Finding", "The last update lies before the engagement's end: %2."),
    QT_TRANSLATE_NOOP("Finding", "Nobody accepted this queue entry before the engagement was over."),
    QT_TRANSLATE_NOOP("Finding", "%1 is the id of no participant: %2."),
    QT_TRANSLATE_NOOP("Finding", "%1 is the dialog of no participant: %2."),
    QT_TRANSLATE_NOOP("Finding", "%1 is none of the engagement's channels: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "%1 is no documented value: “%2”."),
    QT_TRANSLATE_NOOP("Finding", "%1 is a field this program does not know."),
    QT_TRANSLATE_NOOP("Finding", "The engagement's id is no UUID: “%2”."),
};
static_assert(sentences.size() == static_cast<std::size_t>(FindingCode::MalformedId) + 1);

/// `leftAt`, `participants`, or `participants #3` for an element.
QString fieldOf(const record::FieldPath &path)
{
    const record::Text name = !path.submember.isNull() ? path.submember
                              : !path.member.isNull()  ? path.member
                                                       : record::partName(path.part);
    const QString label = withinSentence(plainLabel(name.toString(), longestName));
    return path.index && path.member.isNull() ? label + QStringLiteral(" #%1").arg(*path.index) : label;
}

/// As a short label; empty where nothing stands.
QString valueAt(const record::FieldPath &path, const record::Record &shown)
{
    const auto range = record::rangeOf(shown, path);
    return range ? withinSentence(plainLabel(shown.text.textOf(*range), longestName)) : QString();
}

} // namespace

QString findingSentence(const Finding &finding, const JourneyEngagement &engagement)
{
    const QString pattern = QCoreApplication::translate("Finding", sentences[static_cast<std::size_t>(finding.code)]);
    QString sentence;
    // Not QString::arg(): a value is looked up only where a sentence names it, which most do not.
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QStringView here = QStringView(pattern).sliced(i, std::min<qsizetype>(2, pattern.size() - i));
        if (here == u"%1") {
            sentence += fieldOf(finding.path);
            ++i;
        } else if (here == u"%2") {
            sentence += valueAt(finding.path, *engagement.shown);
            ++i;
        } else {
            sentence += pattern[i];
        }
    }
    return sentence;
}

} // namespace analysis
