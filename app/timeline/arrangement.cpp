// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/arrangement.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace timeline {
namespace {

/// Lanes that may be the same: notes come last, channels in the order in which they first come, kinds as in a lane.
using Group = std::tuple<bool, std::size_t, LaneKind>;

/// Gives each lane a place among those of its group: the same one as the lane that it is the same as.
class Places final
{
public:
    [[nodiscard]] std::size_t placeOf(const Group &group, std::size_t engagement, const QString &label)
    {
        std::vector<Taken> &places = m_places[group];
        const auto isFree = [engagement](const Taken &place) {
            return place.engagements.count(engagement) == 0;
        };
        auto found = std::find_if(places.begin(), places.end(),
                                  [&](const Taken &place) { return isFree(place) && place.label == label; });
        if (found == places.end()) {
            found = places.insert(places.end(), {label, {}});
        }
        found->engagements.insert(engagement);
        return static_cast<std::size_t>(found - places.begin());
    }

private:
    struct Taken
    {
        QString label;
        std::set<std::size_t> engagements;
    };
    std::map<Group, std::vector<Taken>> m_places;
};

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
    return {time.ms + content.offsets[engagement]};
}

record::Interval onAxis(const Content &content, std::size_t engagement, record::Interval interval)
{
    return {onAxis(content, engagement, interval.start), onAxis(content, engagement, interval.end)};
}

record::Interval inTrueTime(const Content &content, std::size_t engagement, record::Interval onAxis)
{
    const qint64 offset = content.offsets[engagement];
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
    std::vector<QString> channels;
    const auto channelPlace = [&channels](const QString &channel) {
        const QString folded = channel.toCaseFolded();
        const auto found = std::find(channels.begin(), channels.end(), folded);
        if (found != channels.end()) {
            return static_cast<std::size_t>(found - channels.begin());
        }
        channels.push_back(folded);
        return channels.size() - 1;
    };
    using Key = std::tuple<Group, std::size_t, std::size_t, std::size_t>;
    std::vector<Key> keys;
    Places places;
    for (std::size_t engagement = 0; engagement < content.engagements.size(); ++engagement) {
        const std::vector<LaneItems> &lanes = content.engagements[engagement].lanes;
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const Lane &one = lanes[lane].lane;
            const Group group{one.kind == LaneKind::Note, channelPlace(one.channel), one.kind};
            keys.emplace_back(group, places.placeOf(group, engagement, one.label), engagement, lane);
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
