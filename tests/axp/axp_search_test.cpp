// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"
#include "fault_server.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace axp;

namespace {

const QString phone = QStringLiteral("+49 30 23125 148");

SearchQuery byPhone()
{
    SearchQuery query;
    query.identifiers.insert(QStringLiteral("phoneNumbers"), {phone});
    return query;
}

tl::expected<Answer, FetchError> outcomeOf(Reply *raw)
{
    const std::unique_ptr<Reply> reply(raw);
    QSignalSpy finished(reply.get(), &Reply::finished);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000))
        qFatal("the call never finished");
    return reply->takeOutcome();
}

} // namespace

/// The calls beside Get Engagement: what is asked, and what is kept of it.
class AxpSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theBodyHoldsWhatIsAskedAndNoMore_data();
    void theBodyHoldsWhatIsAskedAndNoMore();
    void whatIsAskedIsWhatTheServiceWants();
    void anExpiredTokenIsRenewedAndTheBodySentAgain();
    void whatFailsOnceIsAskedAgain();
    void withoutIdentifiersNothingIsSent();
    void noIdentifierIsNoted();
    void aRedirectIsNotFollowed();
    void notesAreAskedForOfAnEngagement();
};

void AxpSearchTest::theBodyHoldsWhatIsAskedAndNoMore_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QByteArray>("body");
    SearchQuery query = byPhone();
    QTest::newRow("an identifier") << query
                                   << QByteArray("{\"identifiers\":{\"phoneNumbers\":[\"+49 30 23125 148\"]}}");
    query.identifiers.insert(QStringLiteral("emailAddresses"), {});
    QTest::newRow("a name without values")
        << query << QByteArray("{\"identifiers\":{\"phoneNumbers\":[\"+49 30 23125 148\"]}}");
    query.identifiers = {{QStringLiteral("x\"y"), {QStringLiteral("\\"), QStringLiteral("ä")}}};
    query.channelIds = QStringList{QStringLiteral("Voice"), QStringLiteral("Chat")};
    query.agentId = QStringLiteral("a");
    query.conversation = QStringLiteral("Moving house");
    query.from = record::Instant{0};
    query.until = record::Instant{1};
    QTest::newRow("everything") << query
                                << QByteArray(
                                       "{\"agentId\":\"a\",\"channelIds\":[\"Voice\",\"Chat\"],"
                                       "\"conversation\":\"Moving house\",\"endDate\":\"1970-01-01T00:00:00.001Z\","
                                       "\"identifiers\":{\"x\\\"y\":[\"\\\\\",\"\xc3\xa4\"]},"
                                       "\"startDate\":\"1970-01-01T00:00:00.000Z\"}");
}

void AxpSearchTest::theBodyHoldsWhatIsAskedAndNoMore()
{
    QFETCH(const SearchQuery, query);
    QTEST(searchBody(query), "body");
}

void AxpSearchTest::whatIsAskedIsWhatTheServiceWants()
{
    FaultServer server;
    server.play({{json(200, "{\"engagements\":[]}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = outcomeOf(fixture.client().search(connectionTo(server.url()), byPhone(), 3));
    QVERIFY(answer);
    QCOMPARE(answer->bytes, "{\"engagements\":[]}");
    QCOMPARE(server.seen().size(), std::size_t(1));
    const SeenRequest &request = server.seen().front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/api/journey/v1/accounts/ABCDEF/journeys:search?pageSize=50&pageNumber=3");
    QCOMPARE(request.headers.value("appkey"), testAppKey.toLatin1());
    QCOMPARE(request.headers.value("authorization"), "Bearer " + testToken.toLatin1());
    QCOMPARE(request.headers.value("accept"), "application/json");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.body, searchBody(byPhone()));
}

void AxpSearchTest::anExpiredTokenIsRenewedAndTheBodySentAgain()
{
    FaultServer server;
    server.play({{problem(401, "The bearer token is expired")}, {json(200, "{\"engagements\":[]}")}});
    server.playAt("/token", {{json(200, "{\"access_token\":\"one\",\"expires_in\":900}")},
                             {json(200, "{\"access_token\":\"two\",\"expires_in\":900}")}});
    ClientFixture fixture(patientSettings());
    const Connection connection =
        connectionTo(server.url(), ClientCredentials{QStringLiteral("me"), Secret(testClientSecret)});
    QVERIFY(outcomeOf(fixture.client().search(connection, byPhone(), 1)));
    QCOMPARE(server.seenAt("/token"), 2);
    QCOMPARE(server.seenAt("journeys:search"), 2);
    QCOMPARE(server.seen().back().headers.value("authorization"), "Bearer two");
    QCOMPARE(server.seen().back().body, searchBody(byPhone()));
}

void AxpSearchTest::whatFailsOnceIsAskedAgain()
{
    FaultServer server;
    server.play({{problem(429, "slowly")}, {problem(503, "later")}, {json(200, "{\"engagements\":[]}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = outcomeOf(fixture.client().search(connectionTo(server.url()), byPhone(), 1));
    QVERIFY(answer);
    QCOMPARE(answer->attempts, 3);
    QCOMPARE(server.seen().back().body, searchBody(byPhone()));
}

void AxpSearchTest::withoutIdentifiersNothingIsSent()
{
    FaultServer server;
    ClientFixture fixture(patientSettings());
    SearchQuery query;
    query.identifiers.insert(QStringLiteral("phoneNumbers"), {});
    const auto answer = outcomeOf(fixture.client().search(connectionTo(server.url()), query, 1));
    QVERIFY(!answer && answer.error().kind == ErrorKind::BadRequest);
    QVERIFY(server.seen().empty());
}

void AxpSearchTest::noIdentifierIsNoted()
{
    const LogCapture log;
    FaultServer server;
    server.play({{problem(400, "no")}});
    ClientFixture fixture(patientSettings());
    SearchQuery query = byPhone();
    query.conversation = QStringLiteral("x&grant_type=secret-topic&");
    const auto answer = outcomeOf(fixture.client().search(connectionTo(server.url()), query, 1));
    QVERIFY(!answer);
    QCOMPARE(fixture.facts().size(), std::size_t(1));
    const ExchangeFacts &facts = fixture.facts().front();
    QCOMPARE(facts.method, QStringLiteral("POST"));
    QVERIFY(facts.url.endsWith(QLatin1String("/accounts/ABCDEF/journeys:search")));
    QVERIFY(!facts.address && facts.grant.isEmpty());
    const QString all = LogCapture::text() + everythingIn(fixture.facts()) + everythingIn(answer.error());
    QVERIFY(!all.contains(QLatin1String("23125")) && !all.contains(QLatin1String("secret-topic")));
    QCOMPARE(secretsIn(all), QStringList());
}

void AxpSearchTest::aRedirectIsNotFollowed()
{
    FaultServer server;
    server.play({{http(307, "Location: /elsewhere\r\n", {})}});
    ClientFixture fixture(patientSettings());
    const auto answer = outcomeOf(fixture.client().search(connectionTo(server.url()), byPhone(), 1));
    QVERIFY(!answer && answer.error().kind == ErrorKind::RedirectRefused);
    QCOMPARE(server.seen().size(), std::size_t(1));
}

void AxpSearchTest::notesAreAskedForOfAnEngagement()
{
    FaultServer server;
    server.play({{json(200, "{\"agentNotes\":[]}")}});
    ClientFixture fixture(patientSettings());
    QVERIFY(outcomeOf(fixture.client().fetchNotes(connectionTo(server.url()), testId)));
    QCOMPARE(server.seen().front().method, "GET");
    QCOMPARE(server.seen().front().path,
             "/api/journey/v1/accounts/ABCDEF/engagements/" + testId.toLatin1() + "/agent-notes");
    const auto answer = outcomeOf(fixture.client().fetchNotes(connectionTo(server.url()), QStringLiteral("../x")));
    QVERIFY(!answer && answer.error().kind == ErrorKind::BadId);
    QCOMPARE(server.seen().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(AxpSearchTest)
#include "axp_search_test.moc"
