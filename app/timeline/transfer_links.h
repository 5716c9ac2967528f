// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"

namespace timeline {

/// Which lanes each transfer joins, by its place in the record. Ids compare exactly; of several lanes of one agent or
/// queue the one on the transfer's own channel is taken, else the first. An end that the record does not show stays
/// empty.
[[nodiscard]] std::vector<TransferLink> transferLinks(const record::Engagement &record,
                                                      const std::vector<LaneItems> &lanes);

} // namespace timeline
