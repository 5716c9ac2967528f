// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/frame.h"

class QPainter;

namespace ui {

/// Replays a layout on any paint device: the screen, a picture, paper. Looks nothing of the record up.
class TimelinePainter final
{
public:
    /// `theme` and `fonts` must outlive the painter.
    TimelinePainter(const Theme &theme, const TimelineFonts &fonts) : m_theme(theme), m_fonts(fonts) {}

    /// Paints the frame within the painter's clip.
    void paint(QPainter &painter, const Frame &frame) const;

private:
    void paintLanes(QPainter &painter, const Frame &frame) const;
    void paintRows(QPainter &painter, const Frame &frame) const;
    void paintGrid(QPainter &painter, const Frame &frame) const;
    void paintEndLines(QPainter &painter, const Frame &frame) const;
    void paintConnectors(QPainter &painter, const Frame &frame) const;
    void paintTexts(QPainter &painter, const Frame &frame) const;
    void paintFoldTexts(QPainter &painter, const Frame &frame) const;
    void paintMarks(QPainter &painter, const Frame &frame) const;
    void paintRulers(QPainter &painter, const Frame &frame) const;
    void paintTicks(QPainter &painter, const Frame &frame) const;
    void paintRuler(QPainter &painter, const QRectF &area, const timeline::Ruler &ruler) const;
    void paintAxisTitles(QPainter &painter, const Frame &frame) const;
    void paintLabels(QPainter &painter, const Frame &frame) const;
    void paintBorders(QPainter &painter, const Frame &frame) const;
    void paintFooter(QPainter &painter, const Frame &frame) const;
    void drawText(QPainter &painter, QPointF topLeft, const QString &text, timeline::TextRole role,
                  const QColor &color) const;

    const Theme &m_theme;
    const TimelineFonts &m_fonts;
};

} // namespace ui
