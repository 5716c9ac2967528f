// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/fault_server.h"
#include "program_run.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace {

const QString sampleId = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");
const QString rightKey = QStringLiteral("key-9137");
const QString rightToken = QStringLiteral("token-4821");

QString addressOf(const QString &service, const QString &id = sampleId)
{
    return QStringLiteral("%1/api/journey/v1/accounts/SAMPLE/engagements/%2").arg(service, id);
}

Ended reportOf(const QStringList &arguments, const QString &key = rightKey, const QString &token = rightToken)
{
    QHash<QString, QString> variables;
    if (!key.isEmpty()) {
        variables.insert(QStringLiteral("AXP_APPKEY"), key);
    }
    if (!token.isEmpty()) {
        variables.insert(QStringLiteral("AXP_TOKEN"), token);
    }
    return runProgram(QStringList{QStringLiteral("--report"), QStringLiteral("json")} + arguments, {}, variables);
}

QByteArray specificationBytes()
{
    QFile file(samplePath(QStringLiteral("specification")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first half of an answer that promises all of it.
QByteArray halfAnAnswer()
{
    const QByteArray whole = json(200, specificationBytes());
    return whole.left(whole.size() / 2);
}

} // namespace

/// Every way a service can fail, through the program itself.
class CommandLineServiceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void theSampleServiceAnswersWhoShowsItsCredentials();
    void theSampleServiceRefuses_data();
    void theSampleServiceRefuses();
    void aWholeAnswerIsReported();
    void whateverIsNoWholeEngagementHasAStatus_data();
    void whateverIsNoWholeEngagementHasAStatus();
    void aServerThatIsSilentIsGivenUp_data();
    void aServerThatIsSilentIsGivenUp();
    void aHandshakeThatNeverComesIsGivenUp();
    void whatIsNoTlsIsTheServicesFault();
    void aRefusedConnectionIsTheServicesFault();
    void withoutANetworkItIsSaidAndLoopbackWorks();
    void theHighestStatusOfSeveralInputsIsReturned();

private:
    QProcess m_samples;
    QString m_service;
};

void CommandLineServiceTest::initTestCase()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AXP_APPKEY"), rightKey);
    environment.insert(QStringLiteral("AXP_TOKEN"), rightToken);
    m_samples.setProcessEnvironment(environment);
    m_samples.start(QStringLiteral(PROGRAM_DIR "/engagement-sample-service"), QStringList());
    while (!m_samples.canReadLine()) {
        QVERIFY(m_samples.waitForReadyRead());
    }
    m_service = QString::fromUtf8(m_samples.readLine()).trimmed();
}

void CommandLineServiceTest::cleanupTestCase()
{
    m_samples.closeWriteChannel();
    QVERIFY(m_samples.waitForFinished());
}

void CommandLineServiceTest::theSampleServiceAnswersWhoShowsItsCredentials()
{
    const Ended ended = reportOf({addressOf(m_service)});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.contains(sampleId.toUtf8()));
}

void CommandLineServiceTest::theSampleServiceRefuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("status");
    const QString none;
    const QString unknown = QStringLiteral("00000000-0000-4000-8000-00000000dead");
    QTest::newRow("no credentials") << sampleId << none << none << 4;
    QTest::newRow("no token") << sampleId << rightKey << none << 4;
    QTest::newRow("wrong token") << sampleId << rightKey << QStringLiteral("token-0000") << 4;
    QTest::newRow("wrong key") << sampleId << QStringLiteral("key-0000") << rightToken << 4;
    QTest::newRow("unknown id") << unknown << rightKey << rightToken << 3;
    QTest::newRow("bad request") << QStringLiteral("00000400-0000-4000-8000-000000000000") << rightKey << rightToken
                                 << 5;
    QTest::newRow("missing role") << QStringLiteral("00000403-0000-4000-8000-000000000000") << rightKey << rightToken
                                  << 4;
    QTest::newRow("trouble") << QStringLiteral("00000501-0000-4000-8000-000000000000") << rightKey << rightToken << 5;
}

void CommandLineServiceTest::theSampleServiceRefuses()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(QString, token);
    QFETCH(int, status);
    const Ended ended = reportOf({addressOf(m_service, id)}, key, token);
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QVERIFY2(!ended.err.contains("9137") && !ended.err.contains("4821") && !ended.err.contains("-0000 "),
             ended.err.constData());
    QCOMPARE(ended.status, status);
}

void CommandLineServiceTest::aWholeAnswerIsReported()
{
    FaultServer server;
    server.play({{json(200, specificationBytes()), Turn::Then::StayOpen}});
    const Ended ended = reportOf({addressOf(server.url().toString())});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, 0);
    QCOMPARE(server.seen().front().headers.value("appkey"), rightKey.toUtf8());
}

void CommandLineServiceTest::whateverIsNoWholeEngagementHasAStatus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray whole = specificationBytes();
    QTest::newRow("401") << problem(401, "no") << 4;
    QTest::newRow("403") << problem(403, "no") << 4;
    QTest::newRow("404") << problem(404, "no") << 3;
    QTest::newRow("429") << http(429, "Retry-After: 3600\r\nContent-Type: application/json\r\n", "{}") << 5;
    QTest::newRow("503 again and again") << problem(503, "later") << 5;
    QTest::newRow("HTML") << http(200, "Content-Type: text/html\r\n", "<html>Sign in</html>") << 5;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << 5;
    QTest::newRow("half a body") << halfAnAnswer() << 5;
    QTest::newRow("half a record") << json(200, whole.left(whole.size() / 2)) << 5;
    QTest::newRow("a list") << json(200, "[]") << 5;
    QTest::newRow("nothing") << json(200, {}) << 5;
    QTest::newRow("a login page without a type") << http(200, "", "<!DOCTYPE html><html>") << 5;
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 5;
    QTest::newRow("304 unasked") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << 5;
    QTest::newRow("103 and no more") << QByteArray("HTTP/1.1 103 Early Hints\r\n\r\n") << 5;
    QTest::newRow("chunked noise") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{") << 5;
    QTest::newRow("a length that is no number, and half a record")
        << "HTTP/1.1 200 OK\r\nContent-Length: all\r\n\r\n" + whole.left(whole.size() / 2) << 5;
    QTest::newRow("fewer bytes than it has")
        << "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(whole.size() / 2) + "\r\n\r\n" + whole << 5;
    QTest::newRow("compressed noise") << http(200, "Content-Encoding: gzip\r\n", "this is no gzip") << 5;
    QTest::newRow("elsewhere") << http(302, "Location: http://localhost.invalid/\r\n", {}) << 5;
}

void CommandLineServiceTest::whateverIsNoWholeEngagementHasAStatus()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    FaultServer server;
    server.play({{bytes, Turn::Then::Close}});
    const Ended ended = reportOf({addressOf(server.url().toString())});
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QVERIFY2(!ended.err.contains("9137") && !ended.err.contains("4821"), ended.err.constData());
    QVERIFY2(ended.err.endsWith(")\n"), ended.err.constData()); // the details
    QCOMPARE(ended.status, status);
}

void CommandLineServiceTest::aServerThatIsSilentIsGivenUp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("from the start") << QByteArray();
    QTest::newRow("after half a head") << QByteArray("HTTP/1.1 200 As it is\r\nContent-Type: appl");
    QTest::newRow("after half a body") << halfAnAnswer();
}

void CommandLineServiceTest::aServerThatIsSilentIsGivenUp()
{
    QFETCH(QByteArray, bytes);
    FaultServer server;
    server.play({{bytes, Turn::Then::StayOpen}});
    const Ended ended =
        reportOf({QStringLiteral("--timeout"), QStringLiteral("1"), addressOf(server.url().toString())});
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QCOMPARE(ended.status, 5);
    QCOMPARE(server.seen().size(), std::size_t(1));
}

void CommandLineServiceTest::aHandshakeThatNeverComesIsGivenUp()
{
    FaultServer server;
    server.stayMute();
    const Ended ended =
        reportOf({QStringLiteral("--timeout"), QStringLiteral("1"), addressOf(server.url().toString())});
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QCOMPARE(ended.status, 5);
}

void CommandLineServiceTest::whatIsNoTlsIsTheServicesFault()
{
    FaultServer server;
    server.greet("HTTP/1.1 400 Bad Request\r\n\r\n");
    const Ended ended = reportOf({addressOf(server.url().toString())});
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QCOMPARE(ended.status, 5);
}

void CommandLineServiceTest::aRefusedConnectionIsTheServicesFault()
{
    QString address;
    {
        const FaultServer closed;
        address = addressOf(closed.url().toString());
    }
    const Ended ended = reportOf({address});
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QCOMPARE(ended.status, 5);
    QVERIFY(!ended.err.contains("9137") && !ended.err.contains("4821"));
}

/// In a computer that has loopback and nothing else, as the kernel makes one.
void CommandLineServiceTest::withoutANetworkItIsSaidAndLoopbackWorks()
{
    const auto inThere = [](const QString &command) {
        const QString alone = QStringLiteral("ip link set lo up && ") + command;
        QProcess process;
        auto environment = bareEnvironment();
        environment.insert(QStringLiteral("AXP_APPKEY"), rightKey);
        environment.insert(QStringLiteral("AXP_TOKEN"), rightToken);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("unshare"),
                      {QStringLiteral("-rn"), QStringLiteral("sh"), QStringLiteral("-c"), alone});
        process.waitForFinished(120'000);
        return Ended{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    };
    if (inThere(QStringLiteral("echo yes")).out != "yes\n") {
        QSKIP("needs the right to make a network of its own (unshare, ip)");
    }
    const QString report = QStringLiteral(PROGRAM_DIR "/engagement-viewer --report text ");
    const Ended offline = inThere(report + addressOf(QStringLiteral("https://eu.api.avayacloud.com")));
    QCOMPARE(offline.status, 5);
    QVERIFY2(isOneProblem(offline), offline.err.constData());
    const bool isTold = offline.err.contains("This computer is offline.");
    QVERIFY2(isTold || offline.err.contains("host is not known"), offline.err.constData()); // no system may answer
    qInfo("%s", isTold ? "the system says that there is no network" : "the system says nothing of its network");
    const Ended samples = inThere(report + QStringLiteral("--demo"));
    QCOMPARE(samples.status, 0);
    QCOMPARE(samples.err, QByteArray());
}

void CommandLineServiceTest::theHighestStatusOfSeveralInputsIsReturned()
{
    FaultServer server;
    server.play({{problem(404, "no"), Turn::Then::Close}});
    const Ended ended = reportOf({samplePath(QStringLiteral("abandoned")), addressOf(server.url().toString()),
                                  QStringLiteral("/nowhere/at/all.json"), samplePath(QStringLiteral("live-call"))});
    QCOMPARE(ended.status, 3);
    QCOMPARE(ended.err.count('\n'), 2);
    QVERIFY(ended.out.contains("abadca11-0000-4000-8000-000000000004"));
    QVERIFY(ended.out.contains("11feca11-0000-4000-8000-000000000002"));
}

QTEST_GUILESS_MAIN(CommandLineServiceTest)
#include "command_line_service_test.moc"
