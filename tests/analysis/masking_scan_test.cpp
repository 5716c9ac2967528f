// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/identifier_scan.h"

#include <QRegularExpression>
#include <QTest>

using analysis::findIdentifiers;

/// What is taken for a phone number or an e-mail address in a text (design/product.md, "Privacy").
class MaskingScanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void identifiersAreFoundWhereTheyStand_data();
    void identifiersAreFoundWhereTheyStand();
    void whatIsFoundLiesApartAndInOrder_data();
    void whatIsFoundLiesApartAndInOrder();
};

namespace {

/// `P:030 1234567|E:x@y.org`
QString foundIn(const QString &text)
{
    QStringList found;
    for (const analysis::FoundIdentifier &one : findIdentifiers(text))
        found << QLatin1String(one.isEmail ? "E:" : "P:") + text.mid(one.start, one.length);
    return found.join(u'|');
}

void row(const char *name, const QString &text, const QString &found)
{
    QTest::newRow(name) << text << found;
}

/// A row for each of the characters, which stand for `_` in the text.
void rows(const char *name, QStringView characters, const QString &text)
{
    for (const QChar c : characters) {
        const QString number = text.sliced(4, text.size() - 5);
        QTest::addRow("%s %x", name, c.unicode())
            << QString(text).replace(u'_', c) << QStringLiteral("P:") + QString(number).replace(u'_', c);
    }
}

void phones()
{
    row("nothing", QStringLiteral(""), QString());
    row("seven digits", QStringLiteral("call 1234567 now"), QStringLiteral("P:1234567"));
    row("six digits", QStringLiteral("call 123456 now"), QString());
    row("fifteen digits", QStringLiteral("123456789012345"), QStringLiteral("P:123456789012345"));
    row("sixteen digits", QStringLiteral("1234567890123456"), QString());
    row("every separator", QStringLiteral("x +49 (221) 47-10.2/33 x"), QStringLiteral("P:+49 (221) 47-10.2/33"));
    row("opening bracket", QStringLiteral("(0221) 4710233"), QStringLiteral("P:(0221) 4710233"));
    row("letter before", QStringLiteral("A1234567"), QString());
    row("letter behind", QStringLiteral("1234567a"), QString());
    row("hyphen before", QStringLiteral("ref-1234567"), QString());
    row("hyphen behind", QStringLiteral("1234567-x"), QString());
    row("other punctuation around", QStringLiteral("<1234567>,[7654321];"), QStringLiteral("P:1234567|P:7654321"));
    row("part of an id", QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a"), QString());
    row("line break between", QStringLiteral("123456\n123456"), QString());
}

void phonesBesideEachOther()
{
    row("two with +", QStringLiteral("+49 30 1234567 +49 30 7654321"),
        QStringLiteral("P:+49 30 1234567|P:+49 30 7654321"));
    row("two short ones with +", QStringLiteral("+1234567 +7654321"), QStringLiteral("P:+1234567|P:+7654321"));
    row("two with 0", QStringLiteral("0221 4710233 0221 4710234"), QStringLiteral("P:0221 4710233|P:0221 4710234"));
    row("two of ten", QStringLiteral("5551234567 5559876543"), QStringLiteral("P:5551234567|P:5559876543"));
    row("two with a slash", QStringLiteral("1234567 / 7654321"), QStringLiteral("P:1234567|P:7654321"));
    row("three", QStringLiteral("030 1234567 030 1234568 030 1234569"),
        QStringLiteral("P:030 1234567|P:030 1234568|P:030 1234569"));
    row("area code and slash", QStringLiteral("0221/4710233"), QStringLiteral("P:0221/4710233"));
    row("+ in the midst", QStringLiteral("0221+4710233"), QStringLiteral("P:0221+4710233"));
    row("no way to part them", QStringLiteral("123456 123456789 123456"),
        QStringLiteral("P:123456|P:123456789 123456"));
    row("brackets of the second", QStringLiteral("(030) 12345678 (040) 87654321"),
        QStringLiteral("P:(030) 12345678|P:(040) 87654321"));
}

void phonesInOtherForms()
{
    row("emoji before", QStringLiteral("\U0001F4DE1234567"), QStringLiteral("P:1234567"));
    row("emoji behind", QStringLiteral("1234567\U0001F600"), QStringLiteral("P:1234567"));
    row("emoji around", QStringLiteral("\U0001F4DE1234567\U0001F600"), QStringLiteral("P:1234567"));
    rows("space", u"\u00A0\u2007\u202F\u2009\u3000\t", QStringLiteral("tel 030_123_4567."));
    rows("unseen", u"\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u202A\u202E\u2066\u2069\u061C\u0001",
         QStringLiteral("tel 0301_234_567."));
    rows("dash", u"\u2010\u2011\u2012\u2013\u2014\u2212\uFE63\uFF0D", QStringLiteral("tel_030_123_4567."));
    row("full width", QStringLiteral("＋４９（２２１）４７１０／２３３．１"),
        QStringLiteral("P:＋４９（２２１）４７１０／２３３．１"));
    row("Arabic-Indic", QStringLiteral("رقم ٠٣٠ ١٢٣٤٥٦٧"), QStringLiteral("P:٠٣٠ ١٢٣٤٥٦٧"));
    row("Devanagari", QStringLiteral("०३०-१२३४५६७"), QStringLiteral("P:०३०-१२३४५६७"));
    row("mathematical", QStringLiteral("\U0001D7CE\U0001D7D1\U0001D7CE 1234567"),
        QStringLiteral("P:\U0001D7CE\U0001D7D1\U0001D7CE 1234567"));
    row("key caps", QStringLiteral("1\uFE0F\u20E32\uFE0F\u20E33\uFE0F\u20E34\uFE0F\u20E35\uFE0F\u20E36\uFE0F\u20E37"),
        QStringLiteral("P:1\uFE0F\u20E32\uFE0F\u20E33\uFE0F\u20E34\uFE0F\u20E35\uFE0F\u20E36\uFE0F\u20E37"));
    row("right behind Japanese", QStringLiteral("電話０１２０１２３４５６７まで"),
        QStringLiteral("P:０１２０１２３４５６７"));
    row("right behind a prefix", QStringLiteral("ב0521234567"), QStringLiteral("P:0521234567"));
    row("lone surrogate beside", QString(QChar(0xD83D)) + QStringLiteral("1234567"), QStringLiteral("P:1234567"));
    row("a letter of a script with case", QStringLiteral("Ж1234567"), QString());
    row("a letter beyond the first plane",
        QStringLiteral("\U0001D400"
                       "1234567"),
        QString());
}

void emails()
{
    row("plain", QStringLiteral("to x@y.org."), QStringLiteral("E:x@y.org"));
    row("mixed case", QStringLiteral("Melinda.Ray@Example.ORG"), QStringLiteral("E:Melinda.Ray@Example.ORG"));
    row("no dot", QStringLiteral("x@localhost"), QString());
    row("nothing before", QStringLiteral(" @y.org"), QString());
    row("name before", QStringLiteral("name=x@y.org"), QStringLiteral("E:x@y.org"));
    row("in a link", QStringLiteral("mailto:x@y.org?cc=z@y.org&bcc=w@y.org"),
        QStringLiteral("E:x@y.org|E:z@y.org|E:w@y.org"));
    row("plus and apostrophe", QStringLiteral("o'brien+news@y.org"), QStringLiteral("E:o'brien+news@y.org"));
    row("in quotes", QStringLiteral("'x@y.org'"), QStringLiteral("E:x@y.org"));
    row("in stars", QStringLiteral("*x@y.org*"), QStringLiteral("E:x@y.org"));
    row("in brackets", QStringLiteral("Jo <x@y.org>"), QStringLiteral("E:x@y.org"));
    row("quoted name", QStringLiteral("\"jo ray\"@y.org"), QStringLiteral("E:\"jo ray\"@y.org"));
    row("two", QStringLiteral("x@y.org,z@y.org"), QStringLiteral("E:x@y.org|E:z@y.org"));
    row("beside a number", QStringLiteral("030 1234567/x@y.org"), QStringLiteral("P:030 1234567|E:x@y.org"));
    row("digits alone", QStringLiteral("1234567@y.org"), QStringLiteral("E:1234567@y.org"));
    row("emoji beside", QStringLiteral("\U0001F600x@y.org\U0001F600"), QStringLiteral("E:x@y.org"));
    row("beyond ASCII", QStringLiteral("jörg@bücher.de"), QStringLiteral("E:jörg@bücher.de"));
    row("decomposed", QStringLiteral("jo\u0308rg@bu\u0308cher.de"), QStringLiteral("E:jo\u0308rg@bu\u0308cher.de"));
    row("unseen inside", QStringLiteral("jo\u200Be@\u2060y\u00AD.org"),
        QStringLiteral("E:jo\u200Be@\u2060y\u00AD.org"));
    row("full width", QStringLiteral("ｘ＠ｙ．ｏｒｇ"), QStringLiteral("E:ｘ＠ｙ．ｏｒｇ"));
    row("underscore in the domain", QStringLiteral("x@my_host.org"), QStringLiteral("E:x@my_host.org"));
    row("two @", QStringLiteral("a@b@c.org"), QStringLiteral("E:b@c.org"));
}

} // namespace

void MaskingScanTest::identifiersAreFoundWhereTheyStand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    phones();
    phonesBesideEachOther();
    phonesInOtherForms();
    emails();
}

void MaskingScanTest::identifiersAreFoundWhereTheyStand()
{
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    QCOMPARE(foundIn(text), found);
}

void MaskingScanTest::whatIsFoundLiesApartAndInOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("digits and spaces") << QStringLiteral("1 ").repeated(20'000);
    QTest::newRow("separators") << QStringLiteral("1 +-(/.)").repeated(5'000);
    QTest::newRow("at signs") << QStringLiteral("a@b.c@").repeated(5'000);
    QTest::newRow("quotes") << QStringLiteral("\"@y.org").repeated(5'000);
    QTest::newRow("domains without a dot") << QStringLiteral("@aaaaaa").repeated(5'000);
}

void MaskingScanTest::whatIsFoundLiesApartAndInOrder()
{
    QFETCH(const QString, text);
    qsizetype end = 0;
    for (const analysis::FoundIdentifier &one : findIdentifiers(text)) {
        QVERIFY(one.start >= end);
        QVERIFY(one.length > 0);
        end = one.start + one.length;
        QVERIFY(end <= text.size());
    }
}

QTEST_GUILESS_MAIN(MaskingScanTest)
#include "masking_scan_test.moc"
