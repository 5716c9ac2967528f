// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/intervals.h"

#include "record/large_memory.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

namespace analysis {

namespace {

using record::Instant;
using record::ParticipantType;
using record::Text;
using record::Time;

std::optional<Instant> instantOf(const std::optional<Time> &time)
{
    return time ? std::optional(time->instant) : std::nullopt;
}

/// An interval whose both ends the record gives.
ElementInterval reported(Instant start, Instant end)
{
    if (end < start) {
        return {start, end, IntervalKind::Unknown, true};
    }
    return {start, end, IntervalKind::Reported, false};
}

/// What ends an interval whose own end is missing: "as of" while the record is live, else its endDate.
struct Closing
{
    bool over = false;
    std::optional<Instant> asOf;
    std::optional<Instant> endDate;

    [[nodiscard]] ElementInterval close(Instant start, bool mayInfer) const
    {
        if (!over) {
            const bool began = asOf && start <= *asOf;
            return began ? ElementInterval{start, asOf, IntervalKind::Open, false} : ElementInterval{start, {}};
        }
        const bool inferred = mayInfer && endDate && start <= *endDate;
        return inferred ? ElementInterval{start, endDate, IntervalKind::Inferred, false} : ElementInterval{start, {}};
    }
};

ElementInterval between(const std::optional<Time> &start, const std::optional<Time> &end, const Closing &closing,
                        bool mayInfer)
{
    if (start && end) {
        return reported(start->instant, end->instant);
    }
    if (!start) {
        return {{}, instantOf(end)};
    }
    return closing.close(start->instant, mayInfer);
}

std::string lowered(Text text)
{
    std::string key(text.data(), static_cast<std::size_t>(text.size()));
    std::transform(key.begin(), key.end(), key.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return key;
}

std::string exact(Text text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

/// Elements without a channel belong together; no text is the channel of an element that has one.
std::string channelKey(const std::optional<Text> &channel)
{
    return channel ? 'c' + lowered(*channel) : std::string();
}

/// Sorted instants, by key.
using Timetable = std::map<std::string, std::vector<Instant>>;

void sortAll(Timetable &table)
{
    for (auto &[key, times] : table) {
        std::sort(times.begin(), times.end());
    }
}

std::optional<Instant> firstFrom(const Timetable &table, const std::string &key, Instant from)
{
    const auto found = table.find(key);
    if (found == table.end()) {
        return std::nullopt;
    }
    const auto at = std::lower_bound(found->second.begin(), found->second.end(), from);
    return at == found->second.end() ? std::nullopt : std::optional(*at);
}

/// The followers of queue entries (design/analysis.md, "Intervals").
class Followers final
{
public:
    explicit Followers(const record::Engagement &engagement)
    {
        if (engagement.participants) {
            for (const record::Participant &participant : *engagement.participants) {
                add(participant);
            }
        }
        if (engagement.queues) {
            for (const record::QueueEntry &entry : *engagement.queues) {
                if (entry.queuedAt) {
                    m_queued[channelKey(entry.channelId)].push_back(entry.queuedAt->instant);
                }
            }
        }
        sortAll(m_byId);
        sortAll(m_agents);
        sortAll(m_queued);
    }

    [[nodiscard]] std::optional<Instant> of(const record::QueueEntry &entry) const
    {
        if (!entry.queuedAt) {
            return std::nullopt;
        }
        const Instant queued = entry.queuedAt->instant;
        const auto joined = entry.agentId ? firstFrom(m_byId, exact(*entry.agentId), queued)
                                          : firstFrom(m_agents, channelKey(entry.channelId), queued);
        const auto next = firstFrom(m_queued, channelKey(entry.channelId), Instant{queued.ms + 1});
        if (joined && next) {
            return std::min(*joined, *next);
        }
        return joined ? joined : next;
    }

private:
    void add(const record::Participant &participant)
    {
        if (!participant.joinedAt) {
            return;
        }
        const Instant joined = participant.joinedAt->instant;
        if (participant.id) {
            m_byId[exact(*participant.id)].push_back(joined);
        }
        if (participant.type && participant.type->value == ParticipantType::Agent) {
            m_agents[channelKey(participant.channelId)].push_back(joined);
        }
    }

    Timetable m_byId, m_agents, m_queued;
};

ElementInterval intervalOf(const record::QueueEntry &entry, const std::optional<Instant> &follower,
                           const Closing &closing)
{
    if (entry.queuedAt && !entry.acceptedAt && follower) {
        return {entry.queuedAt->instant, follower, IntervalKind::Inferred, false};
    }
    return between(entry.queuedAt, entry.acceptedAt, closing, true);
}

ElementInterval intervalOf(const record::Transfer &transfer)
{
    if (transfer.timestamp && transfer.destinationAgentJoinedAt) {
        return reported(transfer.timestamp->instant, transfer.destinationAgentJoinedAt->instant);
    }
    return {instantOf(transfer.timestamp), instantOf(transfer.destinationAgentJoinedAt)};
}

template<typename List, typename Visit>
void each(const std::optional<List> &list, Visit visit)
{
    if (list) {
        std::for_each(list->begin(), list->end(), visit);
    }
}

template<typename List>
std::size_t sizeOf(const std::optional<List> &list)
{
    return list ? list->size() : 0;
}

} // namespace

bool isOver(const record::Engagement &engagement)
{
    return engagement.endDate || (engagement.status && engagement.status->value == record::Status::Completed);
}

std::optional<Instant> latestTime(const record::Engagement &engagement)
{
    std::optional<Instant> latest;
    const auto consider = [&latest](const std::optional<Time> &time) {
        if (time && (!latest || *latest < time->instant)) {
            latest = time->instant;
        }
    };
    consider(engagement.startDate);
    consider(engagement.updateDate);
    consider(engagement.endDate);
    each(engagement.participants, [&](const record::Participant &participant) {
        consider(participant.joinedAt);
        consider(participant.leftAt);
    });
    each(engagement.queues, [&](const record::QueueEntry &entry) {
        consider(entry.queuedAt);
        consider(entry.acceptedAt);
    });
    each(engagement.transfers, [&](const record::Transfer &transfer) {
        consider(transfer.timestamp);
        consider(transfer.destinationAgentJoinedAt);
    });
    each(engagement.agentNotes, [&](const record::AgentNote &note) {
        consider(note.createdAt);
        consider(note.updatedAt);
    });
    return latest;
}

Intervals intervalsOf(const record::Engagement &engagement, std::optional<Instant> asOf)
{
    const Closing closing{isOver(engagement), asOf, instantOf(engagement.endDate)};
    std::optional<Followers> followers; // made for the first entry whose own end is missing
    Intervals intervals;
    intervals.engagement = between(engagement.startDate, engagement.endDate, closing, false);
    record::reserveLarge(intervals.participants, sizeOf(engagement.participants));
    record::reserveLarge(intervals.queues, sizeOf(engagement.queues));
    record::reserveLarge(intervals.transfers, sizeOf(engagement.transfers));
    each(engagement.participants, [&](const record::Participant &participant) {
        intervals.participants.push_back(between(participant.joinedAt, participant.leftAt, closing, true));
    });
    each(engagement.queues, [&](const record::QueueEntry &entry) {
        std::optional<Instant> follower;
        if (!entry.acceptedAt) {
            if (!followers) {
                followers.emplace(engagement);
            }
            follower = followers->of(entry);
        }
        intervals.queueHasFollower.push_back(follower.has_value());
        intervals.queues.push_back(intervalOf(entry, follower, closing));
    });
    each(engagement.transfers,
         [&](const record::Transfer &transfer) { intervals.transfers.push_back(intervalOf(transfer)); });
    return intervals;
}

} // namespace analysis
