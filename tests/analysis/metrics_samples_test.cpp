// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"
#include "figures_dump.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace analysis;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is said of every sample record: samples/NAME.expected. With UPDATE_EXPECTED=1 they are written anew, to be
/// looked at; then the test fails.
class MetricsSamplesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theSpecificationsSampleGivesWhatThePageSays();
    void eachSampleSaysTheSame_data();
    void eachSampleSaysTheSame();
};

void MetricsSamplesTest::theSpecificationsSampleGivesWhatThePageSays()
{
    const Analysis analysis = analysisOf(contentOf(QStringLiteral(SAMPLES_DIR "/specification.json")));
    const FiguresDump dump{analysis, {}};
    QStringList findings = dump.findings();
    findings.sort();
    QStringList expected{
        QStringLiteral("warning left-after-end /participants/0/leftAt"),
        QStringLiteral("warning left-after-end /participants/1/leftAt"),
        QStringLiteral("info updated-before-end /updateDate"),
        QStringLiteral("warning outside-engagement /queues/0/queuedAt"),
        QStringLiteral("warning outside-engagement /queues/0/acceptedAt"),
        QStringLiteral("warning outside-engagement /transfers/0/timestamp"),
        QStringLiteral("warning outside-engagement /transfers/0/destinationAgentJoinedAt"),
        QStringLiteral("info unknown-agent /queues/0/agentId"),
        QStringLiteral("info unknown-agent /transfers/0/initiatingAgentId"),
        QStringLiteral("info unknown-agent /transfers/0/destinationAgentId"),
        QStringLiteral("info unknown-dialog /transfers/0/dialogId"),
        QStringLiteral("info unknown-channel /transfers/0/channelId"),
        QStringLiteral("warning self-transfer /transfers/0/destinationAgentId"),
    };
    expected.sort();
    QCOMPARE(findings, expected);
    QCOMPARE(dump.clock(),
             (QStringList{QStringLiteral("alone 2019-07-23T17:45:21.002Z 2019-07-23T17:46:42.002Z reported"),
                          QStringLiteral("with-agent 2019-07-23T17:46:42.002Z 2019-07-23T17:58:32.002Z reported "
                                         "e5e8b989-c0d3-493e-9c6c-a1e482c42946")}));
    const auto value = [&analysis](MetricId id) {
        return analysis.metric(id).value.value_or(-1);
    };
    QCOMPARE(value(MetricId::EngagementDuration), 300'000);
    QCOMPARE(value(MetricId::CustomerTime), 791'000);
    QCOMPARE(value(MetricId::FirstResponse), 81'000);
    QCOMPARE(value(MetricId::QueueWait), 0);
    QCOMPARE(value(MetricId::TransferWait), 873'909);
    QCOMPARE(value(MetricId::WithAgent), 710'000);
    QCOMPARE(value(MetricId::Alone), 81'000);
    QCOMPARE(value(MetricId::LongestAlone), 81'000);
    QCOMPARE(value(MetricId::AgentCount), 1);
    QCOMPARE(value(MetricId::TransferCount), 1);
}

void MetricsSamplesTest::eachSampleSaysTheSame_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(SAMPLES_DIR));
    for (QString name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        name.chop(5);
        // The index is no record, and the live call is a script for the sample service.
        if (name != QLatin1String("index") && name != QLatin1String("live-call"))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void MetricsSamplesTest::eachSampleSaysTheSame()
{
    QFETCH(const QString, name);
    const Analysis analysis = analysisOf(contentOf(QStringLiteral(SAMPLES_DIR "/%1.json").arg(name)));
    const QString actual = FiguresDump{analysis, {}}.all();
    const QString path = QStringLiteral(TEST_DATA_DIR "/analysis/samples/%1.expected").arg(name);
    const QString expected = QString::fromUtf8(contentOf(path));
    if (actual == expected)
        return;
    if (qEnvironmentVariableIsSet("UPDATE_EXPECTED")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        QFAIL(qPrintable(QStringLiteral("recorded, look at %1").arg(path)));
    }
    QFAIL(qPrintable(path + u'\n' + differenceOf(expected.split(u'\n'), actual.split(u'\n'))));
}

QTEST_GUILESS_MAIN(MetricsSamplesTest)
#include "metrics_samples_test.moc"
