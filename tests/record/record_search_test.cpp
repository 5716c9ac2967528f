// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/needle.h"
#include "record/token_scan.h"

#include <QRegularExpression>
#include <QTest>

using namespace record;

namespace {

/// `name(1) scalar(1) open(1) close(1)`, lists with places: `scalar(2)[0]`.
QString tokensOf(const QByteArray &bytes)
{
    const char *const kinds[] = {"name", "scalar", "open", "close"};
    QStringList all;
    TokenScan scan(bytes, RecordText(bytes).root());
    while (const auto token = scan.next()) {
        QString text =
            QStringLiteral("%1(%2)").arg(QLatin1String(kinds[static_cast<int>(token->kind)])).arg(token->depth);
        if (token->index) {
            text += QStringLiteral("[%1]").arg(*token->index);
        }
        all += text;
    }
    return all.join(QLatin1Char(' '));
}

} // namespace

/// Looking for a text in JSON, token by token.
class RecordSearchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aTextIsFoundWithoutCaseAndAccents_data();
    void aTextIsFoundWithoutCaseAndAccents();
    void tokensComeInTheOrderOfTheText_data();
    void tokensComeInTheOrderOfTheText();
    void brokenBytesEndTheScan_data();
    void brokenBytesEndTheScan();
};

void RecordSearchTest::aTextIsFoundWithoutCaseAndAccents_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("found");
    const auto add = [](const char *name, const char *needle, const char *token, bool found) {
        QTest::newRow(name) << QString::fromUtf8(needle) << QByteArray(token) << found;
    };
    add("without case", "SmITH", R"("John Smith")", true);
    add("at the end", "ith", R"("John Smith")", true);
    add("longer than the text", "John Smiths", R"("John Smith")", false);
    add("not the quotes", "\"", R"("John")", false);
    add("a quote that is said", "\"", R"("Jo\"hn")", true);
    add("not the backslash of an escape", "\\", R"("Jo\"hn")", false);
    add("an escaped letter", "müller", R"("M\u00fcller")", true);
    add("accents in the text", "muller", "\"MÜLLER\"", true);
    add("accents in the needle", "Müller", R"("Muller")", true);
    add("another letter", "Muller", "\"Møller\"", false);
    add("cyrillic without case", "иван", "\"ИВАН\"", true);
    add("a sign that makes another kana", "か", "\"が\"", false);
    add("full-width digits", "123", "\"１２３\"", true);
    add("a number", "47", "2147483647", true);
    add("a literal", "RU", "true", true);
    add("nothing", "", R"("")", false);
    add("in nothing", "a", R"("")", false);
}

void RecordSearchTest::aTextIsFoundWithoutCaseAndAccents()
{
    QFETCH(QString, needle);
    QFETCH(QByteArray, token);
    QFETCH(bool, found);
    QCOMPARE(Needle(needle).isInToken(token), found);
}

void RecordSearchTest::tokensComeInTheOrderOfTheText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("tokens");
    const auto add = [](const char *bytes, const char *tokens) {
        QTest::newRow(bytes) << QByteArray(bytes) << QString::fromLatin1(tokens);
    };
    add("1", "scalar(0)");
    add(R"( {"a" : "b,]}", "c":[1,{"d":null} , []]} )",
        "open(0) name(1) scalar(1) name(1) open(1) scalar(2)[0] open(2)[1] name(3) scalar(3) close(2)[1] open(2)[2] "
        "close(2)[2] close(1) close(0)");
    add("\xEF\xBB\xBF{}", "open(0) close(0)");
}

void RecordSearchTest::tokensComeInTheOrderOfTheText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, tokens);
    QCOMPARE(tokensOf(bytes), tokens);
}

void RecordSearchTest::brokenBytesEndTheScan_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"", "]", "}}", "{\"a", "[,,", "{\"a\":", "\"\\", ":"}) {
        QTest::newRow(bytes) << QByteArray(bytes);
    }
}

void RecordSearchTest::brokenBytesEndTheScan()
{
    QFETCH(QByteArray, bytes);
    TokenScan scan(bytes, {0, static_cast<quint32>(bytes.size())});
    int tokens = 0;
    while (scan.next()) {
        QVERIFY(++tokens <= bytes.size());
    }
    QCOMPARE(scan.place(), static_cast<quint32>(bytes.size()));
}

QTEST_GUILESS_MAIN(RecordSearchTest)
#include "record_search_test.moc"
