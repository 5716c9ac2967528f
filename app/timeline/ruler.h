// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/projection.h"
#include "timeline/ruler_steps.h"
#include "timeline/text_measure.h"

#include <QString>

#include <vector>

namespace timeline {

/// A tick and its label; x in pixels from the left edge of the lanes.
struct Tick
{
    double x = 0;
    QString label;     ///< empty where it would touch its neighbour
    double labelX = 0; ///< left edge of the label
};

/// A text above the ticks: the date, named at the start of each stretch in sight and wherever it changes.
struct DateMark
{
    double x = 0; ///< left edge
    QString text;
};

/// A moment at which the zone's offset changes.
struct OffsetChange
{
    double x = 0;
    QString text; ///< `UTC+1 → UTC+2`
};

/// The axis as it is to be painted: never two labels on each other (design/timeline.md, "Time axis with folds").
struct Ruler
{
    TickStep step;
    std::vector<Tick> ticks;
    std::vector<DateMark> dates;
    std::vector<OffsetChange> offsetChanges;
};

/// Cost: what is in sight, whatever the length of the axis. Without times the ruler is empty.
[[nodiscard]] Ruler rulerOf(const Projection &projection, const TimeStyle &style, const TextMeasure &measure);

/// The shortest step whose labels stand apart at this zoom.
[[nodiscard]] TickStep stepFor(const Projection &projection, const TimeStyle &style, const TextMeasure &measure);

} // namespace timeline
