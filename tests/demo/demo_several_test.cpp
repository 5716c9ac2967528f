// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "http_client.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using demo::SampleService;

namespace {

const QString callId = QStringLiteral("ca11ab1e-0000-4000-8000-000000000001");
const QString chatId = QStringLiteral("b07cafe0-0000-4000-8000-000000000003");
const QString unknownId = QStringLiteral("12345678-1234-1234-1234-123456789abc");

std::optional<HttpReply> askSeveral(const SampleService &service, const QString &query,
                                    const QString &account = QStringLiteral("SAMPLE"))
{
    return ask(service.address(), "GET", demo::engagementsPath(account) + query, goodHeaders(service.credentials()));
}

QByteArray recordOf(const QString &id)
{
    for (const demo::Sample &sample : demo::sampleIndex().samples) {
        if (sample.id == id) {
            return sample.bytes;
        }
    }
    return {};
}

/// `field code` of each violation.
QString violationsIn(const HttpReply &reply)
{
    QStringList all;
    for (const QJsonValue &violation : reply.json().value(QLatin1String("violations")).toArray()) {
        all << QStringLiteral("%1 %2")
                   .arg(violation[QLatin1String("field")].toString())
                   .arg(violation[QLatin1String("code")].toInt());
    }
    return all.join(QLatin1String("; "));
}

} // namespace

/// Several engagements at once, over real HTTP.
class DemoSeveralTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theyComeInTheOrderAskedForByteForByte();
    void thoseNotFoundAreLeftOut();
    void theyComeInPages();
    void noneFoundIsNotFound();
    void whatIsWrongIsAProblem_data();
    void whatIsWrongIsAProblem();
    void credentialsAreAskedFirst();
};

void DemoSeveralTest::theyComeInTheOrderAskedForByteForByte()
{
    SampleService service;
    QVERIFY(service.start());
    const auto reply = askSeveral(service, QStringLiteral("?engagementIds=%1,%2").arg(chatId.toUpper(), callId));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->type, "application/json");
    QCOMPARE(reply->body, "{\"engagements\":[" + recordOf(chatId) + ',' + recordOf(callId) +
                              "],\"pagination\":{\"pageNumber\":1,\"pageSize\":50,\"total\":2}}");
}

void DemoSeveralTest::thoseNotFoundAreLeftOut()
{
    SampleService service;
    QVERIFY(service.start());
    const auto reply =
        askSeveral(service, QLatin1String("?engagementIds=") + unknownId + QLatin1String("%2C") + callId);
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QVERIFY(reply->body.startsWith("{\"engagements\":[" + recordOf(callId) + ']'));
}

void DemoSeveralTest::theyComeInPages()
{
    SampleService service;
    QVERIFY(service.start());
    const QString ids = QStringLiteral("?engagementIds=%1,%2&pageSize=1&pageNumber=").arg(chatId, callId);
    const auto idsOn = [&](int page) {
        QStringList found;
        for (const QJsonValue &record :
             askSeveral(service, ids + QString::number(page))->json().value(QLatin1String("engagements")).toArray()) {
            found << record[QLatin1String("id")].toString();
        }
        return found;
    };
    QCOMPARE(idsOn(1), QStringList{chatId});
    QCOMPARE(idsOn(2), QStringList{callId});
    QCOMPARE(idsOn(3), QStringList());
}

void DemoSeveralTest::noneFoundIsNotFound()
{
    SampleService service;
    QVERIFY(service.start());
    QCOMPARE(askSeveral(service, QStringLiteral("?engagementIds=%1").arg(unknownId))->status, 404);
}

void DemoSeveralTest::whatIsWrongIsAProblem_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("violations");
    const auto row = [](const char *name, const QString &query, int status, const char *violations,
                        const char *account = "SAMPLE") {
        QTest::newRow(name) << QString::fromLatin1(account) << query << status << QString::fromLatin1(violations);
    };
    const QString good = QStringLiteral("?engagementIds=") + callId;
    row("no ids", {}, 400, "getEngagements.engagementIds 20002");
    row("empty ids", QStringLiteral("?engagementIds=,"), 400, "getEngagements.engagementIds 20002");
    row("a bad id", good + QStringLiteral(",x"), 400, "getEngagements.engagementIds 20006");
    row("51 ids", good + (u',' + callId).repeated(50), 400, "getEngagements.engagementIds 20006");
    row("50 ids", good + (u',' + callId).repeated(49), 200, "");
    row("a page of 51", good + QStringLiteral("&pageSize=51"), 400, "getEngagements.pageSize 20006");
    row("a page of nothing", good + QStringLiteral("&pageSize=0"), 400, "getEngagements.pageSize 20006");
    row("no such page", good + QStringLiteral("&pageNumber=x"), 400, "getEngagements.pageNumber 20006");
    row("a wrong account", good, 400, "getEngagements.accountId 20006", "SAMPLES");
    row("another account", good, 403, "", "OTHERS");
}

void DemoSeveralTest::whatIsWrongIsAProblem()
{
    QFETCH(const QString, account);
    QFETCH(const QString, query);
    SampleService service;
    QVERIFY(service.start());
    const auto reply = askSeveral(service, query, account);
    QVERIFY(reply);
    QTEST(reply->status, "status");
    QTEST(violationsIn(*reply), "violations");
}

void DemoSeveralTest::credentialsAreAskedFirst()
{
    SampleService service;
    QVERIFY(service.start());
    const QString path = demo::engagementsPath(service.accountId());
    QCOMPARE(ask(service.address(), "GET", path)->status, 401);
    QCOMPARE(ask(service.address(), "POST", path)->status, 405);
}

QTEST_GUILESS_MAIN(DemoSeveralTest)
#include "demo_several_test.moc"
