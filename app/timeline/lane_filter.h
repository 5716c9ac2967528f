// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/rows.h"

namespace timeline {

/// The lanes in which a text stands nowhere: neither in a lane's name, kind or channel nor in a value of its items, as
/// they are shown; without case and accents. None for an empty text. Cost: the text of all items, at worst.
/// `known`: lanes of which it is known already.
[[nodiscard]] std::set<LaneKey> lanesWithout(const Content &content, const QString &text,
                                             const std::set<LaneKey> &known = {});

/// What a user has chosen of lanes, for a later reading of the same record: each lane is known by what stands in it.
[[nodiscard]] LaneChoices carriedOver(const LaneChoices &choices, const Content &before, const Content &after);

[[nodiscard]] std::size_t laneCount(const Content &content);

} // namespace timeline
