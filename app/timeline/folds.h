// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <vector>

namespace timeline {

/// Every start, end and moment of a journey that the time axis must show, in order, without repeats
/// (design/timeline.md, "Time axis with folds"). Empty where the records hold no time. `offsets`: what is added to
/// those of each engagement, ms; none: nothing.
[[nodiscard]] std::vector<record::Instant> instantsOf(const analysis::Journey &journey,
                                                      const std::vector<qint64> &offsets = {});

/// The stretches between neighbouring instants that are folded: walking up from the shortest, the first that is longer
/// than 1 h and longer than 8 × the sum of all before it, and every one at least as long. In order of time.
/// `instants` are in order, without repeats. The shortest stretch is never folded.
[[nodiscard]] std::vector<record::Interval> foldsBetween(const std::vector<record::Instant> &instants);

[[nodiscard]] std::vector<record::Interval> foldsOf(const analysis::Journey &journey);

} // namespace timeline
