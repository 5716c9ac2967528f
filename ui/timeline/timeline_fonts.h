// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/projection.h"
#include "timeline/text_measure.h"

#include <QFont>

#include <array>

namespace ui {

/// The fonts of a timeline and how large their texts are; everything on it is sized from here.
class TimelineFonts final
{
public:
    /// `base` is the program's font: larger type enlarges all of the timeline.
    explicit TimelineFonts(const QFont &base);

    [[nodiscard]] const QFont &font(timeline::TextRole role) const { return m_fonts[static_cast<std::size_t>(role)]; }
    /// From the top of a line to its baseline, px.
    [[nodiscard]] double ascent(timeline::TextRole role) const { return m_ascents[static_cast<std::size_t>(role)]; }
    /// Remembers widths, since a frame asks for the same texts as the one before.
    [[nodiscard]] const timeline::TextMeasure &measure() const { return m_measure; }

    [[nodiscard]] timeline::AxisMetrics axisMetrics() const;
    /// Of one axis: a line of dates above a line of ticks.
    [[nodiscard]] double rulerHeight() const;
    /// Of the line below the lanes that says where an engagement ends.
    [[nodiscard]] double footerHeight() const;

private:
    std::array<QFont, 3> m_fonts;
    std::array<double, 3> m_ascents{};
    timeline::TextMeasure m_measure;
};

} // namespace ui
