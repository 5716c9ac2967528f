// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/lanes.h"

#include "analysis/wording.h"
#include "timeline/lane_drafts.h"
#include "timeline/lane_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeline {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

record::Part partOf(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Clock:
        return record::Part::Engagement;
    case LaneKind::External:
    case LaneKind::Treatment:
    case LaneKind::Agent:
    case LaneKind::Other:
        return record::Part::Participants;
    case LaneKind::Queue:
        return record::Part::Queues;
    case LaneKind::Transfer:
        return record::Part::Transfers;
    case LaneKind::Note:
        return record::Part::AgentNotes;
    }
    return record::Part::Engagement;
}

/// The place of an element in its JSON list.
quint32 indexOf(const record::Engagement &engagement, record::Part part, quint32 place)
{
    if (part == record::Part::Participants) {
        return (*engagement.participants)[place].index;
    }
    if (part == record::Part::Queues) {
        return (*engagement.queues)[place].index;
    }
    if (part == record::Part::Transfers) {
        return (*engagement.transfers)[place].index;
    }
    return (*engagement.agentNotes)[place].index;
}

/// What an element is put in order by: its start, or else its end. Nothing sorts last.
std::optional<record::Instant> timeOf(const record::Engagement &engagement, record::Part part, quint32 place)
{
    const auto startOrEnd = [](const std::optional<record::Time> &start, const std::optional<record::Time> &end) {
        const auto &time = start ? start : end;
        return time ? std::optional(time->instant) : std::nullopt;
    };
    if (part == record::Part::Participants) {
        const record::Participant &participant = (*engagement.participants)[place];
        return startOrEnd(participant.joinedAt, participant.leftAt);
    }
    if (part == record::Part::Queues) {
        const record::QueueEntry &entry = (*engagement.queues)[place];
        return startOrEnd(entry.queuedAt, entry.acceptedAt);
    }
    if (part == record::Part::Transfers) {
        const record::Transfer &transfer = (*engagement.transfers)[place];
        return startOrEnd(transfer.timestamp, transfer.destinationAgentJoinedAt);
    }
    const record::AgentNote &note = (*engagement.agentNotes)[place];
    return startOrEnd(note.createdAt, std::nullopt);
}

Lane laneOf(const analysis::JourneyEngagement &engagement, LaneDraft draft)
{
    const record::Engagement &received = engagement.received->engagement;
    const record::Part part = partOf(draft.kind);
    std::stable_sort(draft.places.begin(), draft.places.end(), [&](quint32 a, quint32 b) {
        return earlier(timeOf(received, part, a), timeOf(received, part, b));
    });
    draft.places.shrink_to_fit(); // a lane may have a million
    LaneName name = laneName(*engagement.shown, draft.kind, draft.places);
    Lane lane{draft.kind, std::move(name.label), std::move(name.detail), {}, {}, std::move(draft.places)};
    lane.items.reserve(lane.places.size());
    for (const quint32 place : lane.places) {
        lane.items.push_back({part, indexOf(received, part, place)});
    }
    return lane;
}

QString headingOf(const std::optional<record::Text> &channelId)
{
    return channelId ? analysis::plainLabel(channelId->toString()) : Words::tr("No channel");
}

} // namespace

QLatin1StringView laneKindName(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Clock:
        return QLatin1StringView("clock");
    case LaneKind::External:
        return QLatin1StringView("external");
    case LaneKind::Treatment:
        return QLatin1StringView("treatment");
    case LaneKind::Agent:
        return QLatin1StringView("agent");
    case LaneKind::Other:
        return QLatin1StringView("other");
    case LaneKind::Queue:
        return QLatin1StringView("queue");
    case LaneKind::Transfer:
        return QLatin1StringView("transfer");
    case LaneKind::Note:
        return QLatin1StringView("note");
    }
    return {};
}

std::vector<Lane> lanesOf(const analysis::JourneyEngagement &engagement)
{
    LaneDrafts drafts = laneDraftsOf(engagement.received->engagement);
    std::vector<Lane> lanes;
    lanes.reserve(drafts.lanes.size() + 2);
    lanes.push_back(laneOf(engagement, {LaneKind::Clock, {}, {}, {}}));
    for (LaneDraft &draft : drafts.lanes) {
        const quint32 channel = draft.channel;
        lanes.push_back(laneOf(engagement, std::move(draft)));
        lanes.back().channel = headingOf(drafts.channelIds[channel]);
    }
    if (const auto &notes = engagement.received->engagement.agentNotes; notes && !notes->empty()) {
        LaneDraft draft{LaneKind::Note, {}, {}, {}};
        for (quint32 place = 0; place < notes->size(); ++place) {
            draft.places.push_back(place);
        }
        lanes.push_back(laneOf(engagement, std::move(draft)));
    }
    return lanes;
}

bool hasSeveralChannels(const std::vector<Lane> &lanes)
{
    const auto isNamed = [](const Lane &lane) {
        return !lane.channel.isNull();
    };
    const auto first = std::find_if(lanes.begin(), lanes.end(), isNamed);
    return std::any_of(first, lanes.end(),
                       [&](const Lane &lane) { return isNamed(lane) && lane.channel != first->channel; });
}

} // namespace timeline
