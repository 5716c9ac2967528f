// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"
#include "figures_dump.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace analysis;

/// Every rule of design/analysis.md, by records made to show it: cases/FILE.txt. The findings of a case are all of
/// them, in their order, so what must not be found is tested as well.
class FindingsCasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachCaseHasExactlyItsFindings_data();
    void eachCaseHasExactlyItsFindings();
    void everyCodeIsShown();
    void severitiesAreThoseOfThePage();
};

namespace {

const QStringList files{QStringLiteral("findings-reading"), QStringLiteral("findings-times"),
                        QStringLiteral("findings-values"), QStringLiteral("findings-order")};

} // namespace

void FindingsCasesTest::eachCaseHasExactlyItsFindings_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qsizetype>("index");
    for (const QString &file : files) {
        const std::vector<FigureCase> cases = casesIn(file);
        QVERIFY(!cases.empty());
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::addRow("%s: %s", qPrintable(file), qPrintable(cases[i].name)) << file << static_cast<qsizetype>(i);
    }
}

void FindingsCasesTest::eachCaseHasExactlyItsFindings()
{
    QFETCH(const QString, file);
    QFETCH(const qsizetype, index);
    const FigureCase one = casesIn(file).at(static_cast<std::size_t>(index));
    const Analysis analysis = one.analysed();
    const QString difference = differenceOf(one.expected, FiguresDump{analysis, caseOrigin}.findings());
    QVERIFY2(difference.isEmpty(), qPrintable(u'\n' + difference + u'\n' + QString::fromUtf8(one.json)));
}

void FindingsCasesTest::everyCodeIsShown()
{
    QSet<QString> shown;
    for (const QString &file : files)
        for (const FigureCase &one : casesIn(file))
            for (const QString &line : one.expected)
                shown << line.section(u' ', 1, 1);
    for (int code = 0; code <= static_cast<int>(FindingCode::MalformedId); ++code) {
        const QString name(findingName(static_cast<FindingCode>(code)));
        QVERIFY2(shown.contains(name), qPrintable(name));
    }
}

void FindingsCasesTest::severitiesAreThoseOfThePage()
{
    using enum FindingCode;
    for (const FindingCode code : {BadTime, WrongType, Reversed, WrongEngagement})
        QCOMPARE(severityOf(code), Severity::Error);
    for (const FindingCode code :
         {DuplicateKey, NoTimeZone, LeftAfterEnd, JoinedBeforeStart, OutsideEngagement, MissingStart, MissingEnd,
          AcceptedWithoutTime, SelfTransfer, DuplicateId, OutOfRange, RangeReversed})
        QCOMPARE(severityOf(code), Severity::Warning);
    for (const FindingCode code : {UpdatedBeforeEnd, Abandoned, UnknownAgent, UnknownDialog, UnknownChannel,
                                   UnknownValue, UnmodelledField, MalformedId})
        QCOMPARE(severityOf(code), Severity::Info);
}

QTEST_GUILESS_MAIN(FindingsCasesTest)
#include "findings_cases_test.moc"
