// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/comparison.h"
#include "analysis/journey_figures.h"
#include "export/report.h"

namespace exports {

/// What a report of several engagements is asked for besides them.
struct JourneyReportOptions
{
    analysis::JourneyFigureOptions figures;
    analysis::Alignment alignment = analysis::Alignment::Start; ///< of the comparison, where there are two
};

/// The report of a journey: `journey-report/1`, an object that holds the report of each engagement, the journey's own
/// figures and, of two, their comparison (app/analysis/README.md). False where the sink wanted no more.
[[nodiscard]] bool writeJourneyJson(const analysis::Journey &journey, const JourneyReportOptions &options,
                                    const Sink &sink);
[[nodiscard]] QByteArray journeyJson(const analysis::Journey &journey, const JourneyReportOptions &options = {});

/// The same for people: figures, comparison, then the report of each. Plain text; times in `zone`.
[[nodiscard]] QByteArray journeyText(const analysis::Journey &journey, const QTimeZone &zone,
                                     const JourneyReportOptions &options = {});
[[nodiscard]] QByteArray journeyMarkdown(const analysis::Journey &journey, const QTimeZone &zone,
                                         const JourneyReportOptions &options = {});

/// The rows of all engagements below reportCsvHead(), then those of the journey, whose record is empty: sections
/// journey, channel, moment, difference, clock-difference, finding-difference. A pointer has its engagement's place
/// before it: `0/id`.
[[nodiscard]] bool writeJourneyCsv(const analysis::Journey &journey, const JourneyReportOptions &options,
                                   const Sink &sink);
[[nodiscard]] QByteArray journeyCsv(const analysis::Journey &journey, const JourneyReportOptions &options = {});

} // namespace exports
