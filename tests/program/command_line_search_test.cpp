// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/sample_service.h"
#include "program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString byPhone = QStringLiteral("--search=phoneNumbers=+49 30 23125 148");

/// Of a service that is asked with all that it wants.
Ended searchAt(const demo::SampleService &service, const QStringList &arguments)
{
    const QString account = service.address() + QStringLiteral("/api/journey/v1/accounts/") + service.accountId();
    return runProgram(QStringList{account} + arguments, {},
                      {{QStringLiteral("AXP_APPKEY"), QString::fromLatin1(service.credentials().appKey)},
                       {QStringLiteral("AXP_TOKEN"), QString::fromLatin1(service.credentials().token)}});
}

} // namespace

/// A list of a customer's engagements, by the program itself.
class CommandLineSearchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theSampleServicesCustomerIsListed();
    void theListComesInEachFormat();
    void identifiersAreMaskedUnlessRevealed();
    void severalIdentifiersCountTogether();
    void anAddressOfAnEngagementNamesItsServiceToo();
    void noneFoundIsAnEmptyList();
    void aFailureHasAStatusAndNoHalfList_data();
    void aFailureHasAStatusAndNoHalfList();
};

void CommandLineSearchTest::theSampleServicesCustomerIsListed()
{
    const Ended ended = runProgram({QStringLiteral("--demo"), QStringLiteral("--time-zone=UTC"), byPhone});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, 0);
    const QByteArrayList lines = ended.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 120);
    QVERIFY(lines.front().startsWith("2026-03-09 09:14:05.120\t"));
    QVERIFY(lines.back().startsWith("2024-03-11 "));
    QVERIFY(!ended.out.contains("23125"));
}

void CommandLineSearchTest::theListComesInEachFormat()
{
    demo::SampleService service;
    QVERIFY(service.start());
    const auto listAs = [&](const char *format) {
        return searchAt(service, {byPhone, QStringLiteral("--report"), QLatin1String(format)}).out;
    };
    QCOMPARE(QJsonDocument::fromJson(listAs("json")).array().size(), 120);
    QCOMPARE(listAs("csv").trimmed().split('\n').size(), 121);
    QCOMPARE(listAs("markdown").trimmed().split('\n').size(), 122);
    QCOMPARE(listAs("text").trimmed().split('\n').size(), 120);
}

void CommandLineSearchTest::identifiersAreMaskedUnlessRevealed()
{
    demo::SampleService service;
    QVERIFY(service.start());
    service.serve(QStringLiteral("00000000-1111-4111-8111-111111111111"),
                  "{\"id\":\"x\",\"identifiers\":{\"names\":[\"me\"]},\"conversations\":[\"call +1 555 010 0123\"]}");
    const QString search = QStringLiteral("--search=names=me");
    QVERIFY(searchAt(service, {search}).out.contains("call Phone 1"));
    QVERIFY(searchAt(service, {search, QStringLiteral("--reveal")}).out.contains("call +1 555 010 0123"));
}

void CommandLineSearchTest::severalIdentifiersCountTogether()
{
    demo::SampleService service;
    QVERIFY(service.start());
    const QString other = QStringLiteral("--search=emailAddresses=maeve.osullivan@example.com");
    QCOMPARE(searchAt(service, {byPhone, other}).out.trimmed().split('\n').size(), 121);
}

void CommandLineSearchTest::anAddressOfAnEngagementNamesItsServiceToo()
{
    demo::SampleService service;
    QVERIFY(service.start());
    const QString id = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");
    const QString url = service.address() + demo::engagementPath(service.accountId(), id);
    const Ended ended = runProgram({url, byPhone}, {},
                                   {{QStringLiteral("AXP_APPKEY"), QString::fromLatin1(service.credentials().appKey)},
                                    {QStringLiteral("AXP_TOKEN"), QString::fromLatin1(service.credentials().token)}});
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out.trimmed().split('\n').size(), 120);
}

void CommandLineSearchTest::noneFoundIsAnEmptyList()
{
    demo::SampleService service;
    QVERIFY(service.start());
    const Ended ended = searchAt(service, {QStringLiteral("--search=phoneNumbers=0")});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.out, QByteArray());
}

void CommandLineSearchTest::aFailureHasAStatusAndNoHalfList_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<int>("status");
    QTest::newRow("bad request") << 400 << 5;
    QTest::newRow("not allowed") << 403 << 4;
    QTest::newRow("server trouble") << 501 << 5;
}

void CommandLineSearchTest::aFailureHasAStatusAndNoHalfList()
{
    QFETCH(const int, httpStatus);
    demo::SampleService service;
    QVERIFY(service.start());
    service.setFault(demo::searchPath(service.accountId()), demo::Fault::problem(httpStatus));
    const Ended ended = searchAt(service, {byPhone});
    QTEST(ended.status, "status");
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QVERIFY(!ended.err.contains("23125"));
}

QTEST_GUILESS_MAIN(CommandLineSearchTest)
#include "command_line_search_test.moc"
