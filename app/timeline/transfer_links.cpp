// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/transfer_links.h"

#include <map>
#include <string_view>

namespace timeline {
namespace {

using record::TransferType;

std::string_view bytesOf(record::Text text)
{
    return {text.data(), static_cast<std::size_t>(text.size())};
}

/// The lanes of an id or a number, from top to bottom.
class LaneIndex final
{
public:
    void add(const std::optional<record::Text> &key, quint32 lane)
    {
        if (key) {
            m_lanes[bytesOf(*key)].push_back(lane);
        }
    }

    [[nodiscard]] std::optional<quint32> find(const std::optional<record::Text> &key, const QString &channel,
                                              const std::vector<LaneItems> &lanes) const
    {
        const auto found = key ? m_lanes.find(bytesOf(*key)) : m_lanes.end();
        if (found == m_lanes.end()) {
            return std::nullopt;
        }
        for (const quint32 lane : found->second) {
            if (lanes[lane].lane.channel == channel) {
                return lane;
            }
        }
        return found->second.front();
    }

private:
    std::map<std::string_view, std::vector<quint32>> m_lanes;
};

struct Indexes
{
    LaneIndex agents;
    LaneIndex queues;
    LaneIndex numbers;
};

Indexes indexesOf(const record::Engagement &record, const std::vector<LaneItems> &lanes)
{
    Indexes indexes;
    for (quint32 i = 0; i < lanes.size(); ++i) {
        const Lane &lane = lanes[i].lane;
        if (lane.kind == LaneKind::Agent) {
            indexes.agents.add((*record.participants)[lane.places.front()].id, i);
        } else if (lane.kind == LaneKind::Queue) {
            indexes.queues.add((*record.queues)[lane.places.front()].queueId, i);
        } else if (lane.kind == LaneKind::External) {
            indexes.numbers.add((*record.participants)[lane.places.front()].callingNumber, i);
        }
    }
    return indexes;
}

} // namespace

std::vector<TransferLink> transferLinks(const record::Engagement &record, const std::vector<LaneItems> &lanes)
{
    std::vector<TransferLink> links(record.transfers ? record.transfers->size() : 0);
    const Indexes indexes = indexesOf(record, lanes);
    for (const LaneItems &items : lanes) {
        if (items.lane.kind != LaneKind::Transfer) {
            continue;
        }
        const QString &channel = items.lane.channel;
        for (const quint32 place : items.lane.places) {
            const record::Transfer &transfer = (*record.transfers)[place];
            const auto type = transfer.transferType ? transfer.transferType->value : TransferType::Other;
            const bool toQueue = type == TransferType::ToQueue || type == TransferType::ConsultToQueue;
            links[place].from = indexes.agents.find(transfer.initiatingAgentId, channel, lanes);
            links[place].to = toQueue ? indexes.queues.find(transfer.queueId, channel, lanes) : std::nullopt;
            if (!links[place].to) {
                links[place].to = indexes.agents.find(transfer.destinationAgentId, channel, lanes);
            }
            if (!links[place].to) {
                links[place].to = indexes.numbers.find(transfer.destinationExternalNumber, channel, lanes);
            }
        }
    }
    return links;
}

} // namespace timeline
