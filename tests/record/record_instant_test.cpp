// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/instant.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace record;

/// The times of design/analysis.md, "Times".
class RecordInstantTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void timesAreRead_data();
    void timesAreRead();
    void whatIsNoTimeIsRefused_data();
    void whatIsNoTimeIsRefused();
    void anythingCutOrDoubledInATimeIsRefused();
    void everyDayIsRight_data();
    void everyDayIsRight();
    void writingAndReadingAreInverse();
    void anotherClockAgrees();
};

void RecordInstantTest::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<bool>("hasOffset");
    const auto row = [](const char *text, const char *utc, bool hasOffset = true) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc) << hasOffset;
    };
    row("2019-07-23T17:45:21.002Z", "2019-07-23T17:45:21.002Z");
    row("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
    row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
    row("2019-07-23T17:45Z", "2019-07-23T17:45:00.000Z");
    row("2019-07-23T17:45", "2019-07-23T17:45:00.000Z", false);
    row("2019-07-23T17:45:21", "2019-07-23T17:45:21.000Z", false);
    row("2019-07-23T17:45:21.1", "2019-07-23T17:45:21.100Z", false);
    // 1 to 9 digits after the dot, cut at the millisecond
    row("2019-07-23T17:45:21.1Z", "2019-07-23T17:45:21.100Z");
    row("2019-07-23T17:45:21.12Z", "2019-07-23T17:45:21.120Z");
    row("2019-07-23T17:45:21.123Z", "2019-07-23T17:45:21.123Z");
    row("2019-07-23T17:45:21.1239Z", "2019-07-23T17:45:21.123Z");
    row("2019-07-23T17:45:21.12345Z", "2019-07-23T17:45:21.123Z");
    row("2019-07-23T17:45:21.123456Z", "2019-07-23T17:45:21.123Z");
    row("2019-07-23T17:45:21.1234567Z", "2019-07-23T17:45:21.123Z");
    row("2019-07-23T17:45:21.12345678Z", "2019-07-23T17:45:21.123Z");
    row("2019-07-23T17:45:21.999999999Z", "2019-07-23T17:45:21.999Z");
    row("1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999Z");
    // every form of an offset
    row("2019-07-23T17:45:21+05:30", "2019-07-23T12:15:21.000Z");
    row("2019-07-23T17:45:21+0530", "2019-07-23T12:15:21.000Z");
    row("2019-07-23T17:45:21+05", "2019-07-23T12:45:21.000Z");
    row("2019-07-23T17:45-08", "2019-07-24T01:45:00.000Z");
    row("2019-07-23T17:45:21.5-03:30", "2019-07-23T21:15:21.500Z");
    row("2019-07-23T17:45:21+00:00", "2019-07-23T17:45:21.000Z");
    row("2019-07-23T17:45:21-00:00", "2019-07-23T17:45:21.000Z");
    row("2019-07-23T17:45:21+23:59", "2019-07-22T17:46:21.000Z");
    row("2019-07-23T17:45:21-23:59", "2019-07-24T17:44:21.000Z");
    // leap days
    row("2020-02-29T12:00:00Z", "2020-02-29T12:00:00.000Z");
    row("2000-02-29T12:00:00Z", "2000-02-29T12:00:00.000Z");
    row("2020-02-29T23:30:00-01:00", "2020-03-01T00:30:00.000Z");
    row("2019-12-31T23:59:59.999-00:01", "2020-01-01T00:00:59.999Z");
    // the first and the last instant
    row("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z");
    row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
    row("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999Z");
    row("0001-01-01T23:59:00+23:59", "0001-01-01T00:00:00.000Z");
    row("9999-12-31T00:00:59.999-23:59", "9999-12-31T23:59:59.999Z");
    row("0000-12-31T23:30:00-00:30", "0001-01-01T00:00:00.000Z");
}

void RecordInstantTest::timesAreRead()
{
    QFETCH(const QString, text);
    const auto time = parseTime(text.toUtf8());
    QVERIFY(time);
    QTEST(toIsoUtc(time->instant), "utc");
    QTEST(time->hasOffset, "hasOffset");
}

void RecordInstantTest::whatIsNoTimeIsRefused_data()
{
    QTest::addColumn<QString>("text");
    const char *const texts[] = {"",
                                 " ",
                                 "Z",
                                 "T",
                                 "yesterday",
                                 "2019",
                                 "2019-07-23",
                                 "2019-07-23T",
                                 "2019-07-23T17",
                                 "2019-07-23T17Z",
                                 "2019-07-23T17:4Z",
                                 "2019-07-23T17:45:Z",
                                 "2019-07-23T17:45:2Z",
                                 "2019-07-23T17:45:21.Z",
                                 "2019-07-23T17:45:21.",
                                 "2019-07-23T17:45:21.1234567890Z",
                                 "2019-07-23T17:45:21,5Z",
                                 "2019-07-23t17:45:21Z",
                                 "2019-07-23T17:45:21z",
                                 "2019-07-23 17:45:21Z",
                                 " 2019-07-23T17:45:21Z",
                                 "2019-07-23T17:45:21Z ",
                                 "2019-07-23T17:45:21ZZ",
                                 "2019-07-23T17:45:21Z+00:00",
                                 "20190723T174521Z",
                                 "2019-W30-2T17:45:21Z",
                                 "2019-204T17:45:21Z",
                                 "+2019-07-23T17:45:21Z",
                                 "-2019-07-23T17:45:21Z",
                                 "12019-07-23T17:45:21Z",
                                 "19-07-23T17:45:21Z",
                                 "2019-00-23T17:45:21Z",
                                 "2019-13-23T17:45:21Z",
                                 "2019-07-00T17:45:21Z",
                                 "2019-07-32T17:45:21Z",
                                 "2019-04-31T17:45:21Z",
                                 "2019-02-29T17:45:21Z",
                                 "1900-02-29T17:45:21Z",
                                 "2100-02-29T17:45:21Z",
                                 "2020-02-30T17:45:21Z",
                                 "2019-07-23T24:00:00Z",
                                 "2019-07-23T17:60:00Z",
                                 "2019-07-23T17:45:60Z",
                                 "2016-12-31T23:59:60Z",
                                 "2019-07-23T17:45:21+24:00",
                                 "2019-07-23T17:45:21+05:60",
                                 "2019-07-23T17:45:21+5",
                                 "2019-07-23T17:45:21+05:3",
                                 "2019-07-23T17:45:21+053",
                                 "2019-07-23T17:45:21+05:300",
                                 "2019-07-23T17:45:21+05:",
                                 "2019-07-23T17:45:21+",
                                 "2019-07-23T17:45:21-",
                                 "2019-07-23T17:45:21+-5:00",
                                 "2019-07-23T17:45:21 +05:00",
                                 "2019-07-23T17:45:21+05:30Z",
                                 "0000-01-01T00:00:00Z",
                                 "0000-12-31T23:59:59.999Z",
                                 "0001-01-01T00:00:00+00:01",
                                 "0001-01-01T23:58:59.999+23:59",
                                 "9999-12-31T23:59:59.999-00:01",
                                 "9999-12-31T00:01:00-23:59",
                                 "10000-01-01T00:00:00Z",
                                 "2019-07-23T17:45:21\u00a0Z",
                                 "２０１９-07-23T17:45:21Z",
                                 "2019-07-23T17:45:2\u0661Z"};
    for (const char *text : texts)
        QTest::newRow(*text == '\0' ? "nothing" : text) << QString::fromUtf8(text);
}

void RecordInstantTest::whatIsNoTimeIsRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!parseTime(text.toUtf8()));
    QVERIFY(!parseTime(QUtf8StringView()));
}

void RecordInstantTest::anythingCutOrDoubledInATimeIsRefused()
{
    const QByteArray time = "2019-07-23T17:45:21.002+05:30";
    QVERIFY(parseTime(time));
    for (qsizetype i = 0; i < time.size(); ++i) {
        QByteArray spaced = time;
        spaced[i] = ' ';
        QVERIFY2(!parseTime(spaced), spaced.constData());
        QByteArray nul = time;
        nul[i] = '\0';
        QVERIFY2(!parseTime(nul), nul.constData());
    }
}

void RecordInstantTest::everyDayIsRight_data()
{
    QTest::addColumn<int>("firstYear");
    QTest::addColumn<int>("lastYear");
    QTest::newRow("a whole cycle of leap years, from the first") << 1 << 400;
    QTest::newRow("the years of records") << 1890 << 2110;
    QTest::newRow("to the last") << 9890 << 9999;
}

void RecordInstantTest::everyDayIsRight()
{
    QFETCH(const int, firstYear);
    QFETCH(const int, lastYear);
    const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    for (QDate day(firstYear, 1, 1); day.year() <= lastYear; day = day.addDays(1)) {
        const QString text = day.toString(Qt::ISODate) + QStringLiteral("T00:00:00.000Z");
        const auto time = parseTime(text.toLatin1());
        QVERIFY2(time && time->instant.ms == (day.toJulianDay() - epoch) * 86'400'000, qPrintable(text));
        QVERIFY2(toIsoUtc(time->instant) == text, qPrintable(text));
    }
}

void RecordInstantTest::writingAndReadingAreInverse()
{
    const qint64 first = parseTime("0001-01-01T00:00:00Z")->instant.ms;
    const qint64 last = parseTime("9999-12-31T23:59:59.999Z")->instant.ms;
    QRandomGenerator random(20190723);
    for (int i = 0; i < 20'000; ++i) {
        const Instant instant{first +
                              static_cast<qint64>(random.generate64() % static_cast<quint64>(last - first + 1))};
        const auto read = parseTime(toIsoUtc(instant).toUtf8());
        QVERIFY(read);
        QCOMPARE(read->instant.ms, instant.ms);
        QVERIFY(read->hasOffset);
    }
}

void RecordInstantTest::anotherClockAgrees()
{
    QRandomGenerator random(17);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 ms = static_cast<qint64>(random.generate64() % 4'000'000'000'000ULL);
        const int offset = random.bounded(-14 * 60, 14 * 60) * 60;
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, offset);
        const QString text = time.toString(Qt::ISODateWithMs);
        const auto read = parseTime(text.toUtf8());
        QVERIFY2(read, qPrintable(text));
        QCOMPARE(read->instant.ms, ms);
        QCOMPARE(toIsoUtc(read->instant), time.toUTC().toString(Qt::ISODateWithMs));
    }
}

QTEST_GUILESS_MAIN(RecordInstantTest)
#include "record_instant_test.moc"
