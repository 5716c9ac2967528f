// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/rows.h"

namespace timeline {

enum class Direction : quint8 { Back, Forward };

/// The item before or after another one in order of time (ties from top to bottom), over all lanes in sight; the pieces
/// of the customer's clock have an order of their own. Without `from` the first or the last element.
[[nodiscard]] std::optional<ItemId> neighbourInTime(const Content &content, const Rows &rows,
                                                    const std::optional<ItemId> &from, Direction direction);

/// The item of the next lane above (Back) or below (Forward) that has any, nearest in time to `at`. Without `from` the
/// first or the last lane's.
[[nodiscard]] std::optional<ItemId> neighbourLane(const Content &content, const Rows &rows,
                                                  const std::optional<ItemId> &from, record::Instant at,
                                                  Direction direction);

} // namespace timeline
