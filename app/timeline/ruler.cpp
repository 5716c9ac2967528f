// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/ruler.h"

#include "timeline/time_labels.h"

#include <algorithm>
#include <limits>

namespace timeline {
namespace {

constexpr double labelInset = 3;   ///< px from a tick to its label
constexpr double dateInset = 4;    ///< px from the edge of the lanes to a date
constexpr double labelGap = 8;     ///< px between labels
constexpr double nearestTicks = 4; ///< px; closer ones are not drawn
constexpr std::size_t manyTicks = 2000;
constexpr std::size_t manyChanges = 12; ///< of offset in one stretch: past that the marks say nothing
constexpr double farLeft = -std::numeric_limits<double>::infinity();

/// The part of a stretch that is in sight.
struct Sight
{
    record::Interval interval;
    double left = 0; ///< px
    double right = 0;
};

std::vector<Sight> stretchesInSight(const Projection &projection)
{
    const TimeAxis &axis = projection.axis();
    const std::size_t first = axis.stretchAt(projection.positionAt(0));
    const std::size_t last = axis.stretchAt(projection.positionAt(projection.width()));
    const record::Interval visible = projection.visible();
    std::vector<Sight> sights;
    for (std::size_t i = first; i <= last;) {
        // At both ends of the axis time runs on straight, and so do the ticks.
        const record::Interval stretch = axis.stretches()[i].interval;
        const record::Instant from = i == 0 ? visible.start : std::max(visible.start, stretch.start);
        const record::Instant to = i + 1 == axis.stretches().size() ? visible.end : std::min(visible.end, stretch.end);
        if (from <= to) {
            sights.push_back({{from, to}, projection.x(from), projection.x(to)});
        }
        // Thousands of folds may stand in sight; where several stretches share a few pixels, one of them speaks.
        i = std::max(i + 1, axis.stretchAt(projection.positionAt(projection.x(to) + nearestTicks)));
    }
    return sights;
}

/// Puts ticks and dates from left to right, each only where it stands free.
class Builder final
{
public:
    Builder(const Projection &projection, const TimeStyle &style, const TextMeasure &measure)
        : m_projection(projection), m_style(style), m_measure(measure)
    {
        m_ruler.step = stepFor(projection, style, measure);
    }

    void add(const Sight &sight)
    {
        addTicks(sight);
        addDates(sight);
        addOffsetChanges(sight);
    }

    [[nodiscard]] Ruler take() { return std::move(m_ruler); }

private:
    void addTicks(const Sight &sight)
    {
        const std::vector<record::Instant> times = roundTimes(sight.interval, m_ruler.step, m_style, manyTicks);
        for (const record::Instant time : times) {
            addTick(m_projection.x(time), labelInset, tickLabel(time, m_ruler.step, m_style));
        }
        if (times.empty()) {
            // A stretch too short for a round time still says when it is.
            const QString label = tickLabel(sight.interval.start, exactStep(), m_style);
            addTick(sight.left, -m_measure.width(label, TextRole::Small) / 2, label);
        }
    }

    [[nodiscard]] TickStep exactStep() const
    {
        const TickStep second{TickStep::Unit::Milliseconds, 1000};
        return m_ruler.step.shortestMs() < second.shortestMs() ? m_ruler.step : second;
    }

    void addTick(double x, double inset, const QString &label)
    {
        // A time is a whole millisecond, which can be wider than what is in sight of it.
        if (x < 0 || x > m_projection.width() || x - m_lastTick < nearestTicks) {
            return;
        }
        m_lastTick = x;
        const double left = x + inset;
        const double width = m_measure.width(label, TextRole::Small);
        const bool isFree = left >= m_tickLabelsEnd + labelGap && left >= 0 && left + width <= m_projection.width();
        m_ruler.ticks.push_back({x, isFree ? label : QString(), left});
        if (isFree) {
            m_tickLabelsEnd = left + width;
        }
    }

    void addDates(const Sight &sight)
    {
        QString current = dateLabel(sight.interval.start, m_ruler.step, m_style);
        if (current.isEmpty()) {
            return;
        }
        const double room = m_measure.width(current, TextRole::SmallStrong);
        const bool isNarrow = sight.right - sight.left < room;
        const double left = isNarrow ? (sight.left + sight.right - room) / 2 : sight.left;
        const bool standsAtStart = addDate(std::max(left, dateInset), current);
        bool isFirst = true;
        for (const record::Instant time : changesOfDate(sight.interval)) {
            const QString next = dateLabel(time, m_ruler.step, m_style);
            const double x = m_projection.x(time);
            if (next == current) {
                continue;
            }
            if (isFirst && standsAtStart && x < m_datesEnd + labelGap) {
                // The day that begins in sight is more than the one that is nearly out of it.
                m_ruler.dates.pop_back();
                m_datesEnd = m_datesEndBefore;
            }
            isFirst = false;
            (void)addDate(x + labelInset, next);
            current = next;
        }
    }

    [[nodiscard]] std::vector<record::Instant> changesOfDate(record::Interval interval) const
    {
        return m_ruler.step.withinDay() ? midnights(interval, m_style, manyTicks)
                                        : roundTimes(interval, m_ruler.step, m_style, manyTicks);
    }

    bool addDate(double x, const QString &text)
    {
        const double width = m_measure.width(text, TextRole::SmallStrong);
        if (x < m_datesEnd + labelGap || x + width > m_projection.width()) {
            return false;
        }
        m_ruler.dates.push_back({x, text});
        m_datesEndBefore = m_datesEnd;
        m_datesEnd = x + width;
        return true;
    }

    void addOffsetChanges(const Sight &sight)
    {
        if (m_style.display != TimeDisplay::Absolute || !m_ruler.step.withinDay()) {
            return;
        }
        for (const record::Instant time : offsetChanges(sight.interval, m_style.zone, manyChanges)) {
            const QString text = QStringLiteral("%1 → %2").arg(offsetLabel({time.ms - 1}, m_style.zone),
                                                               offsetLabel(time, m_style.zone));
            m_ruler.offsetChanges.push_back({m_projection.x(time), text});
        }
    }

    const Projection &m_projection;
    const TimeStyle &m_style;
    const TextMeasure &m_measure;
    Ruler m_ruler;
    double m_lastTick = farLeft;
    double m_tickLabelsEnd = farLeft;
    double m_datesEnd = farLeft;
    double m_datesEndBefore = farLeft;
};

} // namespace

TickStep stepFor(const Projection &projection, const TimeStyle &style, const TextMeasure &measure)
{
    const record::Interval visible = projection.visible();
    const std::vector<TickStep> &steps = tickSteps(style.display);
    const auto fits = [&](const TickStep &step) {
        const double widest = std::max(measure.width(tickLabel(visible.start, step, style), TextRole::Small),
                                       measure.width(tickLabel(visible.end, step, style), TextRole::Small));
        return step.shortestMs() * projection.scale() >= labelInset + widest + labelGap;
    };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    return found == steps.end() ? steps.back() : *found;
}

Ruler rulerOf(const Projection &projection, const TimeStyle &style, const TextMeasure &measure)
{
    if (!projection.axis().hasTimes()) {
        return {};
    }
    Builder builder(projection, style, measure);
    for (const Sight &sight : stretchesInSight(projection)) {
        builder.add(sight);
    }
    return builder.take();
}

} // namespace timeline
