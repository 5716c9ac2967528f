// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/arrangement.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace timeline {
namespace {

/// Lanes that may be the same: notes come last, channels in the order in which they first come, kinds as in a lane.
using Group = std::tuple<bool, std::size_t, LaneKind>;

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

/// The places of one group, which the lanes of one engagement after the other take. Whatever a record holds, each is
/// looked at once for an engagement.
class Places final
{
public:
    /// One whose lanes say the same, if it is free for this engagement.
    [[nodiscard]] std::optional<std::size_t> sameAs(std::size_t engagement, const QString &label)
    {
        turnTo(engagement);
        const auto same = m_byLabel.constFind(label);
        std::size_t &next = m_nextOf[label];
        if (same == m_byLabel.constEnd() || next == same->size()) {
            return std::nullopt;
        }
        m_takenBy[(*same)[next]] = engagement;
        return (*same)[next++];
    }
    /// The first that is free, or a new one.
    [[nodiscard]] std::size_t next(std::size_t engagement, const QString &label)
    {
        turnTo(engagement);
        while (m_next < m_takenBy.size() && m_takenBy[m_next] == engagement) {
            ++m_next;
        }
        if (m_next < m_takenBy.size()) {
            m_takenBy[m_next] = engagement;
        } else {
            m_takenBy.push_back(engagement);
            m_byLabel[label].push_back(m_next);
        }
        return m_next;
    }

private:
    void turnTo(std::size_t engagement)
    {
        if (std::exchange(m_engagement, engagement) != engagement) {
            m_next = 0;
            m_nextOf.clear();
        }
    }

    std::vector<std::size_t> m_takenBy; ///< of each place, the engagement that took it last
    QHash<QString, std::vector<std::size_t>> m_byLabel;
    QHash<QString, std::size_t> m_nextOf; ///< of each label's places, in this engagement
    std::size_t m_next = 0;
    std::size_t m_engagement = nobody;
};

/// The group of each lane of an engagement; `channels` numbers those that came up so far, without case.
std::vector<Group> groupsOf(const EngagementItems &items, QHash<QString, std::size_t> &channels)
{
    std::vector<Group> groups;
    for (const LaneItems &lane : items.lanes) {
        const QString folded = lane.lane.channel.toCaseFolded();
        const auto known = channels.constFind(folded);
        const std::size_t channel = known != channels.constEnd() ? *known : static_cast<std::size_t>(channels.size());
        channels.insert(folded, channel);
        groups.emplace_back(lane.lane.kind == LaneKind::Note, channel, lane.lane.kind);
    }
    return groups;
}

/// A range can be chosen where there is no engagement at all.
qint64 offsetOf(const Content &content, std::size_t engagement)
{
    return engagement < content.offsets.size() ? content.offsets[engagement] : 0;
}

} // namespace

void align(Content &content, const analysis::Journey &journey, const Arrangement &arrangement)
{
    content.arrangement = arrangement;
    if (auto offsets = analysis::offsetsOf(journey, arrangement.alignment)) {
        content.offsets = std::move(*offsets);
        const auto moment =
            journey.engagements.empty()
                ? std::nullopt
                : analysis::momentOf(journey.engagements.front().received->engagement, arrangement.alignment);
        content.origin = moment ? std::optional(moment->at) : std::nullopt;
    } else {
        content.offsets.resize(journey.engagements.size(), 0);
        content.notAligned = offsets.error();
    }
}

void tellApart(Content &content)
{
    const bool severalChannels = std::any_of(content.engagements.begin(), content.engagements.end(),
                                             [](const EngagementItems &items) { return items.severalChannels; });
    for (std::size_t i = 0; i < content.engagements.size(); ++i) {
        for (LaneItems &items : content.engagements[i].lanes) {
            Lane &lane = items.lane;
            lane.label = QStringLiteral("%1 · ").arg(i + 1) + lane.label;
            if (severalChannels && !lane.channel.isNull()) {
                lane.detail = lane.detail.isEmpty() ? lane.channel : lane.channel + QStringLiteral(" · ") + lane.detail;
            }
        }
    }
}

bool isAligned(const Content &content)
{
    return content.origin.has_value();
}

record::Instant onAxis(const Content &content, std::size_t engagement, record::Instant time)
{
    return {time.ms + offsetOf(content, engagement)};
}

record::Interval onAxis(const Content &content, std::size_t engagement, record::Interval interval)
{
    return {onAxis(content, engagement, interval.start), onAxis(content, engagement, interval.end)};
}

record::Interval inTrueTime(const Content &content, std::size_t engagement, record::Interval onAxis)
{
    const qint64 offset = offsetOf(content, engagement);
    return {{onAxis.start.ms - offset}, {onAxis.end.ms - offset}};
}

record::Interval trueIntervalOf(const Content &content, const ItemId &item)
{
    return inTrueTime(content, item.engagement, intervalOf(content, item));
}

TimeStyle axisStyle(const Content &content, TimeStyle style)
{
    style.moment = isAligned(content) ? std::optional(content.arrangement.alignment) : std::nullopt;
    if (style.moment && style.display != TimeDisplay::SinceSelection) {
        style.display = TimeDisplay::SinceStart;
        style.origin = *content.origin;
    }
    return style;
}

TimeStyle factStyle(TimeStyle style)
{
    style.moment.reset();
    return style;
}

std::vector<std::pair<std::size_t, std::size_t>> lanesInTurns(const Content &content)
{
    using Key = std::tuple<Group, std::size_t, std::size_t, std::size_t>; // group, place, engagement, lane
    std::vector<Key> keys;
    QHash<QString, std::size_t> channels;
    std::map<Group, Places> places;
    for (std::size_t engagement = 0; engagement < content.engagements.size(); ++engagement) {
        const EngagementItems &items = content.engagements[engagement];
        const std::vector<Group> groups = groupsOf(items, channels);
        std::vector<std::optional<std::size_t>> placed;
        for (std::size_t lane = 0; lane < groups.size(); ++lane) {
            placed.push_back(places[groups[lane]].sameAs(engagement, items.lanes[lane].lane.label));
        }
        for (std::size_t lane = 0; lane < groups.size(); ++lane) {
            const std::size_t place =
                placed[lane] ? *placed[lane] : places[groups[lane]].next(engagement, items.lanes[lane].lane.label);
            keys.emplace_back(groups[lane], place, engagement, lane);
        }
    }
    std::sort(keys.begin(), keys.end());
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (const Key &key : keys) {
        order.emplace_back(std::get<2>(key), std::get<3>(key));
    }
    return order;
}

} // namespace timeline
