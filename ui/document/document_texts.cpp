// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/document_texts.h"

#include "analysis/account.h"
#include "analysis/wording.h"
#include "export/journey_rows.h"
#include "models/roles.h"
#include "ui/panels/empty_reason.h"
#include "ui/panels/head_text.h"
#include "ui/panels/metric_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

TableCell cellOf(const QModelIndex &index)
{
    const QVariant severity = index.data(models::SeverityRole);
    TableCell cell{index.data().toString()};
    if (severity.isValid()) {
        cell.severity = severity.value<analysis::Severity>();
    }
    return cell;
}

} // namespace

QString engagementTitle(const analysis::JourneyEngagement &engagement)
{
    const auto &id = engagement.shown->engagement.id;
    return id ? Words::tr("Engagement %1").arg(analysis::plainLabel(id->toString()))
              : Words::tr("Engagement without an id");
}

QString documentTitle(const analysis::Journey &journey)
{
    return journey.engagements.size() == 1
               ? engagementTitle(journey.engagements.front())
               : Words::tr("%n engagement(s)", nullptr, static_cast<int>(journey.engagements.size()));
}

QStringList headLines(const analysis::JourneyEngagement &engagement, const DocumentOptions &options)
{
    const HeadText head = headText(engagement, options.zone, std::nullopt, options.locale);
    QStringList what{head.status, head.what};
    what.removeAll(QString());
    QStringList lines{what.join(QStringLiteral(" · ")), head.when, head.about, head.asOf};
    lines.removeAll(QString());
    return lines;
}

QString maskingSentence(bool masked)
{
    return masked ? Words::tr("Masked: names such as “Phone 1” stand for phone numbers, e-mail addresses and other "
                              "identifiers; the same name for the same one.")
                  : Words::tr("Revealed: contains phone numbers, e-mail addresses and other identifiers.");
}

QString maskingWords(bool masked)
{
    return masked ? Words::tr("Masked") : Words::tr("Revealed: contains identifiers");
}

PaperTable figuresTable(const analysis::JourneyEngagement &engagement)
{
    PaperTable table;
    table.title = Words::tr("Figures");
    table.alignments.assign(6, Qt::AlignLeading);
    table.rows.resize((analysis::metricCount + 1) / 2); // two beside each other
    for (const analysis::Metric &metric : engagement.analysis->metrics) {
        const TileText tile = metricTile(metric.id, engagement);
        const QString note = metric.reason ? analysis::noValueText(*metric.reason, metric.id) : tile.note;
        auto &row = table.rows[static_cast<std::size_t>(metric.id) % table.rows.size()];
        row.push_back({tile.title, std::nullopt, true});
        row.push_back({tile.value});
        row.push_back({note, std::nullopt, true});
    }
    for (auto &row : table.rows) {
        row.resize(table.alignments.size());
    }
    return table;
}

PaperTable journeyFiguresTable(const analysis::Journey &journey, const DocumentOptions &options)
{
    PaperTable table;
    table.title = Words::tr("All engagements together");
    table.alignments = {Qt::AlignLeading, Qt::AlignLeading};
    for (const QStringList &row : exports::figureRows(analysis::journeyFiguresOf(journey, options.journey.figures))) {
        table.rows.push_back({{row.front(), std::nullopt, true}, {row.back()}});
    }
    return table;
}

AccountText accountText(const analysis::JourneyEngagement &engagement, const DocumentOptions &options)
{
    const std::vector<analysis::Sentence> sentences = analysis::accountOf(engagement, options.zone);
    const std::size_t printed = std::min<std::size_t>(sentences.size(), mostPrinted);
    AccountText account;
    for (std::size_t i = 0; i < printed; ++i) {
        account.sentences << sentences[i].text;
    }
    if (printed < sentences.size()) {
        account.note = Words::tr("The first %1 of %2 sentences are printed; the report in Markdown has them all.")
                           .arg(options.locale.toString(qulonglong(printed)),
                                options.locale.toString(qulonglong(sentences.size())));
    }
    return account;
}

PaperTable paperTable(Table table, JourneyTables &tables, const analysis::Journey &journey,
                      const DocumentOptions &options)
{
    const QAbstractItemModel &model = tables.rows(table);
    std::vector<int> columns = shownAtFirst(table);
    const bool isThere = std::find(columns.begin(), columns.end(), engagementColumn(table)) != columns.end();
    if (journey.engagements.size() > 1 && !isThere) {
        columns.push_back(engagementColumn(table));
    }
    PaperTable paper;
    paper.title = titleOf(table);
    paper.empty = emptyReason(table, &journey);
    if (const auto comparison =
            table == Table::Compare ? analysis::comparisonOf(journey, options.journey.alignment) : std::nullopt) {
        paper.note = analysis::alignmentText(*comparison);
    }
    for (const int column : columns) {
        paper.headings << model.headerData(column, Qt::Horizontal).toString();
        const auto alignment = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
        paper.alignments.push_back(alignment);
    }
    const int printed = std::min(model.rowCount(), mostPrinted);
    for (int row = 0; row < printed; ++row) {
        std::vector<TableCell> cells;
        for (const int column : columns) {
            cells.push_back(cellOf(model.index(row, column)));
        }
        paper.rows.push_back(std::move(cells));
    }
    if (printed < model.rowCount()) {
        paper.note = Words::tr("The first %1 of %2 rows are printed; a CSV of this table has them all.")
                         .arg(options.locale.toString(printed), options.locale.toString(model.rowCount()));
    }
    return paper;
}

} // namespace ui
