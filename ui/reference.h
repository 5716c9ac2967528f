// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "record/engagement_ref.h"

namespace ui {

/// Where an engagement was fetched from, else its id alone; nothing where it has none.
[[nodiscard]] std::optional<record::EngagementRef> refOf(const analysis::JourneyEngagement &engagement);

} // namespace ui
