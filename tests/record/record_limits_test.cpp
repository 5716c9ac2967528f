// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "dump.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace record;

namespace {

QByteArray nested(int levels, const char *open, const char *close)
{
    return R"({"a":)" + QByteArray(open).repeated(levels) + QByteArray(close).repeated(levels) + '}';
}

} // namespace

/// Bytes that mean harm: too many, too deep, too repetitive. They cost no more than their length, and never the stack.
class RecordLimitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void depthIsAllowedUpToTheLimit_data();
    void depthIsAllowedUpToTheLimit();
    void depthIsLimitedInEveryPlace_data();
    void depthIsLimitedInEveryPlace();
    void aLimitBeyondReasonIsLowered();
    void sizeIsAllowedUpToTheLimit();
    void fortyMegabytesOfBracketsAreRefused_data();
    void fortyMegabytesOfBracketsAreRefused();
    void aRecordCutAnywhereIsCutShort();
    void everyKeyRepeatedCostsItsLength();
    void manyUnmodelledKeysAreToldApart();
    void manyEmptyElementsAreRead();
    void valuesThatOutgrowTheirTextAreTooLarge_data();
    void valuesThatOutgrowTheirTextAreTooLarge();
};

void RecordLimitsTest::depthIsAllowedUpToTheLimit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("100 lists") << nested(99, "[", "]") << QStringLiteral("unmodelled-field /a @5\n");
    QTest::newRow("100 objects") << nested(49, "[{\"x\":", "}]").replace(":}", ":0}")
                                 << QStringLiteral("unmodelled-field /a @5\n");
    const QString path = QStringLiteral("/a") + QStringLiteral("/0").repeated(99);
    QTest::newRow("101 lists") << nested(100, "[", "]")
                               << QStringLiteral("TooDeep at 104, line 1, column 105, in \"%1\"\n").arg(path);
}

void RecordLimitsTest::depthIsAllowedUpToTheLimit()
{
    QFETCH(const QByteArray, json);
    QTEST(dump(readEngagement(json)), "expected");
}

void RecordLimitsTest::depthIsLimitedInEveryPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("the record") << QByteArray(R"({"x":{"y":{"z":{}}}})");
    QTest::newRow("a list of it") << QByteArray(R"({"queues":[{"x":[]}]})");
    QTest::newRow("a field of it") << QByteArray(R"({"id":[[[]]]})");
    QTest::newRow("an open map") << QByteArray(R"({"data":{"x":[[]]}})");
    QTest::newRow("an open list") << QByteArray(R"({"identifiers":{"x":[[]]}})");
    QTest::newRow("an author") << QByteArray(R"({"agentNotes":[{"createdBy":{}}]})");
}

void RecordLimitsTest::depthIsLimitedInEveryPlace()
{
    QFETCH(const QByteArray, json);
    QVERIFY(readEngagement(json, {.depth = 4}));
    const auto read = readEngagement(json, {.depth = 3});
    QVERIFY(!read);
    QVERIFY(read.error().kind == ReadErrorKind::TooDeep);
}

void RecordLimitsTest::aLimitBeyondReasonIsLowered()
{
    const ReadLimits limits{.depth = std::numeric_limits<int>::max()};
    QVERIFY(readEngagement(nested(900, "[", "]"), limits));
    const auto read = readEngagement(nested(1'000'000, "[", "]"), limits);
    QVERIFY(!read);
    QVERIFY(read.error().kind == ReadErrorKind::TooDeep);
}

void RecordLimitsTest::sizeIsAllowedUpToTheLimit()
{
    const QByteArray json = R"({"id":"a"})";
    QVERIFY(readEngagement(json, {.bytes = json.size()}));
    QCOMPARE(dump(readEngagement(json, {.bytes = json.size() - 1})),
             QStringLiteral("TooLarge at 0, line 1, column 1, in \"\"\n"));
}

void RecordLimitsTest::fortyMegabytesOfBracketsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    constexpr qsizetype size = 40'000'000;
    const QString path = QStringLiteral("/a") + QStringLiteral("/0").repeated(99);
    QTest::newRow("lists") << QByteArray(size, '[') << QStringLiteral("NotAnObject at 0, line 1, column 1, in \"\"\n");
    QTest::newRow("lists in a record") << R"({"a":)" + QByteArray(size, '[')
                                       << QStringLiteral("TooDeep at 104, line 1, column 105, in \"%1\"\n").arg(path);
    QTest::newRow("objects") << QByteArray(size, '{') << QStringLiteral("NotJson at 1, line 1, column 2, in \"\"\n");
    QTest::newRow("closing") << QByteArray(size, ']') << QStringLiteral("NotJson at 0, line 1, column 1, in \"\"\n");
    QTest::newRow("quotes") << '{' + QByteArray(size, '"')
                            << QStringLiteral("NotJson at 3, line 1, column 4, in \"/\"\n");
}

void RecordLimitsTest::fortyMegabytesOfBracketsAreRefused()
{
    QFETCH(const QByteArray, json);
    QTEST(dump(readEngagement(json)), "expected");
}

void RecordLimitsTest::aRecordCutAnywhereIsCutShort()
{
    const QByteArray json = R"({"id":"\u00e4ö","queues":[{"priority":-1.5e+3,"x":[true,false,null]},{}]})";
    QVERIFY(readEngagement(json));
    for (qsizetype length = 1; length < json.size(); ++length) {
        const auto read = readEngagement(json.first(length));
        QVERIFY(!read);
        QVERIFY2(read.error().kind == ReadErrorKind::CutShort, json.first(length).constData());
        QCOMPARE(read.error().offset, length);
    }
}

void RecordLimitsTest::everyKeyRepeatedCostsItsLength()
{
    constexpr int count = 100'000;
    QByteArray json = R"({"id":1)";
    for (int i = 0; i < count; ++i)
        json += i % 2 == 0 ? R"(,"id":2)" : R"(,"x":[{"id":3}])";
    const auto read = readEngagement(json + '}');
    QVERIFY(read);
    QCOMPARE((*read)->findings.size(), std::size_t(4));
}

void RecordLimitsTest::manyUnmodelledKeysAreToldApart()
{
    constexpr int count = 100'000;
    QByteArray json = R"({"id":"a")";
    for (int i = 0; i < count; ++i)
        json += ",\"" + QByteArray::number(i % (count - 1)) + "\":0";
    const auto read = readEngagement(json + '}');
    QVERIFY(read);
    QCOMPARE((*read)->findings.size(), std::size_t(count)); // one for each key, and one for the key that stands twice
    QVERIFY((*read)->findings.back().code == ReadingCode::UnmodelledField);
    QCOMPARE((*read)->findings.back().path.toPointer(), QStringLiteral("/0"));
}

void RecordLimitsTest::manyEmptyElementsAreRead()
{
    constexpr int count = 300'000;
    const QByteArray json = R"({"channels":[{})" + QByteArray(",{}").repeated(count - 1) + "]}";
    const auto read = readEngagement(json);
    QVERIFY(read);
    QCOMPARE((*read)->engagement.channels->size(), std::size_t(count));
    QCOMPARE((*read)->engagement.channels->back().index, quint32(count - 1));
}

void RecordLimitsTest::valuesThatOutgrowTheirTextAreTooLarge_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *head, const char *element, const char *tail) {
        QTest::newRow(name) << head + QByteArray(element).repeated(1'000) + tail;
    };
    row("elements", R"({"transfers":[)", "{},", "{}]}");
    row("texts", R"({"attributes":[)", R"("",)", R"(""]})");
    row("findings", R"({"queues":[)", "1,", "1]}");
    row("unmodelled fields", "{", R"("x":1,)", R"("x":1})");
    row("entries", R"({"data":{)", R"("":1,)", R"("":1}})");
    row("values", R"({"identifiers":{"a":[)", "1,", "1]}}");
}

void RecordLimitsTest::valuesThatOutgrowTheirTextAreTooLarge()
{
    QFETCH(const QByteArray, json);
    QVERIFY(readEngagement(json));
    const auto read = readEngagement(json, {.memory = 1'000});
    QVERIFY(!read);
    QVERIFY(read.error().kind == ReadErrorKind::TooLarge);
}

QTEST_GUILESS_MAIN(RecordLimitsTest)
#include "record_limits_test.moc"
