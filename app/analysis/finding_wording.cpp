// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Finding", text);
}

/// What the shown record has at the finding's place, as a short label; empty where nothing stands.
QString valueAt(const Finding &finding, const record::Record &shown)
{
    const auto range = shown.text.find(finding.path.toPointer());
    return range ? plainLabel(shown.text.textOf(*range), 60) : QString();
}

QString fieldOf(const Finding &finding)
{
    const QString pointer = finding.path.toPointer();
    return plainLabel(pointer.sliced(pointer.lastIndexOf(QLatin1Char('/')) + 1), 60);
}

QString timeSentence(const Finding &finding, const QString &value)
{
    switch (finding.code) {
    case FindingCode::BadTime:
        return tr("“%1” is no time.").arg(value);
    case FindingCode::NoTimeZone:
        return tr("%1 names no time zone; it was read as UTC.").arg(value);
    case FindingCode::LeftAfterEnd:
        return tr("The participant left at %1, after the engagement had ended.").arg(value);
    case FindingCode::JoinedBeforeStart:
        return tr("The participant joined at %1, before the engagement began.").arg(value);
    case FindingCode::OutsideEngagement:
        return tr("%1 lies outside the engagement: %2.").arg(fieldOf(finding), value);
    case FindingCode::MissingStart:
        return tr("%1 is missing: when it began is not known.").arg(fieldOf(finding));
    case FindingCode::MissingEnd:
        return tr("%1 is missing, though the engagement is over.").arg(fieldOf(finding));
    case FindingCode::UpdatedBeforeEnd:
        return tr("The last update, %1, lies before the engagement's end.").arg(value);
    case FindingCode::Reversed:
        return tr("The end, %1, lies before the start.").arg(value);
    default:
        return {};
    }
}

QString valueSentence(const Finding &finding, const QString &value)
{
    switch (finding.code) {
    case FindingCode::WrongType:
        return tr("%1 has a value of a type it should not have.").arg(fieldOf(finding));
    case FindingCode::DuplicateKey:
        return tr("%1 stands more than once; the last one counts.").arg(fieldOf(finding));
    case FindingCode::OutOfRange:
        return tr("%1 is out of range: %2.").arg(fieldOf(finding), value);
    case FindingCode::RangeReversed:
        return tr("The proficiency range ends, at %1, below where it begins.").arg(value);
    case FindingCode::UnknownValue:
        return tr("“%2” is no documented value of %1.").arg(fieldOf(finding), value);
    case FindingCode::UnmodelledField:
        return tr("The field %1 is not known to this program.").arg(fieldOf(finding));
    case FindingCode::MalformedId:
        return tr("The engagement's id, “%1”, is no UUID.").arg(value);
    default:
        return {};
    }
}

QString relationSentence(const Finding &finding, const QString &value)
{
    switch (finding.code) {
    case FindingCode::WrongEngagement:
        return tr("The answer is another engagement than the one asked for: %1.").arg(value);
    case FindingCode::AcceptedWithoutTime:
        return tr("An agent is named, but not when the customer was accepted.");
    case FindingCode::SelfTransfer:
        return tr("The transfer leads from an agent to the same agent.");
    case FindingCode::DuplicateId:
        return tr("A participant with this id is there already at that time.");
    case FindingCode::Abandoned:
        return tr("Nobody accepted this queue entry: the customer gave up waiting.");
    case FindingCode::UnknownAgent:
        return tr("%1 is no participant: %2.").arg(fieldOf(finding), value);
    case FindingCode::UnknownDialog:
        return tr("No participant has the dialog id %1.").arg(value);
    case FindingCode::UnknownChannel:
        return tr("The channel “%1” is not among the engagement's channels.").arg(value);
    default:
        return {};
    }
}

} // namespace

QString findingSentence(const Finding &finding, const JourneyEngagement &engagement)
{
    const QString value = valueAt(finding, *engagement.shown);
    for (const auto sentence : {timeSentence, valueSentence, relationSentence}) {
        if (const QString text = sentence(finding, value); !text.isEmpty()) {
            return text;
        }
    }
    return QString(findingName(finding.code));
}

} // namespace analysis
