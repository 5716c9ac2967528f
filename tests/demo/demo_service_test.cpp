// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "http_client.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>

using demo::LoggedRequest;
using demo::SampleService;

namespace {

const QString callId = QStringLiteral("ca11ab1e-0000-4000-8000-000000000001");

QString errorId(int status)
{
    return QStringLiteral("00000%1-0000-4000-8000-000000000000").arg(status);
}

} // namespace

/// Get Engagement and the list of samples, over real HTTP.
class DemoServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everySampleIsServedByteForByte();
    void theLiveSampleGrowsFromFetchToFetch();
    void theListOfSamplesIsOpenToAll();
    void otherBytesCanBeServed();
    void aRecordThatIsKnownIsNotSentAgain();
    void credentialsAreAsked_data();
    void credentialsAreAsked();
    void whatIsWrongIsAProblem_data();
    void whatIsWrongIsAProblem();
    void badIdsNameTheFieldAndThePattern();
    void theGatewaysBadRequestHasItsStatusAsText();
    void aBlankSecretIsNeverAccepted();
    void hostileRequestsGetAnAnswer_data();
    void hostileRequestsGetAnAnswer();
    void noiseDoesNotHarmTheNextRequest();
    void manyClientsAreServedAtOnce();
    void theLogHoldsNoSecret();
    void itStopsAndStartsAnew();
};

void DemoServiceTest::everySampleIsServedByteForByte()
{
    SampleService service;
    QVERIFY(service.start());
    for (const demo::Sample &sample : demo::sampleIndex().samples) {
        const auto reply = getEngagement(service, sample.id);
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->type, "application/json");
        if (!sample.restartsAfter) {
            QCOMPARE(reply->body, sample.bytes);
            QCOMPARE(getEngagement(service, sample.id.toUpper())->body, sample.bytes);
        }
    }
}

void DemoServiceTest::theLiveSampleGrowsFromFetchToFetch()
{
    using namespace std::chrono_literals;
    std::atomic<demo::TimePoint> now = demo::TimePoint(1'774'000'000'000ms);
    SampleService service({.now = [&now] {
        return now.load();
    }});
    QVERIFY(service.start());
    const QString id = QStringLiteral("11feca11-0000-4000-8000-000000000002");
    const auto members = [&](std::chrono::seconds after) {
        now = demo::TimePoint(1'774'000'000'000ms) + after;
        const QJsonObject record = getEngagement(service, id)->json();
        return QStringLiteral("%1 %2 %3 %4")
            .arg(record.value(QLatin1String("status")).toString())
            .arg(record.value(QLatin1String("participants")).toArray().size())
            .arg(record.value(QLatin1String("queues")).toArray().size())
            .arg(record.value(QLatin1String("transfers")).toArray().size());
    };
    QCOMPARE(members(0s), QStringLiteral("CREATED 2 1 0"));
    QCOMPARE(members(50s), QStringLiteral("ACTIVE 3 1 0"));
    QCOMPARE(members(130s), QStringLiteral("ACTIVE 3 2 1"));
    QCOMPARE(members(160s), QStringLiteral("ACTIVE 4 2 1"));
    QCOMPARE(members(300s), QStringLiteral("COMPLETED 4 2 1"));
    QCOMPARE(members(600s), QStringLiteral("CREATED 2 1 0"));
}

void DemoServiceTest::theListOfSamplesIsOpenToAll()
{
    SampleService service;
    QVERIFY(service.start());
    const auto reply = ask(service.address(), "GET", QStringLiteral("/samples"));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, demo::sampleIndex().bytes);
}

void DemoServiceTest::otherBytesCanBeServed()
{
    SampleService service;
    QVERIFY(service.start());
    service.serve(callId.toUpper(), "[] ");
    QCOMPARE(getEngagement(service, callId)->body, "[] ");
}

void DemoServiceTest::aRecordThatIsKnownIsNotSentAgain()
{
    SampleService service;
    QVERIFY(service.start());
    const QString path = demo::engagementPath(service.accountId(), callId);
    const auto first = getEngagement(service, callId);
    QVERIFY(first && first->headers.contains("etag"));
    HttpHeaders headers = goodHeaders(service.credentials());
    headers.emplace_back("If-None-Match", "\"another\", " + first->headers.at("etag"));
    const auto second = ask(service.address(), "GET", path, headers);
    QVERIFY(second);
    QCOMPARE(second->status, 304);
    QCOMPARE(second->body, QByteArray());
    QCOMPARE(second->headers.at("etag"), first->headers.at("etag"));

    service.serve(callId, "{}");
    const auto third = ask(service.address(), "GET", path, headers);
    QVERIFY(third);
    QCOMPARE(third->status, 200);
    QCOMPARE(third->body, "{}");
    QVERIFY(third->headers.at("etag") != first->headers.at("etag"));
}

void DemoServiceTest::credentialsAreAsked_data()
{
    QTest::addColumn<QByteArray>("appKey");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("detail");
    const QString appKey = QStringLiteral("The appkey is missing or wrong.");
    const QString token = QStringLiteral("The bearer token is missing, wrong or expired.");
    const auto row = [](const char *name, const char *key, const char *authorization, const QString &detail) {
        QTest::newRow(name) << QByteArray(key) << QByteArray(authorization) << (detail.isEmpty() ? 200 : 401) << detail;
    };
    row("both right", "key", "Bearer token", {});
    row("another case", "key", "bearer token", {});
    row("no app key", "", "Bearer token", appKey);
    row("a wrong app key", "kez", "Bearer token", appKey);
    row("both wrong", "kez", "Bearer nekot", appKey);
    row("no token", "key", "", token);
    row("a wrong token", "key", "Bearer nekot", token);
    row("an empty token", "key", "Bearer ", token);
    row("no scheme", "key", "token", token);
    row("another scheme", "key", "Basic token", token);
}

void DemoServiceTest::credentialsAreAsked()
{
    QFETCH(const QByteArray, appKey);
    QFETCH(const QByteArray, authorization);
    SampleService service({.credentials = credentialsOf("key", "token")});
    QVERIFY(service.start());
    HttpHeaders headers;
    if (!appKey.isEmpty()) {
        headers.emplace_back("appkey", appKey);
    }
    if (!authorization.isEmpty()) {
        headers.emplace_back("Authorization", authorization);
    }
    const auto reply = ask(service.address(), "GET", demo::engagementPath(service.accountId(), callId), headers);
    QVERIFY(reply);
    QTEST(reply->status, "status");
    QTEST(reply->json().value(QLatin1String("detail")).toString(), "detail");
}

void DemoServiceTest::whatIsWrongIsAProblem_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const char *method, const QString &path, int status,
                        const char *header = "") {
        QTest::newRow(name) << QByteArray(method) << path << status << QByteArray(header);
    };
    const auto engagement = [](const QString &id) {
        return demo::engagementPath(QStringLiteral("SAMPLE"), id);
    };
    row("an unknown engagement", "GET", engagement(QStringLiteral("12345678-1234-1234-1234-123456789abc")), 404);
    row("another account", "GET", demo::engagementPath(QStringLiteral("OTHERS"), callId), 403);
    row("a wrong account", "GET", demo::engagementPath(QStringLiteral("SAMPLES"), callId), 400);
    row("another address", "GET", QStringLiteral("/api/journey/v2/accounts/SAMPLE/engagements/") + callId, 404);
    row("nothing", "GET", QStringLiteral("/"), 404);
    row("delete", "DELETE", engagement(callId), 405, "allow: GET");
    row("post", "POST", engagement(callId), 405, "allow: GET");
    row("get a token", "GET", demo::tokenPath(QStringLiteral("SAMPLE")), 405, "allow: POST");
    row("post to the list", "POST", QStringLiteral("/samples"), 405, "allow: GET");
    for (const int status : {400, 401, 403, 404, 405, 500, 502, 503, 504, 599}) {
        row(qPrintable(QStringLiteral("asked for %1").arg(status)), "GET", engagement(errorId(status)), status);
    }
    row("asked for 429", "GET", engagement(errorId(429)), 429, "retry-after: 5");
    row("asked for 200", "GET", engagement(errorId(200)), 404);
}

void DemoServiceTest::whatIsWrongIsAProblem()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, header);
    SampleService service;
    QVERIFY(service.start());
    const auto reply = ask(service.address(), method, path, goodHeaders(service.credentials()));
    QVERIFY(reply);
    QTEST(reply->status, "status");
    QCOMPARE(reply->type, "application/problem+json");
    QVERIFY(!reply->json().value(QLatin1String("title")).toString().isEmpty());
    QCOMPARE(reply->json().value(QLatin1String("status")).toVariant().toInt(), reply->status);
    if (!header.isEmpty()) {
        const auto colon = header.indexOf(':');
        QCOMPARE(reply->headers.at(header.first(colon).toLower()), header.sliced(colon + 2));
    }
}

void DemoServiceTest::badIdsNameTheFieldAndThePattern()
{
    SampleService service;
    QVERIFY(service.start());
    for (const QString &id : {callId + QLatin1Char('0'), callId.chopped(1), QStringLiteral("8e557fd6"),
                              callId + QStringLiteral("%0A"), QStringLiteral("%00"), QStringLiteral("..")}) {
        const auto reply = ask(service.address(), "GET", demo::engagementPath(QStringLiteral("SAMPLES"), id),
                               goodHeaders(service.credentials()));
        QVERIFY(reply);
        QCOMPARE(reply->status, 400);
        const QJsonArray violations = reply->json().value(QLatin1String("violations")).toArray();
        QCOMPARE(violations.size(), 2);
        QCOMPARE(violations.at(0).toObject().value(QLatin1String("field")),
                 QJsonValue(QStringLiteral("getEngagement.accountId")));
        QCOMPARE(violations.at(1).toObject().value(QLatin1String("field")),
                 QJsonValue(QStringLiteral("getEngagement.engagementId")));
        QCOMPARE(violations.at(1).toObject().value(QLatin1String("code")), QJsonValue(20006));
    }
}

void DemoServiceTest::theGatewaysBadRequestHasItsStatusAsText()
{
    SampleService service;
    QVERIFY(service.start());
    const QJsonObject problem = getEngagement(service, errorId(400))->json();
    QCOMPARE(problem.value(QLatin1String("status")), QJsonValue(QStringLiteral("400")));
    QVERIFY(!problem.contains(QLatin1String("violations")));
}

void DemoServiceTest::aBlankSecretIsNeverAccepted()
{
    SampleService service;
    QVERIFY(service.start());
    for (const QByteArray &secret :
         {service.credentials().appKey, service.credentials().token, service.credentials().clientId,
          service.credentials().clientSecret, service.credentials().userName, service.credentials().password}) {
        QCOMPARE(secret.size(), 32);
    }
    const auto reply = ask(service.address(), "GET", demo::engagementPath(service.accountId(), callId),
                           {{"appkey", ""}, {"Authorization", "Bearer "}});
    QVERIFY(reply);
    QCOMPARE(reply->status, 401);
    QVERIFY(SampleService().credentials().token != service.credentials().token);
}

void DemoServiceTest::hostileRequestsGetAnAnswer_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &request, const char *status) {
        QTest::newRow(name) << request << QByteArray(status);
    };
    const QByteArray end(" HTTP/1.1\r\nHost: x\r\n\r\n");
    row("a long path", "GET /" + QByteArray(5'000, 'a') + end, "414");
    row("a path past all bounds", "GET /" + QByteArray(100'000, 'a') + end, "414");
    row("a thousand slashes", "GET " + QByteArray(1'000, '/') + end, "404");
    row("bytes that are no UTF-8", "GET /%ff%fe%c0%80" + end, "404");
    row("an unknown method", "BREW /" + end, "400");
    row("no HTTP at all", "hello\r\n\r\n", "400");
    row("a range of the record", "GET /samples HTTP/1.1\r\nRange: bytes=0-3\r\n\r\n", "206");
    row("a long body", "POST /x HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "413");
}

void DemoServiceTest::hostileRequestsGetAnAnswer()
{
    QFETCH(const QByteArray, request);
    SampleService service;
    const auto port = service.start();
    QVERIFY(port);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, *port);
    QVERIFY(socket.waitForConnected());
    socket.write(request);
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead()) {
        answer += socket.readAll();
    }
    QTEST(answer.mid(9, 3), "status");
    QVERIFY(getEngagement(service, callId));
}

void DemoServiceTest::noiseDoesNotHarmTheNextRequest()
{
    SampleService service;
    const auto port = service.start();
    QVERIFY(port);
    for (char byte = 0; byte < 40; ++byte) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, *port);
        QVERIFY(socket.waitForConnected());
        socket.write(QByteArray(100, byte));
        socket.abort();
    }
    QCOMPARE(getEngagement(service, callId)->status, 200);
}

void DemoServiceTest::manyClientsAreServedAtOnce()
{
    SampleService service;
    QVERIFY(service.start());
    std::atomic<int> good = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 12; ++i) {
        clients.emplace_back([&service, &good] {
            for (int j = 0; j < 10; ++j) {
                const auto reply = getEngagement(service, callId);
                good += reply && reply->status == 200 ? 1 : 0;
            }
        });
    }
    for (std::thread &client : clients) {
        client.join();
    }
    QCOMPARE(good.load(), 120);
    QCOMPARE(service.requests().size(), std::size_t(120));
}

void DemoServiceTest::theLogHoldsNoSecret()
{
    SampleService service;
    QVERIFY(service.start());
    const QString path = demo::engagementPath(service.accountId(), callId);
    const auto reply =
        ask(service.address(), "GET", path + QStringLiteral("?appkey=secret"), goodHeaders(service.credentials()));
    QVERIFY(reply);
    QVERIFY(ask(service.address(), "PUT", QStringLiteral("/x")));
    const std::vector<LoggedRequest> expected{{"GET", path, 200}, {"PUT", QStringLiteral("/x"), 404}};
    QVERIFY(service.requests() == expected);
}

void DemoServiceTest::itStopsAndStartsAnew()
{
    SampleService service;
    service.stop();
    QVERIFY(service.address().isEmpty());
    for (int i = 0; i < 20; ++i) {
        const auto port = service.start();
        QVERIFY(port);
        QVERIFY(service.start() == port);
        QCOMPARE(getEngagement(service, callId)->status, 200);
        const QString address = service.address();
        service.stop();
        QVERIFY(service.address().isEmpty());
        QVERIFY(!ask(address, "GET", QStringLiteral("/samples")));
    }
}

QTEST_GUILESS_MAIN(DemoServiceTest)
#include "demo_service_test.moc"
