// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"
#include "figures_dump.h"

#include <QRegularExpression>
#include <QTest>

/// Intervals and the customer's clock by records made to show each rule of design/analysis.md: cases/intervals.txt and
/// cases/clock.txt. What a case expects is all there is.
class ClockCasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachCaseHasItsIntervals_data() { addRows(QStringLiteral("intervals")); }
    void eachCaseHasItsIntervals();
    void eachCaseHasItsPieces_data() { addRows(QStringLiteral("clock")); }
    void eachCaseHasItsPieces();
    void theCountOfWhoIsTheLengthOfWho_data() { addRows(QStringLiteral("clock")); }
    void theCountOfWhoIsTheLengthOfWho();
    void asOfIsTheLatestTimeOfAnyModelledField_data();
    void asOfIsTheLatestTimeOfAnyModelledField();

private:
    static void addRows(const QString &file);
    static FigureCase fetchCase();
};

void ClockCasesTest::addRows(const QString &file)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qsizetype>("index");
    const std::vector<FigureCase> cases = casesIn(file);
    QVERIFY(!cases.empty());
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(qPrintable(cases[i].name)) << file << static_cast<qsizetype>(i);
}

FigureCase ClockCasesTest::fetchCase()
{
    const QString file = *static_cast<QString *>(QTest::qData("file", QMetaType::QString));
    const qsizetype index = *static_cast<qsizetype *>(QTest::qData("index", QMetaType::LongLong));
    return casesIn(file).at(static_cast<std::size_t>(index));
}

void ClockCasesTest::eachCaseHasItsIntervals()
{
    const FigureCase one = fetchCase();
    const analysis::Analysis analysis = one.analysed();
    const QString difference = differenceOf(one.expected, FiguresDump{analysis, caseOrigin}.intervals());
    QVERIFY2(difference.isEmpty(), qPrintable(u'\n' + difference + u'\n' + QString::fromUtf8(one.json)));
}

void ClockCasesTest::eachCaseHasItsPieces()
{
    const FigureCase one = fetchCase();
    const analysis::Analysis analysis = one.analysed();
    const QString difference = differenceOf(one.expected, FiguresDump{analysis, caseOrigin}.clock());
    QVERIFY2(difference.isEmpty(), qPrintable(u'\n' + difference + u'\n' + QString::fromUtf8(one.json)));
}

void ClockCasesTest::theCountOfWhoIsTheLengthOfWho()
{
    const analysis::Analysis analysis = fetchCase().analysed();
    for (std::size_t i = 0; i < analysis.clock.pieces().size(); ++i)
        QCOMPARE(std::size_t(analysis.clock.pieces()[i].whoCount), analysis.clock.who(i).size());
}

void ClockCasesTest::asOfIsTheLatestTimeOfAnyModelledField_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("asOf");
    const auto row = [](const char *name, const char *json, const char *asOf) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(asOf);
    };
    row("none", R"({"data":{"x":"@9"},"foo":"@9"})", "- live");
    row("startDate", R"({"startDate":"@9"})", "@9 live");
    row("updateDate", R"({"startDate":"@1","updateDate":"@9"})", "@9 live");
    row("endDate", R"({"startDate":"@1","endDate":"@9"})", "@9 over");
    row("joinedAt", R"({"startDate":"@1","participants":[{"joinedAt":"@9"}]})", "@9 live");
    row("leftAt", R"({"startDate":"@1","participants":[{"leftAt":"@9"}]})", "@9 live");
    row("queuedAt", R"({"startDate":"@1","queues":[{"queuedAt":"@9"}]})", "@9 live");
    row("acceptedAt", R"({"startDate":"@1","queues":[{"acceptedAt":"@9"}]})", "@9 live");
    row("timestamp", R"({"startDate":"@1","transfers":[{"timestamp":"@9"}]})", "@9 live");
    row("destinationAgentJoinedAt", R"({"startDate":"@1","transfers":[{"destinationAgentJoinedAt":"@9"}]})", "@9 live");
    row("createdAt", R"({"startDate":"@1","agentNotes":[{"createdAt":"@9"}]})", "@9 live");
    row("updatedAt", R"({"startDate":"@1","agentNotes":[{"updatedAt":"@9"}]})", "@9 live");
    row("the latest, wherever", R"({"endDate":"@3","agentNotes":[{"createdAt":"@9"},{"createdAt":"@2"}]})", "@9 over");
    row("a bad one is none", R"({"startDate":"@1","endDate":"9999"})", "@1 live");
}

void ClockCasesTest::asOfIsTheLatestTimeOfAnyModelledField()
{
    QFETCH(const QByteArray, json);
    const analysis::Analysis analysis = analysisOf(withTimes(json));
    QTEST((FiguresDump{analysis, caseOrigin}.asOf().constFirst()), "asOf");
}

QTEST_GUILESS_MAIN(ClockCasesTest)
#include "clock_cases_test.moc"
