// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

/// A journey of one engagement with so many bars in 60 lanes: the customer's clock and 59 participants who come and go,
/// each bar half a second to half a minute long, apart from the next of its lane. The same for the same numbers. Null
/// where it could not be made.
[[nodiscard]] analysis::JourneyPtr journeyWithBars(int bars);

inline constexpr int barLanes = 60; ///< the clock's included
