// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"
#include "figures_dump.h"

#include <QRegularExpression>
#include <QTest>

using namespace analysis;

/// Metrics with reasons and sources, by records made to show each rule of design/analysis.md: cases/metrics.txt. A case
/// names the metrics it is about.
class MetricsCasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachCaseHasItsMetrics_data();
    void eachCaseHasItsMetrics();
    void aSumBeyondCountingIsNoNumber();
};

void MetricsCasesTest::eachCaseHasItsMetrics_data()
{
    QTest::addColumn<qsizetype>("index");
    const std::vector<FigureCase> cases = casesIn(QStringLiteral("metrics"));
    QVERIFY(!cases.empty());
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases[i].name)) << static_cast<qsizetype>(i);
}

void MetricsCasesTest::eachCaseHasItsMetrics()
{
    QFETCH(const qsizetype, index);
    const FigureCase one = casesIn(QStringLiteral("metrics")).at(static_cast<std::size_t>(index));
    const Analysis analysis = one.analysed();
    for (const QString &line : one.expected) {
        const QString id = line.section(u' ', 0, 0);
        const auto metric = std::find_if(analysis.metrics.begin(), analysis.metrics.end(),
                                         [&id](const Metric &any) { return id == metricName(any.id); });
        QVERIFY2(metric != analysis.metrics.end(), qPrintable(id));
        QCOMPARE(metricLine(analysis, *metric), line);
    }
}

void MetricsCasesTest::aSumBeyondCountingIsNoNumber()
{
    const QByteArray entry = R"({"queuedAt":"0001-01-01T00:00Z","acceptedAt":"9999-12-31T23:59Z"})";
    const auto wait = [&entry](int entries) {
        const QByteArray json = R"({"startDate":"@0","queues":[)" + (entry + ',').repeated(entries - 1) + entry + "]}";
        return analysisOf(withTimes(json)).metric(MetricId::QueueWait);
    };
    constexpr qint64 one = 315'537'897'540'000;
    QCOMPARE(wait(29'230).value, std::optional<qint64>(29'230 * one));
    QVERIFY(!wait(29'231).value);
    QVERIFY(wait(29'231).reason == NoValue::TooLarge);
}

QTEST_GUILESS_MAIN(MetricsCasesTest)
#include "metrics_cases_test.moc"
