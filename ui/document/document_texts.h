// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document_options.h"
#include "ui/document/document_table.h"

namespace ui {

/// `Engagement 8e557fd6-…`, of the first: the only thing of a record that stands outside the pages too, as the title.
[[nodiscard]] QString documentTitle(const analysis::Journey &journey);
[[nodiscard]] QString engagementTitle(const analysis::JourneyEngagement &engagement);
/// What it is, when, who is spoken of, how old this is; none is empty.
[[nodiscard]] QStringList headLines(const analysis::JourneyEngagement &engagement, const DocumentOptions &options);
[[nodiscard]] QString maskingSentence(bool masked);
[[nodiscard]] QString maskingWords(bool masked); ///< the same for the foot of a page

/// Each metric with its value, or with why there is none.
[[nodiscard]] PaperTable figuresTable(const analysis::JourneyEngagement &engagement);

/// The account of a journey, as far as it is printed.
/// What several engagements say together (app/analysis/README.md).
[[nodiscard]] PaperTable journeyFiguresTable(const analysis::Journey &journey, const DocumentOptions &options);

struct AccountText
{
    QStringList sentences;
    QString note; ///< how many are left out; empty where none is
};
[[nodiscard]] AccountText accountText(const analysis::JourneyEngagement &engagement, const DocumentOptions &options);

/// The rows of a table, as far as they are printed, in the columns a person sees first.
[[nodiscard]] PaperTable paperTable(Table table, JourneyTables &tables, const analysis::Journey &journey,
                                    const DocumentOptions &options);

} // namespace ui
