// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/document_timeline.h"

#include "timeline/arrangement.h"
#include "timeline/time_labels.h"
#include "ui/document/document_options.h"
#include "ui/timeline/timeline_painter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

using namespace timeline;

constexpr double scale = 0.8; ///< paper is narrower than a screen, and read from nearer

/// All of a timeline but the painting.
struct Sheet
{
    TimelineFonts fonts{pageFont()};
    ContentPtr content;
    Rows rows;
    std::shared_ptr<const TimeAxis> axis;
    TimeStyle times;
    double width = 0; ///< px before it is scaled
    bool mirrored = false;

    [[nodiscard]] RowMetrics metrics() const { return RowMetrics::from(fonts.measure()); }
    /// Of what stands around the lanes.
    [[nodiscard]] double around() const
    {
        return fonts.rulerHeight() + (hasEndLines(*content) ? fonts.footerHeight() : 0);
    }
    void paint(QPainter &painter, double top, double bottom) const;
};

void Sheet::paint(QPainter &painter, double top, double bottom) const
{
    const FrameGeometry geometry = frameGeometry(QSizeF(width, bottom - top + around()), *content, fonts, mirrored);
    const Projection projection = Projection::fit(axis, fonts.axisMetrics(), geometry.lanes.width());
    const LayoutInput input{
        *content, rows, projection, times, fonts.measure(), top, bottom, geometry.labels.width(), metrics().gap};
    const Layout layout = layOut(input);
    painter.setClipRect(geometry.all, Qt::IntersectClip);
    TimelinePainter(lightTheme(), fonts)
        .paint(painter, {geometry, layout, rows, top, {}, {{layout.ruler, axisTitle(*axis, times)}}, axis->hasTimes()});
    painter.setPen(QPen(lightTheme().line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(geometry.all.adjusted(0.5, 0.5, -0.5, -0.5));
}

using SheetPtr = std::shared_ptr<const Sheet>;

void addPiece(PageFlow &flow, const SheetPtr &sheet, double top, double bottom)
{
    const double height = (bottom - top + sheet->around()) * scale;
    flow.add(height, [sheet, top, bottom](QPainter &painter, const QRectF &room) {
        painter.save();
        painter.translate(room.topLeft());
        painter.scale(scale, scale);
        sheet->paint(painter, top, bottom);
        painter.restore();
    });
}

/// The first row behind those that fit; a heading goes with the lanes below it.
std::size_t behindFitting(const Rows &rows, std::size_t first, double room)
{
    const double top = rows.rows[first].y;
    std::size_t behind = first + 1;
    while (behind < rows.rows.size() && rows.rows[behind].bottom() - top <= room) {
        ++behind;
    }
    std::size_t cut = behind;
    while (behind < rows.rows.size() && cut > first + 1 && rows.rows[cut - 1].kind != RowKind::Lane) {
        --cut;
    }
    return cut;
}

/// Page after page of what does not fit on one; returns the row that found no room.
std::size_t addPieces(PageFlow &flow, const SheetPtr &sheet)
{
    const Rows &rows = sheet->rows;
    std::size_t first = 0;
    for (int piece = 0; piece < mostTimelinePages && first < rows.rows.size(); ++piece) {
        const double least = (sheet->around() + sheet->metrics().lane * 4) * scale;
        flow.need(least);
        const std::size_t behind = behindFitting(rows, first, flow.left() / scale - sheet->around());
        addPiece(flow, sheet, rows.rows[first].y, rows.rows[behind - 1].bottom());
        first = behind;
    }
    return first;
}

} // namespace

std::size_t addTimeline(PageFlow &flow, const analysis::JourneyPtr &journey, const Arrangement &arrangement,
                        const TimeStyle &times, const PageStyle &style)
{
    auto sheet = std::make_shared<Sheet>();
    sheet->content = contentOf(journey, arrangement);
    sheet->axis = std::make_shared<const TimeAxis>(sheet->content->extent, sheet->content->folds);
    sheet->times = axisStyle(*sheet->content, times);
    sheet->width = flow.room().width() / scale;
    sheet->mirrored = style.layout == Qt::RightToLeft;
    const RowMetrics metrics = sheet->metrics();
    const auto fit = [&](double room) {
        return rowsFor(*sheet->content, metrics, room / scale - sheet->around());
    };
    for (const double room : {flow.left(), flow.room().height()}) {
        sheet->rows = fit(room);
        if (!sheet->rows.compact) {
            addPiece(flow, sheet, 0, sheet->rows.height);
            return 0;
        }
    }
    const std::size_t behind = addPieces(flow, sheet);
    const auto &rows = sheet->rows.rows;
    return static_cast<std::size_t>(std::count_if(rows.begin() + static_cast<std::ptrdiff_t>(behind), rows.end(),
                                                  [](const Row &row) { return row.kind == RowKind::Lane; }));
}

} // namespace ui
