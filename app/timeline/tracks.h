// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"

namespace timeline {

/// An item before it has a track.
struct Span
{
    record::Interval interval;
    quint32 place = 0;
    ItemLook look;
};

/// Spreads a lane's items over as few tracks as keep them apart, at most four. `spans` come in any order.
[[nodiscard]] std::vector<Track> tracksOf(std::vector<Span> spans);

} // namespace timeline
