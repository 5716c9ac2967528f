// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/note.h"
#include "export/journey_report.h"
#include "ui/document/document_options.h"
#include "ui/export/export_name.h"
#include "ui/timeline/timeline_picture.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace ui {

/// What is written, and how. Whether it is masked is no choice here: the journey it is of is, or is not.
struct ExportOptions
{
    ExportFormat format = ExportFormat::Csv;
    std::optional<Table> table = std::nullopt;    ///< of CSV: the rows of this table in place of the report
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< of all that people read
    QSize size{1440, 900};                        ///< of a picture, px; it grows downwards where its lanes need more
    double scale = 1;                             ///< pixels for each of these, of an image
    Paper paper = Paper::A4;                      ///< of a document, with the two below
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    DocumentParts parts;
    exports::JourneyReportOptions journey;            ///< of several engagements
    timeline::Arrangement arrangement;                ///< of their timeline
    bool mirrored = false;                            ///< laid out from the right
    std::optional<std::vector<analysis::Note>> notes; ///< of a case file; nothing: those the journey was opened with
};

[[nodiscard]] DocumentOptions documentOptions(const ExportOptions &options);

inline constexpr QSize smallestPicture{320, 240};
inline constexpr QSize largestPicture{8000, 8000};
inline constexpr double largestScale = 4;
inline constexpr double mostPixels = 200e6; ///< of an image, which takes four bytes each; what needs more is refused

} // namespace ui
