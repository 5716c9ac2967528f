// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "ui/panels/tables_panel.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/wording/language.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using analysis::Alignment;

namespace {

QString sampleFile(const char *name)
{
    return QStringLiteral(SAMPLES_DIR "/%1.json").arg(QLatin1String(name));
}

/// Two samples in one tab.
[[nodiscard]] bool openTwo(WindowFixture &fixture, const char *first, const char *second)
{
    ui::TabRequest request;
    request.inputs = {opening::FileInput{sampleFile(first)}, opening::FileInput{sampleFile(second)}};
    fixture.window().open(request);
    return fixture.waitForJourney();
}

/// What a button's menu offers, opened and triggered as a person does.
void choose(WindowFixture &fixture, const char *button, const QString &text)
{
    QMenu *menu = fixture.part<QToolButton>(button)->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions())
        if (action->text() == text) {
            action->trigger();
            return;
        }
    QTest::qFail(qPrintable(QStringLiteral("no ") + text), __FILE__, __LINE__);
}

const timeline::Content &contentOf(WindowFixture &fixture)
{
    return *fixture.window().findChild<ui::TimelinePanel *>()->state().content();
}

} // namespace

/// Two engagements in one tab: put on a common clock, compared in a table, counted together.
class WindowCompareTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::installLanguage(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void ofOneThereIsNothingToCompare();
    void twoArePutOnACommonClock();
    void whatCannotBeAlignedSaysWhy();
    void lanesStandInTurns();
    void theTableTellsDifferences();
    void figuresOfAllExplainThemselves();
    void theChoiceIsRemembered();
};

void WindowCompareTest::ofOneThereIsNothingToCompare()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(!fixture.isShown("align"));
    QVERIFY(!fixture.isShown("journeyFigures"));
    QVERIFY(!fixture.part<QTabBar>("tableTabs")->isTabVisible(static_cast<int>(ui::Table::Compare)));
}

void WindowCompareTest::twoArePutOnACommonClock()
{
    WindowFixture fixture;
    QVERIFY(openTwo(fixture, "ordinary-call", "abandoned"));
    QVERIFY(fixture.isShown("align"));
    choose(fixture, "align", QStringLiteral("First queue"));
    QCOMPARE(contentOf(fixture).arrangement.alignment, Alignment::FirstQueue);
    QVERIFY(contentOf(fixture).origin);
    QCOMPARE(fixture.part<QToolButton>("align")->text(), QStringLiteral("Align: First queue"));
    choose(fixture, "align", QStringLiteral("True time"));
    QVERIFY(!contentOf(fixture).origin);
    QCOMPARE(fixture.part<QToolButton>("align")->text(), QStringLiteral("Align"));
}

void WindowCompareTest::whatCannotBeAlignedSaysWhy()
{
    WindowFixture fixture;
    QVERIFY(openTwo(fixture, "ordinary-call", "abandoned"));
    choose(fixture, "align", QStringLiteral("First answer"));
    const auto *button = fixture.part<QToolButton>("align");
    QCOMPARE(button->text(), QStringLiteral("Align: not possible"));
    QVERIFY2(button->toolTip().contains(QStringLiteral("engagement 2")), qPrintable(button->toolTip()));
}

void WindowCompareTest::lanesStandInTurns()
{
    WindowFixture fixture;
    QVERIFY(openTwo(fixture, "ordinary-call", "abandoned"));
    choose(fixture, "align", QStringLiteral("The same lanes below each other"));
    QVERIFY(!contentOf(fixture).laneOrder.empty());
    choose(fixture, "align", QStringLiteral("One engagement below the other"));
    QVERIFY(contentOf(fixture).laneOrder.empty());
}

void WindowCompareTest::theTableTellsDifferences()
{
    WindowFixture fixture;
    QVERIFY(openTwo(fixture, "ordinary-call", "abandoned"));
    auto *tabs = fixture.part<QTabBar>("tableTabs");
    QVERIFY(tabs->isTabVisible(static_cast<int>(ui::Table::Compare)));
    tabs->setCurrentIndex(static_cast<int>(ui::Table::Compare));
    auto *table = fixture.part<QTableView>("compareTable");
    QVERIFY(table->model()->rowCount() > 20);
    choose(fixture, "align", QStringLiteral("Start"));
    const auto text = [&](int row, models::ComparisonColumn column) {
        return table->model()->index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(text(0, models::ComparisonColumn::What), QStringLiteral("Start"));
    QCOMPARE(text(0, models::ComparisonColumn::Difference), QStringLiteral("none"));
    table->setCurrentIndex(table->model()->index(0, 0));
    const std::vector<models::Place> both{{0, QStringLiteral("/startDate")}, {1, QStringLiteral("/startDate")}};
    QCOMPARE(fixture.tab()->journeyPage()->selection().lit(), both);
}

void WindowCompareTest::figuresOfAllExplainThemselves()
{
    WindowFixture fixture;
    QVERIFY(openTwo(fixture, "ordinary-call", "abandoned"));
    QVERIFY(fixture.isShown("journeyFigures"));
    auto *gap = fixture.part<QAbstractButton>("longestGapTile");
    gap->click();
    QVERIFY(gap->isChecked());
    const std::vector<models::Place> ends{{0, QStringLiteral("/endDate")}, {1, QStringLiteral("/startDate")}};
    QCOMPARE(fixture.tab()->journeyPage()->selection().lit(), ends);
    QTest::keyClick(gap, Qt::Key_Escape);
    QVERIFY(!gap->isChecked());
    choose(fixture, "repeatDays", QStringLiteral("30 days"));
    QCOMPARE(fixture.tab()->journeyPage()->reportOptions().figures.repeatDays, 30);
}

void WindowCompareTest::theChoiceIsRemembered()
{
    WindowFixture fixture;
    QVERIFY(openTwo(fixture, "ordinary-call", "abandoned"));
    choose(fixture, "align", QStringLiteral("First queue"));
    const QByteArray state = fixture.tab()->journeyPage()->saveState();
    choose(fixture, "align", QStringLiteral("True time"));
    QVERIFY(fixture.tab()->journeyPage()->restoreState(state));
    QCOMPARE(contentOf(fixture).arrangement.alignment, Alignment::FirstQueue);
}

SCREENSHOT_TEST_MAIN(WindowCompareTest)
#include "window_compare_test.moc"
