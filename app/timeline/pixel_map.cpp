// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/pixel_map.h"

#include <algorithm>
#include <cmath>

namespace timeline {

PixelMap::PixelMap(const Projection &projection) : m_projection(projection), m_scale(projection.scale())
{}

void PixelMap::standAt(std::size_t stretch)
{
    const std::vector<Stretch> &stretches = m_projection.axis().stretches();
    const record::Interval interval = stretches[stretch].interval;
    m_from = stretch == 0 ? earliestTime.ms : interval.start.ms;
    m_to = stretch + 1 == stretches.size() ? latestTime.ms : interval.end.ms;
    m_origin = interval.start.ms;
    m_x = m_projection.x(stretches[stretch].from);
}

double PixelMap::xElsewhere(qint64 ms)
{
    const AxisPosition position = m_projection.axis().positionOf({ms});
    standAt(m_projection.axis().stretchAt(position));
    return isHere(ms) ? xHere(ms) : m_projection.x(position); // else inside a fold
}

qint64 PixelMap::timeFrom(double x)
{
    const double ms = std::ceil((x - m_x) / m_scale);
    if (m_from <= m_to && ms >= static_cast<double>(m_from - m_origin) && ms <= static_cast<double>(m_to - m_origin)) {
        return m_origin + static_cast<qint64>(ms);
    }
    const AxisPosition position = m_projection.positionAt(x);
    standAt(m_projection.axis().stretchAt(position));
    const qint64 time = m_projection.axis().timeAt(position).ms;
    return this->x(time) < x ? time + 1 : time;
}

} // namespace timeline
