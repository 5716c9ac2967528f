// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "export/sink.h"

#include <QByteArray>
#include <QTimeZone>

namespace exports {

/// Where thousands are there at once, the lists of who is there would outgrow the record a thousand times: a report
/// lists this many in all; a list that would go past it is left out.
inline constexpr std::size_t mostNames = 1'000'000;

/// The report of one engagement (design/analysis.md, "The report"): `engagement-report/1`, indented or on one line.
[[nodiscard]] QByteArray reportJson(const analysis::JourneyEngagement &engagement, bool oneLine);
/// The same piece by piece, for records of any length; false where the sink wanted no more.
[[nodiscard]] bool writeReportJson(const analysis::JourneyEngagement &engagement, bool oneLine, const Sink &sink);

/// The same for people: head, account, metrics, findings. Plain text; times in `zone`.
[[nodiscard]] QByteArray reportText(const analysis::JourneyEngagement &engagement, const QTimeZone &zone);
[[nodiscard]] QByteArray reportMarkdown(const analysis::JourneyEngagement &engagement, const QTimeZone &zone);

/// The columns `record,section,name,value,unit,pointer` (RFC 4180).
[[nodiscard]] QByteArray reportCsvHead();
/// The rows of one engagement: sections engagement, metric, clock, finding.
[[nodiscard]] QByteArray reportCsv(const analysis::JourneyEngagement &engagement);
[[nodiscard]] bool writeReportCsv(const analysis::JourneyEngagement &engagement, const Sink &sink);

} // namespace exports
