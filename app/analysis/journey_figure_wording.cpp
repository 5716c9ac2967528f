// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("JourneyFigure", text, nullptr, n);
}

} // namespace

QString journeyFigureTitle(JourneyFigureId id)
{
    switch (id) {
    case JourneyFigureId::Contacts:
        return tr("Contacts");
    case JourneyFigureId::TotalTime:
        return tr("Total time");
    case JourneyFigureId::RepeatedContacts:
        return tr("Repeated contacts");
    case JourneyFigureId::AgentsMet:
        return tr("Agents met");
    case JourneyFigureId::LongestGap:
        return tr("Longest gap");
    }
    return {};
}

QString journeyFigureFormula(JourneyFigureId id, const JourneyFigureOptions &options)
{
    switch (id) {
    case JourneyFigureId::Contacts:
        return tr("The engagements shown together, each id once.");
    case JourneyFigureId::TotalTime:
        return tr("The time in which at least one engagement went on, from startDate to endDate, counted once.");
    case JourneyFigureId::RepeatedContacts:
        return tr("Contacts begun within %n day(s) of the end of an earlier one with the same topic.",
                  options.repeatDays);
    case JourneyFigureId::AgentsMet:
        return tr("Different agents in all engagements, told apart by their ids.");
    case JourneyFigureId::LongestGap:
        return tr("The longest time between the first start and the last end in which no engagement went on.");
    }
    return {};
}

QString noFigureText(NoFigure reason)
{
    switch (reason) {
    case NoFigure::MissingTime:
        return tr("It cannot be computed, because no engagement has both a start and an end.");
    case NoFigure::NoStart:
        return tr("It cannot be computed, because no engagement with a topic has a start.");
    case NoFigure::NoTopic:
        return tr("It cannot be computed, because no engagement names a topic.");
    case NoFigure::NoParticipants:
        return tr("It cannot be computed, because no record has a list of participants.");
    case NoFigure::OneContact:
        return tr("It cannot be computed, because fewer than two engagements have a start and an end.");
    }
    return {};
}

QString leftOutText(const JourneyFigure &figure)
{
    if (figure.leftOut == 0 || !figure.value) {
        return {};
    }
    return tr("%n engagement(s) could not be counted: what it takes is not in the record.",
              static_cast<int>(figure.leftOut));
}

QString channelText(const ChannelContacts &channel)
{
    return channel.channel ? plainLabel(channel.channel->toString()) : tr("no channel");
}

} // namespace analysis
