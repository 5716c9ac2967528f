// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "http_client.h"

#include "demo/customer.h"
#include "record/engagement_reader.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using demo::SampleService;

namespace {

const QString callId = QStringLiteral("ca11ab1e-0000-4000-8000-000000000001");
const QByteArray byPhone("\"identifiers\":{\"phoneNumbers\":[\"+49 30 23125 148\"]}");

std::optional<HttpReply> search(const SampleService &service, const QByteArray &body, const QString &query = {},
                                const QString &account = QStringLiteral("SAMPLE"))
{
    HttpHeaders headers = goodHeaders(service.credentials());
    headers.emplace_back("Content-Type", "application/json");
    return ask(service.address(), "POST", demo::searchPath(account) + query, headers, body);
}

QJsonArray engagementsIn(const std::optional<HttpReply> &reply)
{
    return reply->json().value(QLatin1String("engagements")).toArray();
}

int totalIn(const std::optional<HttpReply> &reply)
{
    return reply->json().value(QLatin1String("pagination")).toObject().value(QLatin1String("total")).toInt();
}

QDateTime startOf(const QJsonValue &engagement)
{
    return QDateTime::fromString(engagement[QLatin1String("startDate")].toString(), Qt::ISODateWithMs);
}

} // namespace

/// Looking for a customer's engagements and for an engagement's notes, over real HTTP.
class DemoSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theCustomerIsTheSameEachTime();
    void theCustomerHasALifeOfTwoYears();
    void theNewestComeFirstInPages();
    void filtersLeaveOutOthers_data();
    void filtersLeaveOutOthers();
    void whatIsWrongIsAProblem_data();
    void whatIsWrongIsAProblem();
    void whatIsFoundCanBeFetched();
    void notesAreGivenWhereTheRecordHasNone();
    void notesOfTheRecordAreGivenToo();
};

void DemoSearchTest::theCustomerIsTheSameEachTime()
{
    const auto once = demo::customerEngagements();
    const auto again = demo::customerEngagements();
    QCOMPARE(once.size(), std::size_t(119));
    for (std::size_t i = 0; i < once.size(); ++i) {
        QCOMPARE(once[i].id, again[i].id);
        QCOMPARE(once[i].bytes, again[i].bytes);
        QCOMPARE(once[i].notes, again[i].notes);
    }
}

void DemoSearchTest::theCustomerHasALifeOfTwoYears()
{
    QSet<QString> channels;
    QSet<QString> topics;
    int transferred = 0;
    int unanswered = 0;
    int soonAgain = 0; // on the same topic within a week
    const QJsonObject *before = nullptr;
    std::vector<QJsonObject> all;
    for (const demo::CustomerEngagement &engagement : demo::customerEngagements()) {
        const auto read = record::readEngagement(engagement.bytes);
        QVERIFY(read);
        QVERIFY((*read)->findings.empty());
        all.push_back(QJsonDocument::fromJson(engagement.bytes).object());
    }
    for (const QJsonObject &one : all) {
        channels.insert(one[QLatin1String("channels")][0][QLatin1String("id")].toString());
        topics.insert(one[QLatin1String("conversations")][0].toString());
        transferred += one[QLatin1String("transfers")].toArray().isEmpty() ? 0 : 1;
        unanswered += one[QLatin1String("queues")][0][QLatin1String("acceptedAt")].isUndefined() ? 1 : 0;
        if (before) {
            QVERIFY(startOf(*before) <= startOf(one));
            soonAgain += one[QLatin1String("conversations")] == (*before)[QLatin1String("conversations")] &&
                         startOf(*before).daysTo(startOf(one)) <= 7;
        }
        before = &one;
    }
    QCOMPARE(channels.size(), 4);
    QCOMPARE(topics.size(), 5);
    QVERIFY(transferred >= 10 && unanswered >= 3 && soonAgain >= 30);
    const qint64 days = startOf(all.front()).daysTo(startOf(all.back()));
    QVERIFY2(days > 690 && days < 740, qPrintable(QString::number(days)));
}

void DemoSearchTest::theNewestComeFirstInPages()
{
    SampleService service;
    QVERIFY(service.start());
    QJsonArray all;
    for (int page = 1; page <= 4; ++page) {
        const auto reply = search(service, '{' + byPhone + '}', QStringLiteral("?pageSize=50&pageNumber=%1").arg(page));
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(totalIn(reply), 120);
        QVERIFY(reply->body.startsWith('{' + byPhone));
        QCOMPARE(engagementsIn(reply).size(), page == 4 ? 0 : page == 3 ? 20 : 50);
        for (const QJsonValue &one : engagementsIn(reply)) {
            all.append(one);
        }
    }
    QCOMPARE(all[0][QLatin1String("id")].toString(), callId);
    for (qsizetype i = 1; i < all.size(); ++i) {
        QVERIFY(startOf(all[i - 1]) >= startOf(all[i]));
    }
    QCOMPARE(engagementsIn(search(service, '{' + byPhone + '}', QStringLiteral("?pageSize=1"))).size(), 1);
}

void DemoSearchTest::filtersLeaveOutOthers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("pattern"); // of each engagement's text
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto row = [](const char *name, const QByteArray &filter, const char *pattern, int least, int most) {
        QTest::newRow(name) << '{' + byPhone + filter + '}' << QString::fromLatin1(pattern) << least << most;
    };
    row("a channel in another case", ",\"channelIds\":[\"email\"]", "\"id\":\"Email\"", 5, 60);
    row("two channels", ",\"channelIds\":[\"Email\",\"Chat\"]", "\"id\":\"(Email|Chat)\"", 10, 80);
    row("an agent", ",\"agentId\":\"aa03b001-7ef5-43f5-a028-49f5924e2ebe\"", "Farid Haddad", 5, 80);
    row("a topic", ",\"conversation\":\"moving house\"", "Moving house", 3, 60);
    row("a year", ",\"startDate\":\"2025-01-01T00:00:00Z\",\"endDate\":\"2025-12-31T23:59:59.999Z\"",
        "\"startDate\":\"2025-", 40, 80);
    row("nobody's topic", ",\"conversation\":\"Nothing\"", "x", 0, 0);
    QTest::newRow("another customer") << QByteArray(
                                             "{\"identifiers\":{\"emailAddresses\":[\"maeve.osullivan@example.com\"]}}")
                                      << QStringLiteral("maeve") << 1 << 1;
    QTest::newRow("any of two identifiers") << QByteArray("{\"identifiers\":{\"emailAddresses\":[\"s.lindner@example."
                                                          "org\"],\"phoneNumbers\":[\"+353 20 912 0177\"]}}")
                                            << QStringLiteral("s.lindner|912 0177") << 10 << 119;
    QTest::newRow("another spelling is another number")
        << QByteArray("{\"identifiers\":{\"phoneNumbers\":[\"+493023125148\"]}}") << QString() << 0 << 0;
}

void DemoSearchTest::filtersLeaveOutOthers()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, pattern);
    QFETCH(const int, least);
    QFETCH(const int, most);
    SampleService service;
    QVERIFY(service.start());
    const auto reply = search(service, body);
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QVERIFY2(totalIn(reply) >= least && totalIn(reply) <= most, qPrintable(QString::number(totalIn(reply))));
    for (const QJsonValue &one : engagementsIn(reply)) {
        const QString text = QString::fromUtf8(QJsonDocument(one.toObject()).toJson(QJsonDocument::Compact));
        QVERIFY2(QRegularExpression(pattern).match(text).hasMatch(), qPrintable(text));
    }
}

void DemoSearchTest::whatIsWrongIsAProblem_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("account");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QByteArray &body, const char *field, const QString &query = {},
                        const QString &account = QStringLiteral("SAMPLE"), int status = 400) {
        QTest::newRow(name) << body << query << account << status << QString::fromLatin1(field);
    };
    const QByteArray good = '{' + byPhone + '}';
    const char *const identifiers = "searchJourneys.identifiers";
    row("nothing", {}, identifiers);
    row("no JSON", "phoneNumbers=1", identifiers);
    row("no identifiers", "{}", identifiers);
    row("empty identifiers", "{\"identifiers\":{}}", identifiers);
    row("identifiers without values", "{\"identifiers\":{\"phoneNumbers\":[]}}", identifiers);
    row("no time", '{' + byPhone + ",\"startDate\":\"yesterday\"}", "searchJourneys.startDate");
    row("a page of 51", good, "searchJourneys.pageSize", QStringLiteral("?pageSize=51"));
    row("page 0", good, "searchJourneys.pageNumber", QStringLiteral("?pageNumber=0"));
    row("a wrong account", good, "searchJourneys.accountId", {}, QStringLiteral("SAMPLES"));
    row("another account", good, "", {}, QStringLiteral("OTHERS"), 403);
}

void DemoSearchTest::whatIsWrongIsAProblem()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, query);
    QFETCH(const QString, account);
    SampleService service;
    QVERIFY(service.start());
    const auto reply = search(service, body, query, account);
    QVERIFY(reply);
    QTEST(reply->status, "status");
    QTEST(reply->json().value(QLatin1String("violations"))[0][QLatin1String("field")].toString(), "field");
    QCOMPARE(ask(service.address(), "POST", demo::searchPath(account), {}, body)->status, 401);
    QCOMPARE(ask(service.address(), "GET", demo::searchPath(account))->status, 405);
}

void DemoSearchTest::whatIsFoundCanBeFetched()
{
    SampleService service;
    QVERIFY(service.start());
    for (const demo::CustomerEngagement &engagement : demo::customerEngagements()) {
        QCOMPARE(getEngagement(service, engagement.id)->body, engagement.bytes);
        QVERIFY(!engagement.bytes.contains("agentNotes"));
    }
}

void DemoSearchTest::notesAreGivenWhereTheRecordHasNone()
{
    SampleService service;
    QVERIFY(service.start());
    const demo::CustomerEngagement first = demo::customerEngagements().front();
    const QString path = demo::notesPath(service.accountId(), first.id);
    const auto reply = ask(service.address(), "GET", path, goodHeaders(service.credentials()));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, "{\"agentNotes\":" + first.notes + '}');
    const QJsonValue note = reply->json().value(QLatin1String("agentNotes"))[0];
    QCOMPARE(note[QLatin1String("engagementId")].toString(), first.id);
    QVERIFY(!note[QLatin1String("note")].toString().isEmpty());

    const QString unknown =
        demo::notesPath(service.accountId(), QStringLiteral("12345678-1234-1234-1234-123456789abc"));
    QCOMPARE(ask(service.address(), "GET", unknown, goodHeaders(service.credentials()))->status, 404);
    QCOMPARE(ask(service.address(), "GET", path)->status, 401);
    QCOMPARE(ask(service.address(), "PUT", path)->status, 405);
}

void DemoSearchTest::notesOfTheRecordAreGivenToo()
{
    SampleService service;
    QVERIFY(service.start());
    service.serve(callId, "{\"agentNotes\":[{\"note\":\"x\"}]}");
    const auto notes = [&](const QString &id) {
        return ask(service.address(), "GET", demo::notesPath(service.accountId(), id),
                   goodHeaders(service.credentials()))
            ->json()
            .value(QLatin1String("agentNotes"))
            .toArray();
    };
    QCOMPARE(notes(callId)[0][QLatin1String("note")].toString(), QStringLiteral("x"));
    service.serve(callId, "{}");
    QCOMPARE(notes(callId), QJsonArray());
}

QTEST_GUILESS_MAIN(DemoSearchTest)
#include "demo_search_test.moc"
