// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/findings.h"
#include "ui/document/page_flow.h"
#include "ui/document/page_style.h"

#include <QStringList>

#include <optional>

namespace ui {

struct TableCell
{
    QString text;
    std::optional<analysis::Severity> severity = std::nullopt; ///< of a finding it speaks of
    bool isQuiet = false;
};

/// A table as it stands on paper, before it is laid out. Columns without any text are left out by the layout.
struct PaperTable
{
    QString title;                         ///< empty: none
    QStringList headings;                  ///< empty: the table has no head
    std::vector<Qt::Alignment> alignments; ///< of each column
    std::vector<std::vector<TableCell>> rows;
    QString empty; ///< what to say where there is no row
    QString note;  ///< below it; may be empty
};

/// Puts it on pages: its head again on each, every row whole.
void addTable(PageFlow &flow, const PaperTable &table, const PageStyle &style);
/// A heading, on the page of what follows it: `next` px of that.
void addHeading(PageFlow &flow, const QString &text, double next, const PageStyle &style);
/// A text as wide as the page.
void addParagraph(PageFlow &flow, const QString &text, const QFont &font, const QColor &color, const PageStyle &style);

} // namespace ui
