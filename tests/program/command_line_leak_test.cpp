// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/client_fixture.h"
#include "axp/fault_cases.h"
#include "program_run.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString addressOf(const QUrl &service)
{
    return QStringLiteral("%1/api/journey/v1/accounts/%2/engagements/%3").arg(service.toString(), testAccount, testId);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The program with secrets of every kind in its environment, and a home of its own.
class Program final
{
public:
    Program()
    {
        auto environment = bareEnvironment();
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
            environment.insert(QLatin1String(name), m_home.path());
        }
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.debug=true"));
        environment.insert(QStringLiteral("AXP_APPKEY"), testAppKey);
        m_process.setProcessEnvironment(environment);
    }
    void show(const char *name, const QString &secret)
    {
        auto environment = m_process.processEnvironment();
        environment.insert(QLatin1String(name), secret);
        m_process.setProcessEnvironment(environment);
    }
    /// Runs it to its end; what it was started with is read as soon as it asks `server`.
    [[nodiscard]] bool run(const QStringList &arguments, const FaultServer &server)
    {
        QSignalSpy finished(&m_process, &QProcess::finished);
        m_process.start(QStringLiteral(PROGRAM_DIR "/engagement-viewer"), arguments);
        const auto asksOrEnds = [&] {
            return !server.seen().empty() || !finished.isEmpty();
        };
        (void)QTest::qWaitFor(asksOrEnds, 120'000);
        m_commandLine = contentsOf(QStringLiteral("/proc/%1/cmdline").arg(m_process.processId()));
        const bool hasEnded = QTest::qWaitFor([&] { return !finished.isEmpty(); }, 120'000);
        m_process.kill();
        m_process.waitForFinished();
        m_said = m_process.readAllStandardOutput() + m_process.readAllStandardError();
        return hasEnded && m_process.exitStatus() == QProcess::NormalExit;
    }
    [[nodiscard]] QByteArray commandLine() const { return m_commandLine; }
    [[nodiscard]] QByteArray said() const { return m_said; } ///< debug lines of every category too
    [[nodiscard]] QByteArray kept() const
    {
        QByteArray all;
        QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            all += path.toUtf8() + '\n' + contentsOf(path) + '\n';
        }
        return all;
    }

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QByteArray m_commandLine, m_said;
};

/// One fault of each kind.
std::vector<FaultCase> oneOfEach()
{
    std::vector<FaultCase> chosen;
    QSet<QString> seen;
    for (const FaultCase &each : faultCases()) {
        if (const QString kind = QString::fromLatin1(each.kind); !seen.contains(kind)) {
            seen.insert(kind);
            chosen.push_back(each);
        }
    }
    return chosen;
}

} // namespace

/// Whatever goes wrong, the secrets the program was given stand nowhere: not in what it says, with every debug line
/// that there is, not in a file, not in the list of processes.
class CommandLineLeakTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingLeaksFromAReport_data();
    void nothingLeaksFromAReport();
    void nothingLeaksFromAWindow_data();
    void nothingLeaksFromAWindow();
};

void CommandLineLeakTest::nothingLeaksFromAReport_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Turn::Then>("then");
    QTest::addColumn<bool>("signsIn");
    for (const FaultCase &fault : oneOfEach()) {
        QTest::newRow(fault.name) << fault.bytes << fault.then << false;
        if (!fault.bytes.contains(testToken.toUtf8())) { // which is not sent then
            QTest::addRow("%s, while signing in", fault.name) << fault.bytes << fault.then << true;
        }
    }
    QTest::newRow("a refusal to sign in that quotes what it was sent")
        << problem(400, "Unknown: " + testClientSecret.toUtf8() + ", " + testPassword.toUtf8() + ", " +
                            testAppKey.toUtf8() + " and " + QUrl::toPercentEncoding(testPassword))
        << Turn::Then::StayOpen << true;
}

void CommandLineLeakTest::nothingLeaksFromAReport()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Turn::Then, then);
    QFETCH(const bool, signsIn);
    FaultServer server;
    server.play({{bytes, then}});
    Program program;
    if (signsIn) {
        program.show("AXP_CLIENT_ID", QStringLiteral("client"));
        program.show("AXP_CLIENT_SECRET", testClientSecret);
        program.show("AXP_USERNAME", QStringLiteral("jo"));
        program.show("AXP_PASSWORD", testPassword);
    } else {
        program.show("AXP_TOKEN", testToken);
    }
    QVERIFY(program.run({QStringLiteral("--report"), QStringLiteral("text"), addressOf(server.url())}, server));
    QVERIFY(!server.seen().empty() && program.commandLine().contains("--report"));
    QVERIFY2(program.said().contains("engagement-viewer: "), program.said().constData());
    const QString all = QString::fromUtf8(program.said() + program.commandLine() + program.kept());
    QCOMPARE(secretsIn(all), QStringList());
}

void CommandLineLeakTest::nothingLeaksFromAWindow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isKept"); // that it was opened
    QTest::newRow("a record") << json(200, contentsOf(samplePath(QStringLiteral("specification")))) << true;
    QTest::newRow("a refusal that quotes what it was sent")
        << problem(401, "bad token " + testToken.toUtf8() + " and key " + testAppKey.toUtf8()) << false;
}

void CommandLineLeakTest::nothingLeaksFromAWindow()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isKept);
    FaultServer server;
    server.play({{bytes}});
    Program program;
    program.show("AXP_TOKEN", testToken);
    QVERIFY(program.run({QStringLiteral("--exit-after-first-paint"), addressOf(server.url())}, server));
    QVERIFY(!server.seen().empty() && program.commandLine().contains("first-paint"));
    const QString all = QString::fromUtf8(program.said() + program.commandLine() + program.kept());
    QVERIFY(!isKept || program.kept().contains(testId.toUtf8())); // so that there is something to look at
    QCOMPARE(secretsIn(all), QStringList());
}

QTEST_GUILESS_MAIN(CommandLineLeakTest)
#include "command_line_leak_test.moc"
