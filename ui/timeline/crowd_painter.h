// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/layout.h"
#include "ui/theme/theme.h"
#include "ui/timeline/paint_cache.h"
#include "ui/timeline/timeline_fonts.h"

#include <QPainter>

namespace ui {

/// Paints what BoxPainter paints where there are thousands of it: plain rectangles many at a time, everything else from
/// ready pictures. Looks the same, but that marks stand on whole pixels.
class CrowdPainter final
{
public:
    /// Everything must outlive it.
    CrowdPainter(QPainter &painter, const Theme &theme, const TimelineFonts &fonts, PaintCache &cache);
    ~CrowdPainter() { flush(); }
    Q_DISABLE_COPY_MOVE(CrowdPainter)

    /// Ready pictures stand for painting where the painter's pixels are the device's, or a whole number of them.
    [[nodiscard]] static bool canPaintOn(const QPainter &painter);

    /// False where it has no picture for a box: BoxPainter paints it then.
    [[nodiscard]] bool paint(const timeline::Box &box);
    void paint(const timeline::DoubtMark &mark);
    /// `topLeft` in whole pixels.
    void paintText(QPointF topLeft, const QString &text, timeline::TextRole role, const QColor &color);
    /// Paints what is gathered; before anything is painted over it.
    void flush();

private:
    void gatherSmall(const timeline::Box &box);
    void gatherJoined(const timeline::Box &box);
    [[nodiscard]] bool paintBar(const timeline::Box &box);
    void paintMark(const timeline::Box &box);
    [[nodiscard]] const QImage &barImage(const timeline::Box &box, QSize size, int phase, bool isEnd);
    [[nodiscard]] QImage blank(QSize size) const;
    void draw(QPointF topLeft, const QImage &image, const QRect &part);
    void standOn(timeline::Tone tone);

    QPainter &m_painter;
    const Theme &m_theme;
    const TimelineFonts &m_fonts;
    PaintCache &m_cache;
    qreal m_ratio;
    timeline::Tone m_tone = timeline::Tone::Other; ///< of what is gathered
    QVector<QRect> m_solid;
    QVector<QRect> m_joined;
    QVector<QRect> m_lines;
    QVector<QRect> m_notches;
};

} // namespace ui
