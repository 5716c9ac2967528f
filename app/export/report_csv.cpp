// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/report.h"

#include "analysis/wording.h"

namespace exports {

namespace {

/// A cell of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it.
QByteArray cell(const QString &text)
{
    QString safe = text;
    if (!safe.isEmpty() && QStringView(u"=+-@\t\r").contains(safe.front())) {
        safe.prepend(QLatin1Char('\''));
    }
    if (safe.contains(QLatin1Char('"')) || safe.contains(QLatin1Char(',')) || safe.contains(QLatin1Char('\n')) ||
        safe.contains(QLatin1Char('\r'))) {
        safe = QLatin1Char('"') + safe.replace(QLatin1Char('"'), QLatin1StringView("\"\"")) + QLatin1Char('"');
    }
    return safe.toUtf8();
}

/// The rows of one record.
class Rows final
{
public:
    explicit Rows(const QString &record) : m_record(cell(record)) {}

    void add(const char *section, const QString &name, const QString &value, const QString &unit,
             const QString &pointer)
    {
        m_out += m_record + ',' + section + ',' + cell(name) + ',' + cell(value) + ',' + cell(unit) + ',' +
                 cell(pointer) + "\r\n";
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    QByteArray m_record;
    QByteArray m_out;
};

template<typename Field>
void addField(Rows &rows, const char *name, const std::optional<Field> &field)
{
    if (field) {
        rows.add("engagement", QString::fromLatin1(name), field->text.toString(), {},
                 QLatin1Char('/') + QString::fromLatin1(name));
    }
}

} // namespace

QByteArray reportCsvHead()
{
    return "record,section,name,value,unit,pointer\r\n";
}

QByteArray reportCsv(const analysis::JourneyEngagement &engagement)
{
    const record::Engagement &shown = engagement.shown->engagement;
    const analysis::Analysis &analysis = *engagement.analysis;
    const QString id = shown.id ? shown.id->toString() : QString();
    Rows rows(id);
    rows.add("engagement", QStringLiteral("id"), id, {}, QStringLiteral("/id"));
    addField(rows, "status", shown.status);
    addField(rows, "direction", shown.direction);
    addField(rows, "startDate", shown.startDate);
    addField(rows, "endDate", shown.endDate);
    for (const analysis::Metric &metric : analysis.metrics) {
        const bool count = analysis::metricUnit(metric.id) == analysis::MetricUnit::Count;
        rows.add("metric", QString(analysis::metricName(metric.id)),
                 metric.value ? QString::number(*metric.value) : QString(),
                 count ? QStringLiteral("count") : QStringLiteral("ms"), {});
    }
    for (const analysis::ClockPiece &piece : analysis.clock.pieces()) {
        rows.add("clock", QString(analysis::clockStateName(piece.state)), QString::number(piece.interval.duration()),
                 QStringLiteral("ms"), {});
    }
    for (const analysis::Finding &finding : analysis.findings) {
        rows.add("finding", QString(analysis::findingName(finding.code)),
                 analysis::findingSentence(finding, engagement), {}, finding.path.toPointer());
    }
    return rows.take();
}

} // namespace exports
