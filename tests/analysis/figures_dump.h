// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/analysis.h"

#include <QStringList>

/// What an analysis says, a line a fact, for comparing and for people who look at a difference.
/// Times are UTC; with an `origin` they are written `@MS`, counted from it.
struct FiguresDump
{
    const analysis::Analysis &analysis;
    std::optional<record::Instant> origin;

    [[nodiscard]] QStringList asOf() const;
    [[nodiscard]] QStringList intervals() const; ///< `/participants/0 @0 @100 reported`
    [[nodiscard]] QStringList clock() const;     ///< `with-agent @0 @100 reported a1, #3`
    [[nodiscard]] QStringList metrics() const;   ///< `queueWait 0 ms: /queues/0/queuedAt /queues/0/acceptedAt`
    [[nodiscard]] QStringList findings() const;  ///< `warning left-after-end /participants/0/leftAt`
    [[nodiscard]] QString all() const;

private:
    [[nodiscard]] QString timeText(std::optional<record::Instant> at) const;
    [[nodiscard]] QString intervalText(const analysis::ElementInterval &interval) const;
};

[[nodiscard]] QString kindName(analysis::IntervalKind kind);
/// One metric with its sources.
[[nodiscard]] QString metricLine(const analysis::Analysis &analysis, const analysis::Metric &metric);
/// The lines that are not the same, as `- expected` and `+ actual`; empty if all are.
[[nodiscard]] QString differenceOf(const QStringList &expected, const QStringList &actual);
