// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/id_numbers.h"

#include <QRegularExpression>
#include <QTest>

using namespace analysis;

class IdNumbersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void idsAreNumberedAsTheyCome();
    void whoHasNoIdIsSomebodyElseEachTime();
    void whatWasNotAddedIsNotFound();
    void numbersStayWhileItGrows_data();
    void numbersStayWhileItGrows();
};

void IdNumbersTest::idsAreNumberedAsTheyCome()
{
    IdNumbers ids;
    QCOMPARE(ids.add("a"), 0u);
    QCOMPARE(ids.add("b"), 1u);
    QCOMPARE(ids.add("a"), 0u);
    QCOMPARE(ids.add("A"), 2u);
    QCOMPARE(ids.add("ab"), 3u);
    QCOMPARE(ids.count(), std::size_t{4});
}

void IdNumbersTest::whoHasNoIdIsSomebodyElseEachTime()
{
    IdNumbers ids;
    QCOMPARE(ids.add({}), 0u);
    QCOMPARE(ids.add("a"), 1u);
    QCOMPARE(ids.add({}), 2u);
    QCOMPARE(ids.add("a"), 1u);
    QCOMPARE(ids.count(), std::size_t{3});
    QVERIFY(!ids.find({}));
}

void IdNumbersTest::whatWasNotAddedIsNotFound()
{
    QVERIFY(!IdNumbers().find("a"));
    IdNumbers ids(2);
    QVERIFY(!ids.find("a"));
    ids.add("a");
    QCOMPARE(ids.find("a"), std::optional(0u));
    QVERIFY(!ids.find("b"));
    QVERIFY(!ids.find("aa"));
}

void IdNumbersTest::numbersStayWhileItGrows_data()
{
    QTest::addColumn<std::size_t>("expected");
    QTest::newRow("nothing expected") << std::size_t{0};
    QTest::newRow("all expected") << std::size_t{50'000};
}

void IdNumbersTest::numbersStayWhileItGrows()
{
    QFETCH(const std::size_t, expected);
    constexpr quint32 count = 50'000;
    std::vector<QByteArray> texts;
    for (quint32 i = 0; i < count; ++i)
        texts.push_back("agent " + QByteArray::number(i));
    IdNumbers ids(expected);
    for (quint32 i = 0; i < count; ++i)
        QCOMPARE(ids.add(texts[i]), i);
    for (quint32 i = 0; i < count; ++i)
        QCOMPARE(ids.find(texts[i]), std::optional(i));
    QCOMPARE(ids.count(), std::size_t{count});
}

QTEST_GUILESS_MAIN(IdNumbersTest)
#include "id_numbers_test.moc"
