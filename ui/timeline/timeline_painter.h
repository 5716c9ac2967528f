// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/frame.h"
#include "ui/timeline/paint_cache.h"

#include <memory>

class QPainter;

namespace ui {

class CrowdPainter;

/// Replays a layout on any paint device: the screen, a picture, paper. Looks nothing of the record up.
class TimelinePainter final
{
public:
    /// `theme`, `fonts` and `cache` must outlive the painter. With a cache, what is crowded is painted from ready
    /// pictures where the device allows it.
    TimelinePainter(const Theme &theme, const TimelineFonts &fonts, PaintCache *cache = nullptr)
        : m_theme(theme), m_fonts(fonts), m_cache(cache)
    {}

    /// Paints the frame within the painter's clip.
    void paint(QPainter &painter, const Frame &frame) const;

private:
    void paintBand(QPainter &painter, const Frame &frame, const FrameBand &band) const;
    void paintBoxes(QPainter &painter, const Frame &frame, CrowdPainter *crowd) const;
    void paintRows(QPainter &painter, const Frame &frame, const FrameBand &band) const;
    void paintGrid(QPainter &painter, const Frame &frame, const FrameBand &band) const;
    void paintEndLines(QPainter &painter, const Frame &frame) const;
    void paintConnectors(QPainter &painter, const Frame &frame) const;
    void paintTexts(QPainter &painter, const Frame &frame, CrowdPainter *crowd) const;
    void paintFoldTexts(QPainter &painter, const Frame &frame, const FrameBand &band) const;
    void paintMarks(QPainter &painter, const Frame &frame) const;
    void paintRulers(QPainter &painter, const Frame &frame) const;
    void paintTicks(QPainter &painter, const Frame &frame) const;
    void paintRuler(QPainter &painter, const QRectF &area, const timeline::Ruler &ruler) const;
    void paintAxisTitles(QPainter &painter, const Frame &frame) const;
    void paintLabels(QPainter &painter, const Frame &frame, const FrameBand &band) const;
    void paintLabel(QPainter &painter, const Frame &frame, const timeline::RowLabel &label, double top,
                    CrowdPainter *crowd) const;
    void paintPin(QPainter &painter, const QRectF &room, bool pinned) const;
    void paintDisclosure(QPainter &painter, QPointF middle, bool collapsed) const;
    /// Null where little is shown, or ready pictures cannot stand for painting.
    [[nodiscard]] std::unique_ptr<CrowdPainter> crowdPainter(QPainter &painter, const Frame &frame) const;
    void paintBorders(QPainter &painter, const Frame &frame) const;
    void paintFooter(QPainter &painter, const Frame &frame) const;
    void drawText(QPainter &painter, QPointF topLeft, const QString &text, timeline::TextRole role, const QColor &color,
                  CrowdPainter *crowd = nullptr) const;

    const Theme &m_theme;
    const TimelineFonts &m_fonts;
    PaintCache *m_cache;
};

} // namespace ui
