// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/layout.h"

#include "analysis/wording.h"
#include "timeline/arrangement.h"
#include "timeline/box_labels.h"
#include "timeline/engagement_heading.h"
#include "timeline/item_text.h"
#include "timeline/time_labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeline {
namespace {

constexpr double labelPadding = 12;
constexpr double tallestBar = 40;    ///< at the usual size of text
constexpr double nearestFolds = 3;   ///< px between folds that are drawn
constexpr double connectorShift = 5; ///< px between the line that comes and the one that goes

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

std::optional<record::Instant> endOf(const Content &content, std::size_t engagement)
{
    const auto &end = content.journey->engagements[engagement].received->engagement.endDate;
    const auto at = end ? std::optional(onAxis(content, engagement, end->instant)) : std::nullopt;
    return at && content.extent && *at < content.extent->end ? at : std::nullopt;
}

class Builder final
{
public:
    explicit Builder(const LayoutInput &input) : m_in(input)
    {
        const auto [first, behind] = input.rows.within(input.top, input.bottom);
        for (std::size_t row = 0; row < input.rows.fixed; ++row) {
            m_out.rows.push_back(row);
        }
        for (std::size_t row = std::max(first, input.rows.fixed); row < behind; ++row) {
            m_out.rows.push_back(row);
        }
    }

    [[nodiscard]] Layout build()
    {
        m_out.ruler = rulerOf(m_in.projection, m_in.style, m_in.measure);
        addFolds();
        for (const std::size_t row : m_out.rows) {
            m_out.firstBox.push_back(m_out.boxes.size());
            addLabel(row);
            if (m_in.rows.rows[row].hasItems()) {
                addLane(m_in.rows.rows[row]);
            }
        }
        m_out.firstBox.push_back(m_out.boxes.size());
        addEndLines();
        return std::move(m_out);
    }

private:
    void addFolds()
    {
        const TimeAxis &axis = m_in.projection.axis();
        const double column = m_in.projection.columnWidth();
        const bool hasText = column >= m_in.measure.height(TextRole::SmallStrong) + 4;
        std::size_t fold = axis.stretchAt(m_in.projection.positionAt(-column));
        while (fold < axis.folds().size()) {
            const double x = m_in.projection.x(axis.columnStart(fold));
            if (x > m_in.projection.width()) {
                break;
            }
            m_out.folds.push_back(
                {fold, x, column, hasText ? analysis::durationText(axis.folds()[fold].duration()) : QString()});
            fold = std::max(fold + 1, axis.stretchAt(m_in.projection.positionAt(x + nearestFolds)));
        }
    }

    void addLabel(std::size_t index)
    {
        const Row &row = m_in.rows.rows[index];
        const double room = m_in.labelWidth - 2 * labelPadding;
        const Lane &lane = m_in.content.engagements[row.engagement].lanes[row.lane].lane;
        QString label;
        QString detail;
        TextRole role = TextRole::SmallStrong;
        switch (row.kind) {
        case RowKind::Engagement:
            std::tie(label, detail) = headingOf(row);
            break;
        case RowKind::Channel:
            label = lane.channel;
            break;
        case RowKind::Lane:
            label = lane.label;
            detail = m_in.totals ? totalText(row) : lane.detail;
            role = TextRole::Name;
            break;
        }
        // Headings have the whole width: nothing else stands in their row.
        const double headingRoom = m_in.labelWidth + m_in.projection.width() - 4 * labelPadding;
        const QString shortLabel = elided(label, role, row.hasItems() ? room : headingRoom, m_in.measure);
        const QString shortDetail = elided(detail, TextRole::Small, room, m_in.measure);
        m_out.labels.push_back({index, shortLabel, shortDetail, shortLabel != label || shortDetail != detail});
    }

    /// One line where there is all the width; a closed one has the second for what has no room in the first.
    [[nodiscard]] std::pair<QString, QString> headingOf(const Row &row) const
    {
        const EngagementHeading heading = engagementHeading(m_in.content, row.engagement, m_in.style);
        return row.collapsed ? std::pair(heading.when, heading.what) : std::pair(heading.text(), QString());
    }

    [[nodiscard]] QString totalText(const Row &row) const
    {
        const qint64 total = m_in.totals->lanes[row.engagement][row.lane];
        return total > 0
                   ? Words::tr("%1 of it", "time of a lane within the chosen time").arg(analysis::durationText(total))
                   : Words::tr("none of it", "time of a lane within the chosen time");
    }

    [[nodiscard]] double barHeight(const Row &row, std::size_t tracks) const
    {
        const auto count = static_cast<double>(tracks);
        return std::min((row.height - (count + 1) * m_in.gap) / count, m_tallestBar);
    }

    void addLane(const Row &row)
    {
        const LaneItems &items = m_in.content.engagements[row.engagement].lanes[row.lane];
        const double height = barHeight(row, std::max<std::size_t>(items.tracks.size(), 1));
        const double block = static_cast<double>(items.tracks.size()) * (height + m_in.gap) - m_in.gap;
        double y = row.y + (row.height - block) / 2;
        for (std::size_t track = 0; track < items.tracks.size(); ++track) {
            const ItemId id{static_cast<quint32>(row.engagement), static_cast<quint32>(row.lane),
                            static_cast<quint32>(track), 0};
            const std::size_t first = m_out.boxes.size();
            for (Box &box : boxesOf(items.tracks[track], {id, toneOf(items.lane.kind), y, height}, m_in.projection)) {
                addBox(box, items.lane.kind);
            }
            addBoxLabels(m_out, first, m_in);
            if (items.lane.kind == LaneKind::Transfer) {
                addConnectors(first);
            }
            y += height + m_in.gap;
        }
    }

    void addBox(Box &box, LaneKind kind)
    {
        if (kind == LaneKind::Clock && box.count == 1) {
            const auto &clock = m_in.content.journey->engagements[box.item.engagement].analysis->clock;
            box.tone = toneOf(clock.pieces()[trackOf(m_in.content, box.item).place[box.item.index]].state);
        }
        box.atMoment = kind == LaneKind::Transfer && box.count == 1;
        for (std::size_t fold = 0; fold < m_out.folds.size() && box.width > m_in.projection.columnWidth(); ++fold) {
            const FoldBox &column = m_out.folds[fold];
            if (box.x < column.x && box.right() > column.x + column.width) {
                m_out.crossings.push_back({m_out.boxes.size(), fold});
            }
        }
        m_out.boxes.push_back(box);
    }

    [[nodiscard]] const Row *rowOf(std::size_t engagement, std::optional<quint32> lane) const
    {
        const auto row = lane ? m_in.rows.rowOf[engagement][*lane] : std::nullopt;
        return row ? &m_in.rows.rows[*row] : nullptr;
    }

    void addConnectors(std::size_t first)
    {
        for (std::size_t i = first; i < m_out.boxes.size(); ++i) {
            const Box &box = m_out.boxes[i];
            if (box.count > 1) {
                continue;
            }
            const EngagementItems &items = m_in.content.engagements[box.item.engagement];
            const TransferLink &link = items.links[trackOf(m_in.content, box.item).place[box.item.index]];
            const double start = box.isBar() ? box.x : box.x + box.width / 2;
            const double middle = box.y + box.height / 2;
            if (const Row *from = rowOf(box.item.engagement, link.from); from && !box.startsBefore) {
                m_out.connectors.push_back({start, edgeOf(*from, middle), middle, false});
            }
            if (const Row *to = rowOf(box.item.engagement, link.to)) {
                // An agent is reached when the bar ends; a queue and an outside number when it starts.
                const bool atEnd = box.isBar() && items.lanes[*link.to].lane.kind == LaneKind::Agent;
                const double shift = link.from ? connectorShift : 0;
                m_out.connectors.push_back({atEnd ? box.right() : start + shift, middle, edgeOf(*to, middle), true});
            }
        }
    }

    /// The edge of what stands in a row that looks towards `y`.
    [[nodiscard]] double edgeOf(const Row &row, double y) const
    {
        const double middle = row.y + row.height / 2;
        const double half = std::min(row.height / 2 - m_in.gap, m_tallestBar / 2);
        return y > middle ? middle + half : middle - half;
    }

    /// Of the engagements that are in sight; a closed one shows where it ends by its bar.
    void addEndLines()
    {
        const auto &rows = m_in.rows.rows;
        for (auto shown = m_out.rows.begin(); shown != m_out.rows.end();) {
            const Row &row = rows[*shown];
            const bool isFixed = *shown < m_in.rows.fixed;
            auto behind = std::find_if(shown, m_out.rows.end(), [&](std::size_t each) {
                return rows[each].engagement != row.engagement || (each < m_in.rows.fixed) != isFixed;
            });
            const auto end = endOf(m_in.content, row.engagement);
            const double x = end ? m_in.projection.x(*end) : -1;
            const bool isClosed = row.kind == RowKind::Engagement && row.collapsed;
            if (x >= 0 && x <= m_in.projection.width() && !isClosed) {
                // Lanes in turns are no block of their engagement's: the line is drawn through each.
                const bool isBlock = !isFixed && m_in.content.laneOrder.empty();
                addEndLine({row.y, isBlock ? bottomOf(row.engagement) : rows[*(behind - 1)].bottom()}, x,
                           isFixed ? QString() : pointerLabel(*end, m_out.ruler.step, m_in.style));
            }
            shown = behind;
        }
    }

    /// Where the rows of an engagement that are scrolled end: they are in the order of their engagements.
    [[nodiscard]] double bottomOf(std::size_t engagement) const
    {
        const auto &rows = m_in.rows.rows;
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(m_in.rows.fixed);
        const auto behind = std::upper_bound(first, rows.end(), engagement, [](std::size_t wanted, const Row &each) {
            return wanted < each.engagement;
        });
        return (behind - 1)->bottom();
    }

    /// `span`: from top to bottom. `time` is empty where the line goes on elsewhere with its text.
    void addEndLine(std::pair<double, double> span, double x, const QString &time)
    {
        const QString text = time.isEmpty() ? QString() : Words::tr("engagement ends %1").arg(time);
        const double width = m_in.measure.width(text, TextRole::Small);
        const bool fitsRight = x + 4 + width <= m_in.projection.width();
        const double from = fitsRight ? x + 4 : x - 4 - width;
        // They share one strip: of those that would stand on each other the first is written.
        const bool isFree = std::none_of(m_out.endLines.begin(), m_out.endLines.end(), [&](const EndLine &other) {
            const double behind = other.textX + m_in.measure.width(other.text, TextRole::Small);
            return !other.text.isEmpty() && from < behind + 4 && other.textX < from + width + 4;
        });
        m_out.endLines.push_back({x, span.first, span.second, isFree ? text : QString(), from});
    }

    const LayoutInput &m_in;
    /// Both lines of a bar's text fit into it, however large they are.
    const double m_tallestBar =
        std::max(tallestBar, m_in.measure.height(TextRole::Name) + m_in.measure.height(TextRole::Small) + 2 * m_in.gap);
    Layout m_out;
};

} // namespace

Layout layOut(const LayoutInput &input)
{
    return Builder(input).build();
}

std::optional<std::size_t> boxAt(const Layout &layout, const Rows &rows, QPointF at)
{
    const auto row = rows.at(at.y());
    const auto shown = row ? std::lower_bound(layout.rows.begin(), layout.rows.end(), *row) : layout.rows.end();
    if (shown == layout.rows.end() || *shown != *row) {
        return std::nullopt;
    }
    const auto place = static_cast<std::size_t>(shown - layout.rows.begin());
    const std::size_t first = layout.firstBox[place];
    for (std::size_t i = layout.firstBox[place + 1]; i > first; --i) {
        if (layout.boxes[i - 1].rect().contains(at)) {
            return i - 1;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> foldAt(const Layout &layout, double x)
{
    const auto found = std::find_if(layout.folds.begin(), layout.folds.end(),
                                    [x](const FoldBox &fold) { return x >= fold.x && x < fold.x + fold.width; });
    return found == layout.folds.end() ? std::nullopt : std::optional(found->fold);
}

std::optional<std::size_t> boxOf(const Layout &layout, const ItemId &item)
{
    const auto found = std::find_if(layout.boxes.begin(), layout.boxes.end(), [&item](const Box &box) {
        return box.item.engagement == item.engagement && box.item.lane == item.lane && box.item.track == item.track &&
               box.item.index <= item.index && item.index < box.item.index + box.count;
    });
    return found == layout.boxes.end() ? std::nullopt
                                       : std::optional(static_cast<std::size_t>(found - layout.boxes.begin()));
}

bool hasEndLines(const Content &content)
{
    for (std::size_t engagement = 0; engagement < content.engagements.size(); ++engagement) {
        if (endOf(content, engagement)) {
            return true;
        }
    }
    return false;
}

} // namespace timeline
