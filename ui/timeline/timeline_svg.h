// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/timeline/timeline_picture.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace ui {

/// Whether this build can write SVG: Qt's module for it is not everywhere.
[[nodiscard]] bool canWriteSvg();

/// The picture of timelineImage() as SVG, its texts as text. Nothing of the record stands in it but what is seen, and
/// the engagement's id as its title. The error is a sentence.
[[nodiscard]] tl::expected<QByteArray, QString>
timelineSvg(const analysis::JourneyPtr &journey, const PictureOptions &options, const Theme &theme, const QFont &font);

} // namespace ui
