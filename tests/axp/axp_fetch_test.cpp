// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"
#include "fault_server.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace axp;
using namespace std::chrono_literals;

/// A fetch from beginning to end: what is asked, what comes back, trying again, cancelling.
class AxpFetchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsAskedIsWhatTheServiceWants();
    void anAnswerHasItsBytesAndItsFacts();
    void aPathBeforeTheApiIsKept();
    void anHonestRecordThatCompressesWellIsTaken();
    void anUnchangedRecordNeedNotComeAgain();
    void whatFailsOnceIsAskedAgain();
    void retryAfterIsWaitedFor();
    void retryAfterAsADateGoesByTheServersClock();
    void aRedirectWithinTheOriginIsFollowed();
    void aWaitIsCountedDownAndCancelledAtOnce();
    void cancellingWhileTheServerKeepsQuietEndsAtOnce();
    void deletingAReplyClosesItsConnection();
    void finishedComesFromTheEventLoopAndLetsTheReplyBeDeleted();
    void phasesAndProgressTellWhatIsDone();
    void twoHundredCancelsAtRandomMoments();
};

void AxpFetchTest::whatIsAskedIsWhatTheServiceWants()
{
    FaultServer server;
    server.play({{json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());

    QCOMPARE(server.seen().size(), std::size_t(1));
    const SeenRequest &request = server.seen().front();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.path, "/api/journey/v1/accounts/ABCDEF/engagements/8e557fd6-580a-43b3-8cf9-db8169f4af5a");
    QCOMPARE(request.headers.value("appkey"), testAppKey.toLatin1());
    QCOMPARE(request.headers.value("authorization"), "Bearer " + testToken.toLatin1());
    QCOMPARE(request.headers.value("accept"), "application/json");
    QVERIFY(request.headers.value("user-agent").startsWith("engagement-viewer/"));
    QVERIFY(!request.headers.contains("cookie"));
}

void AxpFetchTest::anAnswerHasItsBytesAndItsFacts()
{
    FaultServer server;
    server.play({{http(200,
                       "Content-Type: application/json;charset=utf-8\r\nX-Request-Id: r-1\r\nETag: \"7\"\r\n"
                       "Set-Cookie: a=b\r\n",
                       R"({"id":"x"})")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->bytes, R"({"id":"x"})");
    QVERIFY(answer->fetchedAt == fixture.time().now());
    QCOMPARE(answer->url.port(), int(server.serverPort()));
    QCOMPARE(answer->requestIds.size(), 1);
    QCOMPARE(answer->requestIds.front().value, QStringLiteral("r-1"));
    QCOMPARE(answer->validators.etag, "\"7\"");
    QCOMPARE(answer->attempts, 1);
    QVERIFY(answer->timings.sent && answer->timings.firstByte && !answer->timings.encrypted);
    QVERIFY(*answer->timings.sent <= *answer->timings.firstByte);
    QVERIFY(*answer->timings.firstByte <= answer->timings.whole);

    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());
    QVERIFY(!server.seen().back().headers.contains("cookie"));
    QCOMPARE(fixture.facts().size(), std::size_t(2));
    QCOMPARE(fixture.facts().front().status, 200);
    QCOMPARE(fixture.facts().front().received, 10);
}

void AxpFetchTest::aPathBeforeTheApiIsKept()
{
    FaultServer server;
    server.play({{json(200, "{}")}});
    QUrl base = server.url();
    base.setPath(QStringLiteral("/gateway"));
    base.setUserInfo(QStringLiteral("jo:secret"));
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(connectionTo(base)).has_value());
    QVERIFY(server.seen().front().path.startsWith("/gateway/api/journey/v1/accounts/"));
    QCOMPARE(server.seen().front().headers.value("authorization"), "Bearer " + testToken.toLatin1());
}

void AxpFetchTest::anHonestRecordThatCompressesWellIsTaken()
{
    const QByteArray record = "{\"x\":\"" + QByteArray(30'000'000, 'a') + "\"}";
    const QByteArray packed = qCompress(record, 9).mid(4);
    FaultServer server;
    server.play({{http(200, "Content-Type: application/json\r\nContent-Encoding: deflate\r\n", packed)}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(answer.has_value());
    QVERIFY(answer->bytes == record);
}

void AxpFetchTest::anUnchangedRecordNeedNotComeAgain()
{
    FaultServer server;
    server.play({{"HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n"}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()), testId, {"\"7\"", {}});
    QVERIFY(answer.has_value());
    QVERIFY(answer->unchanged && answer->bytes.isEmpty());
    QCOMPARE(server.seen().front().headers.value("if-none-match"), "\"7\"");
}

void AxpFetchTest::whatFailsOnceIsAskedAgain()
{
    FaultServer server;
    server.play({{problem(503, "Not now")}, {json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->attempts, 2);
    QCOMPARE(fixture.time().waits().size(), std::size_t(1));
    QVERIFY(fixture.time().waits().front() == 375ms);
}

void AxpFetchTest::retryAfterIsWaitedFor()
{
    FaultServer server;
    server.play({{http(429, "Retry-After: 7\r\n", "")}, {json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());
    QVERIFY(fixture.time().waits() == std::vector<std::chrono::milliseconds>{7s});

    server.play({{http(429, "Retry-After: 3600\r\n", "")}});
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().attempts, 1);
    QVERIFY(answer.error().retryAfter == 3600s);
}

void AxpFetchTest::retryAfterAsADateGoesByTheServersClock()
{
    FaultServer server;
    server.play(
        {{http(503, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:47 GMT\r\n", "")},
         {json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());
    QVERIFY(fixture.time().waits() == std::vector<std::chrono::milliseconds>{10s});
}

void AxpFetchTest::aRedirectWithinTheOriginIsFollowed()
{
    FaultServer server;
    server.play({{http(307, "Location: /elsewhere?x=1\r\n", "gone")}, {json(200, "{\"id\":1}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->bytes, "{\"id\":1}");
    QCOMPARE(server.seen().at(1).path, "/elsewhere?x=1");
    QCOMPARE(server.seen().at(1).headers.value("appkey"), testAppKey.toLatin1());
    QCOMPARE(fixture.facts().size(), std::size_t(2));
    QCOMPARE(fixture.facts().front().address,
             std::optional(record::engagementUrl(connectionTo(server.url()).service, testId)));
    QVERIFY(!fixture.facts().back().address);
    for (const ExchangeFacts &hop : fixture.facts())
        QVERIFY(hop.timings.sent && hop.timings.firstByte && *hop.timings.firstByte <= hop.timings.whole);
    const auto whole = fixture.facts().front().timings.whole + fixture.facts().back().timings.whole;
    QVERIFY(whole <= answer->timings.whole); // each hop counts from its own beginning
}

void AxpFetchTest::aWaitIsCountedDownAndCancelledAtOnce()
{
    FaultServer server;
    server.play({{http(429, "Retry-After: 30\r\n", "")}});
    ClientFixture fixture(patientSettings());
    fixture.time().hold();
    const std::unique_ptr<Reply> reply(fixture.client().fetch(connectionTo(server.url()), testId));
    int attempt = 0;
    std::chrono::milliseconds wait{};
    connect(reply.get(), &Reply::retrying, this, [&](int number, std::chrono::milliseconds how, ErrorKind why) {
        attempt = number;
        wait = how;
        QVERIFY(why == ErrorKind::TooManyRequests);
    });
    QTRY_VERIFY_WITH_TIMEOUT(reply->phase() == Phase::WaitingToRetry, 30'000);
    QCOMPARE(attempt, 1);
    QVERIFY(wait == 30s);

    QSignalSpy finished(reply.get(), &Reply::finished);
    reply->cancel();
    QVERIFY(finished.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(nameOf(reply->outcome().error().kind), QStringLiteral("cancelled"));
    QCOMPARE(server.seen().size(), std::size_t(1));
}

void AxpFetchTest::cancellingWhileTheServerKeepsQuietEndsAtOnce()
{
    FaultServer server;
    ClientFixture fixture(patientSettings());
    const std::unique_ptr<Reply> reply(fixture.client().fetch(connectionTo(server.url()), testId));
    QTRY_COMPARE_WITH_TIMEOUT(server.seen().size(), std::size_t(1), 30'000);
    QSignalSpy finished(reply.get(), &Reply::finished);
    reply->cancel();
    reply->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(reply->outcome().error().attempts, 1);
    QTRY_VERIFY_WITH_TIMEOUT(server.findChildren<QTcpSocket *>().isEmpty(), 30'000);
}

void AxpFetchTest::deletingAReplyClosesItsConnection()
{
    FaultServer server;
    ClientFixture fixture(patientSettings());
    Reply *reply = fixture.client().fetch(connectionTo(server.url()), testId);
    QTRY_COMPARE_WITH_TIMEOUT(server.seen().size(), std::size_t(1), 30'000);
    delete reply;
    QTRY_VERIFY_WITH_TIMEOUT(server.findChildren<QTcpSocket *>().isEmpty(), 30'000);
}

void AxpFetchTest::finishedComesFromTheEventLoopAndLetsTheReplyBeDeleted()
{
    FaultServer server;
    server.play({{json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    bool gone = false;
    for (const QString &id : {testId, QStringLiteral("no id")}) {
        gone = false;
        Reply *reply = fixture.client().fetch(connectionTo(server.url()), id);
        connect(reply, &Reply::finished, this, [&gone, reply] {
            delete reply;
            gone = true;
        });
        QVERIFY(!gone);
        QTRY_VERIFY_WITH_TIMEOUT(gone, 30'000);
    }
}

void AxpFetchTest::phasesAndProgressTellWhatIsDone()
{
    FaultServer server;
    server.play({{json(200, QByteArray(300'000, ' '))}});
    ClientFixture fixture(patientSettings());
    const std::unique_ptr<Reply> reply(fixture.client().fetch(connectionTo(server.url()), testId));
    std::vector<Phase> phases;
    qint64 received = 0;
    std::optional<qint64> total;
    connect(reply.get(), &Reply::phaseChanged, this, [&](Phase phase) { phases.push_back(phase); });
    connect(reply.get(), &Reply::progress, this, [&](qint64 bytes, std::optional<qint64> all) {
        QVERIFY(bytes >= received);
        received = bytes;
        total = all;
    });
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QVERIFY((phases == std::vector{Phase::Connecting, Phase::Waiting, Phase::Receiving, Phase::Finished}));
    QCOMPARE(received, 300'000);
    QVERIFY(total == 300'000);
}

void AxpFetchTest::twoHundredCancelsAtRandomMoments()
{
    FaultServer server;
    server.play({{json(200, "{\"x\":\"" + QByteArray(400'000, 'x') + "\"}")}});
    ClientFixture fixture(patientSettings());
    QRandomGenerator chance(42);
    int cancelled = 0;
    for (int i = 0; i < 200; ++i) {
        const std::unique_ptr<Reply> reply(fixture.client().fetch(connectionTo(server.url()), testId));
        QSignalSpy finished(reply.get(), &Reply::finished);
        // A number of turns of the event loop falls on every stage, whatever the machine's speed.
        for (int turns = int(chance.bounded(60)); turns > 0 && !reply->isFinished(); --turns)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (i % 4 == 0)
            continue; // deleted on the way, without a word
        reply->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        cancelled += reply->outcome() ? 0 : 1;
        if (!reply->outcome())
            QVERIFY(reply->outcome().error().kind == ErrorKind::Cancelled);
    }
    QVERIFY(cancelled > 0);
    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());
    QVERIFY(fixture.client().findChildren<Reply *>().isEmpty());
}

QTEST_GUILESS_MAIN(AxpFetchTest)
#include "axp_fetch_test.moc"
