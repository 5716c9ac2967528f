// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_picture.h"

#include "timeline/time_labels.h"
#include "ui/timeline/timeline_painter.h"

#include <QPainter>

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
        , content(contentOf(journey))
        , geometry(frameGeometry(options.size, *content, fonts, options.mirrored))
        , metrics(RowMetrics::from(fonts.measure()))
        , rows(rowsFor(*content, metrics, geometry.lanes.height()))
    {}
};

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
    const auto axis = std::make_shared<const TimeAxis>(picture.content->extent, picture.content->folds);
    const Projection projection = Projection::fit(axis, picture.fonts.axisMetrics(), geometry.lanes.width());
    const LayoutInput input{*picture.content,
                            picture.rows,
                            projection,
                            options.style,
                            picture.fonts.measure(),
                            0,
                            geometry.lanes.height(),
                            geometry.labels.width(),
                            picture.metrics.gap};
    const Layout layout = layOut(input);
    TimelinePainter(theme, picture.fonts)
        .paint(painter, {geometry, layout, picture.rows, 0, {}, axisTitle(*axis, options.style), axis->hasTimes()});
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
    painter.setLayoutDirection(options.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    paintTimeline(painter, journey, grown, theme, font);
    return image;
}

} // namespace ui
