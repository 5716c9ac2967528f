// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/layout.h"

namespace timeline {

/// The time at x, px, or that of the start or end of what stands within `reach` px of it: what is measured or chosen
/// by hand is exact where it touches something.
[[nodiscard]] record::Instant snapped(const Layout &layout, const Content &content, const Projection &projection,
                                      double x, double reach);

} // namespace timeline
