// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "ui/running_window.h"
#include "ui/timeline/timeline_panel.h"
#include "window_fixture.h"

#include <QAction>
#include <QLineEdit>
#include <QLocalSocket>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QThread>
#include <QTreeWidget>

namespace {

QString sampleFile(const char *name)
{
    return QStringLiteral(SAMPLES_DIR "/%1.json").arg(QLatin1String(name));
}

ui::TabMemory fileTab(const char *name)
{
    return {ui::requestFor(opening::FileInput{sampleFile(name)}), std::nullopt};
}

} // namespace

/// Tabs that come back, the palette of commands, and what a second start hands over.
class WindowTabsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aTabIsRememberedAsALine_data();
    void aTabIsRememberedAsALine();
    void linesWithoutSenseAreNoTabs();
    void tabsComeBackAndOpenWhenTheyAreLookedAt();
    void theTimelineComesBackToWhereItWas();
    void tabsStayAwayWhereTheyAreNotWanted();
    void aHiddenLiveEngagementIsNotReadAnewByItself();
    void thePaletteFindsAndDoes();
    void thePaletteOffersOnlyWhatCanBeDone();
    void everyActionIsInThePalette();
    void aSecondStartHandsOver();
    void whoeverTalksNonsenseIsNotListenedTo();
};

void WindowTabsTest::aTabIsRememberedAsALine_data()
{
    QTest::addColumn<QString>("line");
    const QString id = servedId;
    QTest::newRow("id") << QStringLiteral("engagement ") + id;
    QTest::newRow("address") << QStringLiteral(
                                    "engagement https://h.example/api/journey/v1/accounts/ABCDEF/engagements/") +
                                    id;
    QTest::newRow("sample") << QStringLiteral("sample ") + id;
    QTest::newRow("file") << QStringLiteral("file /a folder/with: odd\u00e9 name.json");
    QTest::newRow("part of a case file") << QStringLiteral("part 0,7 /a folder/x.engagement");
    QTest::newRow("several") << QStringLiteral("several sample%20") + id + QStringLiteral(" sample%20") + id +
                                    QStringLiteral(" file%20%2Fa%20b%0Ac.json");
    QTest::newRow("seen") << QStringLiteral("seen -5 1000 engagement ") + id;
    QTest::newRow("a file that looks like it") << QStringLiteral("seen 1 2 file /seen 3 4 file /x");
}

void WindowTabsTest::aTabIsRememberedAsALine()
{
    QFETCH(QString, line);
    const auto tab = ui::tabMemoryIn(line);
    QVERIFY(tab);
    QCOMPARE(ui::lineOf(*tab).value_or(QString()), line);
}

void WindowTabsTest::linesWithoutSenseAreNoTabs()
{
    for (const char *line :
         {"", "engagement", "engagement 12", "engagement http://h.example/x", "sample https://h.example", "part x /a",
          "part 1 ", "several ", "several file%20%2Fa x", "seen 1 2", "seen a b file", "something else"}) {
        QVERIFY2(!ui::tabMemoryIn(QString::fromLatin1(line)), line);
    }
    QVERIFY(!ui::lineOf({ui::requestFor(opening::StandardInput{}), std::nullopt}));
}

void WindowTabsTest::tabsComeBackAndOpenWhenTheyAreLookedAt()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    fixture.openSampleFile(QStringLiteral("abandoned"));
    QVERIFY(fixture.waitForJourney());
    fixture.part<QTabWidget>("tabs")->setCurrentIndex(0);
    fixture.window().close();
    QCOMPARE(fixture.settings.tabs(),
             QStringList({*ui::lineOf(fileTab("specification")), *ui::lineOf(fileTab("abandoned"))}));

    WindowFixture next;
    next.settings.setTabs(fixture.settings.tabs() + QStringList{QStringLiteral("nonsense")}, 1);
    next.window().restoreTabs();
    const auto pages = next.window().tabPages();
    QCOMPARE(pages.size(), std::size_t(2));
    QCOMPARE(next.part<QTabWidget>("tabs")->currentIndex(), 1);
    QVERIFY(next.waitForJourney());
    QCOMPARE(pages[0]->state(), ui::TabPage::State::Loading);
    QVERIFY(!pages[0]->isBusy());
    next.part<QTabWidget>("tabs")->setCurrentIndex(0);
    QVERIFY(next.waitForJourney());
    QVERIFY(next.text("what").startsWith(QLatin1String("Inbound")));
}

void WindowTabsTest::theTimelineComesBackToWhereItWas()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    QCOMPARE(fixture.tab()->journeyPage()->seen().has_value(), false);
    fixture.click("zoomIn");
    const auto seen = fixture.tab()->journeyPage()->seen();
    QVERIFY(seen);
    fixture.window().close();

    WindowFixture next;
    next.settings.setTabs(fixture.settings.tabs(), 0);
    next.window().restoreTabs();
    QVERIFY(next.waitForJourney());
    QTRY_VERIFY(next.tab()->journeyPage()->seen()); // once it has its size
    const auto back = next.tab()->journeyPage()->seen();
    const qint64 pixel = seen->duration() / 500;
    QVERIFY2(qAbs(back->start.ms - seen->start.ms) <= pixel && qAbs(back->end.ms - seen->end.ms) <= pixel,
             qPrintable(QStringLiteral("%1–%2, %3–%4")
                            .arg(back->start.ms)
                            .arg(back->end.ms)
                            .arg(seen->start.ms)
                            .arg(seen->end.ms)));
}

void WindowTabsTest::tabsStayAwayWhereTheyAreNotWanted()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.part<QAction>("restoreTabs")->isChecked());
    fixture.trigger("restoreTabs");
    QVERIFY(!fixture.settings.restoresTabs());
    fixture.window().close();
    QVERIFY(fixture.settings.tabs().isEmpty());
}

void WindowTabsTest::aHiddenLiveEngagementIsNotReadAnewByItself()
{
    const QString otherId = QStringLiteral("22222222-2222-4222-8222-222222222222");
    WindowFixture fixture;
    const auto live = [&fixture](const QString &id) {
        fixture.service.serve(id, R"({"id":")" + id.toLatin1() +
                                      R"(","status":"ACTIVE","startDate":"2026-01-01T10:00:00Z"})");
        fixture.type(id);
        QVERIFY(fixture.waitForJourney());
        fixture.tab()->setAutoRefresh(std::chrono::seconds(1)); // for the test not to take long
    };
    const auto asked = [&fixture](const QString &id) {
        const auto requests = fixture.service.requests();
        return std::count_if(requests.begin(), requests.end(),
                             [&id](const demo::LoggedRequest &each) { return each.path.endsWith(id); });
    };
    live(servedId);
    live(otherId); // which hides the first
    const auto before = asked(servedId);
    QTRY_VERIFY_WITH_TIMEOUT(asked(otherId) >= 3, 60'000);
    QCOMPARE(asked(servedId), before);
    fixture.part<QTabWidget>("tabs")->setCurrentIndex(0);
    QTRY_VERIFY_WITH_TIMEOUT(asked(servedId) > before, 60'000);
}

void WindowTabsTest::thePaletteFindsAndDoes()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    auto *field = fixture.part<QLineEdit>("paletteField");
    QTest::keyClicks(field, QStringLiteral("findings table"));
    auto *list = fixture.part<QTreeWidget>("paletteList");
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("Table › Findings"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(fixture.isShown("findingsTable"));
    QTRY_VERIFY(!fixture.window().findChild<QLineEdit *>(QStringLiteral("paletteField")));

    fixture.trigger("palette");
    field = fixture.part<QLineEdit>("paletteField");
    QTest::keyClicks(field, QStringLiteral("zoom in"));
    list = fixture.part<QTreeWidget>("paletteList");
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("Timeline › Zoom in"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(fixture.tab()->journeyPage()->seen());
}

void WindowTabsTest::thePaletteOffersOnlyWhatCanBeDone()
{
    WindowFixture fixture;
    fixture.window().showStart();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    auto *field = fixture.part<QLineEdit>("paletteField");
    const auto *list = fixture.part<QTreeWidget>("paletteList");
    QTest::keyClicks(field, QStringLiteral("refresh f5"));
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("Nothing here does that."));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("file refresh"));
    QVERIFY(list->topLevelItemCount() > 0);
    QVERIFY(!(list->topLevelItem(0)->flags() & Qt::ItemIsEnabled));
    QVERIFY(list->currentItem()->flags() & Qt::ItemIsEnabled); // the arrows pass what cannot be done
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window().findChild<QLineEdit *>(QStringLiteral("paletteField")));
}

void WindowTabsTest::everyActionIsInThePalette()
{
    WindowFixture fixture;
    const auto commands = ui::commandsOf(*fixture.window().menuBar());
    const auto actions = fixture.window().findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(actions.size() > 15);
    for (const QAction *action : actions) {
        if (action->objectName().isEmpty()) {
            continue;
        }
        const QString title = QString(action->text()).remove(QLatin1Char('&'));
        const bool isThere = std::any_of(commands.begin(), commands.end(),
                                         [&title](const auto &command) { return command.title.endsWith(title); });
        QVERIFY2(isThere, qPrintable(title));
    }
}

void WindowTabsTest::aSecondStartHandsOver()
{
    const QTemporaryDir folder;
    const ui::HandedOver what{{servedId, QStringLiteral("/a file.json")}, true};
    ui::RunningWindow window(folder.path() + QStringLiteral("/made/for/it"));
    QVERIFY(!window.handOver(what)); // nobody is there
    window.listen();
    QSignalSpy asked(&window, &ui::RunningWindow::asked);
    std::unique_ptr<QThread> second(QThread::create([&] {
        const ui::RunningWindow other(folder.path() + QStringLiteral("/made/for/it"));
        if (!other.handOver(what)) {
            qWarning("it was not taken");
        }
    }));
    second->start();
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 60'000);
    QVERIFY(asked.front().front().value<ui::HandedOver>() == what);
    QTRY_VERIFY_WITH_TIMEOUT(second->isFinished(), 60'000);
}

void WindowTabsTest::whoeverTalksNonsenseIsNotListenedTo()
{
    const QTemporaryDir folder;
    ui::RunningWindow window(folder.path());
    window.listen();
    QSignalSpy asked(&window, &ui::RunningWindow::asked);
    QLocalSocket socket;
    socket.connectToServer(folder.filePath(QStringLiteral("window.socket")));
    QVERIFY(socket.waitForConnected());
    socket.write("[1,2\n");
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(asked.front().front().value<ui::HandedOver>() == ui::HandedOver{});
    QLocalSocket flood;
    flood.connectToServer(folder.filePath(QStringLiteral("window.socket")));
    QVERIFY(flood.waitForConnected());
    flood.write(QByteArray(3 << 20, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(flood.state(), QLocalSocket::UnconnectedState, 60'000);
    QCOMPARE(asked.size(), 1);
}

SCREENSHOT_TEST_MAIN(WindowTabsTest)
#include "window_tabs_test.moc"
