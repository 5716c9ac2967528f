// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

using settings::LogAction;
using settings::LogEntry;

namespace {

const QString aNumber = QStringLiteral("+16135551234"); ///< that stands in the record

QByteArray aRecord()
{
    return R"({"id":")" + servedId.toLatin1() +
           R"(","startDate":"2026-01-01T10:00:00Z","identifiers":{"phone":["+16135551234"]},)"
           R"("participants":[{"id":"a","type":"EXTERNAL","callingNumber":"+16135551234",)"
           R"("joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T10:05:00Z"}]})";
}

/// The window with a record that names a telephone.
class Leaving final
{
public:
    Leaving()
    {
        fixture.service.serve(servedId, aRecord());
        fixture.type(servedId);
        QVERIFY(fixture.waitForJourney());
    }
    void reveal()
    {
        fixture.trigger("mask");
        QVERIFY(!fixture.tab()->journey()->masked);
    }
    void copyRow()
    {
        auto *table = fixture.part<QTableView>("eventsTable");
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    }
    /// The details, with the calling number's field chosen.
    [[nodiscard]] QTreeView *chosenNumber()
    {
        fixture.tab()->journeyPage()->choose({0, QStringLiteral("/participants/0/callingNumber")});
        auto *tabs = fixture.part<QTabBar>("sideTabs");
        tabs->setCurrentIndex(1);
        auto *details = fixture.part<QTreeView>("details");
        details->setFocus();
        return details;
    }
    [[nodiscard]] std::vector<LogEntry> log() { return fixture.log.entries(fixture.desktop.now); }
    [[nodiscard]] LogEntry entry(LogAction action, const QString &form, bool masked)
    {
        return {fixture.desktop.now, action, servedId, form, masked};
    }
    WindowFixture fixture;
};

} // namespace

/// What leaves the program: masked at once, revealed only after somebody has seen it; logged either way.
class WindowLeavingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void whatIsCopiedWhileMaskedIsMaskedAndLogged();
    void whatIsCopiedWhileRevealedIsShownFirst();
    void whatIsRefusedDoesNotLeave();
    void aFileIsShownFirstToo();
    void theLogListsWhatWasDone();
    void anAdministratorsLogStays();
    void aLogThatCannotBeWrittenIsTold();
    void aValueIsSeenWhileItIsHeld();
    void aClickRevealsNothing();
    void thePreviewShowsPlainText();
    void thePreviewOfALongTextSaysThatItIsCut();
};

void WindowLeavingTest::whatIsCopiedWhileMaskedIsMaskedAndLogged()
{
    Leaving leaving;
    leaving.fixture.trigger("copyAccount");
    QVERIFY(!leaving.fixture.desktop.copied.isEmpty());
    QVERIFY(!leaving.fixture.desktop.copied.contains(aNumber));
    QVERIFY(leaving.fixture.desktop.previews.empty());
    QVERIFY(leaving.log() == std::vector{leaving.entry(LogAction::Copied, QStringLiteral("text"), true)});
}

void WindowLeavingTest::whatIsCopiedWhileRevealedIsShownFirst()
{
    Leaving leaving;
    leaving.reveal();
    leaving.copyRow();
    QCOMPARE(leaving.fixture.desktop.previews.size(), std::size_t(1));
    QCOMPARE(leaving.fixture.desktop.previews.front().text, leaving.fixture.desktop.copied);
    QVERIFY(leaving.log() == (std::vector{leaving.entry(LogAction::Revealed, {}, false),
                                          leaving.entry(LogAction::Copied, QStringLiteral("text"), false)}));
}

void WindowLeavingTest::whatIsRefusedDoesNotLeave()
{
    Leaving leaving;
    leaving.fixture.desktop.agrees = false;
    leaving.reveal();
    leaving.copyRow();
    leaving.fixture.trigger("copyAccount");
    QCOMPARE(leaving.fixture.desktop.previews.size(), std::size_t(2));
    QCOMPARE(leaving.fixture.desktop.copied, QString());
    QCOMPARE(leaving.log().size(), std::size_t(1)); // that it was revealed
}

void WindowLeavingTest::aFileIsShownFirstToo()
{
    Leaving leaving;
    WindowFixture &fixture = leaving.fixture;
    fixture.openExport(fixture.folder.filePath(QStringLiteral("masked.json")));
    QVERIFY(fixture.write().startsWith(QLatin1String("Written to")));
    fixture.closeExport();
    leaving.reveal();
    fixture.openExport(fixture.folder.filePath(QStringLiteral("revealed.csv")));
    auto *content = fixture.part<QComboBox>("exportTable");
    content->setCurrentIndex(content->findText(QStringLiteral("Table: Data")));
    QVERIFY(!fixture.part<QPushButton>("exportWrite")->isEnabled()); // there is nothing to be seen yet
    QVERIFY(!fixture.part<QPushButton>("exportCopy")->isEnabled());
    QVERIFY(fixture.text("exportMasking").startsWith(QLatin1String("The engagement is revealed.")));
    QTRY_VERIFY(fixture.part<QPushButton>("exportWrite")->isEnabled());
    QVERIFY(fixture.part<QPlainTextEdit>("exportText")->toPlainText().contains(aNumber));
    QVERIFY(fixture.write().startsWith(QLatin1String("Written to")));
    fixture.click("exportCopy");
    QVERIFY(fixture.desktop.copied.contains(aNumber));
    QVERIFY(fixture.desktop.previews.empty()); // the dialog was the preview
    const auto log = leaving.log();
    QCOMPARE(log.size(), std::size_t(4));
    QVERIFY(log[0] == leaving.entry(LogAction::Exported, QStringLiteral("json"), true));
    QVERIFY(log[2] == leaving.entry(LogAction::Exported, QStringLiteral("csv"), false));
    QVERIFY(log[3] == leaving.entry(LogAction::Copied, QStringLiteral("text"), false));
}

void WindowLeavingTest::theLogListsWhatWasDone()
{
    Leaving leaving;
    leaving.fixture.trigger("copyAccount");
    leaving.fixture.trigger("localLog");
    auto *view = leaving.fixture.part<QTableView>("localLog");
    QVERIFY(view->isVisible());
    const auto cell = [view](int column) {
        return view->model()->index(0, column).data().toString();
    };
    QCOMPARE(cell(1), QStringLiteral("copied"));
    QCOMPARE(cell(2), QStringLiteral("text, masked"));
    QCOMPARE(cell(3), servedId);
    leaving.fixture.click("localLogCopy");
    QVERIFY(leaving.fixture.desktop.copied.startsWith(QLatin1String("Time\tDone\tAs\tEngagement\n")));
    QVERIFY(leaving.fixture.desktop.copied.contains(servedId));
    leaving.fixture.click("localLogClear");
    QVERIFY(leaving.log().empty());
    QVERIFY(leaving.fixture.part<QLabel>("localLogMessage")->isVisible());
}

void WindowLeavingTest::anAdministratorsLogStays()
{
    WindowFixture fixture(std::chrono::hours(1),
                          {{QStringLiteral("logDays"), 90}, {QStringLiteral("lock/logDays"), true}});
    QCOMPARE(fixture.log.days(), 90);
    const LogEntry entry{fixture.desktop.now, LogAction::Copied, servedId, QStringLiteral("text"), true};
    QVERIFY(fixture.log.note(entry));
    fixture.trigger("localLog");
    QVERIFY(!fixture.part<QPushButton>("localLogClear")->isEnabled());
    fixture.trigger("resetChoices");
    QVERIFY(fixture.log.entries(fixture.desktop.now) == std::vector{entry});
}

void WindowLeavingTest::aLogThatCannotBeWrittenIsTold()
{
    Leaving leaving;
    QFile inTheWay(leaving.fixture.folder.filePath(QStringLiteral("log")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    leaving.fixture.trigger("copyAccount");
    QVERIFY(!leaving.fixture.desktop.copied.isEmpty());
    QVERIFY(leaving.fixture.window().statusBar()->currentMessage().startsWith(QLatin1String("The local log")));
}

void WindowLeavingTest::aValueIsSeenWhileItIsHeld()
{
    Leaving leaving;
    auto *details = leaving.chosenNumber();
    const auto shown = [details] {
        return details->currentIndex().siblingAtColumn(1).data().toString();
    };
    const QString masked = shown();
    QVERIFY(masked != aNumber);
    QTest::keyPress(details, Qt::Key_Space);
    QCOMPARE(shown(), aNumber);
    QTest::keyClick(details, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(leaving.fixture.desktop.copied, masked);
    QTest::keyRelease(details, Qt::Key_Space);
    QCOMPARE(shown(), masked);
    const auto log = leaving.log();
    QVERIFY(log.front() == leaving.entry(LogAction::Revealed, QStringLiteral("value"), false));

    const QPoint at = details->visualRect(details->currentIndex().siblingAtColumn(1)).center();
    QTest::mousePress(details->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QTRY_COMPARE(shown(), aNumber);
    QTest::mouseRelease(details->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(shown(), masked);
}

void WindowLeavingTest::aClickRevealsNothing()
{
    Leaving leaving;
    auto *details = leaving.chosenNumber();
    const QModelIndex value = details->currentIndex().siblingAtColumn(1);
    const QString masked = value.data().toString();
    QSignalSpy changes(details->model(), &QAbstractItemModel::dataChanged);
    QTest::mouseClick(details->viewport(), Qt::LeftButton, Qt::NoModifier, details->visualRect(value).center());
    QTest::keyClick(details, Qt::Key_Down);
    QCOMPARE(changes.size(), 0);
    QVERIFY(leaving.log().empty());
}

void WindowLeavingTest::thePreviewShowsPlainText()
{
    ui::PreviewDialog dialog(
        {QStringLiteral("Copy?"), QStringLiteral("&Copy"), QStringLiteral("<b>bold</b>\nright to \u202Eleft"), {}});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const QString shown = dialog.findChild<QPlainTextEdit *>(QStringLiteral("previewText"))->toPlainText();
    QVERIFY2(shown.startsWith(QLatin1String("<b>bold</b>\n")), qPrintable(shown));
    QVERIFY(!shown.contains(QChar(0x202E)));
    QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("previewCut")));
    QTest::keyClick(&dialog, Qt::Key_Return); // what is chosen beforehand
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("previewGo")), Qt::LeftButton);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
}

void WindowLeavingTest::thePreviewOfALongTextSaysThatItIsCut()
{
    const ui::PreviewDialog dialog(
        {QStringLiteral("Copy?"), QStringLiteral("&Copy"), QStringLiteral("a line\n").repeated(100'000), {}});
    const auto *cut = dialog.findChild<QLabel *>(QStringLiteral("previewCut"));
    QVERIFY(cut && cut->text().contains(cut->locale().toString(700'000)));
}

SCREENSHOT_TEST_MAIN(WindowLeavingTest)
#include "window_leaving_test.moc"
