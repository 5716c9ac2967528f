// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/engagement_heading.h"

#include "analysis/wording.h"
#include "timeline/time_labels.h"

#include <QCoreApplication>

namespace timeline {
namespace {

constexpr std::size_t mostChannels = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

QString idText(const record::Engagement &shown)
{
    return shown.id ? analysis::plainLabel(shown.id->toString()) : Words::tr("without id", "an engagement");
}

QString channelsText(const record::Engagement &shown)
{
    QStringList names;
    if (shown.channels) {
        for (const record::Channel &channel : *shown.channels) {
            const auto &name = channel.id ? channel.id : channel.type;
            if (name && names.size() < static_cast<qsizetype>(mostChannels)) {
                names << analysis::plainLabel(name->toString(), 20);
            }
        }
    }
    return names.join(QLatin1String(", "));
}

} // namespace

QString EngagementHeading::text() const
{
    return what.isEmpty() ? when : when + QStringLiteral(" · ") + what;
}

EngagementHeading engagementHeading(const Content &content, std::size_t engagement, const TimeStyle &style)
{
    const analysis::JourneyEngagement &each = content.journey->engagements[engagement];
    const record::Engagement &shown = each.shown->engagement;
    QStringList facts{channelsText(shown)};
    if (const auto length = each.analysis->metric(analysis::MetricId::EngagementDuration).value) {
        facts << analysis::durationText(*length);
    }
    if (shown.status) {
        facts << analysis::plainLabel(shown.status->text.toString(), 20);
    }
    EngagementHeading heading;
    if (shown.startDate) {
        TimeStyle absolute = style;
        absolute.display = TimeDisplay::Absolute;
        heading.when = pointerLabel(shown.startDate->instant, {TickStep::Unit::Days, 1}, absolute);
        facts << idText(shown);
    } else {
        heading.when = Words::tr("Engagement %1").arg(idText(shown));
    }
    facts.removeAll(QString());
    heading.what = facts.join(QStringLiteral(" · "));
    return heading;
}

} // namespace timeline
