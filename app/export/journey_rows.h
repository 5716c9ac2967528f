// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/wording.h"

#include <QStringList>
#include <QTimeZone>

/// A journey's figures and a comparison as rows of text for people: reports and pages say the same.
namespace exports {

/// What a figure says: its value and what was left out, or why there is none.
[[nodiscard]] QString figureText(const analysis::JourneyFigure &figure);
/// Title and value, then the contacts of each channel.
[[nodiscard]] QList<QStringList> figureRows(const analysis::JourneyFigures &figures);

[[nodiscard]] QStringList comparisonHead(); ///< what, first, second, difference
/// Moments, metrics (which hold the clock's totals) and the findings of either.
[[nodiscard]] QList<QStringList> comparisonRows(const analysis::Comparison &comparison, const QTimeZone &zone);

} // namespace exports
