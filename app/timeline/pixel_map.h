// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/projection.h"

namespace timeline {

/// Time ↔ x for many neighbouring times: remembers the stretch of the axis it stands in, where the way is one
/// multiplication.
class PixelMap final
{
public:
    explicit PixelMap(const Projection &projection);

    [[nodiscard]] double x(qint64 ms) { return isHere(ms) ? xHere(ms) : xElsewhere(ms); }
    /// The earliest time that stands at or to the right of `x`.
    [[nodiscard]] qint64 timeFrom(double x);

    /// Whether a time stands on the stretch that was asked for last.
    [[nodiscard]] bool isHere(qint64 ms) const { return ms >= m_from && ms <= m_to; }
    [[nodiscard]] double scale() const { return m_scale; } ///< px per ms on it

private:
    [[nodiscard]] double xHere(qint64 ms) const { return m_x + static_cast<double>(ms - m_origin) * m_scale; }
    [[nodiscard]] double xElsewhere(qint64 ms);
    void standAt(std::size_t stretch);

    const Projection &m_projection;
    qint64 m_from = 1; ///< the stretch, ms; none at first
    qint64 m_to = 0;
    qint64 m_origin = 0; ///< where the stretch starts
    double m_x = 0;      ///< of the origin
    double m_scale = 1;
};

} // namespace timeline
