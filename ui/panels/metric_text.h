// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "ui/panels/elided_label.h"

namespace ui {

/// What a tile says.
struct TileText
{
    QString title; ///< `First response`
    QString value; ///< `1 min 21 s`; `not known` where the record cannot answer
    QString note;  ///< a few words, or nothing
    bool known = true;
    Tone tone = Tone::Normal;
};

[[nodiscard]] TileText metricTile(analysis::MetricId id, const analysis::JourneyEngagement &engagement);
/// How many findings there are, and how many of them to look at: errors and warnings.
[[nodiscard]] TileText findingsTile(const analysis::JourneyEngagement &engagement);

/// `1 min 21 s` or `3`; `not known` where there is none.
[[nodiscard]] QString metricValue(const analysis::Metric &metric);

} // namespace ui
