// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/analysis.h"

#include <utility>

namespace analysis {

Analysis analyse(record::RecordPtr record, const AnalysisOptions &options)
{
    Analysis analysis;
    analysis.asOf = options.asOf ? options.asOf : latestTime(record->engagement);
    analysis.over = isOver(record->engagement);
    analysis.intervals = intervalsOf(record->engagement, analysis.asOf);
    analysis.clock = clockOf(*record, analysis.intervals);
    analysis.metrics = metricsOf(*record, analysis.intervals, analysis.clock);
    analysis.findings = findingsOf(*record, analysis.intervals, options.askedId);
    analysis.record = std::move(record);
    return analysis;
}

} // namespace analysis
