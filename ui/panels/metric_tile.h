// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/metric_text.h"

#include <QAbstractButton>

namespace ui {

/// Tiles of an even width stand well in a row; one with little to say is as wide as that.
enum class TileWidth : quint8 { Even, Own };

/// A figure that can be chosen: title, value and a small note in a frame, or compact: title and value in a line of
/// text.
class MetricTile final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit MetricTile(TileWidth width = TileWidth::Even, QWidget *parent = nullptr);

    void setTile(const TileText &tile);
    void setCompact(bool compact);
    [[nodiscard]] const TileText &tile() const { return m_tile; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintFrame(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    [[nodiscard]] QColor valueColor() const;
    /// What there is no room for, for a tool tip.
    [[nodiscard]] QString untoldText() const;

    TileWidth m_width;
    TileText m_tile;
    bool m_compact = false;
};

} // namespace ui
