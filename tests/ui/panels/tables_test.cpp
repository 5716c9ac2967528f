// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/roles.h"
#include "ui/kit/screenshot.h"
#include "ui/panels/column_fit.h"
#include "ui/panels/scene.h"
#include "ui/panels/tables_panel.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using models::Place;
using scene::Scene;
using ui::Table;

namespace {

constexpr QSize usualSize(1440, 900);

QTableView &table(const Scene &scene, const char *name)
{
    auto *view = scene.findChild<QTableView *>(QString::fromLatin1(name));
    Q_ASSERT(view);
    return *view;
}

int firstColumn(const QTableView &view)
{
    return view.horizontalHeader()->logicalIndexAt(1);
}

void clickRow(QTableView &view, int row, Qt::KeyboardModifiers modifiers = {})
{
    const QRect cell = view.visualRect(view.model()->index(row, firstColumn(view)));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, cell.center());
}

QString cellText(const QTableView &view, int row, int column)
{
    return view.model()->index(row, column).data().toString();
}

Place placeOf(const QTableView &view, int row)
{
    return view.model()->index(row, 0).data(models::ElementRole).value<Place>();
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text) {
            return action;
        }
        if (action->menu()) {
            if (QAction *within = actionOf(*action->menu(), text)) {
                return within;
            }
        }
    }
    return nullptr;
}

/// Opens a table's menu, as its menu key does, and chooses an action of it.
bool chooseInMenu(QTableView &view, const QString &text)
{
    Q_EMIT view.customContextMenuRequested(view.viewport()->rect().center());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QAction *action = menu ? actionOf(*menu, text) : nullptr;
    if (action && action->isEnabled()) {
        action->trigger();
    }
    if (menu) {
        menu->close();
    }
    return action && action->isEnabled();
}

} // namespace

/// The tables below the timeline, with real events.
class TablesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aChosenRowIsChosenEverywhere_data();
    void aChosenRowIsChosenEverywhere();
    void whatIsChosenElsewhereIsChosenInEachTable_data();
    void whatIsChosenElsewhereIsChosenInEachTable();
    void theSecondOfTwoFindingsOfAFieldStaysChosen();
    void theFocusAloneChoosesNothing();
    void aHeadingSortsAndAThirdClickEndsIt();
    void theFilterHidesRowsAndKeepsWhatIsChosen();
    void theFilterMovesNoColumn();
    void aColumnIsShownAndMovedFromTheMenu();
    void rowsAreCopied_data();
    void rowsAreCopied();
    void aHostileCellIsCopiedDefused();
    void anEmptyTableSaysWhy_data();
    void anEmptyTableSaysWhy();
    void newsKeepsSelectionSortAndFilter();
    void tabsTellHowManyRowsThereAre();
    void choicesComeBack();
    void widestColumnsGiveWayFirst();
};

void TablesTest::aChosenRowIsChosenEverywhere_data()
{
    QTest::addColumn<Table>("which");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("pointer");
    const auto add = [](const char *name, Table which, int row, const char *pointer) {
        QTest::newRow(name) << which << QByteArray(name) << row << QString::fromLatin1(pointer);
    };
    add("eventsTable", Table::Events, 4, "/participants/1/leftAt");
    add("participantsTable", Table::Participants, 1, "/participants/1");
    add("queuesTable", Table::Queues, 0, "/queues/0");
    add("transfersTable", Table::Transfers, 0, "/transfers/0");
    add("findingsTable", Table::Findings, 2, "/participants/1/leftAt");
    add("dataTable", Table::Data, 1, "/identifiers/phoneNumbers/1");
}

void TablesTest::aChosenRowIsChosenEverywhere()
{
    QFETCH(Table, which);
    QFETCH(QByteArray, name);
    QFETCH(int, row);
    QFETCH(QString, pointer);
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.tables->showTable(which);
    clickRow(table(scene, name.constData()), row);
    QCOMPARE(scene.selection.current(), std::optional(Place{0, pointer}));
}

void TablesTest::whatIsChosenElsewhereIsChosenInEachTable_data()
{
    aChosenRowIsChosenEverywhere_data();
}

void TablesTest::whatIsChosenElsewhereIsChosenInEachTable()
{
    QFETCH(Table, which);
    QFETCH(QByteArray, name);
    QFETCH(int, row);
    QFETCH(QString, pointer);
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.tables->showTable(which);
    QTableView &view = table(scene, name.constData());
    scene.selection.select({0, pointer});
    QCOMPARE(view.currentIndex().row(), row);
    QVERIFY(view.selectionModel()->isRowSelected(row));
    scene.selection.clear();
    QVERIFY(!view.selectionModel()->hasSelection());
}

void TablesTest::theSecondOfTwoFindingsOfAFieldStaysChosen()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.tables->showTable(Table::Findings);
    QTableView &view = table(scene, "findingsTable");
    QCOMPARE(placeOf(view, 10), placeOf(view, 11));
    clickRow(view, 11);
    QCOMPARE(view.currentIndex().row(), 11);
    QCOMPARE(scene.selection.current(), std::optional(placeOf(view, 11)));
}

void TablesTest::theFocusAloneChoosesNothing()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QTableView &view = table(scene, "eventsTable");
    view.setFocus(Qt::TabFocusReason);
    QVERIFY(view.hasFocus());
    QVERIFY(!scene.selection.current());
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(scene.selection.current());
    QTest::keyClick(&view, Qt::Key_Tab);
    QVERIFY(!view.hasFocus());
}

void TablesTest::aHeadingSortsAndAThirdClickEndsIt()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.tables->showTable(Table::Findings);
    QTableView &view = table(scene, "findingsTable");
    const QString firstReceived = cellText(view, 0, 2);
    const auto clickHeading = [&view] {
        QHeaderView &header = *view.horizontalHeader();
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, QPoint(20, header.height() / 2));
    };
    clickHeading();
    QCOMPARE(cellText(view, 0, 0), QStringLiteral("Warning"));
    clickHeading();
    QCOMPARE(cellText(view, 0, 0), QStringLiteral("Note"));
    clickHeading();
    QCOMPARE(cellText(view, 0, 2), firstReceived);
}

void TablesTest::theFilterHidesRowsAndKeepsWhatIsChosen()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QTableView &view = table(scene, "eventsTable");
    clickRow(view, 1);
    const auto chosen = scene.selection.current();
    auto &filter = *scene.findChild<QLineEdit *>(QStringLiteral("tableFilter"));
    filter.setFocus();
    QTest::keyClicks(&filter, QStringLiteral("queued"));
    QCOMPARE(view.model()->rowCount(), 1);
    QCOMPARE(scene.selection.current(), chosen);
    QVERIFY(!view.selectionModel()->hasSelection());
    QTest::keyClicks(&filter, QStringLiteral(" <b>"));
    auto &message = *scene.findChild<QLabel *>(QStringLiteral("eventsTableMessage"));
    QVERIFY(message.isVisible());
    QCOMPARE(message.text(), QStringLiteral("No row contains “queued <b>”."));
    QCOMPARE(message.textFormat(), Qt::PlainText);
    filter.clear();
    QCOMPARE(view.currentIndex().row(), 1);
}

void TablesTest::theFilterMovesNoColumn()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    const QTableView &view = table(scene, "eventsTable");
    const int finding = static_cast<int>(models::EventColumn::Finding);
    const int before = view.columnViewportPosition(finding);
    auto &filter = *scene.findChild<QLineEdit *>(QStringLiteral("tableFilter"));
    const int width = filter.width();
    filter.setText(QStringLiteral("queued"));
    QCoreApplication::processEvents();
    QCOMPARE(view.model()->rowCount(), 1);
    QCOMPARE(view.columnViewportPosition(finding), before);
    QCOMPARE(filter.width(), width);
}

void TablesTest::aColumnIsShownAndMovedFromTheMenu()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QTableView &view = table(scene, "eventsTable");
    clickRow(view, 1);
    const int field = static_cast<int>(models::EventColumn::Field);
    QVERIFY(view.isColumnHidden(field));
    QVERIFY(chooseInMenu(view, QStringLiteral("Field")));
    QVERIFY(!view.isColumnHidden(field));
    QVERIFY(!chooseInMenu(view, QStringLiteral("Move “Time (UTC)” towards the start")));
    QVERIFY(chooseInMenu(view, QStringLiteral("Move “Time (UTC)” towards the end")));
    QCOMPARE(firstColumn(view), static_cast<int>(models::EventColumn::Step));
    QVERIFY(chooseInMenu(view, QStringLiteral("Sort by “Time (UTC)”, last first")));
    QCOMPARE(cellText(view, 0, static_cast<int>(models::EventColumn::Event)), QStringLiteral("Destination joins"));
}

void TablesTest::rowsAreCopied_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << "Copy"
                          << "2019-07-23 17:46:42.002\t+1:21\t1:21\tAgent joins\tJohn Smith\tVoice\t";
    QTest::newRow("csv") << "Copy as CSV"
                         << "2019-07-23 17:46:42.002,";
    QTest::newRow("markdown") << "Copy as Markdown"
                              << "| Agent joins | John Smith | Voice |  |";
    QTest::newRow("json") << "Copy as JSON"
                          << "\"pointer\": \"/participants/1/joinedAt\"";
}

void TablesTest::rowsAreCopied()
{
    QFETCH(QString, action);
    QFETCH(QString, expected);
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QTableView &view = table(scene, "eventsTable");
    clickRow(view, 1);
    QVERIFY(chooseInMenu(view, action));
    QCOMPARE(scene.copied.size(), 1);
    QVERIFY2(scene.copied.back().contains(expected), qPrintable(scene.copied.back()));
    if (action == QLatin1String("Copy")) {
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(scene.copied.size(), 2);
        QCOMPARE(scene.copied.back(), scene.copied.front());
    }
}

void TablesTest::aHostileCellIsCopiedDefused()
{
    Scene scene(scene::journeyOf(R"({"attributes":["=1+1"]})"));
    scene.showIn(usualSize);
    scene.tables->showTable(Table::Data);
    QTableView &view = table(scene, "dataTable");
    clickRow(view, 0);
    QVERIFY(chooseInMenu(view, QStringLiteral("Copy as CSV")));
    QVERIFY2(scene.copied.back().contains(QLatin1String("'=1+1")), qPrintable(scene.copied.back()));
}

void TablesTest::anEmptyTableSaysWhy_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<Table>("which");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no list") << QByteArray("{}") << Table::Queues << QByteArray("queuesTable")
                             << "No list of queues stands in what was received.";
    QTest::newRow("empty list") << QByteArray(R"({"queues":[]})") << Table::Queues << QByteArray("queuesTable")
                                << "The list of queues holds no entry.";
    QTest::newRow("no times") << QByteArray("{}") << Table::Events << QByteArray("eventsTable")
                              << "Nothing to tell: no time stands in what was received.";
}

void TablesTest::anEmptyTableSaysWhy()
{
    QFETCH(QByteArray, record);
    QFETCH(Table, which);
    QFETCH(QByteArray, name);
    QFETCH(QString, expected);
    Scene scene(scene::journeyOf(record));
    scene.showIn(usualSize);
    scene.tables->showTable(which);
    auto &message = *scene.findChild<QLabel *>(QString::fromLatin1(name) + QLatin1String("Message"));
    QVERIFY(message.isVisible());
    QCOMPARE(message.text(), expected);
}

void TablesTest::newsKeepsSelectionSortAndFilter()
{
    const QByteArray before = scene::sampleBytes(QStringLiteral("specification"));
    QByteArray after = before;
    after.replace(R"("attributes":["Broadband.billing"],)", R"("attributes":["Broadband.billing"],"agentNotes":[)"
                                                            R"({"note":"n","createdAt":"2019-07-23T17:46:00Z"}],)");
    Scene scene(scene::journeyOf(before));
    scene.showIn(usualSize);
    QTableView &view = table(scene, "eventsTable");
    view.sortByColumn(static_cast<int>(models::EventColumn::Time), Qt::DescendingOrder);
    scene.findChild<QLineEdit *>(QStringLiteral("tableFilter"))->setText(QStringLiteral("2019"));
    clickRow(view, 3);
    const auto chosen = scene.selection.current();
    QCOMPARE(chosen, std::optional(Place{0, QStringLiteral("/participants/1/joinedAt")}));
    scene.setJourney(scene::journeyOf(after));
    QCOMPARE(scene.selection.current(), chosen);
    QCOMPARE(view.model()->rowCount(), 6);
    QCOMPARE(placeOf(view, view.currentIndex().row()), *chosen);
    QVERIFY(cellText(view, 0, 0) > cellText(view, 5, 0));
}

void TablesTest::tabsTellHowManyRowsThereAre()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    const auto &tabs = *scene.findChild<QTabBar *>(QStringLiteral("tableTabs"));
    QCOMPARE(tabs.tabText(static_cast<int>(Table::Events)), QStringLiteral("Events 8"));
    QCOMPARE(tabs.tabText(static_cast<int>(Table::Findings)), QStringLiteral("Findings 13"));
}

void TablesTest::choicesComeBack()
{
    Scene first(scene::sample(QStringLiteral("specification")));
    first.showIn(usualSize);
    first.tables->showTable(Table::Findings);
    table(first, "findingsTable").sortByColumn(0, Qt::AscendingOrder);
    table(first, "findingsTable").hideColumn(2);
    Scene second(scene::sample(QStringLiteral("specification")));
    second.showIn(usualSize);
    QVERIFY(second.tables->restoreState(first.tables->saveState()));
    const QTableView &view = table(second, "findingsTable");
    QVERIFY(view.isVisible());
    QVERIFY(view.isColumnHidden(2));
    QCOMPARE(cellText(view, 0, 0), QStringLiteral("Warning"));
    QVERIFY(!second.tables->restoreState(QByteArrayLiteral("no state")));
}

void TablesTest::widestColumnsGiveWayFirst()
{
    using Widths = std::vector<int>;
    QCOMPARE(ui::fitColumns({{50, 50}, {300, 100}, {500, 100}}, 1000, 200), (Widths{50, 300, 500}));
    QCOMPARE(ui::fitColumns({{50, 50}, {300, 100}, {500, 100}}, 650, 200), (Widths{50, 300, 300}));
    QCOMPARE(ui::fitColumns({{50, 50}, {300, 100}, {500, 100}}, 450, 200), (Widths{50, 200, 200}));
    QCOMPARE(ui::fitColumns({{50, 50}, {300, 100}, {500, 100}}, 200, 150), (Widths{50, 150, 150}));
    QCOMPARE(ui::fitColumns({}, 100, 50), Widths{});
}

SCREENSHOT_TEST_MAIN(TablesTest)
#include "tables_test.moc"
