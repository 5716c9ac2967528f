// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/pages/auto_refresh.h"
#include "ui/pages/journey_page.h"
#include "ui/panels/tables_panel.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>

/// What somebody does with the window, by real events, against a real service.
class WindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void anIdThatIsTypedIsOpened();
    void whoeverIsTypingIsNotDisturbed();
    void anIdThatCannotBeOneSaysSoBeforeAnythingIsSent();
    void aLogLineThatIsPastedAnywhereIsOpened();
    void aSampleOfTheStartPageIsOpened();
    void anUnknownIdHasASentenceAndCanBeTriedAgain();
    void aSilentServiceCanBeGivenUp();
    void aFileThatIsDroppedIsOpened();
    void whatIsOpenAlreadyIsGoneToAndReadAnew();
    void aRowThatIsChosenIsChosenEverywhere();
    void whatIsRevealedIsMaskedAgainAfterAWhile();
    void aFailedRefreshKeepsTheOldRecordAndSaysSo();
    void aRefreshKeepsWhatIsChosen();
    void aRefreshListsAndMarksWhatHasChanged();
    void aLiveEngagementIsReadAnewByItselfUntilItIsOver();
    void whatFailsByItselfIsTriedLessAndLessOften();
    void theKeysGoToWhatIsThereBeforeTheWindowIs();
    void whereItIsFoundAgainIsCopied();
    void aClosedTabIsGone();
    void theLastTabLeavesTheStartPage();
    void recentEngagementsAreOfferedUntilDeleted();
    void aReportIsWrittenWhereItWasAsked();
    void aChosenZoneIsEverywhereAndRemembered();
    void aNarrowWindowHasTheSideAmongTheTables();
    void everyActionHasAKeyOrAMenuAndSaysWhatItDoes();
};

void WindowTest::anIdThatIsTypedIsOpened()
{
    WindowFixture fixture;
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.part<ui::TimelineView>("timelineView")->hasFocus()); // the keys go to what was asked for
    QCOMPARE(fixture.service.requests().size(), std::size_t(1));
    QCOMPARE(fixture.part<QTabWidget>("tabs")->tabText(0), QStringLiteral("Voice · 8e557fd6 · 23 Jul 2019"));
    QCOMPARE(fixture.text("source"), QStringLiteral("Test service"));
    QCOMPARE(fixture.text("counts"), QStringLiteral("Findings 14 · Participants 2 · Queue entries 1 · Transfers 1"));
    QVERIFY(fixture.isShown("journeyHead") && fixture.isShown("tablesPanel") && fixture.isShown("sidePanel"));
}

void WindowTest::whoeverIsTypingIsNotDisturbed()
{
    WindowFixture fixture;
    fixture.type(servedId);
    auto *field = fixture.part<QLineEdit>("openField");
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("the next one"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("the next one"));
}

void WindowTest::anIdThatCannotBeOneSaysSoBeforeAnythingIsSent()
{
    WindowFixture fixture;
    fixture.window().showStart();
    fixture.type(QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5")); // a digit is missing
    QVERIFY(fixture.isShown("openProblem"));
    QVERIFY(fixture.text("openProblem").contains(QLatin1String("is no engagement id")));
    QVERIFY(fixture.window().tabPages().empty());
    QVERIFY(fixture.service.requests().empty());
    QTest::keyClicks(fixture.part<QLineEdit>("openField"), QStringLiteral("a"));
    QVERIFY(!fixture.isShown("openProblem")); // somebody is mending it
}

void WindowTest::aLogLineThatIsPastedAnywhereIsOpened()
{
    WindowFixture fixture;
    fixture.window().showStart();
    fixture.desktop.clipboard = QStringLiteral("12:00:01 WARN engagement=%1 took long\n").arg(servedId);
    fixture.part<QWidget>("startPage")->setFocus();
    QTest::keyClick(&fixture.window(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(fixture.waitForJourney());
}

void WindowTest::aSampleOfTheStartPageIsOpened()
{
    WindowFixture fixture;
    fixture.window().showStart();
    fixture.click("sampleLink"); // the first
    QVERIFY(fixture.waitForJourney());
    QCOMPARE(fixture.text("source"), QStringLiteral("Sample service (this computer)"));
    QCOMPARE(fixture.part<QTabWidget>("tabs")->count(), 1); // in place of the start page
}

void WindowTest::anUnknownIdHasASentenceAndCanBeTriedAgain()
{
    WindowFixture fixture;
    const QString id = QStringLiteral("22222222-2222-4222-8222-222222222222");
    fixture.type(id);
    QVERIFY(fixture.waitForMessage());
    QVERIFY(!fixture.text("messageSentence").isEmpty());
    QVERIFY(fixture.isShown("messageRetry"));
    QCOMPARE(fixture.text("messageWhat"), id);
    fixture.click("messageCopy");
    QCOMPARE(fixture.desktop.copied, fixture.part<QPlainTextEdit>("messageDetails")->toPlainText());
    QVERIFY(!fixture.desktop.copied.isEmpty());
    fixture.service.serve(id, sampleBytes(QStringLiteral("ordinary-call")));
    fixture.click("messageRetry");
    QVERIFY(fixture.waitForJourney());
}

void WindowTest::aSilentServiceCanBeGivenUp()
{
    WindowFixture fixture;
    fixture.service.setFault(servedId, demo::Fault::noAnswer());
    fixture.type(servedId);
    QTRY_COMPARE(fixture.service.requests().size(), std::size_t(1));
    QVERIFY(fixture.isShown("loadingPage"));
    QVERIFY(!fixture.text("loadingStep").isEmpty());
    fixture.click("loadingCancel");
    QVERIFY(fixture.waitForMessage());
    QVERIFY(fixture.isShown("messageRetry"));
}

void WindowTest::aFileThatIsDroppedIsOpened()
{
    WindowFixture fixture;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral(SAMPLES_DIR "/ordinary-call.json")),
                  QUrl::fromLocalFile(QStringLiteral(SAMPLES_DIR "/abandoned.json"))});
    QDragEnterEvent enter(QPoint(700, 500), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&fixture.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(700, 500), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&fixture.window(), &drop);
    QVERIFY(drop.isAccepted());
    QVERIFY(fixture.waitForJourney());
    QCOMPARE(fixture.window().tabPages().size(), std::size_t(2));
    QCOMPARE(fixture.text("source"), QStringLiteral("abandoned.json"));
}

void WindowTest::whatIsOpenAlreadyIsGoneToAndReadAnew()
{
    WindowFixture fixture;
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    fixture.openSampleFile(QStringLiteral("abandoned"));
    QVERIFY(fixture.waitForJourney());
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    QCOMPARE(fixture.window().tabPages().size(), std::size_t(2));
    QCOMPARE(fixture.part<QTabWidget>("tabs")->currentIndex(), 0);
    QCOMPARE(fixture.service.requests().size(), std::size_t(2));
}

void WindowTest::aRowThatIsChosenIsChosenEverywhere()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    auto *events = fixture.part<QTableView>("eventsTable");
    const QRect row = events->visualRect(events->model()->index(1, 3));
    QTest::mouseClick(events->viewport(), Qt::LeftButton, Qt::NoModifier, row.center());
    const auto &chosen = fixture.tab()->journeyPage()->selection().current();
    QVERIFY(chosen);
    QVERIFY2(chosen->pointer.startsWith(QLatin1String("/participants/1")), qPrintable(chosen->pointer));
    QCOMPARE(fixture.text("detailsTitle"), QStringLiteral("Selected: John Smith"));
    QCOMPARE(fixture.text("selected"), QStringLiteral("Selected 13 min 50 s"));
}

void WindowTest::whatIsRevealedIsMaskedAgainAfterAWhile()
{
    using namespace std::chrono_literals;
    WindowFixture fixture(1ms);
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    const QString masked = fixture.text("about");
    QVERIFY(masked.contains(QLatin1String("Phone 1")));
    const auto *mask = fixture.part<QAction>("mask");
    QVERIFY(mask->isChecked());
    fixture.click("maskButton");
    const QString revealed = fixture.text("about");
    QVERIFY(!mask->isChecked());
    QVERIFY(!revealed.contains(QLatin1String("Phone 1")));
    QVERIFY(!fixture.tab()->journey()->masked);
    QTRY_VERIFY(mask->isChecked());
    QCOMPARE(fixture.text("about"), masked);
    QVERIFY(fixture.tab()->journey()->masked);
}

void WindowTest::aFailedRefreshKeepsTheOldRecordAndSaysSo()
{
    WindowFixture fixture;
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    fixture.service.setFault(servedId, demo::Fault::problem(503));
    fixture.click("refreshButton");
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.isShown("journeyPage"));
    QVERIFY(fixture.text("noticeText").startsWith(QLatin1String("This is old")));
    fixture.service.clearFaults();
    fixture.click("noticeRetry");
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.text("noticeText").startsWith(QLatin1String("Nothing has changed since")));
    QVERIFY(!fixture.isShown("noticeChanges"));
    QCOMPARE(fixture.service.requests().size(), std::size_t(3));
}

void WindowTest::aRefreshKeepsWhatIsChosen()
{
    WindowFixture fixture;
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    auto *events = fixture.part<QTableView>("eventsTable");
    QTest::mouseClick(events->viewport(), Qt::LeftButton, Qt::NoModifier,
                      events->visualRect(events->model()->index(1, 3)).center());
    const auto chosen = fixture.tab()->journeyPage()->selection().current();
    QVERIFY(chosen);
    fixture.trigger("refresh");
    QVERIFY(fixture.waitForJourney());
    QCOMPARE(fixture.service.requests().size(), std::size_t(2));
    QVERIFY(fixture.tab()->journeyPage()->selection().current() == chosen);
    QCOMPARE(events->currentIndex().row(), 1);
}

void WindowTest::aRefreshListsAndMarksWhatHasChanged()
{
    const QByteArray anna = R"({"id":"a","type":"AGENT","agentDisplayName":"Anna","joinedAt":"2026-01-01T10:00:00Z")";
    const QByteArray ben = R"({"id":"b","type":"AGENT","agentDisplayName":"Ben","joinedAt":"2026-01-01T10:02:00Z"})";
    const auto recordWith = [](const QByteArray &participants) {
        return QByteArray(R"({"id":")" + servedId.toLatin1() +
                          R"(","startDate":"2026-01-01T10:00:00Z","participants":[)" + participants + "]}");
    };
    WindowFixture fixture;
    fixture.service.serve(servedId, recordWith(anna + '}'));
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    const auto *tabs = fixture.part<QTabBar>("tableTabs");
    const int changesTab = static_cast<int>(ui::Table::Changes);
    QVERIFY(!tabs->isTabVisible(changesTab));

    fixture.service.serve(servedId, recordWith(anna + R"(,"leftAt":"2026-01-01T10:05:00Z"},)" + ben));
    fixture.trigger("refresh");
    QVERIFY(fixture.waitForJourney());
    QVERIFY2(fixture.text("noticeText").startsWith(QLatin1String("2 changes since")),
             qPrintable(fixture.text("noticeText")));
    fixture.click("noticeChanges");
    QCOMPARE(tabs->currentIndex(), changesTab);
    QCOMPARE(tabs->tabText(changesTab), QStringLiteral("Changes 2"));
    auto *table = fixture.part<QTableView>("changesTable");
    const auto cell = [table](int row, models::ChangeColumn column) {
        return table->model()->index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(cell(0, models::ChangeColumn::Change), QStringLiteral("ended"));
    QCOMPARE(cell(0, models::ChangeColumn::Where), QStringLiteral("Anna"));
    QCOMPARE(cell(0, models::ChangeColumn::Now), QStringLiteral("2026-01-01 10:05:00.000"));
    QCOMPARE(cell(1, models::ChangeColumn::Change), QStringLiteral("new"));
    QCOMPARE(cell(1, models::ChangeColumn::Where), QStringLiteral("Ben"));

    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(1, 1)).center());
    auto *timeline = fixture.part<ui::TimelineView>("timelineView");
    QVERIFY(timeline->chosen());
    const auto at = timeline->rectOf(*timeline->chosen());
    QVERIFY(at);
    QVERIFY(timeline->factsAt(at->center()).contains(QStringLiteral("New since it was read before")));
    fixture.click("noticeClose");
    QVERIFY(!fixture.isShown("noticeBar"));
}

void WindowTest::aLiveEngagementIsReadAnewByItselfUntilItIsOver()
{
    const auto recordWith = [](const QByteArray &more) {
        return QByteArray(R"({"id":")" + servedId.toLatin1() + R"(","status":"ACTIVE","startDate":)" +
                          R"("2026-01-01T10:00:00Z")" + more + '}');
    };
    WindowFixture fixture;
    fixture.service.serve(servedId, recordWith({}));
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    QCOMPARE(fixture.text("refreshing"), QString());
    fixture.trigger("refreshEvery5");
    QCOMPARE(fixture.settings.autoRefreshSeconds(), 5);
    QCOMPARE(fixture.text("refreshing"), QStringLiteral("Read anew every 5 s"));
    fixture.tab()->setAutoRefresh(std::chrono::seconds(1)); // for the test not to take long
    QTRY_VERIFY_WITH_TIMEOUT(fixture.service.requests().size() >= 2, 60'000);
    QVERIFY(!fixture.isShown("noticeBar")); // nothing is new, so nothing is said
    fixture.service.serve(servedId, recordWith(R"(,"endDate":"2026-01-01T10:05:00Z")"));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isShown("noticeChanges"), 60'000);
    QVERIFY(fixture.waitForJourney());
    QTRY_COMPARE(fixture.text("refreshing"), QStringLiteral("Over: not read anew any more"));
}

void WindowTest::whatFailsByItselfIsTriedLessAndLessOften()
{
    using namespace std::chrono_literals;
    ui::AutoRefresh refresh;
    QVERIFY(!refresh.isWaiting());
    refresh.setInterval(30s);
    QVERIFY(!refresh.isWaiting());
    refresh.setWanted(true);
    QVERIFY(refresh.isWaiting());
    QCOMPARE(refresh.wait(), 30s);
    refresh.noteEnd(false);
    QCOMPARE(refresh.wait(), 60s);
    for (int i = 0; i < 20; ++i) {
        refresh.noteEnd(false);
    }
    QCOMPARE(refresh.wait(), 300s);
    refresh.noteEnd(true);
    QCOMPARE(refresh.wait(), 30s);
    refresh.setWanted(false);
    QVERIFY(!refresh.isWaiting());
}

void WindowTest::theKeysGoToWhatIsThereBeforeTheWindowIs()
{
    WindowFixture fixture;
    ui::MainWindow &window = fixture.unseenWindow();
    QSignalSpy settled(&window, &ui::MainWindow::settled);
    window.openInput(opening::FileInput{QStringLiteral(SAMPLES_DIR "/specification.json")});
    QTRY_COMPARE(settled.size(), 1);
    QTRY_VERIFY(fixture.part<ui::TimelineView>("timelineView")->hasFocus());
}

void WindowTest::whereItIsFoundAgainIsCopied()
{
    WindowFixture fixture;
    const auto isEnabled = [&](const char *action) {
        return fixture.part<QAction>(action)->isEnabled();
    };
    QVERIFY(!isEnabled("copyLink") && !isEnabled("copyAddress") && !isEnabled("copyCurl"));
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    const QString address = QStringLiteral("%1/api/journey/v1/accounts/%2/engagements/%3")
                                .arg(fixture.service.address(), fixture.service.accountId(), servedId);
    fixture.trigger("copyAddress");
    QCOMPARE(fixture.desktop.copied, address);
    fixture.trigger("copyCurl");
    QVERIFY(fixture.desktop.copied.contains(address) && fixture.desktop.copied.contains(QLatin1String("$AXP_TOKEN")));
    QVERIFY(!fixture.desktop.copied.contains(QString::fromUtf8(fixture.service.credentials().token)));
    fixture.trigger("copyLink"); // a link stands for an https address, which this computer has not
    QCOMPARE(fixture.desktop.copied, QLatin1String("axp-engagement:") + servedId);

    fixture.openSampleFile(QStringLiteral("abandoned"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(isEnabled("copyLink") && !isEnabled("copyAddress") && !isEnabled("copyCurl"));
}

void WindowTest::aClosedTabIsGone()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    fixture.openSampleFile(QStringLiteral("abandoned"));
    QVERIFY(fixture.waitForJourney());
    const QPointer<ui::TabPage> closed = fixture.tab();
    const QPointer<ui::JourneyPage> page = closed->journeyPage();
    const std::weak_ptr<const analysis::Journey> journey = closed->journey();
    fixture.trigger("closeTab");
    QTRY_VERIFY(!closed);
    QVERIFY(!page);
    QVERIFY(journey.expired());
    QCOMPARE(fixture.window().tabPages().size(), std::size_t(1));
}

void WindowTest::theLastTabLeavesTheStartPage()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    QTest::keyClick(&fixture.window(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(fixture.isShown("startPage"));
    QCOMPARE(fixture.text("counts"), QString());
    QVERIFY(!fixture.part<QAction>("closeTab")->isEnabled());
    QVERIFY(!fixture.part<QAbstractButton>("closeTabButton")->isVisible()); // there is nothing else to show
}

void WindowTest::recentEngagementsAreOfferedUntilDeleted()
{
    WindowFixture fixture;
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    fixture.trigger("newTab");
    QVERIFY(fixture.part<QAbstractButton>("recentLink")->text().startsWith(servedId));
    fixture.desktop.agrees = false;
    fixture.click("forgetRecent");
    QVERIFY(fixture.isShown("recentLink"));
    fixture.desktop.agrees = true;
    fixture.click("forgetRecent");
    QVERIFY(!fixture.isShown("recentLink"));
    QCOMPARE(fixture.desktop.questions.size(), 2);
    QVERIFY(fixture.settings.recent(fixture.desktop.now).empty());
}

void WindowTest::aReportIsWrittenWhereItWasAsked()
{
    const QTemporaryDir folder;
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.click("exportButton");
    fixture.closeExport();
    const QString name = folder.filePath(QStringLiteral("report.md"));
    fixture.openExport(name);
    const QString said = fixture.write();
    QVERIFY2(said.startsWith(QLatin1String("Written to")), qPrintable(said));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().isEmpty());
    QVERIFY(fixture.desktop.questions.isEmpty());
}

void WindowTest::aChosenZoneIsEverywhereAndRemembered()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.text("when").contains(QLatin1String("17:45:21")));
    Q_EMIT fixture.tab()->journeyPage()->timeZoneChosen(QTimeZone("Asia/Tokyo"));
    QVERIFY(fixture.text("when").contains(QLatin1String("02:45:21")));
    QCOMPARE(fixture.part<QTabWidget>("tabs")->tabText(0), QStringLiteral("Voice · 8e557fd6 · 24 Jul 2019"));
    auto *events = fixture.part<QTableView>("eventsTable");
    QVERIFY(events->model()->index(0, 0).data().toString().startsWith(QLatin1String("2019-07-24 02:45:21")));
    QCOMPARE(fixture.settings.timeZone(), QStringLiteral("Asia/Tokyo"));
    QVERIFY(fixture.part<QAction>("zoneOther")->isChecked());
}

void WindowTest::aNarrowWindowHasTheSideAmongTheTables()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    auto *tables = fixture.part<QTabBar>("tableTabs");
    const int count = tables->count();
    fixture.window().resize(1000, 700);
    QTRY_COMPARE(tables->count(), count + 1);
    QVERIFY(!fixture.isShown("sidePanel"));
    tables->setCurrentIndex(count);
    QVERIFY(fixture.isShown("sidePanel"));
    fixture.window().resize(1440, 900);
    QTRY_COMPARE(tables->count(), count);
    QVERIFY(fixture.isShown("sidePanel") && fixture.isShown("tablesPanel"));
}

void WindowTest::everyActionHasAKeyOrAMenuAndSaysWhatItDoes()
{
    WindowFixture fixture;
    QSet<QKeySequence> keys;
    const auto actions = fixture.window().findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QAction *action : actions) {
        if (action->objectName().isEmpty()) {
            continue;
        }
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        if (!action->shortcut().isEmpty()) {
            QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->objectName()));
            keys.insert(action->shortcut());
        }
    }
    QVERIFY(keys.size() > 10);
}

SCREENSHOT_TEST_MAIN(WindowTest)
#include "window_test.moc"
