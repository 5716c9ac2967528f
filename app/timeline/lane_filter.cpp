// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/lane_filter.h"

#include "record/element_places.h"
#include "record/needle.h"
#include "record/token_scan.h"

#include <algorithm>

namespace timeline {
namespace {

bool standsIn(const record::Needle &needle, const record::RecordText &text, record::TextRange range)
{
    record::TokenScan scan(text.bytes(), range);
    while (const auto token = scan.next()) {
        if (token->kind == record::ScannedToken::Kind::Scalar && needle.isInToken(text.slice(token->range))) {
            return true;
        }
    }
    return false;
}

bool matches(const record::Needle &needle, const Lane &lane, const record::Record &shown)
{
    const QString kind = laneKindName(lane.kind);
    if (needle.isIn(lane.label) || needle.isIn(lane.detail) || needle.isIn(lane.channel) || needle.isIn(kind)) {
        return true;
    }
    return std::any_of(lane.items.begin(), lane.items.end(), [&](record::ElementRef element) {
        const auto range = record::rangeOf(shown.engagement, element);
        return range && standsIn(needle, shown.text, *range);
    });
}

/// Where a lane stands in a later reading; nothing where it is gone.
std::optional<LaneKey> counterpart(const LaneKey &key, const Content &before, const Content &after)
{
    const auto &[engagement, lane] = key;
    if (engagement >= after.engagements.size() || lane >= before.engagements[engagement].lanes.size()) {
        return std::nullopt;
    }
    const Lane &known = before.engagements[engagement].lanes[lane].lane;
    if (known.kind == LaneKind::Clock) {
        return key; // always the first
    }
    const record::Engagement &later = after.journey->engagements[engagement].received->engagement;
    const auto found = after.engagements[engagement].find(later, known.items.front());
    return found ? std::optional(LaneKey{engagement, found->lane}) : std::nullopt;
}

std::set<LaneKey> counterparts(const std::set<LaneKey> &lanes, const Content &before, const Content &after)
{
    std::set<LaneKey> found;
    for (const LaneKey &lane : lanes) {
        if (const auto later = counterpart(lane, before, after)) {
            found.insert(*later);
        }
    }
    return found;
}

} // namespace

std::set<LaneKey> lanesWithout(const Content &content, const QString &text, const std::set<LaneKey> &known)
{
    const record::Needle needle(text);
    std::set<LaneKey> without;
    for (std::size_t engagement = 0; engagement < content.engagements.size() && !needle.isEmpty(); ++engagement) {
        const record::Record &shown = *content.journey->engagements[engagement].shown;
        const std::vector<LaneItems> &lanes = content.engagements[engagement].lanes;
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const LaneKey key{engagement, lane};
            if (known.count(key) > 0 || !matches(needle, lanes[lane].lane, shown)) {
                without.insert(key);
            }
        }
    }
    return without;
}

LaneChoices carriedOver(const LaneChoices &choices, const Content &before, const Content &after)
{
    LaneChoices later = choices;
    later.hidden = counterparts(choices.hidden, before, after);
    later.pinned = counterparts(choices.pinned, before, after);
    later.filtered = lanesWithout(after, choices.filter);
    later.closed.erase(later.closed.lower_bound(after.engagements.size()), later.closed.end());
    return later;
}

std::size_t laneCount(const Content &content)
{
    std::size_t count = 0;
    for (const EngagementItems &engagement : content.engagements) {
        count += engagement.lanes.size();
    }
    return count;
}

} // namespace timeline
