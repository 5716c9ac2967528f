// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/lane_names.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace timeline {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

QString plain(const std::optional<record::Text> &text)
{
    return text ? analysis::plainLabel(text->toString()) : QString();
}

/// A field's first text among a lane's elements: an agent who comes back may have the extension only once.
template<typename Element>
QString firstText(const std::vector<Element> &elements, const std::vector<quint32> &places,
                  std::optional<record::Text> Element::*field)
{
    const auto found = std::find_if(places.begin(), places.end(), [&](quint32 place) {
        const auto &text = elements[place].*field;
        return text && !text->isEmpty();
    });
    return found == places.end() ? QString() : plain(elements[*found].*field);
}

QString customerDetail(const std::vector<record::Participant> &participants, const std::vector<quint32> &places)
{
    const QString calling = firstText(participants, places, &record::Participant::callingNumber);
    const QString from =
        calling.isEmpty() ? firstText(participants, places, &record::Participant::sourceAddress) : calling;
    const QString to = firstText(participants, places, &record::Participant::dialledNumber);
    if (from.isEmpty() || to.isEmpty()) {
        return from + to;
    }
    return Words::tr("%1 → %2", "from a number to a number").arg(from, to);
}

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : Words::tr("%1, %2", "agent, extension").arg(first, second);
}

QString treatmentDetail(const record::Participant &treatment)
{
    return treatment.automationType ? plain(treatment.automationType->text) : Words::tr("automation");
}

QString otherDetail(const record::Participant &participant)
{
    return participant.type ? plain(participant.type->text) : Words::tr("no type given");
}

LaneName participantLane(const record::Record &shown, LaneKind kind, const std::vector<quint32> &places)
{
    const auto &participants = *shown.engagement.participants;
    const record::Participant &first = participants[places.front()];
    const QString name = analysis::participantName(shown, places.front());
    if (kind == LaneKind::External) {
        return {Words::tr("Customer"), customerDetail(participants, places)};
    }
    if (kind == LaneKind::Treatment) {
        return {name, treatmentDetail(first)};
    }
    if (kind == LaneKind::Agent) {
        return {name, joined(Words::tr("agent"), firstText(participants, places, &record::Participant::extension))};
    }
    return {name, otherDetail(first)};
}

LaneName queueLane(const record::Record &shown, const std::vector<quint32> &places)
{
    const record::QueueEntry &first = (*shown.engagement.queues)[places.front()];
    const QString detail = first.priority ? Words::tr("priority %1").arg(plain(first.priority->digits)) : QString();
    return {analysis::queueTitle(shown, places.front()), detail};
}

} // namespace

LaneName laneName(const record::Record &shown, LaneKind kind, const std::vector<quint32> &places)
{
    const int count = static_cast<int>(places.size());
    switch (kind) {
    case LaneKind::Clock:
        return {Words::tr("Customer's time"), Words::tr("with whom, and when with none")};
    case LaneKind::External:
    case LaneKind::Treatment:
    case LaneKind::Agent:
    case LaneKind::Other:
        return participantLane(shown, kind, places);
    case LaneKind::Queue:
        return queueLane(shown, places);
    case LaneKind::Transfer:
        return {Words::tr("Transfers"), count > 1 ? Words::tr("%n transfer(s)", nullptr, count) : QString()};
    case LaneKind::Note:
        return {Words::tr("Agent notes"), count > 1 ? Words::tr("%n note(s)", nullptr, count) : QString()};
    }
    return {};
}

} // namespace timeline
