// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "http_client.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

namespace {

const QString program = QStringLiteral(PROGRAM_DIR "/engagement-sample-service");
const QString id = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");

struct Outcome
{
    int status = -1;
    QByteArray output, errors;
};

Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// The program, started with these secrets; its address once it has printed it.
struct Child
{
    explicit Child(const demo::Credentials &credentials)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("AXP_APPKEY"), QString::fromLatin1(credentials.appKey));
        environment.insert(QStringLiteral("AXP_TOKEN"), QString::fromLatin1(credentials.token));
        process.setProcessEnvironment(environment);
        process.start(program, QStringList());
        while (!output.contains('\n') && process.waitForReadyRead()) {
            output += process.readAllStandardOutput();
        }
    }

    ~Child()
    {
        process.closeWriteChannel();
        process.waitForFinished();
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    [[nodiscard]] QString address() const { return QString::fromLatin1(output.trimmed()); }

    QProcess process;
    QByteArray output;
};

} // namespace

/// The program as the viewer starts it.
class DemoProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itPrintsItsAddressAndAnswers();
    void itEndsWithItsStandardInput();
    void itEndsOnATerminationSignal();
    void aSilentClientDoesNotHoldItUp();
    void itTellsNobodyASecret();
    void withoutSecretsNobodyGetsIn();
    void helpAndVersionAndListAreWhole();
    void wrongArgumentsAreOneSentenceAndStatusOne_data();
    void wrongArgumentsAreOneSentenceAndStatusOne();
};

void DemoProgramTest::itPrintsItsAddressAndAnswers()
{
    const demo::Credentials credentials = credentialsOf("key", "token");
    Child child(credentials);
    QCOMPARE(child.output.count('\n'), 1);
    const QUrl address(child.address());
    QCOMPARE(address.scheme(), QStringLiteral("http"));
    QCOMPARE(address.host(), QStringLiteral("127.0.0.1"));
    QVERIFY(address.port() > 0);
    const auto reply =
        ask(child.address(), "GET", demo::engagementPath(QStringLiteral("SAMPLE"), id), goodHeaders(credentials));
    QVERIFY(reply);
    QCOMPARE(reply->body, demo::sampleIndex().samples.front().bytes);
}

void DemoProgramTest::itEndsWithItsStandardInput()
{
    Child child({});
    child.process.write("noise\nmore noise");
    QVERIFY(ask(child.address(), "GET", QStringLiteral("/samples")));
    QCOMPARE(child.process.state(), QProcess::Running);
    child.process.closeWriteChannel();
    QVERIFY(child.process.waitForFinished());
    QCOMPARE(child.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.process.exitCode(), 0);
    QVERIFY(!ask(child.address(), "GET", QStringLiteral("/samples")));
}

void DemoProgramTest::itEndsOnATerminationSignal()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no such signal");
#endif
    Child child({});
    child.process.terminate();
    QVERIFY(child.process.waitForFinished());
    QCOMPARE(child.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.process.exitCode(), 0);
}

void DemoProgramTest::aSilentClientDoesNotHoldItUp()
{
    Child child({});
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(child.address()).port()));
    QVERIFY(silent.waitForConnected());
    child.process.closeWriteChannel();
    QVERIFY(child.process.waitForFinished());
    QCOMPARE(child.process.exitCode(), 0);
}

void DemoProgramTest::itTellsNobodyASecret()
{
    const demo::Credentials credentials = credentialsOf("s3cr3t-key", "s3cr3t-token");
    Child child(credentials);
    QVERIFY(ask(child.address(), "GET", demo::engagementPath(QStringLiteral("SAMPLE"), id), goodHeaders(credentials)));
    const auto refused = ask(child.address(), "GET", demo::engagementPath(QStringLiteral("SAMPLE"), id));
    QVERIFY(refused);
    QVERIFY(!refused->body.contains("s3cr3t"));
    child.process.closeWriteChannel();
    QVERIFY(child.process.waitForFinished());
    QVERIFY(!(child.output + child.process.readAll()).contains("s3cr3t"));
    QCOMPARE(child.process.readAllStandardError(), "");
}

void DemoProgramTest::withoutSecretsNobodyGetsIn()
{
    Child child({});
    const auto reply = ask(child.address(), "GET", demo::engagementPath(QStringLiteral("SAMPLE"), id),
                           {{"appkey", ""}, {"Authorization", "Bearer "}});
    QVERIFY(reply);
    QCOMPARE(reply->status, 401);
}

void DemoProgramTest::helpAndVersionAndListAreWhole()
{
    const Outcome help = run({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.output.contains("--list") && help.output.contains("AXP_APPKEY") && help.errors.isEmpty());

    const Outcome version = run({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QCOMPARE(version.output.trimmed(), "engagement-sample-service " VIEWER_VERSION);

    const Outcome list = run({QStringLiteral("--list")});
    QCOMPARE(list.status, 0);
    QByteArray expected;
    for (const demo::Sample &sample : demo::sampleIndex().samples) {
        expected += sample.id.toUtf8() + "  " + sample.title.toUtf8() + '\n';
    }
    QCOMPARE(list.output, expected);
}

void DemoProgramTest::wrongArgumentsAreOneSentenceAndStatusOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("errors");
    QTest::newRow("an unknown option") << QStringList{QStringLiteral("--port=80")}
                                       << QByteArray("engagement-sample-service: Unknown option 'port'.\n");
    QTest::newRow("an argument") << QStringList{QStringLiteral("secret")}
                                 << QByteArray("engagement-sample-service: It takes no arguments, but there is "
                                               "\"secret\".\n");
    QTest::newRow("a value for a switch")
        << QStringList{QStringLiteral("--list=x")}
        << QByteArray("engagement-sample-service: Unexpected value after '--list'.\n");
}

void DemoProgramTest::wrongArgumentsAreOneSentenceAndStatusOne()
{
    QFETCH(const QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.output, "");
    QTEST(outcome.errors, "errors");
}

QTEST_GUILESS_MAIN(DemoProgramTest)
#include "demo_program_test.moc"
