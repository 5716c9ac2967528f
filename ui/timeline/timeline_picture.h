// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "timeline/content.h"
#include "timeline/time_style.h"
#include "ui/theme/theme.h"

#include <QImage>

class QPainter;

namespace ui {

/// The same on every computer that has it: DejaVu Sans of 12 px without hinting, else the system's.
[[nodiscard]] QFont pictureFont();

struct PictureOptions
{
    QSize size{1440, 900};
    timeline::TimeStyle style;
    timeline::Arrangement arrangement; ///< of several engagements
    bool mirrored = false;             ///< labels at the right, as in a right-to-left program
    double pixelRatio = 1;             ///< of an image; a vector device has none
};

/// The size a picture needs: what was asked for, or higher where not even compact lanes fit into its height.
/// It never grows past `tallestPicture`: what does not fit then is left out, and the last line says so.
[[nodiscard]] QSize pictureSize(const analysis::JourneyPtr &journey, const PictureOptions &options, const QFont &font);
inline constexpr int tallestPicture = 16'000; ///< px

/// Paints a journey's timeline, all of it fitted and folded, on any device: the same as on screen, without a window.
/// `size` of the options is what pictureSize() gave.
void paintTimeline(QPainter &painter, const analysis::JourneyPtr &journey, const PictureOptions &options,
                   const Theme &theme, const QFont &font);

/// The same as an image of pictureSize().
[[nodiscard]] QImage timelineImage(const analysis::JourneyPtr &journey, const PictureOptions &options,
                                   const Theme &theme, const QFont &font);

} // namespace ui
