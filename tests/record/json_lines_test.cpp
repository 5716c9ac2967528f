// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "naive_lines.h"
#include "record/engagement_reader.h"
#include "record/json_line_places.h"
#include "record/json_tokens.h"
#include "record/raw_lines.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <random>

using namespace record;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

JsonLines linesOf(const QByteArray &bytes)
{
    return JsonLines::of(bytes).value();
}

std::vector<JsonLine> allOf(const JsonLines &lines)
{
    std::vector<JsonLine> all;
    JsonLineScan scan = lines.from(0);
    while (const auto line = scan.next()) {
        all.push_back(*line);
    }
    return all;
}

/// Every byte of the lines in their order, and nothing but them.
QByteArray tokensOf(const JsonLines &lines)
{
    const RecordText text(lines.bytes());
    QByteArray tokens;
    for (const JsonLine &line : allOf(lines)) {
        tokens += text.slice(line.name);
        tokens += line.hasName() ? ":" : "";
        tokens += kit::withoutSpace(text.slice(line.value).toByteArray());
        tokens += line.hasComma ? "," : "";
    }
    return tokens;
}

double cpuOf(const std::function<void()> &work)
{
    double least = 1e9;
    for (int i = 0; i < 5; ++i) {
        const std::clock_t start = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - start));
    }
    return least;
}

} // namespace

/// JSON laid out in lines, beside a layouter that knows the whole text at once.
class JsonLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void samplesAreLaidOutAsByTheNaiveOne_data();
    void samplesAreLaidOutAsByTheNaiveOne();
    void randomJsonIsLaidOutAsByTheNaiveOne();
    void emptyOnesStayOnTheirLine();
    void everyPlaceIsInItsLine();
    void pointersLeadToLinesAndBack_data();
    void pointersLeadToLinesAndBack();
    void ofTwoKeysTheLastIsMeant();
    void asDeepAsTheReaderReads();
    void longTextsAreOneLine();
    void bytesThatAreNoJsonComeToAnEnd();
    void aCancelledLayoutIsNone();
    void theIndexIsSmallAndItsCostInProportion();
};

void JsonLinesTest::samplesAreLaidOutAsByTheNaiveOne_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {QStringLiteral(SAMPLES_DIR), QStringLiteral(TEST_DATA_DIR "/record/reader")}) {
        const QDir files(folder);
        for (const QString &name : files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (readEngagement(contentOf(files.filePath(name)))) {
                QTest::newRow(qPrintable(name)) << files.filePath(name);
            }
        }
    }
}

void JsonLinesTest::samplesAreLaidOutAsByTheNaiveOne()
{
    QFETCH(const QString, path);
    const QByteArray bytes = contentOf(path);
    const JsonLines lines = linesOf(bytes);
    QCOMPARE(kit::dump(lines), kit::naiveDump(bytes));
    QCOMPARE(tokensOf(lines), kit::withoutSpace(bytes.sliced(byteOrderMarkLength(bytes))));
}

void JsonLinesTest::randomJsonIsLaidOutAsByTheNaiveOne()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        const QByteArray bytes = kit::RandomJson(seed).object();
        const JsonLines lines = linesOf(bytes);
        QVERIFY2(kit::dump(lines) == kit::naiveDump(bytes), bytes.constData());
        QCOMPARE(tokensOf(lines), kit::withoutSpace(bytes));
        QCOMPARE(static_cast<std::size_t>(lines.count()), allOf(lines).size());
    }
}

void JsonLinesTest::emptyOnesStayOnTheirLine()
{
    const JsonLines lines = linesOf(R"( {"a" : { },"b":[ ] , "c":[{},[[]]]} )");
    QCOMPARE(kit::dump(lines), QStringLiteral("{\n"
                                              "  \"a\": { },\n"
                                              "  \"b\": [ ],\n"
                                              "  \"c\": [\n"
                                              "    {},\n"
                                              "    [\n"
                                              "      []\n"
                                              "    ]\n"
                                              "  ]\n"
                                              "}\n"));
    QCOMPARE(kit::dump(linesOf("{}")), QStringLiteral("{}\n"));
    QCOMPARE(linesOf("").count(), 0U);
}

void JsonLinesTest::everyPlaceIsInItsLine()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        const JsonLines lines = linesOf(kit::RandomJson(seed, 20).object(2));
        const std::vector<JsonLine> all = allOf(lines);
        std::size_t reached = 0;
        for (quint32 offset = 0; offset < lines.bytes().size(); ++offset) {
            while (reached + 1 < all.size() && all[reached + 1].begin() <= offset) {
                ++reached;
            }
            QCOMPARE(lines.lineAt(offset).number, all[reached].number);
        }
        std::vector<JsonLine> open;
        for (const JsonLine &line : all) {
            QVERIFY(lines.line(line.number) == line);
            if (line.kind == JsonLine::Kind::Closes) {
                QVERIFY(lines.closing(open.back()) == line);
                QVERIFY(lines.opening(line) == open.back());
                open.pop_back();
            }
            QVERIFY(lines.parent(line) == (open.empty() ? std::nullopt : std::optional(open.back())));
            if (line.kind == JsonLine::Kind::Opens) {
                open.push_back(line);
            }
        }
    }
}

void JsonLinesTest::pointersLeadToLinesAndBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(QStringLiteral(SAMPLES_DIR));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (name != QLatin1String("every-finding.json") && name != QLatin1String("index.json")) {
            QTest::newRow(qPrintable(name)) << contentOf(folder.filePath(name));
        }
    }
    QTest::newRow("odd names") << QByteArray(R"({"a/b":{"":[1,{"~":[]}]},"\u00e9":[[1],[2,[3]]],"data":{"x":{"y":1}},)"
                                             R"("participants":[null,{"id":"1","odd":{"a":[1]}},"x",{"id":"2"}]})");
}

void JsonLinesTest::pointersLeadToLinesAndBack()
{
    QFETCH(const QByteArray, bytes);
    const RecordPtr record = readEngagement(bytes).value();
    const JsonLines lines = linesOf(bytes);
    for (const JsonLine &line : allOf(lines)) {
        const QString pointer = pointerOf(*record, lines, line);
        QCOMPARE(pointer, record->text.pointerAt(lines.opening(line).begin()));
        const auto back = lineOf(*record, lines, pointer);
        QVERIFY2(back == lines.opening(line), qPrintable(pointer));
    }
    for (const char16_t *nowhere : {u"x", u"/no", u"/participants/99", u"/participants/0/x", u"/status/0", u"/"}) {
        QVERIFY(!lineOf(*record, lines, nowhere) || record->text.find(nowhere));
    }
}

void JsonLinesTest::ofTwoKeysTheLastIsMeant()
{
    const QByteArray bytes(R"({"participants":[{"id":"1"}],"id":"a","participants":[{"id":"2"}],"id":"b"})");
    const RecordPtr record = readEngagement(bytes).value();
    const JsonLines lines = linesOf(bytes);
    QCOMPARE(pointerOf(*record, lines, lines.line(3)), QStringLiteral("/participants/0/id"));
    QCOMPARE(lineOf(*record, lines, u"/participants/0/id")->number, 9U);
    QCOMPARE(lineOf(*record, lines, u"/id")->number, 12U);
}

void JsonLinesTest::asDeepAsTheReaderReads()
{
    constexpr int depth = 1000;
    const QByteArray bytes =
        "{\"a\":" + QByteArray("[").repeated(depth - 1) + QByteArray("]").repeated(depth - 1) + "}";
    const RecordPtr record = readEngagement(bytes, {.depth = depth}).value();
    const JsonLines lines = linesOf(bytes);
    QCOMPARE(lines.count(), 2U * depth - 1); // the innermost is empty
    const JsonLine innermost = lines.line(depth - 1);
    QCOMPARE(innermost.depth, static_cast<quint32>(depth - 1));
    QCOMPARE(pointerOf(*record, lines, innermost), QStringLiteral("/a") + QStringLiteral("/0").repeated(depth - 2));
    QCOMPARE(lines.closing(lines.line(1)).number, lines.count() - 2);
    QCOMPARE(lines.parent(lines.line(lines.count() - 1)), std::nullopt);
}

void JsonLinesTest::longTextsAreOneLine()
{
    const QByteArray text = QByteArray("\\\"x").repeated(350'000);
    const QByteArray bytes = "{\"a\":\"" + text + "\",\"b\":[1,2],\"c\":\"" + text + "\",\"d\":3}";
    const JsonLines lines = linesOf(bytes);
    QCOMPARE(lines.count(), 9U);
    QCOMPARE(RecordText(bytes).slice(lines.line(1).value).size(), text.size() + 2);
    QCOMPARE(lines.lineAt(static_cast<quint32>(text.size())).number, 1U);
    QCOMPARE(lines.lineAt(static_cast<quint32>(bytes.size() - 2)).number, 7U);
    QCOMPARE(lines.closing(lines.line(2)).number, 5U);
    QVERIFY(lines.widest() > longestToken && lines.widest() < longestToken + 200);
    QCOMPARE(linesOf(R"({"a":["bc"]})").widest(), 4U + 4 + 3); // indented, with room for signs
}

void JsonLinesTest::bytesThatAreNoJsonComeToAnEnd()
{
    std::mt19937 random(7);
    const QByteArray signs(" \n{}[]:,\"\\a1\xC3\x80\0", 15);
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes(static_cast<qsizetype>(random() % 40), ' ');
        for (char &byte : bytes) {
            byte = signs[static_cast<qsizetype>(random() % 15)];
        }
        const JsonLines lines = linesOf(bytes);
        QVERIFY(lines.count() <= static_cast<quint32>(bytes.size()));
        for (quint32 number = 0; number < lines.count(); ++number) {
            const JsonLine line = lines.line(number);
            QVERIFY(lines.closing(line).number >= number && lines.opening(line).number <= number);
            QVERIFY(line.value.end <= static_cast<quint32>(bytes.size()));
            static_cast<void>(lines.parent(line));
            static_cast<void>(lines.lineAt(line.begin()));
        }
        QVERIFY(everyFold(lines).size() <= static_cast<std::size_t>(bytes.size()));
    }
}

void JsonLinesTest::aCancelledLayoutIsNone()
{
    const QByteArray bytes = "[" + QByteArray("1,").repeated(100'000) + "1]";
    QVERIFY(!JsonLines::of(bytes, [] { return true; }));
    int asked = 0;
    QVERIFY(!JsonLines::of(bytes, [&asked] { return ++asked > 5; }));
    QVERIFY(JsonLines::of(bytes, [] { return false; }));
    QVERIFY(everyFold(linesOf(bytes), [] { return true; }).empty());
}

void JsonLinesTest::theIndexIsSmallAndItsCostInProportion()
{
    const QByteArray element = R"({"id":"00000001-580a-43b3-8cf9-db8169f4af5a","joinedAt":"2024-01-01T00:00:00Z"},)";
    const auto record = [&element](int elements) {
        return "{\"participants\":[" + element.repeated(elements).chopped(1) + "]}";
    };
    const QByteArray small = record(4'000);
    const QByteArray large = record(32'000);
    const JsonLines lines = linesOf(large);
    QVERIFY(lines.indexBytes() < static_cast<std::size_t>(large.size()) / 100);
    const double once = cpuOf([&small] { QVERIFY(linesOf(small).count() > 0); });
    const double eightTimes = cpuOf([&large] { QVERIFY(linesOf(large).count() > 0); });
    QVERIFY2(eightTimes < 16 * std::max(once, 1000.0), "not in proportion");
    // What is looked up is near, wherever it is.
    const RecordPtr read = readEngagement(large).value();
    const auto lookUp = [&](quint32 element32) {
        return cpuOf([&] {
            for (int i = 0; i < 200; ++i) {
                const QString pointer = QStringLiteral("/participants/%1/joinedAt").arg(element32);
                QCOMPARE(pointerOf(*read, lines, *lineOf(*read, lines, pointer)), pointer);
            }
        });
    };
    QVERIFY2(lookUp(31'990) < 20 * std::max(lookUp(10), 1000.0), "the last costs a walk");
}

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "json_lines_test.moc"
