// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "dump.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace record;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The lines that are not the same, as `- expected` and `+ actual`.
QString difference(const QString &expected, const QString &actual)
{
    const QStringList before = expected.split(u'\n');
    const QStringList after = actual.split(u'\n');
    QStringList lines;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (before.value(i) == after.value(i))
            continue;
        lines << QStringLiteral("line %1").arg(i + 1) << QStringLiteral("- ") + before.value(i)
              << QStringLiteral("+ ") + after.value(i);
    }
    return lines.join(u'\n');
}

} // namespace

/// The reader by pairs of files: reader/NAME.json gives reader/NAME.expected. With UPDATE_EXPECTED=1 the latter are
/// written anew, to be looked at; then the test fails.
class RecordReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachFileReadsAsExpected_data();
    void eachFileReadsAsExpected();
    void eachSampleReadsWithoutFault_data();
    void eachSampleReadsWithoutFault();
    void theSpecificationsSampleIsReadWhole();
    void textsAreViewsIntoTheBytesReceived();
    void copiesKeepEveryTextAlive();
    void bytesThatOthersHoldStayAsTheyAre_data();
    void bytesThatOthersHoldStayAsTheyAre();
    void bytesWithRoomForThePaddingAreNotCopied();
};

void RecordReaderTest::eachFileReadsAsExpected_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/record/reader"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 30);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void RecordReaderTest::eachFileReadsAsExpected()
{
    QFETCH(const QString, path);
    const QString expectedPath = path.chopped(4) + QStringLiteral("expected");
    const QString actual = dump(readEngagement(contentOf(path)));
    const QString expected = QString::fromUtf8(contentOf(expectedPath));
    if (actual == expected)
        return;
    if (qEnvironmentVariableIsSet("UPDATE_EXPECTED")) {
        QFile file(expectedPath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        QFAIL(qPrintable(QStringLiteral("recorded, look at %1").arg(expectedPath)));
    }
    QFAIL(qPrintable(expectedPath + u'\n' + difference(expected, actual)));
}

void RecordReaderTest::eachSampleReadsWithoutFault_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SAMPLES_DIR));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void RecordReaderTest::eachSampleReadsWithoutFault()
{
    QFETCH(const QString, path);
    const auto read = readEngagement(contentOf(path));
    QVERIFY2(read, read ? "" : qPrintable(dump(read.error())));
}

void RecordReaderTest::theSpecificationsSampleIsReadWhole()
{
    const auto read = readEngagement(contentOf(QStringLiteral(SAMPLES_DIR "/specification.json")));
    QVERIFY(read);
    QVERIFY((*read)->findings.empty());
    const Engagement &engagement = (*read)->engagement;
    QCOMPARE(engagement.id->toString(), QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a"));
    QCOMPARE(engagement.participants->at(1).agentDisplayName->toString(), QStringLiteral("John Smith"));
    QCOMPARE(engagement.queues->at(0).rank->value, 2147483647);
    QCOMPARE(toIsoUtc(engagement.queues->at(0).queuedAt->instant), QStringLiteral("2021-04-09T17:00:00.100Z"));
    QVERIFY(engagement.transfers->at(0).transferType->value == TransferType::ToAgent);
}

void RecordReaderTest::textsAreViewsIntoTheBytesReceived()
{
    const auto read = readEngagement(R"({"id":"plain","sourceType":"with \u0065scape"})");
    QVERIFY(read);
    const QByteArray &bytes = (*read)->text.bytes();
    const auto isInBytes = [&bytes](Text text) {
        return text.data() >= bytes.constData() && text.data() < bytes.constData() + bytes.size();
    };
    QVERIFY(isInBytes(*(*read)->engagement.id));
    QVERIFY(!isInBytes(*(*read)->engagement.sourceType));
}

void RecordReaderTest::copiesKeepEveryTextAlive()
{
    Record copy;
    {
        const auto read =
            readEngagement(QByteArray(R"({"id":"plain","sourceType":"with \u0065scape"})").append(10, ' '));
        QVERIFY(read);
        copy = **read;
    }
    QCOMPARE(copy.engagement.id->toString(), QStringLiteral("plain"));
    QCOMPARE(copy.engagement.sourceType->toString(), QStringLiteral("with escape"));
}

void RecordReaderTest::bytesThatOthersHoldStayAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("held");
    static const QByteArray json = R"({"id":"x"})";
    QByteArray reserved = json;
    reserved.reserve(1000);
    QByteArray grown = "{\"id\":";
    for (const char c : QByteArrayView("\"x\"}"))
        grown.append(c);
    QByteArray shortened = "0123456789" + json;
    shortened.remove(0, 10);
    QTest::newRow("with room behind them") << reserved;
    QTest::newRow("grown byte by byte") << grown;
    QTest::newRow("with room before them") << shortened;
    QTest::newRow("not their own") << QByteArray::fromRawData(json.constData(), json.size());
}

void RecordReaderTest::bytesThatOthersHoldStayAsTheyAre()
{
    QFETCH(const QByteArray, held);
    const char *const there = held.constData();
    const auto read = readEngagement(held);
    QVERIFY(read);
    QCOMPARE(static_cast<const void *>(held.constData()), static_cast<const void *>(there));
    QCOMPARE(held, QByteArray(R"({"id":"x"})"));
    QVERIFY((*read)->text.bytes().constData() != there);
}

void RecordReaderTest::bytesWithRoomForThePaddingAreNotCopied()
{
    QByteArray bytes = R"({"id":"x"})";
    bytes.reserve(bytes.size() + 1000);
    const char *const there = bytes.constData();
    const auto read = readEngagement(std::move(bytes));
    QVERIFY(read);
    QCOMPARE(static_cast<const void *>((*read)->text.bytes().constData()), static_cast<const void *>(there));
}

QTEST_GUILESS_MAIN(RecordReaderTest)
#include "record_reader_test.moc"
