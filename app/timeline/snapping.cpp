// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/snapping.h"

#include <cmath>

namespace timeline {

record::Instant snapped(const Layout &layout, const Content &content, const Projection &projection, double x,
                        double reach)
{
    record::Instant best = projection.timeAt(x);
    double nearest = reach;
    const auto consider = [&](record::Instant time) {
        const double distance = std::abs(projection.x(time) - x);
        if (distance < nearest) {
            nearest = distance;
            best = time;
        }
    };
    for (const Box &box : layout.boxes) {
        if (box.right() + reach < x || box.x - reach > x) {
            continue;
        }
        ItemId last = box.item;
        last.index += box.count - 1;
        consider(intervalOf(content, box.item).start);
        consider(intervalOf(content, last).end);
    }
    return best;
}

} // namespace timeline
