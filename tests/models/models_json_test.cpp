// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/json_row_window.h"
#include "models_kit.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using models::JsonRow;
using models::JsonRows;
using models::JsonSpan;
using models::RowRange;

namespace {

JsonRows rowsOf(const QByteArray &bytes)
{
    return JsonRows(models::layOut(kit::journeyOf(bytes)->engagements.front().shown));
}

QString textOf(const JsonRow &row)
{
    QString text(static_cast<qsizetype>(row.indent), u' ');
    for (const JsonSpan &span : row.spans) {
        text += span.kind == JsonSpan::Kind::Remark ? u'‹' + span.text + u'›' : span.text;
    }
    return text;
}

QStringList allOf(const JsonRows &rows)
{
    QStringList all;
    for (const JsonRow &row : rows.rows(0, rows.count())) {
        all += textOf(row);
    }
    return all;
}

RowRange everyRow(const JsonRows &rows)
{
    return {0, rows.count() - 1};
}

/// Without what stands between tokens; no text in it has white space or quotes.
QString squeezed(QString text)
{
    return text.remove(u' ').remove(u'\n');
}

} // namespace

/// The rows of a record's JSON: what is seen of them, and what they stand for.
class ModelsJsonTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tokensStandInTheirRowsDigitForDigit();
    void aFoldedRowStandsForAllThatIsInIt();
    void theRawTextIsWhatWasReceived();
    void whatCannotBeSeenIsMadeVisible();
    void ofALongTokenItsStartIsShown();
    void placesAreRowsAndBack_data();
    void placesAreRowsAndBack();
    void maskedBytesAreShownMasked();
    void copiedRowsAreEveryToken();
    void rowsInSightAreThoseAskedFor();
};

void ModelsJsonTest::tokensStandInTheirRowsDigitForDigit()
{
    const JsonRows rows = rowsOf(R"({"a":1.50e+10,"b":{ },"c":[true,null,"x\u00e9"],"d":12345678901234567890})");
    QCOMPARE(allOf(rows),
             (QStringList{QStringLiteral("{"), QStringLiteral("  \"a\": 1.50e+10,"), QStringLiteral("  \"b\": {},"),
                          QStringLiteral("  \"c\": ["), QStringLiteral("    true,"), QStringLiteral("    null,"),
                          QStringLiteral("    \"x\\u00e9\""), QStringLiteral("  ],"),
                          QStringLiteral("  \"d\": 12345678901234567890"), QStringLiteral("}")}));
    QCOMPARE(rows.row(1).number, std::optional(2U));
    QVERIFY(rows.row(3).opens && !rows.row(2).opens);
    QCOMPARE(textOf(rowsOf("{\"a\":[" + QByteArray(2000, ' ') + "]}").row(1)), QStringLiteral("  \"a\": []"));
    const auto kindOf = [&rows](quint32 row, std::size_t span) {
        return rows.row(row).spans.at(span).kind;
    };
    QCOMPARE(kindOf(1, 0), JsonSpan::Kind::Name);
    QCOMPARE(kindOf(1, 2), JsonSpan::Kind::Number);
    QCOMPARE(kindOf(4, 0), JsonSpan::Kind::Literal);
    QCOMPARE(kindOf(6, 0), JsonSpan::Kind::Text);
}

void ModelsJsonTest::aFoldedRowStandsForAllThatIsInIt()
{
    JsonRows rows = rowsOf(R"({"a":[1,{"b":[2,3]}],"c":4})");
    const QStringList before = allOf(rows);
    rows.fold(1);
    QCOMPARE(allOf(rows), (QStringList{QStringLiteral("{"), QStringLiteral("  \"a\": [ … ],‹7 line(s)›"),
                                       QStringLiteral("  \"c\": 4"), QStringLiteral("}")}));
    QCOMPARE(rows.rowOf(12), 1U); // in the fold
    QCOMPARE(rows.text({1, 1}), QStringLiteral("\"a\": [\n  1,\n  {\n    \"b\": [\n      2,\n      3\n    ]\n  }\n]"));
    rows.reveal(14);
    QCOMPARE(allOf(rows), before);
    rows.setFolds(record::LineFolds(record::everyFold(rows.layout()->lines)));
    QCOMPARE(rows.count(), 4U);
    rows.unfold(1); // what is in it stays folded
    QCOMPARE(textOf(rows.row(3)), QStringLiteral("    { … }‹4 line(s)›"));
    QCOMPARE(rows.parentOf(3), std::optional(1U));
    QCOMPARE(rows.parentOf(0), std::nullopt);
}

void ModelsJsonTest::theRawTextIsWhatWasReceived()
{
    const QByteArray bytes = "{\r\n\t\"a\": 1 ,\n\"b\":\"" + QByteArray(300, 'x') + "\"}\n";
    JsonRows rows = rowsOf(bytes);
    rows.setRaw(true);
    QCOMPARE(rows.text(everyRow(rows)), QString::fromUtf8(bytes));
    QCOMPARE(rows.count(), 6U);
    QCOMPARE(rows.lastNumber(), 4U);
    QCOMPARE(textOf(rows.row(1)), QStringLiteral(" \"a\": 1 ,"));
    QCOMPARE(rows.row(2).number, std::optional(3U));
    QCOMPARE(rows.row(3).number, std::nullopt);
    rows.fold(0);
    QCOMPARE(rows.count(), 6U);
}

void ModelsJsonTest::whatCannotBeSeenIsMadeVisible()
{
    const QString hidden = QStringLiteral("a\u202eb\u200bc\u2066d\ufeff\u00ad\u007f");
    JsonRows rows = rowsOf("{\"" + hidden.toUtf8() + "\":\"" + hidden.toUtf8() + "\"}");
    const QString seen = QStringLiteral("a⟨U+202E⟩b⟨U+200B⟩c⟨U+2066⟩d⟨U+FEFF⟩⟨U+00AD⟩⟨U+007F⟩");
    QCOMPARE(textOf(rows.row(1)), QStringLiteral("  \"%1\": \"%1\"").arg(seen));
    QVERIFY(rows.text({1, 1}).contains(hidden)); // copied it is what was received
    rows.setRaw(true);
    QVERIFY(textOf(rows.row(0)).contains(seen));
    QCOMPARE(models::visibleText("\xC3(\xFF"), QStringLiteral("\ufffd(\ufffd"));
    QCOMPARE(textOf(rowsOf(R"({"a":"\ud800"})").row(1)), QStringLiteral("  \"a\": \"\\ud800\"")); // as written
}

void ModelsJsonTest::ofALongTokenItsStartIsShown()
{
    for (const char *piece : {"x", "é", "😀", "\\u00e9"}) {
        const QByteArray text = QByteArray(piece).repeated(1'000'000 / static_cast<int>(qstrlen(piece)));
        const JsonRows rows = rowsOf("{\"a\":\"" + text + "\",\"" + text + "\":[1]}");
        for (const quint32 row : {1U, 2U}) {
            const QString shown = textOf(rows.row(row));
            QVERIFY(shown.size() < 700);
            QVERIFY2(shown.contains(row == 1 ? QStringLiteral("…,‹999,") : QStringLiteral("…: [‹999,")),
                     qPrintable(shown.right(150)));
            QVERIFY(!shown.contains(QChar::ReplacementCharacter));
            QVERIFY(!QRegularExpression(QStringLiteral("\\\\(u[0-9a-f]{0,3})?…")).match(shown).hasMatch());
        }
        QVERIFY(rows.text({1, 1}).contains(QString::fromUtf8(text)));
        QVERIFY(rows.widest() < 700);
    }
}

void ModelsJsonTest::placesAreRowsAndBack_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"specification", "ordinary-call", "three-days", "bot-chat-email"}) {
        QTest::newRow(sample) << QString::fromLatin1(sample);
    }
}

void ModelsJsonTest::placesAreRowsAndBack()
{
    QFETCH(const QString, sample);
    JsonRows rows(models::layOut(kit::sampleJourney(sample, false)->engagements.front().shown));
    for (quint32 row = 0; row < rows.count(); ++row) {
        const JsonRow shown = rows.row(row);
        const QString pointer = rows.pointerAt(shown.range.begin);
        QCOMPARE(rows.nearbyPointerAt(shown.range.begin), std::optional(pointer));
        const auto range = rows.rangeOf(pointer);
        QVERIFY(range.has_value());
        const RowRange place = rows.rowsOf(*range);
        QVERIFY(place.holds(row));
        QVERIFY(place.first == row || place.last == row); // a bracket that closes belongs to what it closes
        QCOMPARE(rows.extentAt(shown.range.begin), *range);
    }
    rows.setRaw(true);
    const auto id = rows.rangeOf(QStringLiteral("/id"));
    QVERIFY(id && rows.text(rows.rowsOf(*id)).contains(QLatin1String("\"id\"")));
    QVERIFY(!rows.rangeOf(QStringLiteral("/nothing")));
}

void ModelsJsonTest::maskedBytesAreShownMasked()
{
    const auto textOfAll = [](bool reveal, bool raw) {
        JsonRows rows(
            models::layOut(kit::sampleJourney(QStringLiteral("specification"), reveal)->engagements.front().shown));
        rows.setRaw(raw);
        return allOf(rows).join(u'\n') + rows.text(everyRow(rows));
    };
    const QString number = QStringLiteral("019 718 0171");
    QVERIFY(textOfAll(true, false).contains(number) && textOfAll(true, true).contains(number));
    QVERIFY(!textOfAll(false, false).contains(number) && !textOfAll(false, true).contains(number));
    QVERIFY(textOfAll(false, false).contains(QLatin1String("\"Phone 1\"")));
}

void ModelsJsonTest::copiedRowsAreEveryToken()
{
    const QByteArray bytes = kit::sampleBytes(QStringLiteral("ordinary-call"));
    JsonRows rows = rowsOf(bytes);
    QCOMPARE(squeezed(rows.text(everyRow(rows))), squeezed(QString::fromUtf8(bytes)));
    rows.setFolds(record::LineFolds(record::everyFold(rows.layout()->lines)));
    QCOMPARE(squeezed(rows.text(everyRow(rows))), squeezed(QString::fromUtf8(bytes)));
    QCOMPARE(rows.text({5, 4}), QString());
    QCOMPARE(JsonRows().count(), 0U);
}

void ModelsJsonTest::rowsInSightAreThoseAskedFor()
{
    const JsonRows rows = rowsOf(kit::sampleBytes(QStringLiteral("three-days")));
    models::JsonRowWindow window;
    std::mt19937 random(3);
    quint32 first = 0;
    for (int i = 0; i < 400; ++i) {
        // By a little in either direction, or far away; past the end, too.
        first = i % 9 == 0 ? static_cast<quint32>(random() % (rows.count() + 5))
                           : first + static_cast<quint32>(random() % 15) - std::min(first, 7U);
        const auto count = static_cast<quint32>(random() % 12);
        const std::vector<JsonRow> expected = rows.rows(first, count);
        const std::vector<JsonRow> &seen = window.rows(rows, first, count);
        QCOMPARE(seen.size(), expected.size());
        for (std::size_t row = 0; row < expected.size(); ++row) {
            QCOMPARE(textOf(seen[row]), textOf(expected[row]));
            QCOMPARE(seen[row].number, expected[row].number);
        }
        if (i % 50 == 0) {
            window.forget();
        }
    }
}

QTEST_GUILESS_MAIN(ModelsJsonTest)
#include "models_json_test.moc"
