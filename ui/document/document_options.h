// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/journey_report.h"
#include "timeline/content.h"
#include "ui/panels/journey_tables.h"

#include <QLocale>
#include <QPageLayout>
#include <QSizeF>
#include <QTimeZone>

namespace ui {

enum class Paper : quint8 { A4, Letter };

/// What stands on the pages, from the first to the last.
struct DocumentParts
{
    bool head = true;
    bool figures = true; ///< the metrics
    bool timeline = true;
    bool account = true;
    std::array<bool, tableCount> tables = []() {
        std::array<bool, tableCount> all{};
        all.fill(true);
        return all;
    }(); ///< by Table
    friend bool operator==(const DocumentParts &, const DocumentParts &) = default;

    [[nodiscard]] bool has(Table table) const { return tables[static_cast<std::size_t>(table)]; }
};

struct DocumentOptions
{
    Paper paper = Paper::A4;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QSizeF pageSize; ///< px, of a printer's page; empty: as paper and orientation say
    DocumentParts parts;
    timeline::Arrangement arrangement;     ///< of the timeline of several engagements
    exports::JourneyReportOptions journey; ///< of their figures and their comparison
    QTimeZone zone = QTimeZone::systemTimeZone();
    QLocale locale;
    bool mirrored = false; ///< laid out from the right
};

/// Pages are laid out in px of 1/96 inch, whatever they are painted on.
inline constexpr int pagePixelsPerInch = 96;

[[nodiscard]] QPageSize pageSizeOf(Paper paper);
/// Of a page as it is held, px.
[[nodiscard]] QSizeF pagePixels(Paper paper, QPageLayout::Orientation orientation);

/// A table prints this many rows, and the account this many sentences; a sentence says how many are left out.
inline constexpr int mostPrinted = 1'000;
/// A timeline of more lanes than fit on so many pages ends there, and says so.
inline constexpr int mostTimelinePages = 20;

} // namespace ui
