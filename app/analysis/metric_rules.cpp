// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/metric_rules.h"

#include <algorithm>

namespace analysis {

const std::vector<record::Participant> &participantsOf(const record::Engagement &engagement)
{
    static const std::vector<record::Participant> none;
    return engagement.participants ? *engagement.participants : none;
}

bool isOf(const record::Participant &participant, record::ParticipantType type)
{
    return participant.type && participant.type->value == type;
}

bool hasCustomer(const record::Engagement &engagement)
{
    const auto &all = participantsOf(engagement);
    return std::any_of(all.begin(), all.end(),
                       [](const auto &one) { return isOf(one, record::ParticipantType::External); });
}

const record::Participant *firstOf(const record::Engagement &engagement, record::ParticipantType type)
{
    const record::Participant *first = nullptr;
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (isOf(participant, type) && participant.joinedAt &&
            (!first || participant.joinedAt->instant < first->joinedAt->instant)) {
            first = &participant;
        }
    }
    return first;
}

bool counts(MetricId id, ClockState state)
{
    switch (state) {
    case ClockState::WithAgents:
    case ClockState::WithAgent:
        return id == MetricId::CustomerTime || id == MetricId::WithAgent;
    case ClockState::Transferring:
        return id == MetricId::CustomerTime || id == MetricId::Transferring;
    case ClockState::Queued:
        return id == MetricId::CustomerTime || id == MetricId::Queued;
    case ClockState::Automated:
        return id == MetricId::CustomerTime || id == MetricId::Automated;
    case ClockState::Alone:
        return id == MetricId::CustomerTime || id == MetricId::Alone;
    case ClockState::Away:
        return id == MetricId::Away;
    }
    return false;
}

const ClockPiece *longestAlone(const Clock &clock)
{
    const ClockPiece *longest = nullptr;
    for (const ClockPiece &piece : clock.pieces()) {
        if (piece.state == ClockState::Alone &&
            (!longest || longest->interval.duration() < piece.interval.duration())) {
            longest = &piece;
        }
    }
    return longest;
}

} // namespace analysis
