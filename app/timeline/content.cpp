// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/arrangement.h"
#include "timeline/folds.h"
#include "timeline/tracks.h"
#include "timeline/transfer_links.h"

#include <algorithm>
#include <utility>

namespace timeline {
namespace {

using analysis::IntervalKind;

constexpr std::array parts{record::Part::Participants, record::Part::Queues, record::Part::Transfers,
                           record::Part::AgentNotes};

std::optional<std::size_t> listOf(record::Part part)
{
    const auto found = std::find(parts.begin(), parts.end(), part);
    return found == parts.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - parts.begin()));
}

template<typename Element>
std::optional<quint32> placeIn(const std::optional<std::vector<Element>> &list, quint32 index)
{
    if (!list) {
        return std::nullopt;
    }
    const auto found = std::lower_bound(list->begin(), list->end(), index,
                                        [](const Element &element, quint32 i) { return element.index < i; });
    if (found == list->end() || found->index != index) {
        return std::nullopt;
    }
    return static_cast<quint32>(found - list->begin());
}

std::optional<quint32> placeOf(const record::Engagement &engagement, record::ElementRef element)
{
    switch (element.part) {
    case record::Part::Participants:
        return placeIn(engagement.participants, element.index);
    case record::Part::Queues:
        return placeIn(engagement.queues, element.index);
    case record::Part::Transfers:
        return placeIn(engagement.transfers, element.index);
    case record::Part::AgentNotes:
        return placeIn(engagement.agentNotes, element.index);
    case record::Part::Engagement:
    case record::Part::Channels:
    case record::Part::Identifiers:
    case record::Part::Conversations:
    case record::Part::Data:
    case record::Part::Attributes:
        return std::nullopt;
    }
    return std::nullopt;
}

template<typename Element>
std::size_t sizeOf(const std::optional<std::vector<Element>> &list)
{
    return list ? list->size() : 0;
}

Doubt doubtOf(analysis::Severity severity)
{
    switch (severity) {
    case analysis::Severity::Error:
        return Doubt::Error;
    case analysis::Severity::Warning:
        return Doubt::Warning;
    case analysis::Severity::Info:
        return Doubt::Info;
    }
    return Doubt::None;
}

/// Makes the items of one engagement.
class Builder final
{
public:
    Builder(const analysis::JourneyEngagement &engagement, qint64 offset)
        : m_engagement(engagement), m_record(engagement.received->engagement), m_offset(offset)
    {
        const std::array sizes{sizeOf(m_record.participants), sizeOf(m_record.queues), sizeOf(m_record.transfers),
                               sizeOf(m_record.agentNotes)};
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            m_items.laneOf[i].resize(sizes[i]);
            m_doubts[i].resize(sizes[i]);
            m_changes[i].resize(engagement.earlier ? sizes[i] : 0);
        }
        for (const analysis::Finding &finding : engagement.analysis->findings) {
            addDoubt(finding);
        }
        if (engagement.earlier) {
            for (const analysis::ElementChange &change : engagement.earlier->changes.elements) {
                addChange(change);
            }
        }
    }

    [[nodiscard]] EngagementItems build()
    {
        std::vector<Lane> lanes = lanesOf(m_engagement);
        m_items.severalChannels = hasSeveralChannels(lanes);
        for (Lane &lane : lanes) {
            std::vector<Track> tracks = tracksOf(moved(lane.kind == LaneKind::Clock ? clockSpans() : spansOf(lane)));
            m_items.lanes.push_back({std::move(lane), std::move(tracks)});
        }
        m_items.links = transferLinks(m_record, m_items.lanes);
        return std::move(m_items);
    }

private:
    void addDoubt(const analysis::Finding &finding)
    {
        const auto element = finding.path.elementRef();
        const auto list = element ? listOf(element->part) : std::nullopt;
        const auto place = list ? placeOf(m_record, *element) : std::nullopt;
        if (place) {
            Doubt &doubt = m_doubts[*list][*place];
            doubt = std::max(doubt, doubtOf(analysis::severityOf(finding.code)));
        }
    }

    void addChange(const analysis::ElementChange &change)
    {
        const auto list = listOf(change.element.part);
        const auto place = list ? placeOf(m_record, change.element) : std::nullopt;
        if (place) {
            m_changes[*list][*place] = change.change;
        }
    }

    [[nodiscard]] std::vector<Span> moved(std::vector<Span> spans) const
    {
        for (Span &span : spans) {
            span.interval = {{span.interval.start.ms + m_offset}, {span.interval.end.ms + m_offset}};
        }
        return spans;
    }

    [[nodiscard]] std::vector<Span> clockSpans() const
    {
        std::vector<Span> spans;
        for (const analysis::ClockPiece &piece : m_engagement.analysis->clock.pieces()) {
            spans.push_back(
                {piece.interval, static_cast<quint32>(spans.size()), {ItemForm::Bar, piece.kind, Doubt::None}});
        }
        return spans;
    }

    [[nodiscard]] std::vector<Span> spansOf(const Lane &lane)
    {
        std::vector<Span> spans;
        for (std::size_t i = 0; i < lane.items.size(); ++i) {
            const std::size_t list = *listOf(lane.items[i].part);
            const quint32 place = lane.places[i];
            m_items.laneOf[list][place] = static_cast<quint32>(m_items.lanes.size());
            const std::size_t first = spans.size();
            addSpans(spans, lane.items[i].part, place, m_doubts[list][place]);
            if (!m_changes[list].empty()) {
                std::for_each(spans.begin() + static_cast<std::ptrdiff_t>(first), spans.end(),
                              [&](Span &span) { span.look.change = m_changes[list][place]; });
            }
        }
        return spans;
    }

    void addSpans(std::vector<Span> &spans, record::Part part, quint32 place, Doubt doubt) const
    {
        if (part == record::Part::AgentNotes) {
            if (const auto &createdAt = (*m_record.agentNotes)[place].createdAt) {
                spans.push_back({{createdAt->instant, createdAt->instant}, place, {ItemForm::Moment, {}, doubt}});
            }
            return;
        }
        const analysis::Intervals &intervals = m_engagement.analysis->intervals;
        const analysis::ElementInterval &element = part == record::Part::Participants ? intervals.participants[place]
                                                   : part == record::Part::Queues     ? intervals.queues[place]
                                                                                      : intervals.transfers[place];
        if (const auto interval = element.interval()) {
            const ItemForm form = interval->isMoment() ? ItemForm::Instant : ItemForm::Bar;
            spans.push_back({*interval, place, {form, element.kind, doubt}});
            return;
        }
        const bool isMoment = part == record::Part::Transfers && !element.end;
        const ItemForm form = isMoment ? ItemForm::Moment : ItemForm::Unknown;
        for (const auto &time : {element.start, element.end}) {
            if (time) {
                spans.push_back({{*time, *time}, place, {form, IntervalKind::Unknown, doubt}});
            }
        }
    }

    const analysis::JourneyEngagement &m_engagement;
    const record::Engagement &m_record;
    qint64 m_offset; ///< from true time to the axis, ms
    std::array<std::vector<Doubt>, parts.size()> m_doubts;
    std::array<std::vector<std::optional<analysis::Change>>, parts.size()> m_changes; ///< empty where nothing has
    EngagementItems m_items;
};

} // namespace

std::optional<EngagementItems::Whereabouts> EngagementItems::find(const record::Engagement &engagement,
                                                                  record::ElementRef element) const
{
    const auto list = listOf(element.part);
    const auto place = list ? placeOf(engagement, element) : std::nullopt;
    return place ? std::optional(Whereabouts{laneOf[*list][*place], *place}) : std::nullopt;
}

ContentPtr contentOf(analysis::JourneyPtr journey, const Arrangement &arrangement)
{
    auto content = std::make_shared<Content>();
    align(*content, *journey, arrangement);
    for (std::size_t i = 0; i < journey->engagements.size(); ++i) {
        content->engagements.push_back(Builder(journey->engagements[i], content->offsets[i]).build());
    }
    if (arrangement.interleaved && journey->engagements.size() > 1) {
        content->laneOrder = lanesInTurns(*content);
        tellApart(*content);
    }
    const std::vector<record::Instant> instants = instantsOf(*journey, content->offsets);
    if (!instants.empty()) {
        content->extent = record::Interval{instants.front(), instants.back()};
    }
    content->folds = foldsBetween(instants);
    content->journey = std::move(journey);
    return content;
}

std::optional<ItemId> itemFor(const Content &content, std::size_t engagement, std::size_t lane, quint32 place)
{
    const std::vector<Track> &tracks = content.engagements[engagement].lanes[lane].tracks;
    for (std::size_t track = 0; track < tracks.size(); ++track) {
        const auto &places = tracks[track].place;
        const auto found = std::find(places.begin(), places.end(), place);
        if (found != places.end()) {
            return ItemId{static_cast<quint32>(engagement), static_cast<quint32>(lane), static_cast<quint32>(track),
                          static_cast<quint32>(found - places.begin())};
        }
    }
    return std::nullopt;
}

std::optional<ItemId> pieceAt(const Content &content, std::size_t engagement, record::Interval interval)
{
    const std::vector<LaneItems> &lanes = content.engagements[engagement].lanes;
    const auto clock = std::find_if(lanes.begin(), lanes.end(),
                                    [](const LaneItems &items) { return items.lane.kind == LaneKind::Clock; });
    if (clock == lanes.end() || clock->tracks.empty()) {
        return std::nullopt;
    }
    const Track &track = clock->tracks.front();
    const auto found = std::lower_bound(track.start.begin(), track.start.end(), interval.start.ms);
    const auto index = static_cast<std::size_t>(found - track.start.begin());
    if (found == track.start.end() || *found != interval.start.ms || track.end[index] != interval.end.ms) {
        return std::nullopt;
    }
    return ItemId{static_cast<quint32>(engagement), static_cast<quint32>(clock - lanes.begin()), 0,
                  static_cast<quint32>(index)};
}

const Track &trackOf(const Content &content, const ItemId &item)
{
    return content.engagements[item.engagement].lanes[item.lane].tracks[item.track];
}

std::optional<record::ElementRef> elementOf(const Content &content, const ItemId &item)
{
    const Lane &lane = content.engagements[item.engagement].lanes[item.lane].lane;
    if (lane.kind == LaneKind::Clock) {
        return std::nullopt;
    }
    const quint32 place = trackOf(content, item).place[item.index];
    const auto found = std::find(lane.places.begin(), lane.places.end(), place);
    return lane.items[static_cast<std::size_t>(found - lane.places.begin())];
}

record::Interval intervalOf(const Content &content, const ItemId &item)
{
    const Track &track = trackOf(content, item);
    return {{track.start[item.index]}, {track.end[item.index]}};
}

} // namespace timeline
