// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QTimeZone>

namespace analysis {

/// One fact in words, and the fields it speaks of.
struct Sentence
{
    QString text;                           ///< plain text, from the shown record
    std::vector<record::FieldPath> sources; ///< in document order; views into the engagement's received record
};

/// The account in plain words (design/analysis.md): who came in when and how, each wait, each hand-over, who served and
/// for how long, how it ended, and what cannot be known. Ordered in time; inferred facts say so.
[[nodiscard]] std::vector<Sentence> accountOf(const JourneyEngagement &engagement, const QTimeZone &zone);

} // namespace analysis
