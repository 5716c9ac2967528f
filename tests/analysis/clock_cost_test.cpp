// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"

#include "analysis/journey.h"
#include "export/report.h"
#include "record/engagement_reader.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <functional>

using namespace analysis;

namespace {

/// A participant, queue entry or transfer of a record of `count` of them, by its place.
using Element = std::function<QByteArray(int place, int count)>;

QByteArray timeAt(qint64 ms)
{
    return record::toIsoUtc({caseOrigin.ms + ms}).toUtf8();
}

QByteArray agent(const QByteArray &id, qint64 from, qint64 to)
{
    return R"({"id":")" + id + R"(","type":"AGENT","joinedAt":")" + timeAt(from) + R"(","leftAt":")" + timeAt(to) +
           R"("})";
}

QByteArray entry(qint64 from)
{
    return R"({"queueId":"q","channelId":"Voice","queuedAt":")" + timeAt(from) + R"("})";
}

QByteArray recordOf(const char *list, const Element &element, int count)
{
    QByteArray elements;
    for (int i = 0; i < count; ++i)
        elements += (i > 0 ? "," : "") + element(i, count);
    return R"({"startDate":")" + timeAt(0) + R"(","endDate":")" + timeAt(10LL * count) + R"(",")" + list + "\":[" +
           elements + "]}";
}

/// The least of some runs: what else the machine does only adds.
double cpuMs(const std::function<void()> &work)
{
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t start = std::clock();
        work();
        least = std::min(least, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return least;
}

} // namespace

/// Analysis costs n·log n, whatever overlaps: eight times the elements take at most eight times two and a half the
/// time, where a cost of n² would take sixty-four.
class ClockCostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void costGrowsWithTheElements_data();
    void costGrowsWithTheElements();
    void whoIsFoundWithoutALookAtAll();
    void aReportOfAllAtOnceStaysInBounds();
};

void ClockCostTest::costGrowsWithTheElements_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<Element>("element");
    const auto row = [](const char *name, const char *list, const Element &element) {
        QTest::newRow(name) << QByteArray(list) << element;
    };
    const auto id = [](int i) {
        return "a" + QByteArray::number(i);
    };
    row("agents one after the other", "participants", [=](int i, int) { return agent(id(i), 10 * i, 10 * i + 10); });
    row("agents within each other", "participants", [=](int i, int n) { return agent(id(i), i, 10LL * n - i); });
    row("agents all at one time", "participants", [=](int i, int n) { return agent(id(i), 0, 10LL * n); });
    row("one agent again and again", "participants", [=](int i, int) { return agent("a", 10 * i, 10 * i + 15); });
    row("one agent many times at once", "participants", [=](int i, int n) { return agent("a", i, 10LL * n - i); });
    row("agents that end before they start", "participants", [=](int i, int) { return agent(id(i), 10 * i, 0); });
    row("entries that follow each other", "queues", [](int i, int) { return entry(10 * i); });
    row("entries at one time", "queues", [](int, int) { return entry(0); });
    row("elements with nothing in them", "transfers", [](int, int) { return QByteArray("{}"); });
}

void ClockCostTest::costGrowsWithTheElements()
{
    QFETCH(const QByteArray, list);
    QFETCH(const Element, element);
    const auto cost = [&](int count) {
        const auto read = record::readEngagement(recordOf(list.constData(), element, count));
        return read ? cpuMs([&] { const Analysis made = analyse(*read); }) : 0;
    };
    const double one = cost(800);
    const double eight = cost(6'400);
    QVERIFY(one > 0);
    QVERIFY2(eight <= 8 * 2.5 * one, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(one).arg(eight)));
}

void ClockCostTest::whoIsFoundWithoutALookAtAll()
{
    // One agent stays all the time, the others come one after the other.
    const auto cost = [](int count) {
        const Analysis analysis = analysisOf(recordOf(
            "participants",
            [](int i, int n) {
                return i == 0 ? agent("stays", 0, 10LL * n) : agent("a" + QByteArray::number(i), 10 * i, 10 * i + 10);
            },
            count));
        return cpuMs([&] {
            for (std::size_t i = 0; i < analysis.clock.pieces().size(); ++i)
                QVERIFY(analysis.clock.who(i).size() <= 2);
        });
    };
    const double one = cost(800);
    const double eight = cost(6'400);
    QVERIFY2(eight <= 8 * 2.5 * one, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(one).arg(eight)));
}

void ClockCostTest::aReportOfAllAtOnceStaysInBounds()
{
    constexpr int count = 2'500; // written in full, the clock would name more than six million times
    const auto nested = [](int i, int n) {
        return agent(QByteArray::number(i), i, 10LL * n - i);
    };
    const auto read = record::readEngagement(recordOf("participants", nested, count));
    QVERIFY(read);
    const auto analysed = std::make_shared<const Analysis>(analyse(*read));
    QCOMPARE(analysed->clock.pieces().size(), std::size_t(2 * count - 1));
    const QByteArray report = exports::reportJson({*read, *read, analysed, {}}, true);
    QVERIFY(report.size() < 20'000'000);
    QVERIFY(report.contains(R"("who":["0"])"));
    QVERIFY(report.contains(R"("who":null,"whoCount":2500)"));
    const QByteArray csv = exports::reportCsv({*read, *read, analysed, {}});
    QVERIFY(csv.size() < 30'000'000);
    QVERIFY(csv.contains(",ms,/participants/0\r\n"));
}

QTEST_GUILESS_MAIN(ClockCostTest)
#include "clock_cost_test.moc"
