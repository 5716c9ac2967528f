// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/journey_report.h"

#include "export/journey_rows.h"
#include "export/report_parts.h"

#include <QCoreApplication>

namespace exports {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString titleOf(const analysis::Journey &journey)
{
    return QCoreApplication::translate("Report", "Journey of %n engagement(s)", nullptr,
                                       static_cast<int>(journey.engagements.size()));
}

/// Cells in columns, as wide as the widest of each.
QString columnsOf(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QString out;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i].leftJustified(widths[i] + 2);
        }
        out += line.trimmed() + QLatin1Char('\n');
    }
    return out;
}

QString markdownTable(const QStringList &head, const QList<QStringList> &rows)
{
    const auto lineOf = [](const QStringList &cells) {
        QStringList safe;
        for (const QString &cell : cells) {
            safe << escaped(cell);
        }
        return QStringLiteral("| ") + safe.join(QLatin1String(" | ")) + QStringLiteral(" |\n");
    };
    QString out = lineOf(head) + QLatin1Char('|') + QStringLiteral("---|").repeated(head.size()) + QLatin1Char('\n');
    for (const QStringList &row : rows) {
        out += lineOf(row);
    }
    return out + QLatin1Char('\n');
}

} // namespace

QByteArray journeyText(const analysis::Journey &journey, const QTimeZone &zone, const JourneyReportOptions &options)
{
    const analysis::JourneyFigures figures = analysis::journeyFiguresOf(journey, options.figures);
    QString out = titleOf(journey) + QStringLiteral("\n\n") + columnsOf(figureRows(figures)) + QLatin1Char('\n');
    if (const auto comparison = analysis::comparisonOf(journey, options.alignment)) {
        out += analysis::alignmentText(*comparison) + QStringLiteral("\n\n") +
               columnsOf(QList<QStringList>{comparisonHead()} + comparisonRows(*comparison, zone)) + QLatin1Char('\n');
    }
    QByteArray report = out.toUtf8();
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        report += '\n' + reportText(engagement, zone);
    }
    return report;
}

QByteArray journeyMarkdown(const analysis::Journey &journey, const QTimeZone &zone, const JourneyReportOptions &options)
{
    const analysis::JourneyFigures figures = analysis::journeyFiguresOf(journey, options.figures);
    QString out = QStringLiteral("# ") + escaped(titleOf(journey)) + QStringLiteral("\n\n") +
                  markdownTable({tr("Figure"), tr("Value")}, figureRows(figures));
    if (const auto comparison = analysis::comparisonOf(journey, options.alignment)) {
        out += QStringLiteral("## ") + tr("Comparison") + QStringLiteral("\n\n") +
               escaped(analysis::alignmentText(*comparison)) + QStringLiteral("\n\n") +
               markdownTable(comparisonHead(), comparisonRows(*comparison, zone));
    }
    QByteArray report = out.toUtf8();
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        report += reportMarkdown(engagement, zone) + '\n';
    }
    report.chop(1);
    return report;
}

} // namespace exports
