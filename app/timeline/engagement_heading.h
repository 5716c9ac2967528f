// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/time_style.h"

namespace timeline {

/// What stands above the lanes of an engagement where there are several. Plain text, masked as the journey is.
struct EngagementHeading
{
    QString when; ///< `9 Mar 2026 09:14`; the id where it has no start
    QString what; ///< `Voice · 17 min 42 s · Completed · ca11ab1e-…`

    [[nodiscard]] QString text() const; ///< both
};

[[nodiscard]] EngagementHeading engagementHeading(const Content &content, std::size_t engagement,
                                                  const TimeStyle &style);

} // namespace timeline
