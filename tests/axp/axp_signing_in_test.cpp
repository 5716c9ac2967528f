// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"
#include "fault_server.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <array>
#include <memory>

using namespace axp;
using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView tokenPath("/openid-connect/token");

QByteArray grant(const QByteArray &token, const QByteArray &expiresIn = "900")
{
    return json(200, R"({"access_token":")" + token + R"(","expires_in":)" + expiresIn + "}");
}

SignIn client(const QString &clientId = QStringLiteral("the client"))
{
    return ClientCredentials{clientId, Secret(testClientSecret)};
}

/// A service that gives out tokens and takes each of them until it is told otherwise.
class Service final
{
public:
    Service()
    {
        server.playAt(tokenPath.toByteArray(), {{grant("first")}, {grant("second")}});
        server.play({{json(200, "{}")}});
    }
    [[nodiscard]] int tokenRequests() const { return server.seenAt(tokenPath.toByteArray()); }
    [[nodiscard]] QByteArray lastBearer() const { return server.seen().back().headers.value("authorization"); }
    [[nodiscard]] Connection connection(const SignIn &signIn = client()) const
    {
        return connectionTo(server.url(), signIn);
    }

    FaultServer server;
};

} // namespace

class AxpSigningInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aClientSignsInAsItself();
    void aPersonSignsInWithAPassword();
    void aTokenIsKeptUntilShortlyBeforeItExpires();
    void aTokensLifeIsReadWhateverItsType_data();
    void aTokensLifeIsReadWhateverItsType();
    void manyWaitForOneToken_data();
    void manyWaitForOneToken();
    void aTokenRefusedIsFetchedAnewAndTheRequestRepeatedOnce();
    void aTokenRefusedTwiceIsAnError();
    void aRefusedAppKeyNeedsNoNewToken();
    void aPastedTokenIsNeverFetchedAnew();
    void eachFaultOfSigningInHasItsKind_data();
    void eachFaultOfSigningInHasItsKind();
    void allWhoWaitHearThatSigningInFailed();
    void otherCredentialsHaveTheirOwnToken();
    void forgottenTokensAreFetchedAnew();
    void oneWhoStopsWaitingDoesNotStopTheOthers();
};

void AxpSigningInTest::aClientSignsInAsItself()
{
    Service service;
    ClientFixture fixture(patientSettings());
    const LogCapture log;
    QVERIFY(fixture.fetch(service.connection()).has_value());

    const SeenRequest &request = service.server.seen().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/api/auth/v1/ABCDEF/protocol/openid-connect/token");
    QCOMPARE(request.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(request.headers.value("appkey"), testAppKey.toLatin1());
    QVERIFY(!request.headers.contains("authorization"));
    const QUrlQuery form(QString::fromLatin1(request.body));
    QCOMPARE(form.queryItems().size(), 3);
    QCOMPARE(form.queryItemValue(QStringLiteral("grant_type")), QStringLiteral("client_credentials"));
    QCOMPARE(form.queryItemValue(QStringLiteral("client_id"), QUrl::FullyDecoded), QStringLiteral("the client"));
    QCOMPARE(form.queryItemValue(QStringLiteral("client_secret"), QUrl::FullyDecoded), testClientSecret);
    QCOMPARE(service.lastBearer(), "Bearer first");
    QCOMPARE(secretsIn(everythingIn(fixture.facts()) + LogCapture::text()), QStringList());
    QVERIFY(!LogCapture::text().contains(QStringLiteral("first")));
}

void AxpSigningInTest::aPersonSignsInWithAPassword()
{
    Service service;
    ClientFixture fixture(patientSettings());
    const PasswordGrant person{QStringLiteral("app"), Secret(testClientSecret), QStringLiteral("jo@example.org"),
                               Secret(testPassword)};
    QVERIFY(fixture.fetch(service.connection(person)).has_value());
    const QUrlQuery form(QString::fromLatin1(service.server.seen().front().body));
    QCOMPARE(form.queryItems().size(), 5);
    QCOMPARE(form.queryItemValue(QStringLiteral("grant_type")), QStringLiteral("password"));
    QCOMPARE(form.queryItemValue(QStringLiteral("username"), QUrl::FullyDecoded), QStringLiteral("jo@example.org"));
    QCOMPARE(form.queryItemValue(QStringLiteral("password"), QUrl::FullyDecoded), testPassword);
}

void AxpSigningInTest::aTokenIsKeptUntilShortlyBeforeItExpires()
{
    Service service;
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(service.connection()).has_value());
    fixture.time().pass(869s);
    QVERIFY(fixture.fetch(service.connection()).has_value());
    QCOMPARE(service.tokenRequests(), 1);
    fixture.time().pass(1s);
    QVERIFY(fixture.fetch(service.connection()).has_value());
    QCOMPARE(service.tokenRequests(), 2);
    QCOMPARE(service.lastBearer(), "Bearer second");
}

void AxpSigningInTest::aTokensLifeIsReadWhateverItsType_data()
{
    QTest::addColumn<QByteArray>("expiresIn");
    QTest::addColumn<int>("seconds"); // that the token is used for
    QTest::newRow("number") << QByteArray("900") << 870;
    QTest::newRow("text") << QByteArray("\"900\"") << 870;
    QTest::newRow("short") << QByteArray("100") << 90;
    QTest::newRow("null") << QByteArray("null") << 54;
    QTest::newRow("negative") << QByteArray("-1") << 54;
    QTest::newRow("object") << QByteArray("{}") << 54;
    QTest::newRow("beyond all measure") << QByteArray("1e300") << 86'370;
}

void AxpSigningInTest::aTokensLifeIsReadWhateverItsType()
{
    QFETCH(const QByteArray, expiresIn);
    QFETCH(const int, seconds);
    Service service;
    service.server.playAt(tokenPath.toByteArray(), {{grant("any", expiresIn)}});
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(service.connection()).has_value());
    fixture.time().pass(std::chrono::seconds(seconds) - 1ms);
    QVERIFY(fixture.fetch(service.connection()).has_value());
    QCOMPARE(service.tokenRequests(), 1);
    fixture.time().pass(1ms);
    QVERIFY(fixture.fetch(service.connection()).has_value());
    QCOMPARE(service.tokenRequests(), 2);
}

void AxpSigningInTest::manyWaitForOneToken_data()
{
    QTest::addColumn<QByteArray>("firstAnswer");
    QTest::addColumn<bool>("isExpired");
    QTest::newRow("no token yet") << QByteArray() << false;
    QTest::newRow("an expired token") << QByteArray() << true;
    QTest::newRow("a token the service refuses to both") << problem(401, "Invalid token") << true;
}

void AxpSigningInTest::manyWaitForOneToken()
{
    QFETCH(const QByteArray, firstAnswer);
    QFETCH(const bool, isExpired);
    Service service;
    ClientFixture fixture(patientSettings());
    if (isExpired) {
        QVERIFY(fixture.fetch(service.connection()).has_value());
        if (firstAnswer.isEmpty())
            fixture.time().pass(1h);
        else
            service.server.play({{firstAnswer}, {firstAnswer}, {json(200, "{}")}});
    }
    const int before = service.tokenRequests();
    std::array<std::unique_ptr<Reply>, 2> replies;
    for (auto &reply : replies)
        reply.reset(fixture.client().fetch(service.connection(), testId));
    for (const auto &reply : replies) {
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
        QVERIFY(reply->outcome().has_value());
    }
    QCOMPARE(service.tokenRequests(), before + 1);
}

void AxpSigningInTest::aTokenRefusedIsFetchedAnewAndTheRequestRepeatedOnce()
{
    Service service;
    service.server.play({{problem(401, "")}, {json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(service.connection());
    QVERIFY(answer.has_value());
    QCOMPARE(answer->attempts, 2);
    QCOMPARE(service.tokenRequests(), 2);
    QCOMPARE(service.lastBearer(), "Bearer second");
    QVERIFY(fixture.time().waits().empty());
}

void AxpSigningInTest::aTokenRefusedTwiceIsAnError()
{
    Service service;
    service.server.play({{problem(401, "Invalid token: first, second")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(service.connection());
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("bad-token"));
    QCOMPARE(answer.error().attempts, 2);
    QCOMPARE(service.tokenRequests(), 2);
    QCOMPARE(answer.error().problem->detail, QStringLiteral("Invalid token: …, …"));
}

void AxpSigningInTest::aRefusedAppKeyNeedsNoNewToken()
{
    Service service;
    service.server.play({{problem(401, "Invalid appkey")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(service.connection());
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("bad-app-key"));
    QCOMPARE(service.tokenRequests(), 1);
}

void AxpSigningInTest::aPastedTokenIsNeverFetchedAnew()
{
    Service service;
    service.server.play({{problem(401, "Invalid token")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(service.server.url()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().attempts, 1);
    QCOMPARE(service.tokenRequests(), 0);
}

void AxpSigningInTest::eachFaultOfSigningInHasItsKind_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, const char *kind) {
        QTest::newRow(name) << bytes << QString::fromLatin1(kind);
    };
    const QByteArray quoting = " of " + testClientSecret.toLatin1() + " with " + QUrl::toPercentEncoding(testPassword) +
                               " and " + testPassword.toLatin1();
    row("unknown user", json(400, R"({"error":"invalid_grant","error_description":"No user)" + quoting + "\"}"),
        "sign-in-refused");
    row("unknown client", json(401, R"({"error":"invalid_client","error_description":"Secret)" + quoting + "\"}"),
        "sign-in-refused");
    row("bad app key", problem(401, "Invalid appkey" + quoting), "bad-app-key");
    row("forbidden", problem(403, quoting), "sign-in-refused");
    row("no such account", problem(404, quoting), "not-found");
    row("too many", problem(429, quoting), "too-many-requests");
    row("trouble", problem(503, quoting), "server-trouble");
    row("redirect within the host", http(302, "Location: /login\r\n", ""), "redirect-refused");
    row("a login page", http(200, "Content-Type: text/html\r\n", "<html>"), "wrong-content");
    row("no token", json(200, "{}"), "wrong-content");
    row("a token that is a number", json(200, R"({"access_token":5})"), "wrong-content");
    row("a token no header can carry", json(200, R"({"access_token":"a\r\nHost: evil"})"), "wrong-content");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", "not-an-answer");
}

void AxpSigningInTest::eachFaultOfSigningInHasItsKind()
{
    QFETCH(const QByteArray, bytes);
    Service service;
    service.server.playAt(tokenPath.toByteArray(), {{bytes}});
    ClientFixture fixture(patientSettings());
    const LogCapture log;
    const PasswordGrant person{QStringLiteral("app"), Secret(testClientSecret), QStringLiteral("jo"),
                               Secret(testPassword)};
    const auto answer = fixture.fetch(service.connection(person));
    QVERIFY(!answer);
    QTEST(nameOf(answer.error().kind), "kind");
    QVERIFY(answer.error().step == Step::SigningIn);
    QCOMPARE(answer.error().attempts, 0);
    QCOMPARE(service.server.seen().size(), std::size_t(1)); // a POST is never repeated
    const QString kept = everythingIn(answer.error()) + everythingIn(fixture.facts()) + LogCapture::text();
    QCOMPARE(secretsIn(kept), QStringList());
}

void AxpSigningInTest::allWhoWaitHearThatSigningInFailed()
{
    Service service;
    service.server.playAt(tokenPath.toByteArray(), {{problem(500, "")}});
    ClientFixture fixture(patientSettings());
    std::array<std::unique_ptr<Reply>, 3> replies;
    for (auto &reply : replies)
        reply.reset(fixture.client().fetch(service.connection(), testId));
    for (const auto &reply : replies) {
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
        QVERIFY(!reply->outcome());
    }
    QCOMPARE(service.tokenRequests(), 1);
}

void AxpSigningInTest::otherCredentialsHaveTheirOwnToken()
{
    Service service;
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(service.connection()).has_value());
    QVERIFY(fixture.fetch(service.connection(client(QStringLiteral("another")))).has_value());
    QCOMPARE(service.tokenRequests(), 2);
    Connection renamed = service.connection();
    renamed.name = QStringLiteral("Another name");
    QVERIFY(fixture.fetch(renamed).has_value());
    QCOMPARE(service.tokenRequests(), 2);
}

void AxpSigningInTest::forgottenTokensAreFetchedAnew()
{
    Service service;
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(service.connection()).has_value());
    fixture.client().forgetTokens();
    QVERIFY(fixture.fetch(service.connection()).has_value());
    QCOMPARE(service.tokenRequests(), 2);
}

void AxpSigningInTest::oneWhoStopsWaitingDoesNotStopTheOthers()
{
    Service service;
    ClientFixture fixture(patientSettings());
    const std::unique_ptr<Reply> cancelled(fixture.client().fetch(service.connection(), testId));
    std::unique_ptr<Reply> deleted(fixture.client().fetch(service.connection(), testId));
    const std::unique_ptr<Reply> waiting(fixture.client().fetch(service.connection(), testId));
    QTRY_VERIFY_WITH_TIMEOUT(waiting->phase() == Phase::SigningIn, 30'000);
    cancelled->cancel();
    deleted.reset();
    QTRY_VERIFY_WITH_TIMEOUT(waiting->isFinished(), 30'000);
    QVERIFY(waiting->outcome().has_value());
    QVERIFY(!cancelled->outcome());
    QCOMPARE(service.server.seen().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(AxpSigningInTest)
#include "axp_signing_in_test.moc"
