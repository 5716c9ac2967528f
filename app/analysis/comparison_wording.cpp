// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Comparison", text);
}

} // namespace

QString alignmentTitle(Alignment alignment)
{
    switch (alignment) {
    case Alignment::TrueTime:
        return tr("True time");
    case Alignment::Start:
        return tr("Start");
    case Alignment::FirstQueue:
        return tr("First queue");
    case Alignment::FirstAnswer:
        return tr("First answer");
    }
    return {};
}

QString notAlignedText(const NotAligned &fault, Alignment alignment)
{
    if (fault.reason == NotAligned::Reason::TooFar) {
        return tr("They stand at their true time: moved, a time of engagement %1 would be none.")
            .arg(fault.engagement + 1);
    }
    switch (alignment) {
    case Alignment::TrueTime:
        return {};
    case Alignment::Start:
        return tr("They stand at their true time: engagement %1 has no startDate.").arg(fault.engagement + 1);
    case Alignment::FirstQueue:
        return tr("They stand at their true time: engagement %1 has no queue entry with a queuedAt.")
            .arg(fault.engagement + 1);
    case Alignment::FirstAnswer:
        return tr("They stand at their true time: engagement %1 has no agent with a joinedAt.")
            .arg(fault.engagement + 1);
    }
    return {};
}

QString alignmentText(const Comparison &comparison)
{
    if (comparison.notAligned) {
        return notAlignedText(*comparison.notAligned, comparison.alignment);
    }
    return comparison.alignment == Alignment::TrueTime
               ? tr("Each stands at its true time.")
               : tr("On a clock that counts from: %1.").arg(alignmentTitle(comparison.alignment));
}

QString differenceText(const Difference &difference, MetricUnit unit)
{
    const auto value = difference.value();
    if (!value) {
        return difference.isDifferent() ? tr("known of one alone") : tr("not known");
    }
    if (*value == 0) {
        return tr("none");
    }
    const qint64 size = *value < 0 ? -*value : *value;
    const QString text = unit == MetricUnit::Count ? QString::number(size) : durationText(size);
    return (*value < 0 ? QChar(0x2212) : QChar(u'+')) + text;
}

QString differenceText(const FindingDifference &finding)
{
    if (!finding.isDifferent()) {
        return tr("in both");
    }
    if (finding.second == 0) {
        return tr("in the first alone");
    }
    return finding.first == 0 ? tr("in the second alone") : tr("in both, not as often");
}

} // namespace analysis
