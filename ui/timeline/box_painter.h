// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/layout.h"
#include "ui/theme/theme.h"

class QPainter;
class QPainterPath;

namespace ui {

[[nodiscard]] const Shade &shadeOf(const Theme &theme, timeline::Tone tone);

/// `a` with a part of `b` in it, 0 to 1.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double part);

/// The ground of a fold's column.
[[nodiscard]] QColor foldGround(const Theme &theme);

/// The ground of a mark that stands for several items.
[[nodiscard]] QColor joinedGround(const Shade &shade);

inline constexpr double plainBelow = 8; ///< px: narrower bars have no corners and no edge of their own

/// Paints what stands on the lanes: bars, marks, signs of doubt, folds. Coordinates are the layout's.
class BoxPainter final
{
public:
    BoxPainter(QPainter &painter, const Theme &theme) : m_painter(painter), m_theme(theme) {}

    void paint(const timeline::Box &box) const;
    void paint(const timeline::DoubtMark &mark) const;
    /// A fold's column from `top` to `bottom`, with torn edges.
    void paint(const timeline::FoldBox &fold, double top, double bottom) const;
    /// The line by which a bar is seen to go on behind a fold.
    void paintCrossing(const timeline::Box &box, const timeline::FoldBox &fold) const;
    /// What became of a box since the record was read before: a corner where it is new, a square at its end where it
    /// has ended, else a dot. The words stand in the tooltip.
    void paintChange(const timeline::Box &box) const;

private:
    void paintSmall(const timeline::Box &box, const Shade &shade) const;
    void paintJoined(const timeline::Box &box, const Shade &shade) const;
    void paintBar(const timeline::Box &box, const Shade &shade) const;
    [[nodiscard]] double outlineWidth() const;
    /// In high contrast kinds differ by a pattern at the foot of a bar.
    void paintPattern(timeline::Tone tone, const QRectF &rect, const QPainterPath &outline) const;
    void paintOpenEnd(const QRectF &rect, const Shade &shade) const;
    void paintInferredEnd(const QRectF &rect, const Shade &shade, const QPainterPath &outline) const;
    void paintMark(const timeline::Box &box, const Shade &shade) const;
    void hatch(const QRectF &rect, const QColor &color, double distance) const;
    /// Fills the part of a rectangle that lies in an outline, on devices without clipping too.
    void fillWithin(const QPainterPath &outline, const QRectF &rect, const QColor &color) const;
    [[nodiscard]] bool clips() const;

    QPainter &m_painter;
    const Theme &m_theme;
};

} // namespace ui
