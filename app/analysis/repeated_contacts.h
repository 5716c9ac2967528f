// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey_figures.h"

namespace analysis {

/// Contacts for a topic that an earlier contact had, begun at most `days` after that ended; `contacts`: places in the
/// journey. Cost: n·log n in the number of topics.
[[nodiscard]] JourneyFigure repeatedContacts(const Journey &journey, const std::vector<std::size_t> &contacts,
                                             int days);

/// A topic as it is compared: without regard to case, white space around and repeated within, and ways to write an
/// accent. Empty: no topic.
[[nodiscard]] QString comparedTopic(record::Text topic);

} // namespace analysis
