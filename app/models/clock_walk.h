// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/selection.h"

#include <QTimeZone>

namespace models {

/// The next piece of the customers' clocks in this state after what is chosen, engagement by engagement; after the last
/// one the first again. Nothing where the journey has none.
[[nodiscard]] std::optional<Stretch> nextPiece(const analysis::Journey &journey, analysis::ClockState state,
                                               const Selection &selection);

/// A stretch of time in words: `Alone for 1 min 21 s, from 2019-07-23 17:45:21.002 to 2019-07-23 17:46:42.002 (UTC).`
[[nodiscard]] QString stretchText(const analysis::Journey &journey, const Stretch &stretch, const QTimeZone &zone);

} // namespace models
