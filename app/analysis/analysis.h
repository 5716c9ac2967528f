// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/clock.h"
#include "analysis/findings.h"
#include "analysis/intervals.h"
#include "analysis/metrics.h"

namespace analysis {

struct AnalysisOptions
{
    /// When the record was fetched, or what `--as-of` says. Nothing: the record's latest time (a plain file).
    std::optional<record::Instant> asOf;
    QString askedId; ///< the engagement asked for; empty for files
};

/// What a record means: every figure the program shows or writes comes from here (design/analysis.md).
/// Views point into `record`, which it keeps alive. Immutable once made.
struct Analysis
{
    record::RecordPtr record;
    std::optional<record::Instant> asOf;
    bool over = false; ///< else live
    Intervals intervals;
    Clock clock;
    Metrics metrics;
    std::vector<Finding> findings;

    [[nodiscard]] const Metric &metric(MetricId id) const { return metrics[static_cast<std::size_t>(id)]; }
};

[[nodiscard]] Analysis analyse(record::RecordPtr record, const AnalysisOptions &options = {});

} // namespace analysis
