// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"
#include "fault_cases.h"

#include <QRegularExpression>
#include <QTest>

using namespace axp;
using namespace std::chrono_literals;
using Then = Turn::Then;

/// Every way for a service to fail that plain HTTP can show: the kind, the number of attempts, and that nothing leaks.
class AxpFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatCannotBeRightIsNeverSent_data();
    void whatCannotBeRightIsNeverSent();
    void eachFaultHasItsKind_data();
    void eachFaultHasItsKind();
    void eachTypeOfBodyIsTakenOrRefused_data();
    void eachTypeOfBodyIsTakenOrRefused();
    void aServerThatQuotesSecretsIsNotQuoted();
    void aPortWithNobodyBehindItRefuses();
    void aHostWithoutAnAddressIsNotFound();
    void eachStageHasItsTimeLimit_data();
    void eachStageHasItsTimeLimit();
    void aRedirectElsewhereCarriesNothing();
    void redirectsInACircleEnd();
    void aBodyOverTheLimitIsStopped_data();
    void aBodyOverTheLimitIsStopped();
};

void AxpFaultsTest::whatCannotBeRightIsNeverSent_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("appKey");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("kind");
    const QString good = QStringLiteral("http://127.0.0.1:1");
    const auto row = [&](const char *kind, const QString &base, const QString &account, const QString &id,
                         const QString &key, const QString &token) {
        QTest::addRow("%s %s", kind, qPrintable(base + account + id))
            << base << account << id << key << token << QString::fromLatin1(kind);
    };
    row("bad-id", good, testAccount, testId.chopped(1), testAppKey, testToken);
    row("bad-id", good, testAccount, testId + QLatin1String("/../x"), testAppKey, testToken);
    row("bad-account", good, QStringLiteral("ABCDE1"), testId, testAppKey, testToken);
    row("bad-address", QStringLiteral("https:///x"), testAccount, testId, testAppKey, testToken);
    row("bad-address", QString(), testAccount, testId, testAppKey, testToken);
    row("not-https", QStringLiteral("http://example.com"), testAccount, testId, testAppKey, testToken);
    row("not-https", QStringLiteral("ftp://127.0.0.1"), testAccount, testId, testAppKey, testToken);
    row("bad-app-key", good, testAccount, testId, QString(), testToken);
    row("bad-app-key", good, testAccount, testId, QStringLiteral("k\r\nHost: evil"), testToken);
    row("bad-token", good, testAccount, testId, testAppKey, QString());
    row("bad-token", good, testAccount, testId, testAppKey, QStringLiteral("t\nX: y"));
}

void AxpFaultsTest::whatCannotBeRightIsNeverSent()
{
    QFETCH(const QString, base);
    QFETCH(const QString, account);
    QFETCH(const QString, id);
    QFETCH(const QString, appKey);
    QFETCH(const QString, token);
    ClientFixture fixture(patientSettings());
    const Connection connection{{}, {QUrl(base), account}, {Secret(appKey), PastedToken{Secret(token)}}, {}};
    const auto answer = fixture.fetch(connection, id);
    QVERIFY(!answer);
    QTEST(nameOf(answer.error().kind), "kind");
    QCOMPARE(answer.error().attempts, 0);
    QVERIFY(fixture.facts().empty());
}

void AxpFaultsTest::eachFaultHasItsKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("attempts");
    for (const FaultCase &each : faultCases())
        QTest::newRow(each.name) << each.bytes << each.then << QString::fromLatin1(each.kind) << each.attempts;
}

void AxpFaultsTest::eachFaultHasItsKind()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Then, then);
    QFETCH(const int, attempts);
    FaultServer server;
    server.play({{bytes, then}});
    ClientFixture fixture(patientSettings());
    const LogCapture log;
    const auto answer = fixture.fetch(connectionTo(server.url()));

    QVERIFY(!answer);
    const FetchError &error = answer.error();
    QTEST(nameOf(error.kind), "kind");
    QCOMPARE(error.attempts, attempts);
    QVERIFY(error.step == Step::Fetching);
    QVERIFY(int(server.seen().size()) >= attempts); // Qt may send once more on its own when nothing came back
    QCOMPARE(int(fixture.facts().size()), attempts);
    QVERIFY(!error.detail.isEmpty());
    QVERIFY(!everythingIn(error).contains(testId));
    QVERIFY(!LogCapture::text().isEmpty() && !LogCapture::text().contains(testId));
    QCOMPARE(secretsIn(everythingIn(error) + everythingIn(fixture.facts()) + LogCapture::text()), QStringList());
}

void AxpFaultsTest::eachTypeOfBodyIsTakenOrRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *type, const char *body, bool taken) {
        QTest::addRow("%s %s", type, body) << QByteArray(type) << QByteArray(body) << taken;
    };
    row("application/json", "{}", true);
    row("Application/JSON; charset=UTF-8", "{}", true);
    row("application/vnd.avaya+json", "{}", true);
    row("text/plain", "{}", true);
    row("text/plain", "neither record nor page", true); // the reader says what is wrong with it
    row("", " \n{}", true);
    row("application/octet-stream", "{}", true);
    row("text/html", "{}", false);
    row("text/html;charset=utf-8", "<html>Sign in</html>", false);
    row("", "\r\n<!DOCTYPE html><html>", false);
    row("text/plain", "<html>", false);
    row("application/pdf", "%PDF", false);
    row("image/png", "{}", false);
}

void AxpFaultsTest::eachTypeOfBodyIsTakenOrRefused()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, taken);
    FaultServer server;
    server.play({{http(200, type.isEmpty() ? type : "Content-Type: " + type + "\r\n", body)}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QCOMPARE(answer.has_value(), taken);
    if (!taken)
        QCOMPARE(nameOf(answer.error().kind), QStringLiteral("wrong-content"));
}

void AxpFaultsTest::aServerThatQuotesSecretsIsNotQuoted()
{
    const QByteArray both =
        testAppKey.toLatin1() + " and " + testToken.toLatin1() + " and " + QUrl::toPercentEncoding(testToken);
    FaultServer server;
    server.play({{http(401, "X-Request-Id: " + both + "\r\nContent-Type: application/" + both + "\r\n",
                       R"({"title":")" + both + R"(","detail":"bad token )" + both + R"(","violations":[{"message":")" +
                           both + R"("}]})")}});
    ClientFixture fixture(patientSettings());
    const LogCapture log;
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("bad-token"));
    const QString kept = everythingIn(answer.error()) + everythingIn(fixture.facts()) + LogCapture::text();
    QVERIFY(kept.contains(QStringLiteral("… and …")));
    QCOMPARE(secretsIn(kept), QStringList());
}

void AxpFaultsTest::aPortWithNobodyBehindItRefuses()
{
    QUrl url;
    {
        FaultServer server;
        url = server.url();
    }
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(url));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("refused"));
    QCOMPARE(answer.error().attempts, 1);
    QVERIFY(!answer.error().status);
}

void AxpFaultsTest::aHostWithoutAnAddressIsNotFound()
{
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(QUrl(QStringLiteral("https://no-such-host.invalid"))));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("host-not-found"));
}

void AxpFaultsTest::eachStageHasItsTimeLimit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("kind");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999999\r\n\r\n";
    const QString timedOut = QStringLiteral("timed-out");
    QTest::newRow("no handshake") << QByteArray() << Then::StayOpen << Stage::Connect << timedOut;
    QTest::newRow("no answer") << QByteArray() << Then::StayOpen << Stage::FirstByte << timedOut;
    QTest::newRow("half a body, then silence") << head + "{" << Then::StayOpen << Stage::Idle << timedOut;
    QTest::newRow("byte after byte for ever") << head << Then::Drip << Stage::Total << timedOut;
    QTest::newRow("a head without end") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << Then::Drip << Stage::FirstByte
                                        << timedOut;
    QTest::newRow("404, then silence") << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 9\r\n\r\n") << Then::StayOpen
                                       << Stage::Idle << QStringLiteral("not-found");
}

void AxpFaultsTest::eachStageHasItsTimeLimit()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Then, then);
    QFETCH(const Stage, stage);
    QFETCH(const QString, kind);
    ClientSettings settings = patientSettings();
    Timeouts &limits = settings.limits.timeouts;
    std::chrono::milliseconds *const limit = stage == Stage::Connect     ? &limits.connect
                                             : stage == Stage::FirstByte ? &limits.firstByte
                                             : stage == Stage::Idle      ? &limits.idle
                                                                         : &limits.total;
    *limit = 600ms;
    FaultServer server;
    if (stage == Stage::Connect)
        server.stayMute();
    server.play({{bytes, then}});
    ClientFixture fixture(settings);
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), kind);
    QCOMPARE(answer.error().attempts, 1);
    if (answer.error().kind == ErrorKind::TimedOut)
        QVERIFY(answer.error().timedOutAt == stage);
}

void AxpFaultsTest::aRedirectElsewhereCarriesNothing()
{
    FaultServer elsewhere; // another port is another origin
    FaultServer server;
    elsewhere.play({{json(200, "{}")}});
    server.play(
        {{http(302, "Location: " + elsewhere.url().toEncoded() + "/login?back=" + testToken.toLatin1() + "\r\n", "")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("redirect-refused"));
    QCOMPARE(answer.error().status, 302);
    QVERIFY(answer.error().redirect == RedirectFault::Elsewhere);
    QVERIFY(answer.error().detail.contains(QStringLiteral("/login")));
    QCOMPARE(secretsIn(answer.error().detail), QStringList());
    QVERIFY(elsewhere.seen().empty());
}

void AxpFaultsTest::redirectsInACircleEnd()
{
    FaultServer server;
    server.play({{http(301, "Location: /again\r\n", "")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("redirect-refused"));
    QVERIFY(answer.error().redirect == RedirectFault::Endless);
    QCOMPARE(int(server.seen().size()), 1 + patientSettings().limits.redirects);
}

void AxpFaultsTest::aBodyOverTheLimitIsStopped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray chunk = QByteArray::number(50'000, 16) + "\r\n" + QByteArray(50'000, ' ') + "\r\n";
    const QByteArray bomb = qCompress(QByteArray(80'000'000, ' '), 9).mid(4);
    QTest::newRow("announced") << head + "Content-Length: 100001\r\n\r\n{";
    QTest::newRow("to the end of the connection") << head + "\r\n" + QByteArray(100'001, ' ');
    QTest::newRow("in chunks") << head + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + chunk;
    QTest::newRow("a bomb") << head +
                                   "Content-Encoding: deflate\r\nContent-Length: " + QByteArray::number(bomb.size()) +
                                   "\r\n\r\n" + bomb;
}

void AxpFaultsTest::aBodyOverTheLimitIsStopped()
{
    QFETCH(const QByteArray, bytes);
    ClientSettings settings = patientSettings();
    settings.limits.body = 100'000;
    FaultServer server;
    server.play({{bytes}});
    ClientFixture fixture(settings);
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("too-large"));
    QCOMPARE(answer.error().attempts, 1);
    QVERIFY(fixture.facts().front().received <= 100'000);
}

QTEST_GUILESS_MAIN(AxpFaultsTest)
#include "axp_faults_test.moc"
