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
    QT_TRANSLATE_NOOP("Finding", "“%2” is no time."),
    QT_TRANSLATE_NOOP("Finding", "%1 has a value of a type it should not have."),
    QT_TRANSLATE_NOOP("Finding", "The end, %2, lies before the start."),
    QT_TRANSLATE_NOOP("Finding", "The answer is another engagement than the one asked for: %2."),
    QT_TRANSLATE_NOOP("Finding", "%1 stands more than once; the last one counts."),
    QT_TRANSLATE_NOOP("Finding", "%2 names no time zone; it was read as UTC."),
    QT_TRANSLATE_NOOP("Finding", "The participant left at %2, after the engagement had ended."),
    QT_TRANSLATE_NOOP("Finding", "The participant joined at %2, before the engagement began."),
    QT_TRANSLATE_NOOP("Finding", "%1 lies outside the engagement: %2."),
    QT_TRANSLATE_NOOP("Finding", "%1 is missing: when it began is not known."),
    QT_TRANSLATE_NOOP("Finding", "%1 is missing, though the engagement is over."),
    QT_TRANSLATE_NOOP("Finding", "An agent is named, but not when the customer was accepted."),
    QT_TRANSLATE_NOOP("Finding", "The transfer leads from an agent to the same agent."),
    QT_TRANSLATE_NOOP("Finding", "A participant with this id is there already at that time."),
    QT_TRANSLATE_NOOP("Finding", "%1 is out of range: %2."),
    QT_TRANSLATE_NOOP("Finding", "The proficiency range ends, at %2, below where it begins."),
    QT_TRANSLATE_NOOP("Finding", "The last update, %2, lies before the engagement's end."),
    QT_TRANSLATE_NOOP("Finding", "Nobody accepted this queue entry: the customer gave up waiting."),
    QT_TRANSLATE_NOOP("Finding", "%1 is no participant: %2."),
    QT_TRANSLATE_NOOP("Finding", "No participant has the dialog id %2."),
    QT_TRANSLATE_NOOP("Finding", "The channel “%2” is not among the engagement's channels."),
    QT_TRANSLATE_NOOP("Finding", "“%2” is no documented value of %1."),
    QT_TRANSLATE_NOOP("Finding", "The field %1 is not known to this program."),
    QT_TRANSLATE_NOOP("Finding", "The engagement's id, “%2”, is no UUID."),
};
static_assert(sentences.size() == static_cast<std::size_t>(FindingCode::MalformedId) + 1);

/// `leftAt`, `participants`, or the index of an element.
QString fieldOf(const record::FieldPath &path)
{
    const record::Text name = !path.submember.isNull() ? path.submember
                              : !path.member.isNull()  ? path.member
                                                       : record::partName(path.part);
    return path.index && path.member.isNull() ? QString::number(*path.index) : plainLabel(name.toString(), longestName);
}

/// As a short label; empty where nothing stands.
QString valueAt(const record::FieldPath &path, const record::Record &shown)
{
    const auto range = record::rangeOf(shown, path);
    return range ? plainLabel(shown.text.textOf(*range), longestName) : QString();
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
