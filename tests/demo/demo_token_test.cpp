// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "http_client.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <atomic>

using demo::SampleService;
using namespace std::chrono_literals;

namespace {

const demo::Credentials credentials{.appKey = "key",
                                    .token = "token",
                                    .clientId = "client",
                                    .clientSecret = "a secret+&=%",
                                    .userName = "jürgen",
                                    .password = "pass word"};
const QByteArray client("&client_id=client&client_secret=a+secret%2B%26%3D%25");

QString textIn(const std::optional<HttpReply> &reply, const char *name)
{
    return reply ? reply->json().value(QLatin1String(name)).toString() : QString();
}

int statusWith(const SampleService &service, const QString &token)
{
    const auto reply =
        ask(service.address(), "GET",
            demo::engagementPath(service.accountId(), QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a")),
            {{"appkey", service.credentials().appKey}, {"Authorization", "Bearer " + token.toLatin1()}});
    return reply ? reply->status : 0;
}

} // namespace

/// The token endpoint, over real HTTP.
class DemoTokenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyGrantGivesAGoodToken_data();
    void everyGrantGivesAGoodToken();
    void aTokenExpires();
    void aRefreshTokenIsGoodOnceAndLongerThanItsToken();
    void wrongRequestsAreRefused_data();
    void wrongRequestsAreRefused();
    void theAppKeyIsNeededToo();
    void aBodyThatIsNoFormIsTheGatewaysBusiness();
    void missingFieldsAreAllNamed();
};

void DemoTokenTest::everyGrantGivesAGoodToken_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("client") << "grant_type=client_credentials" + client;
    QTest::newRow("user") << "grant_type=password&username=j%C3%BCrgen&password=pass+word" + client;
}

void DemoTokenTest::everyGrantGivesAGoodToken()
{
    QFETCH(const QByteArray, form);
    SampleService service({.credentials = credentials});
    QVERIFY(service.start());
    const auto reply = postForm(service, form);
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->json().value(QLatin1String("expires_in")), QJsonValue(900));
    QCOMPARE(reply->headers.at("cache-control"), "no-store");
    QCOMPARE(statusWith(service, textIn(reply, "access_token")), 200);
    QCOMPARE(statusWith(service, textIn(reply, "refresh_token")), 401);
    QVERIFY(textIn(postForm(service, form), "access_token") != textIn(reply, "access_token"));
}

void DemoTokenTest::aTokenExpires()
{
    std::atomic<demo::TimePoint> now = demo::TimePoint(1'774'000'000'000ms);
    SampleService service({.credentials = credentials, .tokenLifetime = 60s, .now = [&now] {
                               return now.load();
                           }});
    QVERIFY(service.start());
    const QString token = textIn(postForm(service, "grant_type=client_credentials" + client), "access_token");
    now = now.load() + 59s;
    QCOMPARE(statusWith(service, token), 200);
    now = now.load() + 1s;
    QCOMPARE(statusWith(service, token), 401);
    QCOMPARE(statusWith(service, QStringLiteral("token")), 200);
}

void DemoTokenTest::aRefreshTokenIsGoodOnceAndLongerThanItsToken()
{
    std::atomic<demo::TimePoint> now = demo::TimePoint(1'774'000'000'000ms);
    SampleService service({.credentials = credentials, .tokenLifetime = 60s, .now = [&now] {
                               return now.load();
                           }});
    QVERIFY(service.start());
    const auto refresh = [&service](const QString &token) {
        return postForm(service, "grant_type=refresh_token&refresh_token=" + token.toLatin1() + client);
    };
    const auto first = postForm(service, "grant_type=client_credentials" + client);
    now = now.load() + 119s;
    const auto second = refresh(textIn(first, "refresh_token"));
    QVERIFY(second);
    QCOMPARE(second->status, 200);
    QCOMPARE(statusWith(service, textIn(second, "access_token")), 200);
    QCOMPARE(refresh(textIn(first, "refresh_token"))->status, 401);
    now = now.load() + 120s;
    QCOMPARE(refresh(textIn(second, "refresh_token"))->status, 401);
}

void DemoTokenTest::wrongRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &form, int status, int code) {
        QTest::newRow(name) << form << status << code;
    };
    row("empty", "", 400, 20002);
    row("no grant", client, 400, 20002);
    row("an empty grant", "grant_type=" + client, 400, 20002);
    row("another grant", "grant_type=authorization_code" + client, 400, 20006);
    row("no secret", "grant_type=client_credentials&client_id=client", 400, 20002);
    row("no user", "grant_type=password&password=pass+word" + client, 400, 20002);
    row("no refresh token", "grant_type=refresh_token" + client, 400, 20002);
    row("a wrong client", "grant_type=client_credentials&client_id=x&client_secret=a+secret%2B%26%3D%25", 401, 0);
    row("a wrong secret", "grant_type=client_credentials&client_id=client&client_secret=x", 401, 0);
    row("a wrong password", "grant_type=password&username=j%C3%BCrgen&password=x" + client, 401, 0);
    row("a wrong user", "grant_type=password&username=x&password=pass+word" + client, 401, 0);
    row("a wrong refresh token", "grant_type=refresh_token&refresh_token=x" + client, 401, 0);
    row("noise", "%%%=%&&&=\xff\x01", 400, 20002);
}

void DemoTokenTest::wrongRequestsAreRefused()
{
    QFETCH(const QByteArray, form);
    QFETCH(const int, code);
    SampleService service({.credentials = credentials});
    QVERIFY(service.start());
    const auto reply = postForm(service, form);
    QVERIFY(reply);
    QTEST(reply->status, "status");
    QCOMPARE(reply->type, "application/problem+json");
    const QJsonArray violations = reply->json().value(QLatin1String("violations")).toArray();
    QCOMPARE(violations.first().toObject().value(QLatin1String("code")).toInt(), code);
    QVERIFY(!reply->body.contains("a secret"));
}

void DemoTokenTest::theAppKeyIsNeededToo()
{
    SampleService service({.credentials = credentials});
    QVERIFY(service.start());
    const auto reply =
        ask(service.address(), "POST", demo::tokenPath(service.accountId()),
            {{"Content-Type", "application/x-www-form-urlencoded"}}, "grant_type=client_credentials" + client);
    QVERIFY(reply);
    QCOMPARE(reply->status, 401);
    QVERIFY(textIn(reply, "detail").contains(QLatin1String("appkey")));
}

void DemoTokenTest::aBodyThatIsNoFormIsTheGatewaysBusiness()
{
    SampleService service({.credentials = credentials});
    QVERIFY(service.start());
    const auto reply = ask(service.address(), "POST", demo::tokenPath(service.accountId()),
                           {{"appkey", "key"}, {"Content-Type", "application/json"}}, "{}");
    QVERIFY(reply);
    QCOMPARE(reply->status, 400);
    QCOMPARE(textIn(reply, "status"), QStringLiteral("400"));
}

void DemoTokenTest::missingFieldsAreAllNamed()
{
    SampleService service({.credentials = credentials});
    QVERIFY(service.start());
    QStringList fields;
    const auto reply = postForm(service, "grant_type=password");
    QVERIFY(reply);
    const QJsonArray violations = reply->json().value(QLatin1String("violations")).toArray();
    for (const QJsonValue &violation : violations) {
        fields += violation.toObject().value(QLatin1String("field")).toString();
    }
    QCOMPARE(fields.join(QLatin1Char(' ')), QStringLiteral("client_id client_secret username password"));
}

QTEST_GUILESS_MAIN(DemoTokenTest)
#include "demo_token_test.moc"
