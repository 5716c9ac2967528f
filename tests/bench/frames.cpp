// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "frames.h"

#include "timeline/time_labels.h"
#include "ui/timeline/timeline_picture.h"

#include <QPainter>

using namespace timeline;

namespace {

constexpr QSize window{1600, 900};

/// Lanes so low that 60 of them stand in a window.
RowMetrics lowRows()
{
    RowMetrics metrics;
    metrics.lane = metrics.compactLane = 14;
    metrics.gap = 1;
    return metrics;
}

} // namespace

Frames::Frames(ContentPtr content)
    : m_image(window, QImage::Format_ARGB32_Premultiplied)
    , m_fonts(ui::pictureFont())
    , m_style{QTimeZone::utc(), QLocale::c(), {}, {}}
    , m_content(std::move(content))
    , m_geometry(ui::frameGeometry(window, *m_content, m_fonts, false))
    , m_metrics(lowRows())
    , m_rows(rowsFor(*m_content, m_metrics, m_geometry.lanes.height()))
    , m_whole(Projection::fit(std::make_shared<const TimeAxis>(m_content->extent, m_content->folds),
                              m_fonts.axisMetrics(), m_geometry.lanes.width()))
{}

LayoutInput Frames::input(const Projection &projection) const
{
    return {*m_content,
            m_rows,
            projection,
            m_style,
            m_fonts.measure(),
            0,
            m_geometry.lanes.height(),
            m_geometry.labels.width(),
            m_metrics.gap,
            &m_texts};
}

void Frames::paint(const Layout &layout)
{
    QPainter painter(&m_image);
    ui::TimelinePainter(ui::lightTheme(), m_fonts, &m_cache)
        .paint(painter, {m_geometry,
                         layout,
                         m_rows,
                         0,
                         {},
                         {{layout.ruler, axisTitle(m_whole.axis(), m_style)}},
                         m_whole.axis().hasTimes()});
}

Layout Frames::show(const Projection &projection)
{
    Layout layout = layOut(input(projection));
    paint(layout);
    return layout;
}

void Frames::showBare(const Projection &projection)
{
    Layout layout;
    for (const Row &row : m_rows.rows) {
        layout.rows.push_back(layout.rows.size());
        layout.firstBox.push_back(layout.boxes.size());
        const LaneItems &items = m_content->engagements[row.engagement].lanes[row.lane];
        for (quint32 track = 0; track < items.tracks.size(); ++track) {
            const ItemId first{0, static_cast<quint32>(row.lane), track, 0};
            const auto boxes =
                boxesOf(items.tracks[track], {first, toneOf(items.lane.kind), row.y + 1, row.height - 2}, projection);
            layout.boxes.insert(layout.boxes.end(), boxes.begin(), boxes.end());
        }
    }
    layout.firstBox.push_back(layout.boxes.size());
    paint(layout);
}

void Frames::showNaively(const Projection &projection)
{
    QPainter painter(&m_image);
    painter.fillRect(m_image.rect(), Qt::white);
    painter.setClipRect(m_geometry.lanes);
    painter.translate(m_geometry.lanes.topLeft());
    const QColor color = ui::lightTheme().agent.edge;
    for (const Row &row : m_rows.rows) {
        for (const Track &track : m_content->engagements[row.engagement].lanes[row.lane].tracks) {
            for (std::size_t i = 0; i < track.size(); ++i) {
                const double from = projection.x(record::Instant{track.start[i]});
                const double to = std::max(projection.x(record::Instant{track.end[i]}), from + 1);
                if (to >= 0 && from <= projection.width()) {
                    painter.fillRect(QRectF(from, row.y, to - from, row.height - 2), color);
                }
            }
        }
    }
}

void Frames::showBlank()
{
    QPainter painter(&m_image);
    painter.fillRect(m_image.rect(), Qt::white);
}
