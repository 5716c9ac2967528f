// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/engagement_client.h"
#include "demo/sample_service.h"
#include "models/roles.h"
#include "opening/request_log.h"

#include <QAbstractItemModelTester>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using axp::ExchangeFacts;
using opening::RequestColumn;
using opening::RequestLog;
using std::chrono::milliseconds;

namespace {

const QString id = QStringLiteral("ca11ab1e-0000-4000-8000-000000000001");

ExchangeFacts answered(const QString &url, int status)
{
    ExchangeFacts facts;
    facts.method = QStringLiteral("GET");
    facts.url = url;
    facts.status = status;
    facts.received = 1234;
    facts.timings = {milliseconds(40), milliseconds(45), milliseconds(145), milliseconds(150)};
    facts.requestIds = {{QStringLiteral("x-request-id"), QStringLiteral("r-1")}};
    return facts;
}

/// A log under the watch of Qt's tester, by a clock that a test moves.
struct Parts
{
    record::Instant now{1'600'000'000'000};
    RequestLog log{[this] {
        return now;
    }};
    QAbstractItemModelTester tester{&log, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

QString cell(const RequestLog &log, int row, RequestColumn column)
{
    return log.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

/// The table of what was asked of services.
class OpeningRequestLogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anExchangeIsARowOfFacts();
    void aRowSaysHowItFailed();
    void theNewestIsLastAndTheOldestGoes();
    void clearedItIsEmpty();
    void timesAreThoseOfTheZone();
    void whatAServiceSaysIsOnlyText();
    void aFetchLeavesNoSecretBehind();
};

void OpeningRequestLogTest::anExchangeIsARowOfFacts()
{
    Parts parts;
    parts.log.add(answered(QStringLiteral("https://h.example/a"), 200));
    QCOMPARE(opening::requestsAsText(parts.log),
             QStringLiteral("Time (UTC)\tMethod\tURL\tOutcome\tBytes\tTLS ms\tSend ms\tWait ms\tReceive ms\tAll ms\t"
                            "Request ids\n"
                            "2020-09-13 12:26:40.000\tGET\thttps://h.example/a\t200\t1234\t40\t5\t100\t5\t150\t"
                            "x-request-id: r-1\n"));
}

void OpeningRequestLogTest::aRowSaysHowItFailed()
{
    Parts parts;
    ExchangeFacts facts = answered(QStringLiteral("https://h.example/a"), 200);
    facts.error = axp::ErrorKind::ConnectionLost;
    parts.log.add(facts);
    facts = {};
    facts.error = axp::ErrorKind::TimedOut;
    facts.timings.whole = milliseconds(15'000);
    parts.log.add(facts);
    QCOMPARE(cell(parts.log, 0, RequestColumn::Outcome), QStringLiteral("200 connection-lost"));
    QCOMPARE(cell(parts.log, 1, RequestColumn::Outcome), QStringLiteral("timed-out"));
    QCOMPARE(cell(parts.log, 1, RequestColumn::Waiting), QString());
    QCOMPARE(cell(parts.log, 1, RequestColumn::Whole), QStringLiteral("15000"));
}

void OpeningRequestLogTest::theNewestIsLastAndTheOldestGoes()
{
    Parts parts;
    const int most = static_cast<int>(RequestLog::mostEntries);
    for (int i = 0; i < most + 3; ++i) {
        parts.log.add(answered(QString::number(i), 200));
    }
    QCOMPARE(parts.log.rowCount(), most);
    QCOMPARE(cell(parts.log, 0, RequestColumn::Url), QStringLiteral("3"));
    QCOMPARE(cell(parts.log, most - 1, RequestColumn::Url), QString::number(most + 2));
}

void OpeningRequestLogTest::clearedItIsEmpty()
{
    Parts parts;
    parts.log.add(answered({}, 200));
    parts.log.clear();
    QCOMPARE(parts.log.rowCount(), 0);
    parts.log.add(answered(QStringLiteral("after"), 404));
    QCOMPARE(cell(parts.log, 0, RequestColumn::Outcome), QStringLiteral("404"));
}

void OpeningRequestLogTest::timesAreThoseOfTheZone()
{
    Parts parts;
    parts.log.add(answered({}, 200));
    parts.log.setTimeZone(QTimeZone("Asia/Kolkata"));
    QCOMPARE(cell(parts.log, 0, RequestColumn::Time), QStringLiteral("2020-09-13 17:56:40.000"));
    QCOMPARE(parts.log.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time (Asia/Kolkata)"));
}

void OpeningRequestLogTest::whatAServiceSaysIsOnlyText()
{
    Parts parts;
    ExchangeFacts facts = answered(QStringLiteral("https://h.example/\n\t\u202e<b>"), 200);
    facts.requestIds.front().value = QStringLiteral("<img src=x>\r\n\u202eid\t2");
    parts.log.add(facts);
    for (int column = 0; column < parts.log.columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(models::WholeTextRole)}) {
            const QString text = parts.log.index(0, column).data(role).toString();
            QVERIFY2(!text.contains(QLatin1Char('\n')) && !text.contains(QChar(0x202e)), qPrintable(text));
        }
        QVERIFY(!parts.log.index(0, column).data(Qt::ToolTipRole).isValid());
    }
    QCOMPARE(opening::requestsAsText(parts.log).count(QLatin1Char('\n')), 2);
}

void OpeningRequestLogTest::aFetchLeavesNoSecretBehind()
{
    Parts parts;
    demo::SampleService service;
    QVERIFY(service.start());
    const demo::Credentials &known = service.credentials();
    const axp::Connection connection{
        QStringLiteral("Test"),
        {QUrl(service.address()), service.accountId()},
        {axp::Secret(QString::fromUtf8(known.appKey)),
         axp::ClientCredentials{QString::fromUtf8(known.clientId), axp::Secret(QString::fromUtf8(known.clientSecret))}},
        {}};
    QNetworkAccessManager network;
    axp::EngagementClient client(network);
    connect(&client, &axp::EngagementClient::noted, &parts.log, &RequestLog::add);
    const std::unique_ptr<axp::Reply> reply(client.fetch(connection, id));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 60'000);
    QVERIFY(reply->outcome().has_value());

    QCOMPARE(parts.log.rowCount(), 2);
    QCOMPARE(cell(parts.log, 0, RequestColumn::Method), QStringLiteral("POST"));
    QCOMPARE(cell(parts.log, 1, RequestColumn::Method), QStringLiteral("GET"));
    QVERIFY(cell(parts.log, 1, RequestColumn::Url).endsWith(QLatin1String("/accounts/SAMPLE/engagements/") + id));
    QVERIFY(cell(parts.log, 1, RequestColumn::Received).toLongLong() == reply->outcome()->bytes.size());
    const QString text = opening::requestsAsText(parts.log);
    for (const QByteArray &secret : {known.appKey, known.clientSecret, known.token}) {
        QVERIFY(!secret.isEmpty() && !text.contains(QString::fromUtf8(secret)));
    }
}

QTEST_GUILESS_MAIN(OpeningRequestLogTest)
#include "opening_request_log_test.moc"
