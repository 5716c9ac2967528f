// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/rows.h"

#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace timeline {
namespace {

constexpr double grid = 4;
constexpr double padding = 12;
constexpr double endless = std::numeric_limits<double>::max();
constexpr std::size_t mostMeasured = 500; ///< lanes: labels of further ones are cut where they are longer

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

double onGrid(double height)
{
    return std::ceil(height / grid) * grid;
}

double laneHeight(const LaneItems &lane, double single, const RowMetrics &metrics)
{
    const auto tracks = static_cast<double>(std::max<std::size_t>(lane.tracks.size(), 1));
    if (tracks == 1) {
        return single;
    }
    const double bar = metrics.compactLane - 2 * metrics.gap;
    return std::max(single, tracks * bar + (tracks + 1) * metrics.gap);
}

class Builder final
{
public:
    /// Rows of which it is clear that they are higher than `most` are not built to the end.
    Builder(const Content &content, const RowMetrics &metrics, const LaneChoices &choices, double single, double most)
        : m_content(content), m_metrics(metrics), m_choices(choices), m_single(single), m_most(most)
    {}

    [[nodiscard]] Rows build()
    {
        std::size_t all = 0;
        for (const EngagementItems &items : m_content.engagements) {
            m_rows.rowOf.emplace_back(items.lanes.size());
            all += items.lanes.size();
        }
        if (m_most == endless) {
            m_rows.rows.reserve(all);
        }
        for (const LaneKey &key : m_choices.pinned) {
            if (isThere(key) && isShown(key)) {
                addLane(key, true);
            }
        }
        for (const LaneKey &key : m_content.laneOrder) {
            if (isShown(key) && m_choices.pinned.count(key) == 0) {
                addLane(key, false);
            }
        }
        for (std::size_t engagement = 0; engagement < m_content.engagements.size() && m_content.laneOrder.empty();
             ++engagement) {
            const std::size_t own = m_content.engagements[engagement].lanes.size();
            const bool areSeveral = m_content.engagements.size() > 1;
            if (areSeveral && m_choices.closed.count(engagement) > 0) {
                addClosed(engagement, anyLeft(engagement, 0, own));
                continue;
            }
            if (areSeveral && anyLeft(engagement, 0, own)) {
                add({RowKind::Engagement, engagement, 0, 0, m_metrics.heading, false, false});
            }
            addLanes(engagement);
        }
        return std::move(m_rows);
    }

private:
    [[nodiscard]] bool isThere(const LaneKey &key) const
    {
        return key.first < m_content.engagements.size() && key.second < m_content.engagements[key.first].lanes.size();
    }
    [[nodiscard]] bool isShown(const LaneKey &key) const
    {
        return m_choices.hidden.count(key) == 0 && m_choices.filtered.count(key) == 0;
    }
    /// Whether the filter leaves any of these lanes: a heading without is none.
    [[nodiscard]] bool anyLeft(std::size_t engagement, std::size_t first, std::size_t behind) const
    {
        while (first < behind && m_choices.filtered.count({engagement, first}) > 0) {
            ++first;
        }
        return first < behind || m_choices.filtered.empty();
    }

    void addClosed(std::size_t engagement, bool isLeft)
    {
        if (!isLeft || m_rows.height > m_most) {
            return;
        }
        if (auto &clock = m_rows.rowOf[engagement][0]; !clock) { // else it is pinned
            clock = m_rows.rows.size();
        }
        add({RowKind::Engagement, engagement, 0, 0, m_metrics.compactLane, true, false});
    }

    void addLane(const LaneKey &key, bool pinned)
    {
        const LaneItems &items = m_content.engagements[key.first].lanes[key.second];
        m_rows.rowOf[key.first][key.second] = m_rows.rows.size();
        add({RowKind::Lane, key.first, key.second, 0, laneHeight(items, m_single, m_metrics), false, pinned});
    }

    void add(Row row)
    {
        row.y = m_rows.height;
        m_rows.height += row.height;
        m_rows.rows.push_back(row);
    }

    /// Where the lanes of a channel end.
    [[nodiscard]] static std::size_t behind(const EngagementItems &items, std::size_t lane)
    {
        const QString &channel = items.lanes[lane].lane.channel;
        while (lane < items.lanes.size() && items.lanes[lane].lane.channel == channel) {
            ++lane;
        }
        return lane;
    }

    void addLanes(std::size_t engagement)
    {
        const EngagementItems &items = m_content.engagements[engagement];
        QString channel;
        bool collapsed = false;
        for (std::size_t lane = 0; lane < items.lanes.size() && m_rows.height <= m_most; ++lane) {
            const QString &own = items.lanes[lane].lane.channel;
            if (own != channel) {
                channel = own;
                collapsed = m_choices.collapsed.count({engagement, channel}) > 0;
                if (items.severalChannels && !channel.isNull() && anyLeft(engagement, lane, behind(items, lane))) {
                    add({RowKind::Channel, engagement, lane, 0, m_metrics.heading, collapsed, false});
                }
            }
            const LaneKey key{engagement, lane};
            if (!collapsed && isShown(key) && m_choices.pinned.count(key) == 0) {
                addLane(key, false);
            }
        }
    }

    const Content &m_content;
    const RowMetrics &m_metrics;
    const LaneChoices &m_choices;
    double m_single;
    double m_most;
    Rows m_rows;
};

/// Lets pinned rows stay where they are as long as another lane has room below them.
Rows withFixed(Rows rows, double available, double room)
{
    while (rows.fixed < rows.rows.size() && rows.rows[rows.fixed].pinned &&
           rows.rows[rows.fixed].bottom() + room <= available) {
        rows.fixedHeight = rows.rows[rows.fixed].bottom();
        ++rows.fixed;
    }
    return rows;
}

} // namespace

RowMetrics RowMetrics::from(const TextMeasure &measure)
{
    RowMetrics metrics;
    const double name = measure.height(TextRole::Name);
    const double bothLines = name + measure.height(TextRole::Small);
    metrics.lane = std::max(44.0, onGrid(bothLines + 4 * metrics.gap));
    metrics.compactLane = std::max(28.0, onGrid(name + 3 * metrics.gap));
    metrics.largestLane = std::max(54.0, onGrid(metrics.lane * 1.22));
    metrics.heading = std::max(24.0, onGrid(measure.height(TextRole::SmallStrong) + 2 * metrics.gap));
    return metrics;
}

std::pair<std::size_t, std::size_t> Rows::within(double top, double bottom) const
{
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [top](const Row &row) { return row.bottom() <= top; });
    const auto behind = std::partition_point(first, rows.end(), [bottom](const Row &row) { return row.y < bottom; });
    return {static_cast<std::size_t>(first - rows.begin()), static_cast<std::size_t>(behind - rows.begin())};
}

std::optional<std::size_t> Rows::at(double y) const
{
    const std::size_t row = within(y, y).first;
    return y >= 0 && row < rows.size() ? std::optional(row) : std::nullopt;
}

std::optional<std::size_t> Rows::heading(RowKind kind, std::size_t engagement, std::size_t lane) const
{
    const auto first = std::partition_point(rows.begin(), rows.end(), [](const Row &row) { return row.pinned; });
    const auto keyOf = [](const Row &row) {
        return std::tuple(row.engagement, row.lane, row.kind);
    };
    const auto wanted = std::tuple(engagement, lane, kind);
    const auto found = std::partition_point(first, rows.end(), [&](const Row &row) { return keyOf(row) < wanted; });
    return found != rows.end() && keyOf(*found) == wanted
               ? std::optional(static_cast<std::size_t>(found - rows.begin()))
               : std::nullopt;
}

Rows rowsFor(const Content &content, const RowMetrics &metrics, double available, const LaneChoices &choices)
{
    const auto build = [&](double lane, double most = endless) {
        return Builder(content, metrics, choices, lane, most).build();
    };
    const auto grown = [&](Rows rows, double lane, double most) {
        const auto lanes =
            std::count_if(rows.rows.begin(), rows.rows.end(), [](const Row &row) { return row.kind == RowKind::Lane; });
        const double share = lanes == 0 ? 0 : std::floor((available - rows.height) / static_cast<double>(lanes));
        const double height = std::min(lane + share, most);
        return height > lane ? build(height) : std::move(rows);
    };
    Rows usual = build(metrics.lane, available);
    if (usual.height <= available) {
        return withFixed(grown(std::move(usual), metrics.lane, metrics.largestLane), available, metrics.compactLane);
    }
    Rows compact = grown(build(metrics.compactLane), metrics.compactLane, metrics.lane - 1);
    compact.compact = true;
    return withFixed(std::move(compact), available, metrics.compactLane);
}

double labelWidthFor(const Content &content, const TextMeasure &measure, double most)
{
    double width = 0;
    std::size_t measured = 0;
    for (const EngagementItems &engagement : content.engagements) {
        for (const LaneItems &items : engagement.lanes) {
            if (++measured > mostMeasured) {
                break;
            }
            width = std::max({width, measure.width(items.lane.label, TextRole::Name),
                              measure.width(items.lane.detail, TextRole::Small)});
        }
    }
    return std::min(std::ceil(width) + 2 * padding, std::max(most, 4 * padding));
}

} // namespace timeline
