// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"
#include "fault_server.h"

#include "demo/sample_service.h"
#include "record/engagement_page.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace axp;

namespace {

const QString callId = QStringLiteral("ca11ab1e-0000-4000-8000-000000000001");
const QString chatId = QStringLiteral("b07cafe0-0000-4000-8000-000000000003");
const QString unknownId = QStringLiteral("12345678-1234-1234-1234-123456789abc");

tl::expected<Answer, FetchError> fetchSeveral(ClientFixture &fixture, const Connection &connection,
                                              const QStringList &ids)
{
    const std::unique_ptr<Reply> reply(fixture.client().fetchSeveral(connection, ids));
    QSignalSpy finished(reply.get(), &Reply::finished);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000))
        qFatal("the fetch never finished");
    return reply->takeOutcome();
}

} // namespace

/// Several engagements in one call: of the sample service, and of servers that fail.
class AxpSeveralTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theServiceGivesThemInOrderAndLeavesOutTheUnknown();
    void noneFoundIsNotFound();
    void whatIsAskedIsWhatTheServiceWants();
    void whatCannotBeRightIsNeverSent_data();
    void whatCannotBeRightIsNeverSent();
    void whatFailsOnceIsAskedAgain();
    void noWholeIdIsNoted();
    void cancellingEndsIt();
};

void AxpSeveralTest::theServiceGivesThemInOrderAndLeavesOutTheUnknown()
{
    demo::SampleService service;
    QVERIFY(service.start());
    ClientFixture fixture(patientSettings());
    Connection connection =
        connectionTo(QUrl(service.address()), PastedToken{Secret(QString::fromLatin1(service.credentials().token))});
    connection.credentials.appKey = Secret(QString::fromLatin1(service.credentials().appKey));
    connection.service.accountId = service.accountId();

    const auto answer = fetchSeveral(fixture, connection, {chatId, unknownId, callId});
    QVERIFY(answer);
    const auto page = record::readEngagementPage(answer->bytes);
    QVERIFY(page);
    QCOMPARE(page->engagements.size(), std::size_t(2));
    QVERIFY(page->pagination == (record::Pagination{1, 50, 2}));
    for (const auto &[index, id] : {std::pair(0U, chatId), std::pair(1U, callId)}) {
        const auto alone = fixture.fetch(connection, id);
        QVERIFY(alone);
        QCOMPARE(page->engagement(index), alone->bytes.trimmed());
    }
    const auto none = fetchSeveral(fixture, connection, {unknownId});
    QVERIFY(!none && none.error().kind == ErrorKind::NotFound);
}

void AxpSeveralTest::noneFoundIsNotFound()
{
    FaultServer server;
    server.play({{problem(404, "None of them")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fetchSeveral(fixture, connectionTo(server.url()), {unknownId});
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::NotFound);
    QCOMPARE(answer.error().problem->detail, QStringLiteral("None of them"));
}

void AxpSeveralTest::whatIsAskedIsWhatTheServiceWants()
{
    FaultServer server;
    server.play({{json(200, "{\"engagements\":[]}")}});
    ClientFixture fixture(patientSettings());
    QUrl base = server.url();
    base.setPath(QStringLiteral("/gateway/"));
    QVERIFY(fetchSeveral(fixture, connectionTo(base), {callId, chatId}));
    QCOMPARE(server.seen().size(), std::size_t(1));
    const SeenRequest &request = server.seen().front();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.path, "/gateway/api/journey/v1/accounts/ABCDEF/engagements?engagementIds=" + callId.toLatin1() +
                               ',' + chatId.toLatin1() + "&pageSize=50&pageNumber=1");
    QCOMPARE(request.headers.value("appkey"), testAppKey.toLatin1());
    QCOMPARE(request.headers.value("authorization"), "Bearer " + testToken.toLatin1());
    QCOMPARE(request.headers.value("accept"), "application/json");
}

void AxpSeveralTest::whatCannotBeRightIsNeverSent_data()
{
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("error");
    const QStringList fifty(mostIdsAtOnce, callId);
    QTest::newRow("none") << QStringList() << testAccount << QStringLiteral("bad-id");
    QTest::newRow("51") << fifty + QStringList{chatId} << testAccount << QStringLiteral("bad-id");
    QTest::newRow("one that is none") << QStringList{callId, QStringLiteral("x&y=z")} << testAccount
                                      << QStringLiteral("bad-id");
    QTest::newRow("a wrong account") << fifty << QStringLiteral("ABC/../") << QStringLiteral("bad-account");
}

void AxpSeveralTest::whatCannotBeRightIsNeverSent()
{
    QFETCH(const QStringList, ids);
    QFETCH(const QString, account);
    FaultServer server;
    ClientFixture fixture(patientSettings());
    Connection connection = connectionTo(server.url());
    connection.service.accountId = account;
    const auto answer = fetchSeveral(fixture, connection, ids);
    QVERIFY(!answer);
    QTEST(nameOf(answer.error().kind), "error");
    QVERIFY(server.seen().empty());
}

void AxpSeveralTest::whatFailsOnceIsAskedAgain()
{
    FaultServer server;
    server.play({{problem(503, "later")}, {json(200, "{\"engagements\":[{}]}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fetchSeveral(fixture, connectionTo(server.url()), {callId});
    QVERIFY(answer);
    QCOMPARE(answer->attempts, 2);
    QCOMPARE(server.seen().front().path, server.seen().back().path);
}

void AxpSeveralTest::noWholeIdIsNoted()
{
    const LogCapture log;
    FaultServer server;
    server.play({{problem(400, "no")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fetchSeveral(fixture, connectionTo(server.url()), {callId, chatId});
    QVERIFY(!answer);
    QCOMPARE(fixture.facts().size(), std::size_t(1));
    QVERIFY(fixture.facts().front().url.endsWith(QLatin1String("/accounts/ABCDEF/engagements")));
    QVERIFY(!fixture.facts().front().address);
    const QString all = LogCapture::text() + everythingIn(fixture.facts()) + everythingIn(answer.error());
    QVERIFY(!all.contains(callId) && !all.contains(chatId));
    QCOMPARE(secretsIn(all), QStringList());
}

void AxpSeveralTest::cancellingEndsIt()
{
    FaultServer server; // it never answers
    server.play({{QByteArray()}});
    ClientFixture fixture(patientSettings());
    const std::unique_ptr<Reply> reply(fixture.client().fetchSeveral(connectionTo(server.url()), {callId}));
    QSignalSpy finished(reply.get(), &Reply::finished);
    QTRY_COMPARE_WITH_TIMEOUT(server.seen().size(), std::size_t(1), 30'000);
    reply->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QVERIFY(!reply->outcome() && reply->outcome().error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(AxpSeveralTest)
#include "axp_several_test.moc"
