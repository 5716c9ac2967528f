// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/time_axis.h"

#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

// Room beside a fold's column, in widths of the column. A moment needs more: its mark and its label stand on both
// sides.
constexpr double roomForBars = 0.3;
constexpr double roomForMoments = 0.9;
/// A stretch shorter than this part of all of them is too short to hold a label beside a fold.
constexpr qint64 narrowPart = 50;

} // namespace

TimeAxis::TimeAxis(std::optional<record::Interval> extent, const std::vector<record::Interval> &folds)
    : m_hasTimes(extent.has_value())
{
    const record::Interval whole = extent.value_or(record::Interval{});
    record::Instant from = whole.start;
    qint64 unfolded = 0;
    for (const record::Interval &fold : folds) {
        if (fold.start < from || fold.end > whole.end || fold.duration() <= 0) {
            continue;
        }
        m_stretches.push_back({{from, fold.start}, {}});
        unfolded += fold.start - from;
        m_folds.push_back(fold);
        from = fold.end;
    }
    m_stretches.push_back({{from, whole.end}, {}});
    unfolded += whole.end - from;

    for (std::size_t i = 0; i < m_folds.size(); ++i) {
        const double left = isNarrow(i, unfolded) ? roomForMoments : roomForBars;
        const double right = isNarrow(i + 1, unfolded) ? roomForMoments : roomForBars;
        m_columns.push_back(m_stretches[i].from.breaks + left);
        m_stretches[i + 1].from = {m_stretches[i].from.ms + static_cast<double>(m_stretches[i].interval.duration()),
                                   m_columns[i] + 1 + right};
    }
    const Stretch &last = m_stretches.back();
    m_end = {last.from.ms + static_cast<double>(last.interval.duration()), last.from.breaks};
}

bool TimeAxis::isNarrow(std::size_t stretch, qint64 unfolded) const
{
    return m_stretches[stretch].interval.duration() < unfolded / narrowPart || unfolded == 0;
}

record::Interval TimeAxis::extent() const
{
    return {m_stretches.front().interval.start, m_stretches.back().interval.end};
}

AxisPosition TimeAxis::positionOf(record::Instant time) const
{
    const auto behind = std::upper_bound(m_stretches.begin() + 1, m_stretches.end(), time,
                                         [](record::Instant t, const Stretch &s) { return t < s.interval.start; });
    const Stretch &stretch = *std::prev(behind);
    if (behind != m_stretches.end() && time > stretch.interval.end) {
        const auto fold = static_cast<std::size_t>(behind - m_stretches.begin()) - 1;
        const double part =
            static_cast<double>(time - m_folds[fold].start) / static_cast<double>(m_folds[fold].duration());
        return {behind->from.ms, m_columns[fold] + part};
    }
    return {stretch.from.ms + static_cast<double>(time - stretch.interval.start), stretch.from.breaks};
}

record::Instant TimeAxis::timeAt(AxisPosition position) const
{
    const std::size_t at = stretchAt(position);
    const Stretch &stretch = m_stretches[at];
    if (at < m_folds.size() && position.breaks > stretch.from.breaks) {
        const double part = std::clamp(position.breaks - m_columns[at], 0.0, 1.0);
        const record::Interval &fold = m_folds[at];
        return {fold.start.ms + std::llround(part * static_cast<double>(fold.duration()))};
    }
    const double first =
        at == 0 ? static_cast<double>(earliestTime.ms) : static_cast<double>(stretch.interval.start.ms);
    const double last =
        at == m_folds.size() ? static_cast<double>(latestTime.ms) : static_cast<double>(stretch.interval.end.ms);
    const double time = static_cast<double>(stretch.interval.start.ms) + (position.ms - stretch.from.ms);
    return {std::llround(std::clamp(time, first, last))};
}

AxisPosition TimeAxis::columnStart(std::size_t fold) const
{
    return {m_stretches[fold + 1].from.ms, m_columns[fold]};
}

AxisPosition TimeAxis::columnEnd(std::size_t fold) const
{
    return {m_stretches[fold + 1].from.ms, m_columns[fold] + 1};
}

std::optional<std::size_t> TimeAxis::foldAt(AxisPosition position) const
{
    const std::size_t at = stretchAt(position);
    if (at >= m_folds.size() || position.breaks < m_columns[at] || position.breaks >= m_columns[at] + 1) {
        return std::nullopt;
    }
    return at;
}

std::size_t TimeAxis::stretchAt(AxisPosition position) const
{
    const auto behind = std::upper_bound(m_stretches.begin() + 1, m_stretches.end(), position.breaks,
                                         [](double breaks, const Stretch &s) { return breaks < s.from.breaks; });
    return static_cast<std::size_t>(behind - m_stretches.begin()) - 1;
}

} // namespace timeline
