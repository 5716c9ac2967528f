// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/outline_text.h"

#include "analysis/account.h"
#include "timeline/engagement_heading.h"
#include "timeline/item_text.h"
#include "timeline/rows.h"

#include <QCoreApplication>

namespace timeline {
namespace {

constexpr std::size_t mostSentences = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

const Lane &laneOf(const Content &content, const ItemId &id)
{
    return content.engagements[id.engagement].lanes[id.lane].lane;
}

QString inARow(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(Words::tr(", ", "between the parts of a name"));
}

/// What a lane's second line says is part of its name, save for the clock, where it explains.
QString detailOf(const Lane &lane)
{
    return lane.kind == LaneKind::Clock ? QString() : lane.detail;
}

QString countText(const Outline &outline, const Node &node)
{
    const int count = static_cast<int>(outline.childCount(node));
    switch (node.kind) {
    case NodeKind::Engagement:
    case NodeKind::Channel:
        return Words::tr("%n lane(s)", nullptr, count);
    case NodeKind::Lane:
        return count > 0 ? Words::tr("%n item(s)", nullptr, count) : Words::tr("nothing in it has a time");
    case NodeKind::Item:
        return {};
    }
    return {};
}

} // namespace

QString nodeName(const Outline &outline, const Node &node, const TimeStyle &style)
{
    const Content &content = *outline.content();
    const Lane &lane = laneOf(content, node.id);
    switch (node.kind) {
    case NodeKind::Engagement:
        return engagementHeading(content, node.id.engagement, style).text();
    case NodeKind::Channel:
        return lane.channel;
    case NodeKind::Lane:
        return inARow({lane.label, detailOf(lane), lane.channel});
    case NodeKind::Item:
        return inARow({itemText(content, node.id).title, lane.label, detailOf(lane), lane.channel});
    }
    return {};
}

QString nodeDescription(const Outline &outline, const Node &node, const TimeStyle &style)
{
    if (node.kind != NodeKind::Item) {
        return countText(outline, node);
    }
    QStringList facts = itemFacts(*outline.content(), node.id, style);
    facts.removeFirst(); // the title is the name's first part
    return facts.join(QLatin1Char('\n'));
}

QString spokenAccount(const analysis::Journey &journey, const QTimeZone &zone)
{
    QStringList texts;
    std::size_t leftOut = 0;
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        const std::vector<analysis::Sentence> sentences = analysis::accountOf(engagement, zone);
        for (const analysis::Sentence &sentence : sentences) {
            if (static_cast<std::size_t>(texts.size()) < mostSentences) {
                texts << sentence.text;
            } else {
                ++leftOut;
            }
        }
    }
    if (leftOut > 0) {
        texts << Words::tr("The account goes on with %n more sentence(s).", nullptr, static_cast<int>(leftOut));
    }
    return texts.join(QLatin1Char(' '));
}

} // namespace timeline
