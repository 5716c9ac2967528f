// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/projection.h"

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

constexpr double largestScale = 20; ///< px per ms: times are whole milliseconds, there is nothing to see between them
constexpr double momentShown = 60'000.0; ///< ms around a single instant

} // namespace

Projection::Projection(TimeAxisPtr axis, AxisMetrics metrics, double width)
    : m_axis(std::move(axis)), m_metrics(metrics), m_width(std::max(width, 1.0))
{
    m_metrics.padding = std::min(m_metrics.padding, m_width / 4);
}

Projection Projection::fit(TimeAxisPtr axis, AxisMetrics metrics, double width)
{
    const Projection unplaced(std::move(axis), metrics, width);
    return unplaced.at({}, unplaced.m_metrics.padding, unplaced.fitScale());
}

bool Projection::isFit() const
{
    return m_scale <= fitScale() * (1 + 1e-9);
}

double Projection::fitScale() const
{
    const double room = m_width - 2 * m_metrics.padding;
    const AxisPosition all = m_axis->end();
    if (all.ms <= 0) {
        return room / momentShown;
    }
    return std::max(room - all.breaks * m_metrics.foldWidth, room / 2) / all.ms;
}

double Projection::columnWidthAt(double scale) const
{
    const AxisPosition all = m_axis->end();
    if (all.breaks <= 0) {
        return m_metrics.foldWidth;
    }
    const double asWideAsTime = (all.ms > 0 ? all.ms * scale : m_width / 2) / all.breaks;
    return std::min(m_metrics.foldWidth, asWideAsTime);
}

double Projection::scaleFor(AxisPosition from, AxisPosition to, double width) const
{
    const double ms = to.ms - from.ms;
    const double breaks = to.breaks - from.breaks;
    const double smallest = fitScale();
    const double largest = std::max(smallest, largestScale);
    if (ms <= 0) {
        return std::clamp(width / momentShown, smallest, largest);
    }
    const double withWideFolds = (width - breaks * m_metrics.foldWidth) / ms;
    if (withWideFolds > 0 && columnWidthAt(withWideFolds) >= m_metrics.foldWidth) {
        return std::clamp(withWideFolds, smallest, largest);
    }
    const AxisPosition all = m_axis->end();
    return std::clamp(width / (ms + breaks * all.ms / all.breaks), smallest, largest);
}

double Projection::x(AxisPosition position) const
{
    return (position.ms - m_from.ms) * m_scale + (position.breaks - m_from.breaks) * columnWidth();
}

AxisPosition Projection::positionAt(double x) const
{
    const std::vector<Stretch> &stretches = m_axis->stretches();
    const auto behind = std::upper_bound(stretches.begin() + 1, stretches.end(), x,
                                         [this](double at, const Stretch &s) { return at < this->x(s.from); });
    const Stretch &stretch = *std::prev(behind);
    const double ms = stretch.from.ms + (x - this->x(stretch.from)) / m_scale;
    if (behind == stretches.end() || ms <= behind->from.ms) {
        return {ms, stretch.from.breaks};
    }
    const double leftOver = x - this->x(AxisPosition{behind->from.ms, stretch.from.breaks});
    return {behind->from.ms, std::min(stretch.from.breaks + leftOver / columnWidth(), behind->from.breaks)};
}

Projection Projection::at(AxisPosition position, double x, double scale) const
{
    Projection placed = *this;
    placed.m_from = position;
    placed.m_scale = scale;
    placed.m_from = placed.positionAt(-x);
    return placed.clamped();
}

Projection Projection::clamped() const
{
    Projection result = *this;
    const double left = x(AxisPosition{});
    const double right = x(m_axis->end());
    const double free = m_width - (right - left);
    if (free >= 2 * m_metrics.padding - 0.5) {
        result.m_from = positionAt(left - free / 2);
    } else if (left > m_metrics.padding) {
        result.m_from = positionAt(left - m_metrics.padding);
    } else if (right < m_width - m_metrics.padding) {
        result.m_from = positionAt(right - (m_width - m_metrics.padding));
    }
    return result;
}

Projection Projection::panned(double dx) const
{
    Projection result = *this;
    result.m_from = positionAt(dx);
    return result.clamped();
}

Projection Projection::zoomed(double x, double factor) const
{
    const double smallest = fitScale();
    return at(positionAt(x), x, std::clamp(m_scale * factor, smallest, std::max(smallest, largestScale)));
}

Projection Projection::showing(record::Interval interval) const
{
    const AxisPosition from = m_axis->positionOf(interval.start);
    const AxisPosition to = m_axis->positionOf(interval.end);
    if (interval.isMoment()) {
        return at(from, m_width / 2, std::max(m_scale, scaleFor(from, to, m_width)));
    }
    return at(from, m_metrics.padding, scaleFor(from, to, m_width - 2 * m_metrics.padding));
}

Projection Projection::revealing(record::Instant time) const
{
    const double at = x(time);
    const double inside = m_metrics.padding * 2;
    if (at < m_metrics.padding) {
        return panned(at - inside);
    }
    return at > m_width - m_metrics.padding ? panned(at - (m_width - inside)) : *this;
}

Projection Projection::towards(const Projection &to, double part) const
{
    if (part <= 0 || part >= 1) {
        return part <= 0 ? *this : to;
    }
    const double scale = m_scale * std::pow(to.m_scale / m_scale, part);
    // The left edge goes with the width in time, so that the right edge too goes straight to where it will be.
    const double change = 1 / to.m_scale - 1 / m_scale;
    const double gone = std::abs(change) * m_scale < 1e-9 ? part : (1 / scale - 1 / m_scale) / change;
    Projection between = *this;
    between.m_scale = scale;
    between.m_from = {std::lerp(m_from.ms, to.m_from.ms, gone), std::lerp(m_from.breaks, to.m_from.breaks, gone)};
    between.m_from = between.positionAt(0);
    return between.clamped();
}

Projection Projection::moved(TimeAxisPtr axis, AxisMetrics metrics, double width) const
{
    if (isFit()) {
        return fit(std::move(axis), metrics, width);
    }
    const record::Interval seen = visible();
    const bool sameAxis = axis == m_axis;
    const Projection unplaced(std::move(axis), metrics, width);
    if (sameAxis) {
        return unplaced.at(m_from, 0, std::max(m_scale, unplaced.fitScale()));
    }
    const AxisPosition from = unplaced.m_axis->positionOf(seen.start);
    const AxisPosition to = unplaced.m_axis->positionOf(seen.end);
    return unplaced.at(from, 0, unplaced.scaleFor(from, to, unplaced.m_width));
}

} // namespace timeline
