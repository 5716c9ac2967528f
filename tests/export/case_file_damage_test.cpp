// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_kit.h"

#include <QRegularExpression>

using namespace casekit;
using exports::CaseFile;
using Kind = exports::CaseFileErrorKind;
Q_DECLARE_METATYPE(Kind)

namespace {

QByteArray smallCase()
{
    const QByteArray record(R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":"COMPLETED"})");
    return bytesOf(exports::caseFileOf(*journeyOf(record, serviceOrigin(record), true), someNotes(), written));
}

bool isSame(const CaseFile &a, const CaseFile &b)
{
    return a.notes == b.notes && a.written == b.written && a.engagements.size() == b.engagements.size() &&
           a.engagements.front().record == b.engagements.front().record &&
           a.engagements.front().masked == b.engagements.front().masked &&
           a.engagements.front().origin.name == b.engagements.front().origin.name &&
           a.engagements.front().origin.url == b.engagements.front().origin.url &&
           a.engagements.front().origin.sha256 == b.engagements.front().origin.sha256;
}

} // namespace

/// Case files that are damaged, cut, foreign or hostile: refused with the reason, or the same as before.
class CaseFileDamageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyByteChangedIsFound_data();
    void everyByteChangedIsFound();
    void everyCutIsFound();
    void everyFaultHasItsReason_data();
    void everyFaultHasItsReason();
    void whatALaterMinorVersionAddsIsSkipped();
    void aSumIsNotNeeded();
    void whatIsNoCaseIsNotTakenForOne_data();
    void whatIsNoCaseIsNotTakenForOne();
    void aRecordOverTheLimitIsTooLarge();
};

void CaseFileDamageTest::everyByteChangedIsFound_data()
{
    QTest::addColumn<char>("mask");
    QTest::newRow("lowest bit") << '\x01';
    QTest::newRow("another letter") << '\x02';
    QTest::newRow("case") << '\x20';
    QTest::newRow("highest bit") << '\x80';
}

void CaseFileDamageTest::everyByteChangedIsFound()
{
    QFETCH(const char, mask);
    const QByteArray whole = smallCase();
    const auto expected = exports::readCaseFile(whole);
    QVERIFY(expected);
    const qsizetype ownSum = whole.lastIndexOf("\"sha256\"");
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ mask);
        if (!exports::isCaseFile(damaged)) {
            QVERIFY2(!record::readEngagement(damaged), qPrintable(QString::number(at))); // nor is it a record
            continue;
        }
        const auto file = exports::readCaseFile(damaged);
        QVERIFY2(!file || (at > ownSum && isSame(*file, *expected)), qPrintable(QString::number(at)));
    }
}

void CaseFileDamageTest::everyCutIsFound()
{
    const QByteArray whole = smallCase();
    const qsizetype end = whole.lastIndexOf('}');
    for (qsizetype size = 0; size <= end; ++size) {
        const auto file = exports::readCaseFile(whole.first(size));
        QVERIFY2(!file, qPrintable(QString::number(size)));
        QCOMPARE(file.error().kind, Kind::NotJson);
    }
    QVERIFY(exports::readCaseFile(whole.first(end + 1)));
}

void CaseFileDamageTest::everyFaultHasItsReason_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, Kind kind,
                        const char *pointer) {
        QTest::newRow(name) << before << after << kind << QString::fromLatin1(pointer);
    };
    row("newer", "case/1", "case/2", Kind::NewerFormat, "/format");
    row("older than all", "case/1", "case/0", Kind::NewerFormat, "/format");
    row("no version", "case/1", "case/", Kind::NewerFormat, "/format");
    row("another format", "engagement-case/1", "engagement-report/1", Kind::NoFormat, "/format");
    row("format is a number", "\"engagement-case/1\"", "1", Kind::NoFormat, "/format");
    row("no format", "\"format\"", "\"shape\"", Kind::NoFormat, "/format");
    row("no list", "\"engagements\"", "\"engagementz\"", Kind::Missing, "/engagements");
    row("no notes", "\"notes\"", "\"notez\"", Kind::Missing, "/notes");
    row("no time", "\"written\": \"2026-11-24T16:05", "\"writtem\": \"2026-11-24T16:05", Kind::Missing, "/written");
    row("no origin", "\"origin\"", "\"orogin\"", Kind::Missing, "/engagements/0/origin");
    row("no record", "\"record\"", "\"recort\"", Kind::Missing, "/engagements/0/record");
    row("no sha256", "\"sha256\"", "\"sha255\"", Kind::Missing, "/engagements/0/sha256");
    row("masked without the other sum", "\"masked\": false", "\"masked\": true", Kind::Missing,
        "/engagements/0/receivedSha256");
    row("masked is a text", "\"masked\": false", "\"masked\": \"no\"", Kind::WrongValue, "/engagements/0/masked");
    row("kind is another", "\"service\"", "\"rumour\"", Kind::WrongValue, "/engagements/0/origin/kind");
    row("name is a list", "\"Production EU\"", "[\"Production EU\"]", Kind::WrongValue, "/engagements/0/origin/name");
    row("an address of something else", "https://eu.api", "ftp://eu.api", Kind::WrongValue,
        "/engagements/0/origin/url");
    row("no time at all", "2026-11-24T16:00:00.000Z", "yesterday", Kind::WrongValue, "/engagements/0/origin/fetchedAt");
    row("a huge number", "312", "1e400", Kind::WrongValue, "/engagements/0/origin/fetchMs");
    row("more digits than a number has", "312", QByteArray(400, '9'), Kind::WrongValue,
        "/engagements/0/origin/fetchMs");
    row("a negative number", "312", "-1", Kind::WrongValue, "/engagements/0/origin/fetchMs");
    row("base64 with a gap", "\"record\": \"", "\"record\": \" ", Kind::BadBase64, "/engagements/0/record");
    row("base64 of other letters", "\"record\": \"e", "\"record\": \"_", Kind::BadBase64, "/engagements/0/record");
    row("base64 cut", "\"record\": \"ey", "\"record\": \"", Kind::BadBase64, "/engagements/0/record");
    row("another record", "\"record\": \"eyJpZC", "\"record\": \"eyJpZD", Kind::OtherRecord, "/engagements/0");
    row("the record is an object", "\"record\": \"", "\"record\": {}, \"was\": \"", Kind::WrongValue,
        "/engagements/0/record");
    row("a note without text", "\"text\": \"Why", "\"test\": \"Why", Kind::Missing, "/notes/0/text");
    row("a note of nowhere", "\"pointer\": \"/queues/0\"", "\"pointer\": \"queues\"", Kind::WrongValue,
        "/notes/0/pointer");
    row("a note with no place", "\"pointer\"", "\"painter\"", Kind::Missing, "/notes/0/pointer");
    row("a note of another engagement", "\"engagement\": 0", "\"engagement\": 1", Kind::WrongValue,
        "/notes/0/engagement");
    row("a note of no engagement", "\"engagement\": 0", "\"engagement\": null", Kind::WrongValue,
        "/notes/0/engagement");
    row("a note too long", "Why", QByteArray(2'001, 'W'), Kind::WrongValue, "/notes/0/text");
    row("a note far too long", "Why", QByteArray(1'000'000, 'W'), Kind::WrongValue, "/notes/0/text");
    row("a moment that is none", "2026-03-09T09:20:00.000Z", "9999999-01-01", Kind::WrongValue, "/notes/1/moment");
    row("nested deep", "\"written\": \"2026-11-24T16:05",
        "\"deep\": " + QByteArray(200, '[') + QByteArray(200, ']') + ", \"written\": \"2026-11-24T16:05", Kind::NotJson,
        "");
    row("more notes than anybody writes", "\"notes\": [", "\"notes\": [" + QByteArray("1,").repeated(10'001),
        Kind::WrongValue, "/notes");
}

void CaseFileDamageTest::everyFaultHasItsReason()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const Kind, kind);
    QFETCH(const QString, pointer);
    QByteArray bytes = smallCase();
    const qsizetype at = bytes.indexOf(before);
    QVERIFY(at >= 0);
    bytes.replace(at, before.size(), after);
    const auto file = exports::readCaseFile(summedAnew(bytes));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, kind);
    QCOMPARE(file.error().pointer, pointer);
    // Without a sum of its own it is found all the same.
    const QByteArray unsummed = bytes.first(bytes.lastIndexOf(",\n  \"sha256\"")) + "\n}\n";
    QCOMPARE(exports::readCaseFile(unsummed).error().kind, kind);
    // With the old one it is found at the latest by that.
    QVERIFY(!exports::readCaseFile(bytes));
}

void CaseFileDamageTest::whatALaterMinorVersionAddsIsSkipped()
{
    QByteArray bytes = smallCase();
    const auto expected = exports::readCaseFile(bytes);
    bytes.replace("\"mark\": \"question\"", "\"mark\": \"question\", \"colour\": {\"r\": [1, 2, null]}");
    bytes.replace("\"masked\"", "\"signature\": 1e400, \"masked\"");
    bytes.replace("\"notes\"", "\"journeys\": [[[]]], \"notes\"");
    const auto file = exports::readCaseFile(summedAnew(bytes));
    QVERIFY(file && expected && isSame(*file, *expected));
    bytes.replace("\"mark\": \"question\"", "\"mark\": \"exclamation\"");
    QVERIFY(exports::readCaseFile(summedAnew(bytes))->notes.front().mark == analysis::NoteMark::Plain);
}

void CaseFileDamageTest::aSumIsNotNeeded()
{
    // Another program wrote it, with escapes of its own.
    QByteArray bytes = smallCase();
    const auto expected = exports::readCaseFile(bytes);
    bytes = bytes.first(bytes.lastIndexOf(",\n  \"sha256\"")) + "}";
    bytes.replace("\n", "").replace("/", "\\/");
    const auto file = exports::readCaseFile(bytes);
    QVERIFY(file && expected && isSame(*file, *expected));
}

void CaseFileDamageTest::whatIsNoCaseIsNotTakenForOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *text : {"", " ", "{", "{\"", "{\"format", "{\"format\"", "{\"format\":", "{\"format\":\"", "{}",
                             "[]", "{\"format\":\"\"}", "{\"format\":1}", "{\"id\":\"engagement\"}",
                             "\"engagement-case/1\"", "{\"topics\":[\"engagement-case/1\"]}"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("a record") << sampleBytes();
}

void CaseFileDamageTest::whatIsNoCaseIsNotTakenForOne()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!exports::isCaseFile(bytes));
    QVERIFY(!exports::readCaseFile(bytes)); // whoever does so all the same
    QVERIFY(exports::isCaseFile("\xEF\xBB\xBF \n{ \"format\" : \"engagement-case/1\""));
}

void CaseFileDamageTest::aRecordOverTheLimitIsTooLarge()
{
    record::ReadLimits limits;
    limits.bytes = sampleBytes().size() - 3;
    const auto tooLarge = exports::readCaseFile(stored("version-1.engagement"), limits);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().kind, Kind::TooLarge);
    limits.bytes = sampleBytes().size();
    QVERIFY(exports::readCaseFile(stored("version-1.engagement"), limits));
}

QTEST_GUILESS_MAIN(CaseFileDamageTest)
#include "case_file_damage_test.moc"
