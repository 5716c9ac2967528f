// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/line_folds.h"
#include "record/raw_lines.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace record;

namespace {

constexpr quint32 most = RawLines::rowBytes;

std::vector<RawRow> rowsOf(const QByteArray &bytes)
{
    const RawLines lines = RawLines::of(bytes).value();
    return lines.rows(0, lines.count());
}

/// Which lines are in sight, one by one.
std::vector<quint32> naiveRows(const std::vector<LineFold> &folds, quint32 lines)
{
    std::vector<quint32> rows;
    for (quint32 line = 0; line < lines; ++line) {
        const bool isHidden = std::any_of(folds.begin(), folds.end(), [line](const LineFold &fold) {
            return fold.first < line && line <= fold.last;
        });
        if (!isHidden) {
            rows.push_back(line);
        }
    }
    return rows;
}

} // namespace

/// Rows of bytes as received, and lines that are folded away.
class LineRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rowsEndWhereLinesEnd();
    void longLinesGoOnInFurtherRows();
    void noCharacterIsCutInTwo();
    void randomBytesComeBackWhole();
    void foldsHideWhatIsInThem();
};

void LineRowsTest::rowsEndWhereLinesEnd()
{
    const std::vector<RawRow> rows = rowsOf("ab\ncd\r\n\nx");
    QCOMPARE(rows.size(), std::size_t(4));
    QVERIFY(rows[0] == (RawRow{0, 0, false, {0, 2}}));
    QVERIFY(rows[1] == (RawRow{1, 1, false, {3, 5}}));
    QVERIFY(rows[2] == (RawRow{2, 2, false, {7, 7}}));
    QVERIFY(rows[3] == (RawRow{3, 3, false, {8, 9}}));
    QCOMPARE(rowsOf("").size(), std::size_t(1));
    QCOMPARE(rowsOf("{}\n").size(), std::size_t(2));
}

void LineRowsTest::longLinesGoOnInFurtherRows()
{
    const auto sizes = [](quint32 length) {
        std::vector<quint32> all;
        for (const RawRow &row : rowsOf(QByteArray(length, 'x') + "\ny")) {
            all.push_back(row.range.end - row.range.begin);
        }
        return all;
    };
    QCOMPARE(sizes(most), (std::vector<quint32>{most, 1}));
    QCOMPARE(sizes(most + 1), (std::vector<quint32>{most, 1, 1}));
    QCOMPARE(sizes(2 * most), (std::vector<quint32>{most, most, 1}));
    const std::vector<RawRow> rows = rowsOf(QByteArray(2 * most, 'x'));
    QVERIFY(!rows[0].isPiece && rows[1].isPiece && rows[1].line == 0);
}

void LineRowsTest::noCharacterIsCutInTwo()
{
    for (const char *character : {"é", "日", "😀"}) {
        for (int before = 0; before < 5; ++before) {
            const QByteArray bytes = QByteArray(before, 'x') + QByteArray(character).repeated(400);
            QByteArray all;
            for (const RawRow &row : rowsOf(bytes)) {
                const QByteArray piece = bytes.sliced(row.range.begin, row.range.end - row.range.begin);
                QVERIFY(!QString::fromUtf8(piece).contains(QChar::ReplacementCharacter));
                QVERIFY(piece.size() > most - 4 || row.range.end == static_cast<quint32>(bytes.size()));
                all += piece;
            }
            QCOMPARE(all, bytes);
        }
    }
}

void LineRowsTest::randomBytesComeBackWhole()
{
    std::mt19937 random(11);
    for (int i = 0; i < 60; ++i) {
        QByteArray bytes(static_cast<qsizetype>(random() % 30'000), '\0');
        for (char &byte : bytes) {
            byte = random() % 97 == 0 ? '\n'
                                      : static_cast<char>(random() % 3 == 0 ? random() % 256 : 0x80 + random() % 64);
        }
        const RawLines lines = RawLines::of(bytes).value();
        const std::vector<RawRow> rows = lines.rows(0, lines.count());
        QCOMPARE(static_cast<quint32>(rows.size()), lines.count());
        quint32 covered = 0;
        for (const RawRow &row : rows) {
            QVERIFY(row.range.begin - covered <= 2 && row.range.end - row.range.begin <= most);
            QCOMPARE(lines.rows(row.number, 1).front(), row);
            QCOMPARE(lines.rowAt(row.range.begin), row.number);
            covered = row.range.end;
        }
        QVERIFY(static_cast<quint32>(bytes.size()) - covered <= 2);
        QCOMPARE(rows.back().line, static_cast<quint32>(bytes.count('\n')));
    }
    QVERIFY(!RawLines::of(QByteArray(100, 'x'), [] { return true; }));
}

void LineRowsTest::foldsHideWhatIsInThem()
{
    std::mt19937 random(5);
    constexpr quint32 lines = 60;
    for (int i = 0; i < 200; ++i) {
        // In each other or beside each other, as brackets are.
        std::vector<LineFold> possible;
        for (quint32 first = 0; first < lines; first += 1 + static_cast<quint32>(random() % 6)) {
            possible.push_back({first, std::min(lines - 1, first + 1 + static_cast<quint32>(random() % 5))});
            first = possible.back().last;
        }
        possible.push_back({0, possible[possible.size() / 2].first - 1}); // around those of the first half
        LineFolds folds;
        for (int step = 0; step < 12; ++step) {
            const LineFold fold = possible[random() % possible.size()];
            random() % 3 == 0 ? folds.unfold(fold.first) : folds.fold(fold);
            const std::vector<quint32> rows = naiveRows(folds.folds(), lines);
            QCOMPARE(static_cast<std::size_t>(folds.rowCount(lines)), rows.size());
            for (quint32 row = 0; row < rows.size(); ++row) {
                QCOMPARE(folds.lineOf(row), rows[row]);
                QCOMPARE(folds.rowOf(rows[row]), row);
            }
        }
        const LineFolds same(folds.folds());
        QVERIFY(same.folds() == folds.folds());
        folds.reveal(lines / 3);
        const std::vector<quint32> rows = naiveRows(folds.folds(), lines);
        QVERIFY(std::find(rows.begin(), rows.end(), lines / 3) != rows.end());
    }
}

QTEST_GUILESS_MAIN(LineRowsTest)
#include "line_rows_test.moc"
