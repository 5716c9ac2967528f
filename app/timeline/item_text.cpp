// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/item_text.h"

#include "analysis/wording.h"
#include "timeline/arrangement.h"
#include "timeline/time_labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeline {
namespace {

using analysis::ClockState;
using analysis::IntervalKind;

constexpr int mostFindings = 4; ///< in one list of facts; the rest is counted
constexpr qsizetype longestDetail = 80;
constexpr qsizetype longestNote = 300;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

const analysis::JourneyEngagement &engagementOf(const Content &content, const ItemId &item)
{
    return content.journey->engagements[item.engagement];
}

const Lane &laneOf(const Content &content, const ItemId &item)
{
    return content.engagements[item.engagement].lanes[item.lane].lane;
}

QString nameOf(const analysis::Who &who, const analysis::JourneyEngagement &engagement, const EngagementItems &items)
{
    const record::Record &shown = *engagement.shown;
    const auto found = items.find(shown.engagement, who.element);
    if (!found) {
        return analysis::plainLabel(who.name());
    }
    switch (who.element.part) {
    case record::Part::Participants:
        return analysis::participantName(shown, found->place);
    case record::Part::Queues:
        return analysis::queueTitle(shown, found->place);
    case record::Part::Transfers:
        return analysis::transferTarget(shown, found->place);
    case record::Part::Engagement:
    case record::Part::Channels:
    case record::Part::Identifiers:
    case record::Part::Conversations:
    case record::Part::Data:
    case record::Part::Attributes:
    case record::Part::AgentNotes:
        return analysis::plainLabel(who.name());
    }
    return {};
}

QString pieceTitle(const Content &content, const ItemId &item, quint32 piece)
{
    const analysis::JourneyEngagement &engagement = engagementOf(content, item);
    const analysis::Clock &clock = engagement.analysis->clock;
    QStringList names;
    for (const analysis::Who &who : clock.who(piece)) {
        names << nameOf(who, engagement, content.engagements[item.engagement]);
    }
    const QString who = names.join(Words::tr(", ", "between names"));
    switch (clock.pieces()[piece].state) {
    case ClockState::WithAgents:
    case ClockState::WithAgent:
    case ClockState::Automated:
        return Words::tr("with %1").arg(who);
    case ClockState::Transferring:
        return who.isEmpty() ? Words::tr("being transferred") : Words::tr("on the way to %1").arg(who);
    case ClockState::Queued:
        return Words::tr("waiting in %1").arg(who);
    case ClockState::Alone:
        return Words::tr("alone");
    case ClockState::Away:
        return Words::tr("away");
    }
    return {};
}

QString titleOf(const Content &content, const ItemId &item, quint32 place)
{
    const record::Record &shown = *engagementOf(content, item).shown;
    switch (laneOf(content, item).kind) {
    case LaneKind::Clock:
        return pieceTitle(content, item, place);
    case LaneKind::External:
        return laneOf(content, item).label;
    case LaneKind::Treatment:
    case LaneKind::Agent:
    case LaneKind::Other:
        return analysis::participantName(shown, place);
    case LaneKind::Queue:
        return analysis::queueTitle(shown, place);
    case LaneKind::Transfer:
        return Words::tr("to %1", "a transfer").arg(analysis::transferTarget(shown, place));
    case LaneKind::Note: {
        const auto &author = (*shown.engagement.agentNotes)[place].createdBy;
        return author && author->name ? Words::tr("Note by %1").arg(analysis::plainLabel(author->name->toString()))
                                      : Words::tr("Note");
    }
    }
    return {};
}

QString noteText(const record::AgentNote &note, qsizetype limit)
{
    const auto &text = note.note ? note.note : note.text;
    return text ? analysis::plainLabel(text->toString(), limit) : QString();
}

/// Which end of an item is not known.
QString unknownText(const Content &content, const ItemId &item, quint32 place)
{
    const analysis::Intervals &intervals = engagementOf(content, item).analysis->intervals;
    switch (laneOf(content, item).kind) {
    case LaneKind::External:
    case LaneKind::Treatment:
    case LaneKind::Agent:
    case LaneKind::Other:
        return analysis::kindText(intervals.participants[place]);
    case LaneKind::Queue:
        return analysis::kindText(intervals.queues[place]);
    case LaneKind::Transfer:
        return analysis::kindText(intervals.transfers[place]);
    case LaneKind::Clock:
    case LaneKind::Note:
        break;
    }
    return analysis::kindText(IntervalKind::Unknown);
}

/// What the length of an item is, in words: it says so where an end is not in the record.
QString lengthText(const Content &content, const ItemId &item)
{
    const Track &track = trackOf(content, item);
    const std::size_t index = item.index;
    const QString duration = analysis::durationText(track.end[index] - track.start[index]);
    switch (track.look[index].form) {
    case ItemForm::Instant:
        return duration;
    case ItemForm::Moment:
        return {};
    case ItemForm::Unknown:
        return unknownText(content, item, track.place[index]);
    case ItemForm::Bar:
        break;
    }
    switch (track.look[index].kind) {
    case IntervalKind::Reported:
    case IntervalKind::Unknown:
        return duration;
    case IntervalKind::Inferred:
        return Words::tr("about %1", "a duration").arg(duration);
    case IntervalKind::Open:
        return Words::tr("%1 so far", "a duration").arg(duration);
    }
    return duration;
}

/// True times, also on a common clock.
QString timesLine(const Content &content, const ItemId &item, const TimeStyle &style)
{
    return rangeLabel(trueIntervalOf(content, item), factStyle(style));
}

QString changeLine(analysis::Change change)
{
    switch (change) {
    case analysis::Change::New:
        return Words::tr("New since it was read before");
    case analysis::Change::Ended:
        return Words::tr("Ended since it was read before");
    case analysis::Change::Changed:
    case analysis::Change::Gone:
        break;
    }
    return Words::tr("Changed since it was read before");
}

QStringList findingLines(const Content &content, const ItemId &item)
{
    const auto element = elementOf(content, item);
    const analysis::JourneyEngagement &engagement = engagementOf(content, item);
    QStringList lines;
    int more = 0;
    for (const analysis::Finding &finding : engagement.analysis->findings) {
        if (!element || finding.path.elementRef() != element) {
            continue;
        }
        if (lines.size() < mostFindings) {
            lines << Words::tr("%1: %2", "severity of a finding: the finding")
                         .arg(analysis::severityTitle(analysis::severityOf(finding.code)),
                              analysis::findingSentence(finding, engagement));
        } else {
            ++more;
        }
    }
    if (more > 0) {
        lines << Words::tr("and %n more finding(s)", nullptr, more);
    }
    return lines;
}

} // namespace

ItemText itemText(const Content &content, const ItemId &item)
{
    const Track &track = trackOf(content, item);
    const quint32 place = track.place[item.index];
    const LaneKind kind = laneOf(content, item).kind;
    const record::Engagement &shown = engagementOf(content, item).shown->engagement;
    ItemText text{titleOf(content, item, place), {}};
    const auto add = [&text](const QString &detail) {
        if (!detail.isEmpty()) {
            text.details << detail;
        }
    };
    add(lengthText(content, item));
    if (kind == LaneKind::Transfer) {
        const auto &description = (*shown.transfers)[place].description;
        add(description ? analysis::plainLabel(description->toString(), longestDetail) : QString());
    } else if (kind == LaneKind::Note) {
        add(noteText((*shown.agentNotes)[place], longestDetail));
    }
    return text;
}

QString shortDuration(const Content &content, const ItemId &item)
{
    const Track &track = trackOf(content, item);
    return track.look[item.index].form == ItemForm::Bar
               ? analysis::clockText(track.end[item.index] - track.start[item.index])
               : QString();
}

ItemTexts::Words &ItemTexts::wordsOf(const ItemId &item)
{
    constexpr qsizetype most = 20'000; // several screens full
    if (m_known.size() >= most && !m_known.contains(item)) {
        m_known.clear();
    }
    return m_known[item];
}

ItemText ItemTexts::text(const Content &content, const ItemId &item)
{
    Words &words = wordsOf(item);
    if (!words.text) {
        words.text = itemText(content, item);
    }
    return *words.text;
}

QString ItemTexts::shortDuration(const Content &content, const ItemId &item)
{
    Words &words = wordsOf(item);
    if (!words.duration) {
        words.duration = timeline::shortDuration(content, item);
    }
    return *words.duration;
}

QStringList itemFacts(const Content &content, const ItemId &item, const TimeStyle &style)
{
    const Track &track = trackOf(content, item);
    const Lane &lane = laneOf(content, item);
    const ItemText text = itemText(content, item);
    QStringList lines{text.title};
    if (lane.label != text.title) {
        lines << lane.label;
    }
    lines << timesLine(content, item, style);
    if (lane.kind == LaneKind::Note) {
        lines << noteText((*engagementOf(content, item).shown->engagement.agentNotes)[track.place[item.index]],
                          longestNote);
    } else {
        lines << text.details;
    }
    const ItemLook look = track.look[item.index];
    if (look.form == ItemForm::Bar && look.kind != IntervalKind::Reported) {
        lines << analysis::kindText(look.kind);
    }
    if (look.change) {
        lines << changeLine(*look.change);
    }
    lines << findingLines(content, item);
    lines.removeAll(QString());
    return lines;
}

QStringList joinedFacts(const Content &content, const ItemId &first, quint32 count, const TimeStyle &style)
{
    const Track &track = trackOf(content, first);
    const std::size_t last = first.index + count - 1;
    const record::Interval times =
        inTrueTime(content, first.engagement, {{track.start[first.index]}, {track.reaches()[last]}});
    return {Words::tr("%n item(s)", nullptr, static_cast<int>(count)), laneOf(content, first).label,
            rangeLabel(times, factStyle(style)), Words::tr("Zoom in to see them")};
}

} // namespace timeline
