// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "timeline/content.h"
#include "timeline/time_style.h"
#include "ui/document/page_flow.h"
#include "ui/document/page_style.h"

namespace ui {

/// Puts a journey's timeline on pages, as wide as they are: all of it fitted and folded, as in a picture. Where its
/// lanes do not fit in height they go on on the next page, below an axis of their own; no lane is cut. Returns how many
/// lanes were left out, since they would fill more pages than there may be.
[[nodiscard]] std::size_t addTimeline(PageFlow &flow, const analysis::JourneyPtr &journey,
                                      const timeline::Arrangement &arrangement, const timeline::TimeStyle &times,
                                      const PageStyle &style);

} // namespace ui
