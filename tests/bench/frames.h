// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/timeline/timeline_painter.h"

#include <QImage>

/// The timeline of a journey as a window of 1600×900 shows it, all 60 lanes at once, made of the parts the program
/// itself uses: content → rows → layout → painter → a raster image.
class Frames final
{
public:
    explicit Frames(timeline::ContentPtr content);

    [[nodiscard]] const timeline::Projection &whole() const { return m_whole; }
    /// Lays out and paints.
    [[nodiscard]] timeline::Layout show(const timeline::Projection &projection);
    /// The same without any text in it: the boxes alone are laid out and painted.
    void showBare(const timeline::Projection &projection);
    /// What it replaces: every bar in sight is drawn by itself.
    void showNaively(const timeline::Projection &projection);
    void showBlank();

    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    void paint(const timeline::Layout &layout);
    [[nodiscard]] timeline::LayoutInput input(const timeline::Projection &projection) const;

    QImage m_image;
    ui::TimelineFonts m_fonts;
    ui::PaintCache m_cache;
    timeline::TimeStyle m_style;
    mutable timeline::ItemTexts m_texts;
    timeline::ContentPtr m_content;
    ui::FrameGeometry m_geometry;
    timeline::RowMetrics m_metrics;
    timeline::Rows m_rows;
    timeline::Projection m_whole;
};
