// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_kit.h"
#include "export/report.h"
#include "record/large_memory.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace casekit;
using analysis::Note;
using exports::CaseFile;

namespace {

QJsonObject reportOf(const analysis::JourneyPtr &journey)
{
    return QJsonDocument::fromJson(exports::reportJson(journey->engagements.front(), false)).object();
}

QJsonObject withoutFindings(QJsonObject report)
{
    report.remove(QLatin1String("findings"));
    return report;
}

} // namespace

/// What goes into a case file comes out of it, and nothing that is masked goes into it.
class CaseFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aStoredFileOfVersionOneIsRead_data();
    void aStoredFileOfVersionOneIsRead();
    void theExampleInItsDocumentIsRead();
    void itIsJsonThatOthersRead();
    void theReportOfACaseIsTheSame_data();
    void theReportOfACaseIsTheSame();
    void maskingTakesNothingButFindingsOfWrongTypes();
    void aMaskedCaseOfACaseIsTheSame();
    void noSecretIsInAMaskedCase();
    void notesAreMaskedLikeTheRecord();
    void aMaskedCaseIsNeverRevealed();
    void newNumbersGoOnBehindThoseOfAMaskedCase();
    void theAddressHasNoSecret();
    void hostileNotesComeBack();
    void piecesMeet_data();
    void piecesMeet();
    void writingCanBeStopped();
};

void CaseFileTest::aStoredFileOfVersionOneIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("masked");
    QTest::addColumn<QString>("note");
    QTest::newRow("as received") << stored("version-1.engagement") << false
                                 << QStringLiteral("Why this queue? Ask +49 30 23125 148.");
    QTest::newRow("masked") << stored("version-1-masked.engagement") << true
                            << QStringLiteral("Why this queue? Ask Phone 1.");
}

void CaseFileTest::aStoredFileOfVersionOneIsRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, masked);
    QFETCH(const QString, note);
    QVERIFY(exports::isCaseFile(bytes));
    const auto file = exports::readCaseFile(bytes);
    QVERIFY(file);
    QCOMPARE(file->written, written);
    QCOMPARE(file->engagements.size(), std::size_t(1));
    const exports::CaseEngagement &one = file->engagements.front();
    const analysis::JourneyPtr original = journeyOf(sampleBytes(), serviceOrigin(sampleBytes()), !masked);
    QCOMPARE(one.masked, masked);
    QCOMPARE(one.record, original->engagements.front().shown->text.bytes());
    const analysis::Origin expected = serviceOrigin(sampleBytes());
    QVERIFY(one.origin.kind == expected.kind);
    QCOMPARE(one.origin.name, expected.name);
    QVERIFY(one.origin.url == expected.url);
    QVERIFY(one.origin.fetchedAt == expected.fetchedAt && one.origin.fetchMs == expected.fetchMs);
    QCOMPARE(one.origin.sha256, expected.sha256);
    std::vector<Note> notes = someNotes();
    notes.front().text = note;
    QVERIFY(file->notes == notes);
}

void CaseFileTest::theExampleInItsDocumentIsRead()
{
    const QByteArray document = maskingkit::contentOf(QStringLiteral(PACKAGING_DIR "/case-file.md"));
    const qsizetype begin = document.indexOf("```json\n") + 8;
    const QByteArray example = document.sliced(begin, document.indexOf("```", begin) - begin);
    const auto file = exports::readCaseFile(example);
    QVERIFY(file && file->notes.size() == 1);
    QVERIFY(record::readEngagement(file->engagements.front().record));
    QCOMPARE(summedAnew(example), example);
}

void CaseFileTest::itIsJsonThatOthersRead()
{
    const auto journey = journeyOf(sampleBytes(), serviceOrigin(sampleBytes()), true);
    const QByteArray bytes = bytesOf(exports::caseFileOf(*journey, someNotes(), written));
    const QJsonObject all = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(all.value(QLatin1String("format")).toString(), QStringLiteral("engagement-case/1"));
    const QJsonObject one = all.value(QLatin1String("engagements")).toArray().at(0).toObject();
    QCOMPARE(QByteArray::fromBase64(one.value(QLatin1String("record")).toString().toLatin1()), sampleBytes());
    QCOMPARE(one.value(QLatin1String("sha256")).toString().toLatin1(), serviceOrigin(sampleBytes()).sha256);
    QVERIFY(!one.contains(QLatin1String("receivedSha256")));
    QCOMPARE(all.value(QLatin1String("notes")).toArray().size(), 2);
    QCOMPARE(summedAnew(bytes), bytes);
}

void CaseFileTest::theReportOfACaseIsTheSame_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("masked");
    const auto add = [](const QString &folder) {
        const QDir records(folder);
        for (const QString &name : records.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            const QByteArray bytes = maskingkit::contentOf(records.filePath(name));
            if (name != QLatin1String("index.json") && record::readEngagement(bytes)) {
                QTest::newRow(qPrintable(name + QLatin1String(", as received"))) << bytes << false;
                QTest::newRow(qPrintable(name + QLatin1String(", masked"))) << bytes << true;
            }
        }
    };
    add(QStringLiteral(SAMPLES_DIR));
    add(QStringLiteral(TEST_DATA_DIR "/record/reader"));
    QTest::newRow("secrets, as received") << maskingkit::secretRecord() << false;
}

void CaseFileTest::theReportOfACaseIsTheSame()
{
    QFETCH(const QByteArray, record);
    QFETCH(const bool, masked);
    const auto original = journeyOf(record, serviceOrigin(record), !masked);
    const auto file = exports::readCaseFile(bytesOf(exports::caseFileOf(*original, {}, written)));
    QVERIFY(file);
    const auto again = journeyOf(*file, !masked);
    const analysis::JourneyEngagement &before = original->engagements.front();
    const analysis::JourneyEngagement &after = again->engagements.front();
    const QTimeZone utc = QTimeZone::utc();
    QCOMPARE(exports::reportJson(after, false), exports::reportJson(before, false));
    QCOMPARE(exports::reportText(after, utc), exports::reportText(before, utc));
    QCOMPARE(exports::reportMarkdown(after, utc), exports::reportMarkdown(before, utc));
    QCOMPARE(exports::reportCsv(after), exports::reportCsv(before));
}

void CaseFileTest::maskingTakesNothingButFindingsOfWrongTypes()
{
    // A number where a text should stand is masked as null, which is no longer of a wrong type.
    const QByteArray record = maskingkit::secretRecord();
    const auto original = journeyOf(record, serviceOrigin(record), false);
    const auto file = exports::readCaseFile(bytesOf(exports::caseFileOf(*original, {}, written)));
    QVERIFY(file);
    const QJsonObject before = reportOf(original), after = reportOf(journeyOf(*file));
    const QJsonArray all = before.value(QLatin1String("findings")).toArray();
    const QJsonArray left = after.value(QLatin1String("findings")).toArray();
    QVERIFY(left.size() < all.size());
    for (const QJsonValue &finding : all) {
        QVERIFY(left.contains(finding) || finding[QLatin1String("code")] == QLatin1String("wrong-type"));
    }
    for (const QJsonValue &finding : left) {
        QVERIFY(all.contains(finding));
    }
    QCOMPARE(withoutFindings(after), withoutFindings(before));
}

void CaseFileTest::aMaskedCaseOfACaseIsTheSame()
{
    const auto journey = journeyOf(sampleBytes(), serviceOrigin(sampleBytes()), false);
    const QByteArray bytes = bytesOf(exports::caseFileOf(*journey, someNotes(), written));
    const auto file = exports::readCaseFile(bytes);
    QVERIFY(file);
    const auto again = journeyOf(*file);
    QCOMPARE(bytesOf(exports::caseFileOf(*again, file->notes, written)), bytes);
}

void CaseFileTest::noSecretIsInAMaskedCase()
{
    const QByteArray record = maskingkit::secretRecord();
    analysis::Origin origin = serviceOrigin(record);
    origin.kind = analysis::Origin::Kind::File;
    origin.name = QStringLiteral("call of +49 30 9090909.json");
    const auto journey = journeyOf(record, origin, false);
    std::vector<Note> notes;
    // Every text of the record that has to be masked as a whole, quoted in a note.
    const auto &names = journey->pseudonyms->names();
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        notes.push_back({0, {}, std::nullopt, QStringLiteral("He said “%1”.").arg(name.key().toUpper()), written});
    }
    QVERIFY(notes.size() > 10);
    notes.push_back({0, {}, std::nullopt, QStringLiteral("+49 (30) 90-90-909, qx.other@example.org"), written});
    const auto file = exports::readCaseFile(bytesOf(exports::caseFileOf(*journey, notes, written)));
    QVERIFY(file);
    QCOMPARE(maskingkit::secretsIn(QString::fromUtf8(file->engagements.front().record)).join(u'|'), QString());
    QCOMPARE(maskingkit::secretsIn(file->engagements.front().origin.name).join(u'|'), QString());
    for (const Note &note : file->notes) {
        QCOMPARE(maskingkit::secretsIn(note.text).join(u'|'), QString());
    }
}

void CaseFileTest::notesAreMaskedLikeTheRecord()
{
    const auto journey = journeyOf(sampleBytes(), serviceOrigin(sampleBytes()), false);
    const auto masked = [&](const char *text) {
        return analysis::notesAsShown(*journey, {{0, {}, std::nullopt, QString::fromUtf8(text), written}}).front().text;
    };
    const QString phone =
        journey->engagements.front().shown->engagement.participants->front().callingNumber->toString();
    QCOMPARE(phone, QStringLiteral("Phone 1"));
    QCOMPARE(masked("+49 30 23125 148 called"), QStringLiteral("Phone 1 called"));
    QCOMPARE(masked("S.LINDNER@example.org wrote"), QStringLiteral("E-mail 1 wrote"));
    QCOMPARE(masked("Account de-4471-0923, xDE-4471-0923x"), QStringLiteral("Account Value 1, xValue 1x"));
    QCOMPARE(masked("another: +49 89 5550 1234"), QStringLiteral("another: Phone 2"));
    QCOMPARE(masked("at 09:20, 42 seconds"), QStringLiteral("at 09:20, 42 seconds"));
    // Revealed they are as they were written.
    const auto revealed = analysis::withMasking(*journey, true);
    QVERIFY(analysis::notesAsShown(*revealed, someNotes()) == someNotes());
}

void CaseFileTest::aMaskedCaseIsNeverRevealed()
{
    const auto file = exports::readCaseFile(stored("version-1-masked.engagement"));
    QVERIFY(file);
    const auto journey = journeyOf(*file);
    QVERIFY(!analysis::canReveal(*journey) && journey->masked);
    const auto revealed = analysis::withMasking(*journey, true);
    QVERIFY(revealed->masked && analysis::isMasked(revealed->engagements.front()));
    QVERIFY(revealed->engagements.front().shown == journey->engagements.front().received);
}

void CaseFileTest::newNumbersGoOnBehindThoseOfAMaskedCase()
{
    const auto file = exports::readCaseFile(stored("version-1-masked.engagement"));
    QVERIFY(file);
    const auto journey = journeyOf(*file);
    const QString text = QStringLiteral("Phone 1 is not +49 89 5550 1234");
    const auto notes = analysis::notesAsShown(*journey, {{0, {}, std::nullopt, text, written}});
    QCOMPARE(notes.front().text, QStringLiteral("Phone 1 is not Phone 2"));
}

void CaseFileTest::theAddressHasNoSecret()
{
    analysis::Origin origin = serviceOrigin(sampleBytes());
    origin.url = QUrl(QStringLiteral("https://me:secret@eu.api.avayacloud.com/api/journey/v1/accounts/ABCDEF/"
                                     "engagements/ca11ab1e-0000-4000-8000-000000000001?token=secret#secret"));
    const QByteArray bytes = bytesOf(exports::caseFileOf(*journeyOf(sampleBytes(), origin, true), {}, written));
    QVERIFY(!bytes.contains("secret") && !bytes.contains("me:"));
    QCOMPARE(exports::readCaseFile(bytes)->engagements.front().origin.url, serviceOrigin(sampleBytes()).url);
}

void CaseFileTest::hostileNotesComeBack()
{
    const auto journey = journeyOf(sampleBytes(), serviceOrigin(sampleBytes()), true);
    std::vector<Note> notes;
    for (const char *text : {"<b>bold</b>", "\"\\/\b\f\n\r\t\x01\x1f",
                             "\xe2\x80\xae"
                             "evil",
                             "=cmd()", "%1 %2 %n", "&x", "\xf0\x9f\x98\x80 \xef\xbf\xbd"}) {
        notes.push_back({0, QStringLiteral("/a~1b~0c"), std::nullopt, QString::fromUtf8(text), written});
    }
    notes.push_back({0,
                     {},
                     record::Instant{-62'135'596'800'000},
                     QString(analysis::mostNoteCharacters, u'ü'),
                     written,
                     analysis::NoteMark::Important});
    const auto file = exports::readCaseFile(bytesOf(exports::caseFileOf(*journey, notes, written)));
    QVERIFY(file);
    QVERIFY(file->notes == notes);
}

void CaseFileTest::piecesMeet_data()
{
    QTest::addColumn<qsizetype>("size");
    constexpr qsizetype piece = 3 * 256 * 1024;
    for (const qsizetype size : {piece - 1, piece, piece + 1, piece + 2, 2 * piece + 3})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void CaseFileTest::piecesMeet()
{
    QFETCH(const qsizetype, size);
    const QByteArray record = QByteArray(R"({"id":")") + QByteArray(size - 9, 'x') + "\"}";
    const auto journey = journeyOf(record, serviceOrigin(record), true);
    const auto file = exports::readCaseFile(bytesOf(exports::caseFileOf(*journey, {}, written)));
    QVERIFY(file);
    QVERIFY(file->engagements.front().record == record);
    QVERIFY(file->engagements.front().record.capacity() >= record.size() + record::readerRoom / 2);
}

void CaseFileTest::writingCanBeStopped()
{
    const QByteArray record = QByteArray(R"({"id":")") + QByteArray(3 * 1024 * 1024, 'x') + "\"}";
    const auto journey = journeyOf(record, serviceOrigin(record), true);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    qint64 last = 0;
    const bool written = exports::writeCaseFile(buffer, exports::caseFileOf(*journey, {}, casekit::written),
                                                [&](qint64 done, qint64 total) {
                                                    last = done;
                                                    return total == record.size() && done < 1'000'000;
                                                });
    QVERIFY(!written);
    QVERIFY(last >= 1'000'000 && last < record.size());
}

QTEST_GUILESS_MAIN(CaseFileTest)
#include "case_file_test.moc"
