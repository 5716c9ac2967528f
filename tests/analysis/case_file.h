// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/analysis.h"

#include <QStringList>

#include <vector>

/// `@0` in a case: 2024-05-01T10:00:00.000Z.
inline constexpr record::Instant caseOrigin{1'714'557'600'000};

/// A record and what must be said of it. A case of a file is
///
///     # What it shows, as a sentence
///     asked ID            (if the record was asked for by an id)
///     as of @500          (if not the record's latest time)
///     { "startDate": "@0", … }      on as many lines as it takes, up to a line that is `}` or ends with it
///     an expected line
///     …
///
/// and ends with an empty line. `"@MS"` stands for a time so many milliseconds after caseOrigin.
struct FigureCase
{
    QString name;
    QString asked;
    std::optional<record::Instant> asOf;
    QByteArray json; ///< with its times written out
    QStringList expected;

    [[nodiscard]] analysis::Analysis analysed() const;
};

/// All cases of tests/analysis/cases/NAME.txt; none if there is no such file.
[[nodiscard]] std::vector<FigureCase> casesIn(const QString &name);

/// JSON with `"@MS"` written out.
[[nodiscard]] QByteArray withTimes(const QByteArray &json);
/// The analysis of a record that must be readable.
[[nodiscard]] analysis::Analysis analysisOf(const QByteArray &json, const analysis::AnalysisOptions &options = {});
