// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"
#include "fault_server.h"

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
    const auto row = [](const char *name, const QByteArray &bytes, const char *kind, int attempts = 1,
                        Then then = Then::StayOpen) {
        QTest::newRow(name) << bytes << then << QString::fromLatin1(kind) << attempts;
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray half = head + "Content-Length: 100\r\n\r\n{\"id\":\"8e55";

    row("400", problem(400, "Constraint violation"), "bad-request");
    row("400 from the gateway", json(400, R"({"status": "400"})"), "bad-request");
    row("401 of the app key", problem(401, "Invalid appkey"), "bad-app-key");
    row("401 of the token", problem(401, "Invalid access token"), "bad-token");
    row("401 of nobody knows what", problem(401, ""), "not-allowed");
    row("401 without a word", http(401, "", ""), "not-allowed");
    row("401 that wants a password",
        http(401, "Content-Type: application/json\r\nWWW-Authenticate: Basic realm=\"x\"\r\n",
             R"({"detail":"bad appkey"})"),
        "bad-app-key");
    row("401 that challenges the token", http(401, "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n", "no"),
        "bad-token");
    row("403", problem(403, "Forbidden"), "missing-role");
    row("404 from the service", problem(404, "No such engagement"), "not-found");
    row("404 from the gateway", http(404, "Content-Type: text/html\r\n", "<html>nothing here</html>"), "not-found");
    row("404 with half a body", "HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n{", "not-found", 1, Then::Close);
    row("404 with a body without end", "HTTP/1.1 404 No\r\n\r\n" + QByteArray(200'000, 'x'), "not-found");
    row("410", problem(410, "Gone"), "not-found");
    row("418", problem(418, "Teapot"), "not-an-answer");
    row("429", problem(429, "Slow down"), "too-many-requests", 3);
    row("500", problem(500, "Oops"), "server-trouble", 3);
    row("501", problem(501, "Never heard of it"), "server-trouble", 1);
    row("503", http(503, "", ""), "server-trouble", 3);
    row("599", http(599, "", ""), "server-trouble", 1);

    row("204", "HTTP/1.1 204 No Content\r\n\r\n", "not-an-answer");
    row("206", json(206, "{}"), "not-an-answer");
    row("304 unasked", "HTTP/1.1 304 Not Modified\r\n\r\n", "not-an-answer");
    row("a redirect to nowhere", http(302, "", ""), "redirect-refused");
    row("a redirect to what is no address", http(302, "Location: http://[\r\n", ""), "redirect-refused");
    row("200 without a byte", json(200, ""), "empty");

    row("half a body, then closed", half, "connection-lost", 3, Then::Close);
    row("half a body, then reset", half, "connection-lost", 3, Then::Reset);
    row("a chunked body cut", head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n", "connection-lost", 3,
        Then::Close);
    row("half a head", "HTTP/1.1 200 OK\r\nContent-Ty", "connection-lost", 3, Then::Close);
    row("closed without a word", "", "connection-lost", 3, Then::Close);
    row("reset without a word", "", "connection-lost", 3, Then::Reset);
    // Qt closes the connection on what is no HTTP, and says no more than that it is closed.
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", "connection-lost", 3);
    row("noise", QByteArray(5000, '\xff'), "connection-lost", 3);
    row("a status that is no number", "HTTP/1.1 abc OK\r\n\r\n", "connection-lost", 3);
    row("a status of no class", http(999, "", ""), "not-an-answer");
    row("101", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", "not-an-answer");
    row("103 and no more", "HTTP/1.1 103 Early Hints\r\n\r\n", "not-an-answer");
    row("100 and no more", "HTTP/1.1 100 Continue\r\n\r\n", "connection-lost", 3, Then::Close);
    row("chunked noise", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\r\n0\r\n\r\n", "empty");
    row("a chunk of negative length", head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n-5\r\n\r\n",
        "connection-lost", 3, Then::Close);
    row("compressed noise", http(200, "Content-Encoding: gzip\r\n", "this is no gzip"), "not-an-answer");
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
