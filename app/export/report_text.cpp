// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/report_parts.h"

#include "analysis/account.h"
#include "analysis/wording.h"

#include <QCoreApplication>

namespace exports {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/// What a report for people says, before it is laid out.
struct Content
{
    QString title;
    QStringList account;
    QList<std::pair<QString, QString>> metrics;
    QStringList findings;
};

QString valueOf(const analysis::Metric &metric)
{
    if (!metric.value) {
        return tr("not known. %1").arg(analysis::noValueText(*metric.reason, metric.id));
    }
    return analysis::metricUnit(metric.id) == analysis::MetricUnit::Count ? QString::number(*metric.value)
                                                                          : analysis::durationText(*metric.value);
}

Content contentOf(const analysis::JourneyEngagement &engagement, const QTimeZone &zone)
{
    Content content;
    const auto &id = engagement.shown->engagement.id;
    content.title = tr("Engagement %1").arg(id ? analysis::plainLabel(id->toString()) : tr("without an id"));
    for (const analysis::Sentence &sentence : analysis::accountOf(engagement, zone)) {
        content.account << sentence.text;
    }
    for (const analysis::Metric &metric : engagement.analysis->metrics) {
        content.metrics.append({analysis::metricTitle(metric.id), valueOf(metric)});
    }
    for (const analysis::Finding &finding : engagement.analysis->findings) {
        content.findings << QStringLiteral("%1: %2 (%3)")
                                .arg(analysis::severityTitle(analysis::severityOf(finding.code)),
                                     analysis::findingSentence(finding, engagement),
                                     analysis::plainLabel(finding.path.toPointer()));
    }
    return content;
}

/// Whether Markdown would act on this character: anywhere, or because it makes a link of what stands there.
bool isMarkup(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    const bool isScheme = c == QLatin1Char(':') && QStringView(text).sliced(at + 1).startsWith(u'/');
    const bool isHost = c == QLatin1Char('.') && QStringView(text).first(at).endsWith(u"www", Qt::CaseInsensitive);
    return QStringView(u"\\`*_{}[]<>#|!~&@").contains(c) || isScheme || isHost;
}

/// Text escaped for the start of a line, where more acts: `-`, `1.`, spaces.
QString escapedLine(const QString &text)
{
    const QString line = escaped(text.trimmed());
    qsizetype at = 0;
    while (at < line.size() && line[at].isDigit()) {
        ++at;
    }
    const QStringView marks = at > 0 ? QStringView(u".)") : QStringView(u"-+=");
    return at < line.size() && marks.contains(line[at]) ? QString(line).insert(at, QLatin1Char('\\')) : line;
}

} // namespace

QString escaped(const QString &text)
{
    QString safe;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isMarkup(text, i)) {
            safe += QLatin1Char('\\');
        }
        safe += text[i];
    }
    return safe;
}

QByteArray reportText(const analysis::JourneyEngagement &engagement, const QTimeZone &zone)
{
    const Content content = contentOf(engagement, zone);
    QString out =
        content.title + QStringLiteral("\n\n") + content.account.join(QLatin1Char('\n')) + QStringLiteral("\n\n");
    for (const auto &[title, value] : content.metrics) {
        out += title.leftJustified(22) + value + QLatin1Char('\n');
    }
    out += QLatin1Char('\n') +
           (content.findings.isEmpty() ? tr("Nothing odd was found in the record.") : tr("Findings:")) +
           QLatin1Char('\n');
    for (const QString &finding : content.findings) {
        out += QStringLiteral("- ") + finding + QLatin1Char('\n');
    }
    return out.toUtf8();
}

QByteArray reportMarkdown(const analysis::JourneyEngagement &engagement, const QTimeZone &zone)
{
    const Content content = contentOf(engagement, zone);
    QString out = QStringLiteral("# ") + escaped(content.title) + QStringLiteral("\n\n");
    for (const QString &sentence : content.account) {
        out += escapedLine(sentence) + QStringLiteral("\n\n");
    }
    out += QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(tr("Metric"), tr("Value"));
    for (const auto &[title, value] : content.metrics) {
        out += QStringLiteral("| %1 | %2 |\n").arg(escaped(title), escaped(value));
    }
    out += QStringLiteral("\n## ") + tr("Findings") + QStringLiteral("\n\n");
    if (content.findings.isEmpty()) {
        out += tr("Nothing odd was found in the record.") + QLatin1Char('\n');
    }
    for (const QString &finding : content.findings) {
        out += QStringLiteral("- ") + escaped(finding) + QLatin1Char('\n');
    }
    return out.toUtf8();
}

} // namespace exports
