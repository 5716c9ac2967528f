// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/reference.h"

namespace ui {

std::optional<record::EngagementRef> refOf(const analysis::JourneyEngagement &engagement)
{
    if (engagement.origin.url) {
        if (const auto ref = record::parseEngagementUrl(*engagement.origin.url)) {
            return *ref;
        }
    }
    const auto &id = engagement.received->engagement.id;
    const bool isOne = id && record::isEngagementId(id->toString());
    return isOne ? std::optional(record::EngagementRef{id->toString(), std::nullopt}) : std::nullopt;
}

} // namespace ui
