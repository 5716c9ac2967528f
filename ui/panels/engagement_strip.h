// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QSet>
#include <QTimeZone>
#include <QWidget>

namespace ui {

/// Engagements over time in a strip: a lane for each channel, a bar for each engagement, months or years below. A click
/// on a bar chooses its engagement. What it shows stands in the table beside it too.
class EngagementStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit EngagementStrip(QWidget *parent = nullptr);

    void setJourney(analysis::JourneyPtr journey);
    void setTimeZone(const QTimeZone &zone);
    void setChosen(const QSet<quint32> &engagements); ///< drawn in the accent colour
    /// The bar of an engagement; nothing where it has no start, or its channel no lane.
    [[nodiscard]] std::optional<QRectF> barOf(quint32 engagement) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void chosen(quint32 engagement);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Bar
    {
        quint32 engagement = 0;
        qsizetype lane = 0;
        qint64 begin = 0; ///< ms
        qint64 end = 0;
    };

    [[nodiscard]] double xOf(qint64 ms) const;
    [[nodiscard]] QRectF rectOf(const Bar &bar) const;
    [[nodiscard]] const Bar *barAt(QPointF at) const; ///< the nearest within reach
    [[nodiscard]] int axisLeft() const;               ///< px, behind the lanes' names
    void paintAxis(QPainter &painter) const;
    [[nodiscard]] QString tipOf(const Bar &bar) const;

    analysis::JourneyPtr m_journey;
    QTimeZone m_zone = QTimeZone::utc();
    QStringList m_lanes;
    std::vector<Bar> m_bars;
    qint64 m_from = 0;
    qint64 m_to = 1;
    QSet<quint32> m_chosen;
};

} // namespace ui
