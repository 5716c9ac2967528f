// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/clock_walk.h"

#include "analysis/wording.h"
#include "models/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace models {

namespace {

/// Where a walk goes on: after this instant of this engagement.
struct From
{
    std::size_t engagement = 0;
    record::Instant after{std::numeric_limits<qint64>::min()};
};

From startOf(const Selection &selection)
{
    if (const auto &stretch = selection.interval()) {
        return {stretch->engagement, stretch->interval.start};
    }
    return selection.current() ? From{selection.current()->engagement, {std::numeric_limits<qint64>::min()}} : From{};
}

std::optional<Stretch> firstAfter(const analysis::Journey &journey, analysis::ClockState state, const From &from)
{
    for (std::size_t i = from.engagement; i < journey.engagements.size(); ++i) {
        for (const analysis::ClockPiece &piece : journey.engagements[i].analysis->clock.pieces()) {
            const bool isAhead = i > from.engagement || from.after < piece.interval.start;
            if (piece.state == state && isAhead) {
                return Stretch{i, piece.interval};
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Stretch> nextPiece(const analysis::Journey &journey, analysis::ClockState state,
                                 const Selection &selection)
{
    const auto ahead = firstAfter(journey, state, startOf(selection));
    return ahead ? ahead : firstAfter(journey, state, {});
}

QString stretchText(const analysis::Journey &journey, const Stretch &stretch, const QTimeZone &zone)
{
    const auto &pieces = journey.engagements.at(stretch.engagement).analysis->clock.pieces();
    const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const analysis::ClockPiece &each) {
        return each.interval == stretch.interval;
    });
    const QString length = analysis::durationText(stretch.interval.duration());
    const QString from = timeText(stretch.interval.start, zone);
    const QString to = timeText(stretch.interval.end, zone);
    if (piece == pieces.end()) {
        return QCoreApplication::translate("models", "%1, from %2 to %3 (%4).").arg(length, from, to, zoneTitle(zone));
    }
    return QCoreApplication::translate("models", "%1 for %2, from %3 to %4 (%5).")
        .arg(analysis::stateTitle(piece->state), length, from, to, zoneTitle(zone));
}

} // namespace models
