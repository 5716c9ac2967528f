// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/range_totals.h"

#include "analysis/wording.h"
#include "timeline/arrangement.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace timeline {
namespace {

using Span = std::pair<qint64, qint64>;

void addClipped(std::vector<Span> &spans, const Track &track, record::Interval range)
{
    const auto [first, behind] = track.within(range.start.ms, range.end.ms);
    for (std::size_t i = first; i < behind; ++i) {
        const qint64 from = std::max(track.start[i], range.start.ms);
        const qint64 to = std::min(track.end[i], range.end.ms);
        if (from < to) {
            spans.emplace_back(from, to);
        }
    }
}

qint64 unionOf(std::vector<Span> &spans)
{
    std::sort(spans.begin(), spans.end());
    qint64 total = 0;
    qint64 reached = std::numeric_limits<qint64>::min();
    for (const auto &[from, to] : spans) {
        total += std::max<qint64>(to - std::max(from, reached), 0);
        reached = std::max(reached, to);
    }
    return total;
}

} // namespace

RangeTotals totalsIn(const Content &content, record::Interval range)
{
    RangeTotals totals;
    totals.range = range;
    for (std::size_t engagement = 0; engagement < content.engagements.size(); ++engagement) {
        const analysis::Clock &clock = content.journey->engagements[engagement].analysis->clock;
        const record::Interval inTime = inTrueTime(content, engagement, range);
        for (const analysis::ClockPiece &piece : clock.pieces()) {
            const qint64 shared =
                std::min(piece.interval.end, inTime.end) - std::max(piece.interval.start, inTime.start);
            totals.states[static_cast<std::size_t>(piece.state)] += std::max<qint64>(shared, 0);
        }
        auto &lanes = totals.lanes.emplace_back();
        for (const LaneItems &items : content.engagements[engagement].lanes) {
            std::vector<Span> spans;
            for (const Track &track : items.tracks) {
                addClipped(spans, track, range);
            }
            lanes.push_back(unionOf(spans));
        }
    }
    return totals;
}

QString totalsText(const RangeTotals &totals)
{
    QStringList parts;
    for (std::size_t i = 0; i < clockStates; ++i) {
        if (totals.states[i] > 0) {
            parts << QCoreApplication::translate("timeline", "%1 %2", "a state of the customer's clock, its duration")
                         .arg(analysis::stateTitle(static_cast<analysis::ClockState>(i)),
                              analysis::durationText(totals.states[i]));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace timeline
