// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/text_measure.h"

#include <set>
#include <utility>

namespace timeline {

/// Heights derived from the text, so that larger type never cuts or overlaps (44, 28 and 54 px at the usual size).
struct RowMetrics
{
    double lane = 44;
    double compactLane = 28;
    double largestLane = 54; ///< lanes grow where there is room; type does not
    double heading = 24;
    double gap = 4; ///< above and below what stands in a lane, and between its tracks

    [[nodiscard]] static RowMetrics from(const TextMeasure &measure);
};

/// An engagement and one of its lanes.
using LaneKey = std::pair<std::size_t, std::size_t>;

/// What a user has put out of sight, and what is to stay in sight.
struct LaneChoices
{
    std::set<LaneKey> hidden;
    std::set<std::pair<std::size_t, QString>> collapsed; ///< engagement and channel heading
    std::set<std::size_t> closed; ///< engagements, where there are several: a heading with the customer's time is left
    QString filter;               ///< only lanes that hold it are shown; empty: all
    std::set<LaneKey> filtered;   ///< lanes without the filter's text: see lanesWithout()
    std::set<LaneKey> pinned;     ///< lanes that stay at the top, also of a collapsed channel
    friend bool operator==(const LaneChoices &, const LaneChoices &) = default;
};

enum class RowKind : quint8 { Engagement, Channel, Lane };

struct Row
{
    RowKind kind = RowKind::Lane;
    std::size_t engagement = 0;
    std::size_t lane = 0; ///< of a channel's heading: its first lane
    double y = 0;         ///< from the top of the first row
    double height = 0;
    bool collapsed = false; ///< a heading whose lanes are put away
    bool pinned = false;    ///< a lane that stands above all others

    /// A lane, or the heading of an engagement that is closed, in which its customer's time stands.
    [[nodiscard]] bool hasItems() const { return kind == RowKind::Lane || (kind == RowKind::Engagement && collapsed); }

    [[nodiscard]] double bottom() const { return y + height; }
};

/// All rows from top to bottom, and how high each is.
struct Rows
{
    std::vector<Row> rows;
    /// By engagement and lane; nothing for one that is out of sight.
    std::vector<std::vector<std::optional<std::size_t>>> rowOf;
    double height = 0;
    bool compact = false;
    /// The rows from the first on that stay where they are while the others are scrolled, and their height: the pinned
    /// ones, as far as they leave room for others.
    std::size_t fixed = 0;
    double fixedHeight = 0;

    /// Rows that are in sight of [top, bottom]: first and behind the last.
    [[nodiscard]] std::pair<std::size_t, std::size_t> within(double top, double bottom) const;
    [[nodiscard]] std::optional<std::size_t> at(double y) const;
    /// How far up a place of the rows is shown where all are scrolled by so much.
    [[nodiscard]] double shift(double y, double scrolled) const { return y < fixedHeight ? 0 : scrolled; }
    /// The row of an engagement's or a channel's heading; nothing where it is not shown.
    [[nodiscard]] std::optional<std::size_t> heading(RowKind kind, std::size_t engagement, std::size_t lane) const;
};

/// Lays rows out for a height: as high as there is room for, up to the largest; compact where the usual height does not
/// fit. Where not even compact ones fit, they are compact and go on below `available`.
[[nodiscard]] Rows rowsFor(const Content &content, const RowMetrics &metrics, double available,
                           const LaneChoices &choices = {});

/// The width that holds the labels of all lanes, within bounds: at least a little, at most `most`.
[[nodiscard]] double labelWidthFor(const Content &content, const TextMeasure &measure, double most);

} // namespace timeline
