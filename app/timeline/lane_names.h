// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/lanes.h"

namespace timeline {

/// The two lines of a lane's label.
struct LaneName
{
    QString label;
    QString detail;
};

/// Names a lane by its kind and its elements, read from the shown record. `places` is empty for the clock only.
[[nodiscard]] LaneName laneName(const record::Record &shown, LaneKind kind, const std::vector<quint32> &places);

} // namespace timeline
