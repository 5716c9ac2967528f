// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/metrics.h"

namespace analysis {

/// What a metric's value and its sources are both found by.

[[nodiscard]] const std::vector<record::Participant> &participantsOf(const record::Engagement &engagement);
[[nodiscard]] bool isOf(const record::Participant &participant, record::ParticipantType type);
[[nodiscard]] bool hasCustomer(const record::Engagement &engagement);

/// The participant of a type who joined first; of several at once the first in the document. None: nullptr.
[[nodiscard]] const record::Participant *firstOf(const record::Engagement &engagement, record::ParticipantType type);

/// Whether a total of the clock counts pieces of this state.
[[nodiscard]] bool counts(MetricId id, ClockState state);

/// The longest single `alone` piece, the first of several; none: nullptr.
[[nodiscard]] const ClockPiece *longestAlone(const Clock &clock);

} // namespace analysis
