// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_picture.h"

#include "timeline/arrangement.h"
#include "timeline/time_labels.h"
#include "ui/timeline/timeline_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using namespace timeline;

/// Everything of a picture but the painting.
struct Composition
{
    TimelineFonts fonts;
    ContentPtr content;
    FrameGeometry geometry;
    RowMetrics metrics;
    Rows rows;

    Composition(const analysis::JourneyPtr &journey, const PictureOptions &options, const QFont &font)
        : fonts(font)
        , content(contentOf(journey, options.arrangement))
        , geometry(frameGeometry(options.size, *content, fonts, options.mirrored))
        , metrics(RowMetrics::from(fonts.measure()))
        , rows(rowsFor(*content, metrics, geometry.lanes.height()))
    {}
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimelinePicture)
};

/// Says on the last line of a picture what found no room in it.
void paintRest(QPainter &painter, const Composition &picture, const Theme &theme)
{
    const QRectF &lanes = picture.geometry.lanes;
    if (picture.rows.height <= lanes.height()) {
        return;
    }
    const double line = picture.fonts.measure().height(TextRole::SmallStrong) + 2 * ui::metrics::grid;
    const std::size_t behind = picture.rows.within(0, lanes.height() - line).second;
    const auto &rows = picture.rows.rows;
    const auto left = std::count_if(rows.begin() + static_cast<std::ptrdiff_t>(behind), rows.end(),
                                    [](const Row &row) { return row.kind == RowKind::Lane; });
    const QRectF strip(0, lanes.bottom() - line, picture.geometry.all.width(), line);
    painter.fillRect(strip, theme.window);
    painter.setFont(picture.fonts.font(TextRole::SmallStrong));
    painter.setPen(theme.text);
    painter.drawText(strip.adjusted(ui::metrics::padding, 0, -ui::metrics::padding, 0),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     Words::tr("%n more lane(s) have no room in this picture.", nullptr, static_cast<int>(left)));
}

} // namespace

QFont pictureFont()
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(12);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A picture may be scaled or printed: colour fringes made for one screen would show.
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoSubpixelAntialias | QFont::PreferAntialias));
    return font;
}

QSize pictureSize(const analysis::JourneyPtr &journey, const PictureOptions &options, const QFont &font)
{
    const Composition composition(journey, options, font);
    const double missing = composition.rows.height - composition.geometry.lanes.height();
    const double height = options.size.height() + std::max(missing, 0.0);
    return {options.size.width(), static_cast<int>(std::ceil(std::min<double>(height, tallestPicture)))};
}

void paintTimeline(QPainter &painter, const analysis::JourneyPtr &journey, const PictureOptions &options,
                   const Theme &theme, const QFont &font)
{
    const Composition picture(journey, options, font);
    const FrameGeometry &geometry = picture.geometry;
    const TimeStyle style = axisStyle(*picture.content, options.style);
    const auto axis = std::make_shared<const TimeAxis>(picture.content->extent, picture.content->folds);
    const Projection projection = Projection::fit(axis, picture.fonts.axisMetrics(), geometry.lanes.width());
    const LayoutInput input{*picture.content,
                            picture.rows,
                            projection,
                            style,
                            picture.fonts.measure(),
                            0,
                            geometry.lanes.height(),
                            geometry.labels.width(),
                            picture.metrics.gap};
    const Layout layout = layOut(input);
    TimelinePainter(theme, picture.fonts)
        .paint(painter,
               {geometry, layout, picture.rows, 0, {}, {{layout.ruler, axisTitle(*axis, style)}}, axis->hasTimes()});
    paintRest(painter, picture, theme);
}

QImage timelineImage(const analysis::JourneyPtr &journey, const PictureOptions &options, const Theme &theme,
                     const QFont &font)
{
    PictureOptions grown = options;
    grown.size = pictureSize(journey, options, font);
    QImage image(grown.size * options.pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(options.pixelRatio);
    image.fill(theme.panel);
    QPainter painter(&image);
    paintTimeline(painter, journey, grown, theme, font);
    return image;
}

} // namespace ui
