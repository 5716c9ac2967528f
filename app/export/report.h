// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QByteArray>
#include <QTimeZone>

namespace exports {

/// The report of one engagement (design/analysis.md, "The report"): `engagement-report/1`, indented or on one line.
[[nodiscard]] QByteArray reportJson(const analysis::JourneyEngagement &engagement, bool oneLine);

/// The same for people: head, account, metrics, findings. Plain text; times in `zone`.
[[nodiscard]] QByteArray reportText(const analysis::JourneyEngagement &engagement, const QTimeZone &zone);
[[nodiscard]] QByteArray reportMarkdown(const analysis::JourneyEngagement &engagement, const QTimeZone &zone);

/// The columns `record,section,name,value,unit,pointer` (RFC 4180).
[[nodiscard]] QByteArray reportCsvHead();
/// The rows of one engagement: sections engagement, metric, clock, finding.
[[nodiscard]] QByteArray reportCsv(const analysis::JourneyEngagement &engagement);

} // namespace exports
