// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QString>

#include <vector>

namespace timeline {

enum class LaneKind : quint8 { Clock, External, Treatment, Agent, Other, Queue, Transfer, Note };

/// `clock`, `external`, … as the report writes it.
[[nodiscard]] QLatin1StringView laneKindName(LaneKind kind);

/// One line of the timeline (design/timeline.md, "Lanes"). Labels are plain text of the shown record.
struct Lane
{
    LaneKind kind = LaneKind::Clock;
    QString label;   ///< `John Smith`; never empty
    QString detail;  ///< `agent, ext/1234`: the quiet second line; may be empty
    QString channel; ///< the heading it stands under, as first written; null for the clock and the notes
    /// Its elements in order of time (start, or else end; those without a time last; ties in document order).
    std::vector<record::ElementRef> items;
    /// Parallel to `items`: each one's place in the record's vector, which `null` elements in the JSON list set apart.
    std::vector<quint32> places;
};

/// The lanes of an engagement from top to bottom. The customer's clock is always there, and has no items.
/// Lanes of one channel stand together, in the order of `channels`.
[[nodiscard]] std::vector<Lane> lanesOf(const analysis::JourneyEngagement &engagement);

/// True where channels need headings: the lanes stand under more than one.
[[nodiscard]] bool hasSeveralChannels(const std::vector<Lane> &lanes);

} // namespace timeline
