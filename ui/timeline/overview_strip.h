// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/overview.h"
#include "ui/timeline/view_state.h"

#include <QWidget>

#include <variant>

namespace ui {

/// The whole record in a strip, with the visible part framed: drag the frame to pan, its edges to zoom, and brush over
/// the rest to choose what is seen. Double-click shows all.
class OverviewStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewStrip(ViewState &state, QWidget *parent = nullptr);

    /// Where the axis stands in the strip, px: below it, the lanes stand at the same place.
    void setAxisSpan(int left, int width);
    /// The frame around the visible part, in the widget's coordinates.
    [[nodiscard]] QRectF frame() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    enum class Part : quint8 { LeftEdge, RightEdge, Inside, Outside };
    struct Drag
    {
        Part part = Part::Outside;
        double from = 0; ///< x, of the widget
        double to = 0;
        QRectF frame; ///< as it was when the drag began
    };

    void takeContent();
    void remake();
    void followFound();
    [[nodiscard]] const std::vector<timeline::OverviewBand> &bands();
    [[nodiscard]] Part partAt(QPointF at) const;
    /// What a drag makes of the frame, left and right edge.
    [[nodiscard]] std::pair<double, double> framedBy(const Drag &drag) const;
    [[nodiscard]] record::Instant timeAt(double x) const;
    [[nodiscard]] double xOf(record::Instant time) const;

    ViewState &m_state;
    timeline::Projection m_whole;
    std::optional<std::vector<timeline::OverviewBand>> m_bands; ///< made when they are painted
    std::vector<int> m_ticks;                                   ///< of what is found, px from m_left
    int m_left = 0;
    int m_width = 1;
    std::optional<Drag> m_drag;
};

} // namespace ui
