// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/layout.h"

namespace timeline {

/// Writes into the boxes of one track what fits, and puts signs of doubt on them or beside them. May move the mark of
/// an instant down to make room for its text. `boxes` are those from `first` on; `layout.folds` are already there.
void addBoxLabels(Layout &layout, std::size_t first, const LayoutInput &input);

} // namespace timeline
