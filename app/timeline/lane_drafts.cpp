// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/lane_drafts.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace timeline {
namespace {

/// Text in lower case: channels and types compare without case, of ASCII letters only (record::sameWithoutCase).
std::string withoutCase(record::Text text)
{
    std::string lower(text.data(), static_cast<std::size_t>(text.size()));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

std::string_view bytesOf(const std::optional<record::Text> &text)
{
    return text ? std::string_view(text->data(), static_cast<std::size_t>(text->size())) : std::string_view();
}

template<typename Element>
const std::vector<Element> &listOf(const std::optional<std::vector<Element>> &list)
{
    static const std::vector<Element> none;
    return list ? *list : none;
}

LaneKind kindOf(const record::Participant &participant)
{
    if (!participant.type) {
        return LaneKind::Other;
    }
    switch (participant.type->value) {
    case record::ParticipantType::External:
        return LaneKind::External;
    case record::ParticipantType::Treatment:
        return LaneKind::Treatment;
    case record::ParticipantType::Agent:
        return LaneKind::Agent;
    case record::ParticipantType::Other:
        return LaneKind::Other;
    }
    return LaneKind::Other;
}

/// Numbers the channels from the top.
class Channels final
{
public:
    explicit Channels(const record::Engagement &engagement)
    {
        for (const record::Channel &channel : listOf(engagement.channels)) {
            (void)numberOf(channel.id);
        }
    }

    [[nodiscard]] quint32 numberOf(const std::optional<record::Text> &id)
    {
        if (!id) {
            return unnamed;
        }
        const auto [found, isNew] = m_numbers.try_emplace(withoutCase(*id), static_cast<quint32>(m_ids.size()));
        if (isNew) {
            m_ids.emplace_back(*id);
        }
        return found->second;
    }

    [[nodiscard]] std::vector<std::optional<record::Text>> takeIds() { return std::move(m_ids); }

    static constexpr quint32 unnamed = 0xffffffff; ///< behind every channel

private:
    std::map<std::string, quint32> m_numbers;
    std::vector<std::optional<record::Text>> m_ids;
};

class Builder final
{
public:
    explicit Builder(const record::Engagement &engagement) : m_channels(engagement)
    {
        addParticipants(listOf(engagement.participants));
        addQueues(listOf(engagement.queues));
        addTransfers(listOf(engagement.transfers));
    }

    [[nodiscard]] LaneDrafts finish()
    {
        // Kinds stand in the enumeration as lanes stand in a channel; a stable sort keeps the document's order.
        std::stable_sort(m_lanes.begin(), m_lanes.end(), [](const LaneDraft &a, const LaneDraft &b) {
            const auto keyA = std::tie(a.channel, a.kind);
            const auto keyB = std::tie(b.channel, b.kind);
            return keyA != keyB ? keyA < keyB : earlier(a.first, b.first);
        });
        LaneDrafts drafts{std::move(m_lanes), m_channels.takeIds()};
        for (LaneDraft &lane : drafts.lanes) {
            if (lane.channel == Channels::unnamed) {
                lane.channel = static_cast<quint32>(drafts.channelIds.size());
            }
        }
        drafts.channelIds.emplace_back(std::nullopt);
        return drafts;
    }

private:
    /// Channel, kind, the type's text where it is no documented one, and the id.
    using Key = std::tuple<quint32, LaneKind, std::string, std::string_view>;

    LaneDraft &newLane(quint32 channel, LaneKind kind)
    {
        return m_lanes.emplace_back(LaneDraft{kind, channel, std::nullopt, {}});
    }

    LaneDraft &laneFor(const Key &key)
    {
        const auto [found, isNew] = m_byKey.try_emplace(key, m_lanes.size());
        return isNew ? newLane(std::get<quint32>(key), std::get<LaneKind>(key)) : m_lanes[found->second];
    }

    void addParticipants(const std::vector<record::Participant> &participants)
    {
        for (quint32 place = 0; place < participants.size(); ++place) {
            const record::Participant &participant = participants[place];
            const quint32 channel = m_channels.numberOf(participant.channelId);
            const LaneKind kind = kindOf(participant);
            const bool hasOwnType = kind == LaneKind::Other && participant.type;
            LaneDraft &lane = participant.id
                                  ? laneFor({channel, kind, hasOwnType ? withoutCase(participant.type->text) : "",
                                             bytesOf(participant.id)})
                                  : newLane(channel, kind);
            lane.places.push_back(place);
            const auto joinedAt = participant.joinedAt ? std::optional(participant.joinedAt->instant) : std::nullopt;
            if (earlier(joinedAt, lane.first)) {
                lane.first = joinedAt;
            }
        }
    }

    void addQueues(const std::vector<record::QueueEntry> &queues)
    {
        for (quint32 place = 0; place < queues.size(); ++place) {
            const quint32 channel = m_channels.numberOf(queues[place].channelId);
            LaneDraft &lane = queues[place].queueId
                                  ? laneFor({channel, LaneKind::Queue, {}, bytesOf(queues[place].queueId)})
                                  : newLane(channel, LaneKind::Queue);
            lane.places.push_back(place);
        }
    }

    void addTransfers(const std::vector<record::Transfer> &transfers)
    {
        for (quint32 place = 0; place < transfers.size(); ++place) {
            const quint32 channel = m_channels.numberOf(transfers[place].channelId);
            laneFor({channel, LaneKind::Transfer, {}, {}}).places.push_back(place);
        }
    }

    Channels m_channels;
    std::map<Key, std::size_t> m_byKey;
    std::vector<LaneDraft> m_lanes;
};

} // namespace

LaneDrafts laneDraftsOf(const record::Engagement &engagement)
{
    return Builder(engagement).finish();
}

} // namespace timeline
