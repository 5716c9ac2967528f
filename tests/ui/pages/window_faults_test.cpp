// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/client_fixture.h"
#include "axp/fault_cases.h"
#include "axp/test_authority.h"
#include "ui/kit/screenshot.h"
#include "window_fixture.h"

#include <QFile>
#include <QLabel>
#include <QNetworkProxy>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTabBar>

#include <map>

using namespace std::chrono_literals;
using Then = Turn::Then;

namespace {

/// What people are told of each kind of failure.
const std::map<QString, QString> &sentences()
{
    static const std::map<QString, QString> all = [] {
        std::map<QString, QString> made;
        const auto add = [&made](const char *kind, const char *sentence) {
            made[QString::fromLatin1(kind)] = QString::fromUtf8(sentence);
        };
        add("bad-request", "The service did not understand the request.");
        add("bad-app-key", "The service does not accept the app key.");
        add("bad-token", "The service does not accept the token.");
        add("not-allowed", "The service does not let this account in.");
        add("missing-role", "This account may not see engagements.");
        add("not-found", "The service has no such engagement.");
        add("too-many-requests", "The service is asked too often just now.");
        add("server-trouble", "The service is in trouble.");
        add("redirect-refused", "The service points to another address, where no credentials are sent.");
        add("wrong-content", "The answer is no record: it may be the login page of a proxy.");
        add("empty", "The answer of the service is empty.");
        return made;
    }();
    return all;
}

/// Those for which the status decides, too.
QString sentenceFor(const FaultCase &fault)
{
    const QString kind = QString::fromLatin1(fault.kind);
    if (kind == QLatin1String("connection-lost")) {
        const bool hasHead = fault.bytes.startsWith("HTTP/1.1 200") && fault.bytes.contains("\r\n\r\n");
        return hasHead ? QStringLiteral("The connection broke before the answer was whole.")
                       : QStringLiteral("The service closed the connection without an answer.");
    }
    if (kind == QLatin1String("not-an-answer")) {
        return fault.bytes.startsWith("HTTP/1.1 204") ? QStringLiteral("The service answered without a record.")
               : fault.bytes.startsWith("HTTP/1.1 304")
                   ? QStringLiteral("The service says that nothing has changed, "
                                    "though nobody asked that.")
                   : QStringLiteral("The answer of the service is not understood.");
    }
    if (kind == QLatin1String("redirect-refused") && !fault.bytes.contains("Location: http://e") &&
        !fault.bytes.contains("Location: https://e")) {
        return QStringLiteral("The service points to another address and names none.");
    }
    const auto found = sentences().find(kind);
    return found == sentences().end() ? QString() : found->second;
}

/// Everything the window says.
QString everythingIn(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        texts << widget->toolTip() << widget->accessibleName();
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts << label->text();
        } else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget)) {
            texts << edit->toPlainText();
        } else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i) {
                texts << bar->tabText(i) << bar->tabToolTip(i);
            }
        }
    }
    return texts.join(QLatin1Char('\n'));
}

QString detailsIn(WindowFixture &fixture)
{
    return fixture.part<QPlainTextEdit>("messageDetails")->toPlainText();
}

/// The request log as it is copied.
QString requestsIn(WindowFixture &fixture)
{
    fixture.trigger("requestLog");
    fixture.click("requestsCopy");
    return fixture.desktop.copied;
}

/// What a process was started with, which every other program can read.
QString commandLineOfThis()
{
    QFile file(QStringLiteral("/proc/self/cmdline"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A window in which a fetch from `base` was tried.
bool fails(WindowFixture &fixture, const QUrl &base)
{
    fixture.elsewhere = connectionTo(base);
    fixture.type(testId);
    return fixture.waitForMessage();
}

axp::ClientSettings limited(axp::Stage stage)
{
    axp::ClientSettings client = patientSettings();
    client.retry.attempts = 1;
    axp::Timeouts &limits = client.limits.timeouts;
    (stage == axp::Stage::Connect     ? limits.connect
     : stage == axp::Stage::FirstByte ? limits.firstByte
     : stage == axp::Stage::Idle      ? limits.idle
                                      : limits.total) = 400ms;
    return client;
}

} // namespace

/// Each way for a service to fail, as people see it: sentence, what to do next, details to copy, and nothing in any of
/// them that nobody may see.
class WindowFaultsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_hasCertificates = !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() && m_authority.make();
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void everyFaultIsToldAndNothingLeaks_data();
    void everyFaultIsToldAndNothingLeaks();
    void aFailedRefreshKeepsTheRecord_data();
    void aFailedRefreshKeepsTheRecord();
    void everyTimeLimitIsTold_data();
    void everyTimeLimitIsTold();
    void everyFaultOfTlsIsTold_data();
    void everyFaultOfTlsIsTold();
    void whoeverCannotBeReachedIsTold_data();
    void whoeverCannotBeReachedIsTold();
    void anAnswerOverTheLimitNamesTheLimit_data();
    void anAnswerOverTheLimitNamesTheLimit();
    void aRecordThatIsCutIsTold();

private:
    TestAuthority m_authority;
    bool m_hasCertificates = false;
};

void WindowFaultsTest::everyFaultIsToldAndNothingLeaks_data()
{
    QTest::addColumn<int>("index");
    const std::vector<FaultCase> cases = faultCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        QTest::newRow(cases[i].name) << int(i);
    }
}

void WindowFaultsTest::everyFaultIsToldAndNothingLeaks()
{
    QFETCH(const int, index);
    const FaultCase fault = faultCases().at(std::size_t(index));
    FaultServer server;
    server.play({{fault.bytes, fault.then}});
    const LogCapture log;
    WindowFixture fixture;
    QVERIFY(fails(fixture, server.url()));
    QCOMPARE(fixture.text("messageSentence"), sentenceFor(fault));
    QVERIFY(!fixture.text("messageNext").isEmpty() && fixture.isShown("messageNext"));
    QVERIFY2(detailsIn(fixture).startsWith(QLatin1String(fault.kind)), qPrintable(detailsIn(fixture)));
    fixture.click("messageCopy");
    QCOMPARE(fixture.desktop.copied, detailsIn(fixture));
    const QString shown = everythingIn(fixture.window());
    const QString all = shown + requestsIn(fixture) + commandLineOfThis() + LogCapture::text();
    QCOMPARE(secretsIn(all), QStringList());
    QVERIFY(!detailsIn(fixture).contains(testId));
    QVERIFY(!LogCapture::text().contains(testId));
}

void WindowFaultsTest::aFailedRefreshKeepsTheRecord_data()
{
    QTest::addColumn<int>("index");
    QSet<QString> seen;
    const std::vector<FaultCase> cases = faultCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const QString kind = QString::fromLatin1(cases[i].kind);
        if (!seen.contains(kind)) {
            seen.insert(kind);
            QTest::newRow(cases[i].kind) << int(i);
        }
    }
}

void WindowFaultsTest::aFailedRefreshKeepsTheRecord()
{
    QFETCH(const int, index);
    const FaultCase fault = faultCases().at(std::size_t(index));
    FaultServer server;
    server.play({{json(200, sampleBytes(QStringLiteral("specification")))}, {fault.bytes, fault.then}});
    WindowFixture fixture;
    fixture.elsewhere = connectionTo(server.url());
    fixture.type(testId);
    QVERIFY(fixture.waitForJourney());
    const analysis::JourneyPtr before = fixture.tab()->journey();
    fixture.trigger("refresh");
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.tab()->isBusy(), 60'000);
    QVERIFY(fixture.tab()->state() == ui::TabPage::State::Journey);
    QCOMPARE(fixture.tab()->journey(), before);
    QVERIFY2(fixture.text("noticeText").startsWith(QLatin1String("This is old: ")),
             qPrintable(fixture.text("noticeText")));
    QVERIFY2(fixture.text("noticeText").contains(sentenceFor(fault)), qPrintable(fixture.text("noticeText")));
    fixture.click("noticeCopy");
    QVERIFY(fixture.desktop.copied.startsWith(QLatin1String(fault.kind)));
}

void WindowFaultsTest::everyTimeLimitIsTold_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::addColumn<QString>("sentence");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999999\r\n\r\n";
    const auto row = [](const char *name, axp::Stage stage, const QByteArray &bytes, Then then, const char *sentence) {
        QTest::newRow(name) << int(stage) << bytes << then << QString::fromLatin1(sentence);
    };
    row("no handshake", axp::Stage::Connect, {}, Then::StayOpen, "No connection to the service came about in time.");
    row("no first byte", axp::Stage::FirstByte, {}, Then::StayOpen, "The service did not answer in time.");
    row("silence in the middle", axp::Stage::Idle, head + "{", Then::StayOpen,
        "The service stopped in the middle of its answer.");
    row("drop by drop", axp::Stage::Total, head, Then::Drip, "The service took too long to answer.");
}

void WindowFaultsTest::everyTimeLimitIsTold()
{
    QFETCH(const int, stage);
    QFETCH(const QByteArray, bytes);
    QFETCH(const Then, then);
    QFETCH(const QString, sentence);
    FaultServer server;
    if (static_cast<axp::Stage>(stage) == axp::Stage::Connect) {
        server.stayMute();
    }
    server.play({{bytes, then}});
    WindowFixture fixture(1h, {}, limited(static_cast<axp::Stage>(stage)));
    QVERIFY(fails(fixture, server.url()));
    QCOMPARE(fixture.text("messageSentence"), sentence);
    QVERIFY2(detailsIn(fixture).contains(QLatin1String("over 400 ms")), qPrintable(detailsIn(fixture)));
}

void WindowFaultsTest::everyFaultOfTlsIsTold_data()
{
    QTest::addColumn<QString>("certificate"); // empty: no TLS of today
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *certificate, bool knowsAuthority, const char *sentence) {
        QTest::newRow(name) << QString::fromLatin1(certificate) << knowsAuthority << QString::fromLatin1(sentence);
    };
    row("expired", "expired", true, "The certificate of the service has expired.");
    row("another host's", "elsewhere", true, "The certificate belongs to another host.");
    row("unknown authority", "good", false, "The certificate of the service is signed by nobody this computer knows.");
    row("too old a protocol", "", false, "No secure connection could be agreed on.");
}

void WindowFaultsTest::everyFaultOfTlsIsTold()
{
    QFETCH(const QString, certificate);
    QFETCH(const bool, knowsAuthority);
    QFETCH(const QString, sentence);
    if (!certificate.isEmpty() && !m_hasCertificates) {
        QSKIP("needs the openssl command to make certificates");
    }
    FaultServer server;
    if (certificate.isEmpty()) {
        server.greet(QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7));
    } else {
        server.useTls(m_authority.serverWith(certificate));
    }
    WindowFixture fixture;
    fixture.elsewhere = connectionTo(server.url());
    fixture.elsewhere->caFile = knowsAuthority ? m_authority.path(QStringLiteral("ca.pem")) : QString();
    fixture.type(testId);
    QVERIFY(fixture.waitForMessage());
    QCOMPARE(fixture.text("messageSentence"), sentence);
    QVERIFY(fixture.isShown("messageCopy"));
    QVERIFY(server.seen().empty());
    QCOMPARE(secretsIn(everythingIn(fixture.window()) + requestsIn(fixture)), QStringList());
}

void WindowFaultsTest::whoeverCannotBeReachedIsTold_data()
{
    QTest::addColumn<QString>("base"); // empty: a port on loopback that nobody listens at
    QTest::addColumn<bool>("hasProxy");
    QTest::addColumn<QString>("sentence");
    const QString nowhere = QStringLiteral("https://no-such-host.invalid");
    QTest::newRow("no such host") << nowhere << false << QStringLiteral("The service's host is not known.");
    QTest::newRow("refused") << QString() << false << QStringLiteral("Nobody listens at the service's address.");
    QTest::newRow("a proxy that refuses")
        << nowhere << true << QStringLiteral("The proxy did not let the request through.");
}

void WindowFaultsTest::whoeverCannotBeReachedIsTold()
{
    QFETCH(const QString, base);
    QFETCH(const bool, hasProxy);
    QFETCH(const QString, sentence);
    FaultServer proxy;
    proxy.play({{http(403, "", ""), Then::Close}});
    QUrl closed;
    {
        const FaultServer gone;
        closed = gone.url();
    }
    WindowFixture fixture;
    if (hasProxy) {
        fixture.network().setProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
    }
    QVERIFY(fails(fixture, base.isEmpty() ? closed : QUrl(base)));
    QCOMPARE(fixture.text("messageSentence"), sentence);
    QVERIFY(fixture.isShown("messageNext") && fixture.isShown("messageCopy"));
    QCOMPARE(secretsIn(everythingIn(fixture.window()) + requestsIn(fixture)), QStringList());
}

void WindowFaultsTest::anAnswerOverTheLimitNamesTheLimit_data()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray bomb = qCompress(QByteArray(30'000'000, ' '), 9).mid(4);
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("announced") << head + "Content-Length: 2000000\r\n\r\n{"
                               << QStringLiteral("The answer is larger than this program reads (1 MiB).");
    QTest::newRow("a bomb") << head +
                                   "Content-Encoding: deflate\r\nContent-Length: " + QByteArray::number(bomb.size()) +
                                   "\r\n\r\n" + bomb
                            << QStringLiteral("The answer unpacks to more than this program reads (1 MiB).");
}

void WindowFaultsTest::anAnswerOverTheLimitNamesTheLimit()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    axp::ClientSettings client = patientSettings();
    client.limits.body = 1024LL * 1024;
    FaultServer server;
    server.play({{bytes}});
    WindowFixture fixture(1h, {}, client);
    QVERIFY(fails(fixture, server.url()));
    QCOMPARE(fixture.text("messageSentence"), sentence);
    QVERIFY(fixture.text("messageNext").contains(QLatin1String("sizeLimitMiB")));
}

void WindowFaultsTest::aRecordThatIsCutIsTold()
{
    const QByteArray whole = sampleBytes(QStringLiteral("specification"));
    FaultServer server; // with a length that is right, so that only the reader can tell
    server.play({{json(200, whole.left(whole.size() / 2))}});
    WindowFixture fixture;
    QVERIFY(fails(fixture, server.url()));
    QVERIFY2(fixture.text("messageSentence").contains(QLatin1String("ends before the engagement is complete")),
             qPrintable(fixture.text("messageSentence")));
    QVERIFY(detailsIn(fixture).contains(QLatin1String("byte ")));
}

SCREENSHOT_TEST_MAIN(WindowFaultsTest)
#include "window_faults_test.moc"
