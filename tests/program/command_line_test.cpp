// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

const QString specification = samplePath(QStringLiteral("specification"));

QJsonObject reportOf(const Ended &ended)
{
    return QJsonDocument::fromJson(ended.out).object();
}

} // namespace

class CommandLineTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSpecificationsSampleGivesItsClockFoldsAndFindings();
    void theSameBytesThroughTheServiceGiveTheSameReport();
    void noIdentifierLeavesUnlessRevealed();
    void badInputHasASentenceAndAStatus_data();
    void badInputHasASentenceAndAStatus();
    void standardInputIsRead();
};

void CommandLineTest::theSpecificationsSampleGivesItsClockFoldsAndFindings()
{
    const Ended ended = runProgram({QStringLiteral("--report"), QStringLiteral("json"), specification});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.err, QByteArray());
    const QJsonObject report = reportOf(ended);
    const QJsonArray clock = report.value(QLatin1String("clock")).toArray();
    QCOMPARE(clock.size(), 2);
    QCOMPARE(clock.at(0).toObject().value(QLatin1String("state")).toString(), QStringLiteral("alone"));
    QCOMPARE(clock.at(0).toObject().value(QLatin1String("ms")).toInt(), 81'000);
    QCOMPARE(clock.at(1).toObject().value(QLatin1String("state")).toString(), QStringLiteral("with-agent"));
    QCOMPARE(clock.at(1).toObject().value(QLatin1String("ms")).toInt(), 710'000);
    QCOMPARE(report.value(QLatin1String("timeline")).toObject().value(QLatin1String("folds")).toArray().size(), 2);
    QStringList findings;
    for (const auto &finding : report.value(QLatin1String("findings")).toArray()) {
        findings << finding.toObject().value(QLatin1String("code")).toString() + QLatin1Char(' ') +
                        finding.toObject().value(QLatin1String("pointer")).toString();
    }
    findings.sort();
    QStringList expected{
        QStringLiteral("left-after-end /participants/0/leftAt"),
        QStringLiteral("left-after-end /participants/1/leftAt"),
        QStringLiteral("outside-engagement /queues/0/acceptedAt"),
        QStringLiteral("outside-engagement /queues/0/queuedAt"),
        QStringLiteral("outside-engagement /transfers/0/destinationAgentJoinedAt"),
        QStringLiteral("outside-engagement /transfers/0/timestamp"),
        QStringLiteral("self-transfer /transfers/0/destinationAgentId"),
        QStringLiteral("unknown-agent /queues/0/agentId"),
        QStringLiteral("unknown-agent /transfers/0/destinationAgentId"),
        QStringLiteral("unknown-agent /transfers/0/initiatingAgentId"),
        QStringLiteral("unknown-channel /transfers/0/channelId"),
        QStringLiteral("unknown-dialog /transfers/0/dialogId"),
        QStringLiteral("updated-before-end /updateDate"),
    };
    QCOMPARE(findings, expected);
    QHash<QString, QJsonValue> metrics;
    for (const auto &metric : report.value(QLatin1String("metrics")).toArray()) {
        metrics.insert(metric.toObject().value(QLatin1String("id")).toString(),
                       metric.toObject().value(QLatin1String("value")));
    }
    QCOMPARE(metrics.value(QStringLiteral("engagementDuration")).toInt(), 300'000);
    QCOMPARE(metrics.value(QStringLiteral("customerTime")).toInt(), 791'000);
    QCOMPARE(metrics.value(QStringLiteral("firstResponse")).toInt(), 81'000);
    QCOMPARE(metrics.value(QStringLiteral("queueWait")).toInt(-1), 0);
    QCOMPARE(metrics.value(QStringLiteral("transferWait")).toInt(), 873'909);
    QCOMPARE(metrics.value(QStringLiteral("longestAlone")).toInt(), 81'000);
    QVERIFY(metrics.value(QStringLiteral("holdTime")).isNull());
}

void CommandLineTest::theSameBytesThroughTheServiceGiveTheSameReport()
{
    const QStringList report{QStringLiteral("--report"), QStringLiteral("json"), QStringLiteral("--as-of"),
                             QStringLiteral("2026-01-01T00:00:00Z")};
    const Ended file = runProgram(report + QStringList{specification});
    const Ended service = runProgram(report + QStringList{QStringLiteral("--demo")});
    QCOMPARE(service.err, QByteArray());
    QCOMPARE(service.status, 0);
    QJsonObject fromFile = reportOf(file);
    QJsonObject fromService = reportOf(service);
    QCOMPARE(fromService.value(QLatin1String("source")).toObject().value(QLatin1String("kind")).toString(),
             QStringLiteral("service"));
    fromFile.remove(QStringLiteral("source"));
    fromService.remove(QStringLiteral("source"));
    QCOMPARE(fromService, fromFile);
}

void CommandLineTest::noIdentifierLeavesUnlessRevealed()
{
    for (const char *format : {"json", "markdown", "text", "csv"}) {
        const QStringList report{QStringLiteral("--report"), QString::fromLatin1(format), specification};
        QVERIFY(!runProgram(report).out.contains("087 12345"));
    }
    const Ended revealed =
        runProgram({QStringLiteral("--reveal"), QStringLiteral("--report"), QStringLiteral("text"), specification});
    QVERIFY(revealed.out.contains("087 12345"));
}

void CommandLineTest::badInputHasASentenceAndAStatus_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    const QStringList report{QStringLiteral("--report"), QStringLiteral("json")};
    const auto row = [&](const char *name, const QStringList &arguments, const QByteArray &input, int status) {
        QTest::newRow(name) << report + arguments << input << status;
    };
    const QString standardInput = QStringLiteral("-");
    row("missing file", {QStringLiteral("/nowhere/at/all.json")}, {}, 2);
    row("a folder", {QStringLiteral(SAMPLES_DIR)}, {}, 2);
    row("empty", {standardInput}, {}, 2);
    row("a list", {standardInput}, "[]", 2);
    row("truncated", {standardInput}, R"({"id":"8e557fd6)", 2);
    row("brackets without end", {standardInput}, QByteArray(40 * 1024 * 1024, '['), 2);
    row("a digit missing", {QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5")}, {}, 1);
    row("no connection", {QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a")}, {}, 1);
    row("plain http",
        {QStringLiteral("http://example.org/api/journey/v1/accounts/SAMPLE/engagements/"
                        "8e557fd6-580a-43b3-8cf9-db8169f4af5a")},
        {}, 1);
    row("no credentials",
        {QStringLiteral("https://example.org/api/journey/v1/accounts/SAMPLE/engagements/"
                        "8e557fd6-580a-43b3-8cf9-db8169f4af5a")},
        {}, 4);
    row("unknown sample", {QStringLiteral("--demo"), QStringLiteral("00000000-0000-4000-8000-00000000dead")}, {}, 3);
    row("unknown option", {QStringLiteral("--what")}, {}, 1);
    row("bad time", {QStringLiteral("--as-of"), QStringLiteral("noon"), specification}, {}, 1);
    row("bad zone", {QStringLiteral("--time-zone"), QStringLiteral("Nowhere/Land"), specification}, {}, 1);
    QTest::newRow("unknown format") << QStringList{QStringLiteral("--report"), QStringLiteral("xml"), specification}
                                    << QByteArray() << 1;
}

void CommandLineTest::badInputHasASentenceAndAStatus()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    const Ended ended = runProgram(arguments, input);
    QCOMPARE(ended.status, status);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.startsWith("engagement-viewer: "), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

void CommandLineTest::standardInputIsRead()
{
    QFile file(specification);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Ended ended =
        runProgram({QStringLiteral("--report"), QStringLiteral("csv"), QStringLiteral("-")}, file.readAll());
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.startsWith("record,section,name,value,unit,pointer\r\n"));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
