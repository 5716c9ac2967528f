// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/case_kit.h"
#include "ui/pages/journey_page.h"
#include "ui/panels/journey_tables.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>

using analysis::Note;
using analysis::NoteMark;
using ui::UnsavedAnswer;

namespace {

exports::CaseFile caseAt(const QString &path)
{
    return exports::readCaseFile(maskingkit::contentOf(path)).value_or(exports::CaseFile());
}

} // namespace

/// Notes by keyboard and mouse, and the case files they are kept in.
class WindowNotesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void aCaseThatIsDroppedTakesNotesAndKeepsThem();
    void aNoteIsAboutWhatIsChosen();
    void aNoteIsAboutAMomentOfTheTimeline();
    void whatIsNotedCanBeTakenBack();
    void aNoteIsChangedAndRemovedWhereItsItemIsChosen();
    void hostileNotesAreShownAsTheyAre();
    void notesAreMaskedUntilTheyAreRevealed();
    void aMaskedCaseIsNotRevealed();
    void savingAsksForANameOnce();
    void aCaseKeepsItsForm();
    void whatIsRevealedIsShownBeforeItIsSaved();
    void aFileThatCannotBeWrittenKeepsTheNotes();
    void closingAsksForNotesThatNoFileHas_data();
    void closingAsksForNotesThatNoFileHas();
    void theWindowAsksToo();
    void readingAnewKeepsNotes();
    void aDamagedCaseSaysWhy();

private:
    [[nodiscard]] WindowFixture &at() { return *m_fixture; }
    [[nodiscard]] ui::JourneyPage &page() { return *at().tab()->journeyPage(); }
    [[nodiscard]] models::Notebook &notebook() { return page().notebook(); }
    [[nodiscard]] QString path(const QString &name) const { return m_fixture->folder.filePath(name); }
    [[nodiscard]] QString stored(const char *name);
    void drop(const QString &file);
    /// Presses N where the keys are and writes what is to be noted.
    void note(const QString &text, NoteMark mark = NoteMark::Plain);
    void write(const QString &text, NoteMark mark);
    /// A key of the window, while the timeline has the keys.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] bool isSaved()
    {
        return QTest::qWaitFor([this] { return !notebook().isChanged(); }, 60'000);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void WindowNotesTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*This plugin does not support).*$")));
    m_fixture = std::make_unique<WindowFixture>();
}

/// A stored case file in a folder of its own, to be written to.
QString WindowNotesTest::stored(const char *name)
{
    const QString copy = path(QLatin1String(name));
    QFile::copy(QStringLiteral(TEST_DATA_DIR "/export/cases/") + QLatin1String(name), copy);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return copy;
}

void WindowNotesTest::drop(const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&at().window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&at().window(), &dropped);
    if (auto *menu = at().window().findChild<QMenu *>(QStringLiteral("dropMenu"))) { // beside a journey it asks
        at().part<QAction>("dropOpen")->trigger();
        menu->close();
    }
    QVERIFY(at().waitForJourney());
}

void WindowNotesTest::note(const QString &text, NoteMark mark)
{
    press(Qt::Key_N);
    write(text, mark);
}

void WindowNotesTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    at().window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&at().window()));
    if (at().tab()) {
        page().focusTimeline();
    }
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void WindowNotesTest::write(const QString &text, NoteMark mark)
{
    auto *dialog = at().part<QDialog>("noteDialog");
    auto *field = dialog->findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
    auto *marks = dialog->findChild<QComboBox *>(QStringLiteral("noteMark"));
    QTRY_VERIFY(field->hasFocus());
    field->clear();
    QTest::keyClicks(field, text);
    marks->setFocus();
    QTest::keyClick(marks, Qt::Key_Home);
    for (int i = 0; i < static_cast<int>(mark); ++i) {
        QTest::keyClick(marks, Qt::Key_Down);
    }
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!at().window().findChild<QDialog *>(QStringLiteral("noteDialog")));
}

void WindowNotesTest::aCaseThatIsDroppedTakesNotesAndKeepsThem()
{
    const QString file = stored("version-1.engagement");
    drop(file);
    QCOMPARE(notebook().notes().size(), std::size_t(2));
    QVERIFY(!at().tab()->title().endsWith(QLatin1Char('*')));
    QCOMPARE(at().text("source"), QStringLiteral("version-1.engagement, from Production EU"));
    page().choose({0, QStringLiteral("/participants/1")});
    note(QStringLiteral("Took over the call."), NoteMark::Important);
    QCOMPARE(notebook().notes().size(), std::size_t(3));
    QVERIFY(at().tab()->title().endsWith(QLatin1String(" *")));
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(isSaved());
    QVERIFY(!at().tab()->title().endsWith(QLatin1Char('*')));
    QVERIFY(at().desktop.questions.isEmpty() && at().desktop.previews.empty());

    press(Qt::Key_W, Qt::ControlModifier);
    drop(file);
    QCOMPARE(notebook().notes().size(), std::size_t(3));
    const Note &last = notebook().notes().back();
    QCOMPARE(last.text, QStringLiteral("Took over the call."));
    QCOMPARE(last.pointer, QStringLiteral("/participants/1"));
    QVERIFY(last.mark == NoteMark::Important && last.writtenAt == at().desktop.now);
    QVERIFY(at().tab()->journey()->masked);
}

void WindowNotesTest::aNoteIsAboutWhatIsChosen()
{
    at().openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(at().waitForJourney());
    note(QStringLiteral("about all of it"));
    const auto *tabs = at().part<QTabBar>("tableTabs");
    QVERIFY(tabs->tabRect(static_cast<int>(ui::Table::Notes)).width() > 0); // there is a table of them now
    QCOMPARE(notebook().notes().back().pointer, QString());
    page().choose({0, QStringLiteral("/queues/0")});
    note(QStringLiteral("about the queue"));
    QCOMPARE(notebook().notes().back().pointer, QStringLiteral("/queues/0"));
    // The table of the notes is there now; choosing in it chooses everywhere.
    page().showNotes();
    auto *table = at().part<QTableView>("notesTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    page().choose({0, QStringLiteral("/transfers/0")});
    table->setFocus();
    table->selectRow(1);
    QVERIFY(page().selection().current());
    QCOMPARE(page().selection().current()->pointer, QStringLiteral("/queues/0"));
}

void WindowNotesTest::aNoteIsAboutAMomentOfTheTimeline()
{
    drop(stored("version-1.engagement"));
    page().showNotes();
    auto *table = at().part<QTableView>("notesTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setFocus();
    table->selectRow(1);
    const auto &stretch = page().selection().interval();
    QVERIFY(stretch && stretch->interval.isMoment());
    QCOMPARE(stretch->interval.start, *casekit::someNotes().back().moment);
    // The flag on the axis says the same, and is chosen by a click.
    auto *view = at().part<ui::TimelineView>("timelineView");
    const double x = view->geometry().lanes.left() + view->painted().x(stretch->interval.start);
    const QPoint flag(static_cast<int>(x) + 4, static_cast<int>(view->geometry().ruler.bottom()) - 10);
    QVERIFY(view->factsAt(flag).join(u'\n').contains(QStringLiteral("Line was bad here.")));
    page().choose({0, QStringLiteral("/queues/0")});
    QVERIFY(!page().selection().interval());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, flag);
    QVERIFY(page().selection().interval() && page().selection().interval()->interval.isMoment());
    // A new one about the moment that is chosen.
    note(QStringLiteral("still bad"));
    QVERIFY(notebook().notes().back().moment == casekit::someNotes().back().moment);
    // The sign on the queue's bar tells what is noted about it.
    page().choose({0, QStringLiteral("/queues/0")});
    const auto bar = view->rectOf(*view->chosen());
    QVERIFY(bar);
    QVERIFY(view->factsAt(bar->center()).join(u'\n').contains(QStringLiteral("Why this queue? Ask Phone 1.")));
}

void WindowNotesTest::whatIsNotedCanBeTakenBack()
{
    at().openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(at().waitForJourney());
    QVERIFY(!at().part<QAction>("undo")->isEnabled());
    note(QStringLiteral("one"));
    note(QStringLiteral("two"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(notebook().notes().size(), std::size_t(1));
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(notebook().notes().empty() && !notebook().isChanged());
    QVERIFY(!at().part<QAction>("undo")->isEnabled());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(notebook().notes().front().text, QStringLiteral("one"));
}

void WindowNotesTest::aNoteIsChangedAndRemovedWhereItsItemIsChosen()
{
    at().openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(at().waitForJourney());
    page().choose({0, QStringLiteral("/queues/0")});
    note(QStringLiteral("first"));
    QTRY_VERIFY(at().isShown("notesBox"));
    at().click("changeNote");
    write(QStringLiteral("second"), NoteMark::Question);
    QCOMPARE(notebook().notes().size(), std::size_t(1));
    QCOMPARE(notebook().notes().front().text, QStringLiteral("second"));
    QVERIFY(notebook().notes().front().mark == NoteMark::Question);
    page().choose({0, QStringLiteral("/participants/0")});
    QTRY_VERIFY(!at().isShown("notesBox"));
    page().choose({0, QStringLiteral("/queues/0")});
    QTRY_VERIFY(at().isShown("notesBox"));
    QTRY_COMPARE(at().window().findChildren<QWidget *>(QStringLiteral("removeNote")).size(), 1);
    at().click("removeNote");
    QVERIFY(notebook().notes().empty());
    QTRY_VERIFY(!at().isShown("notesBox"));
}

void WindowNotesTest::hostileNotesAreShownAsTheyAre()
{
    at().openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(at().waitForJourney());
    page().choose({0, QStringLiteral("/queues/0")});
    note(QStringLiteral("<b>bold</b> %1 &x"));
    auto *shown = at().part<QLabel>("noteShown");
    QCOMPARE(shown->text(), QStringLiteral("<b>bold</b> %1 &x"));
    QVERIFY(shown->textFormat() == Qt::PlainText);
    notebook().change(0, {0, QStringLiteral("/queues/0"), {}, QStringLiteral("a\u202eb\nc"), {}});
    QTRY_COMPARE(at().window().findChildren<QLabel *>(QStringLiteral("noteShown")).size(), 1);
    QVERIFY(!at().text("noteShown").contains(QChar(0x202e)));
    // More than there is room for cannot be kept.
    press(Qt::Key_N);
    auto *field = at().part<QPlainTextEdit>("noteText");
    field->setPlainText(QString(analysis::mostNoteCharacters + 1, u'x'));
    QVERIFY(!at().part<QAbstractButton>("noteKeep")->isEnabled());
    field->setPlainText(QString(analysis::mostNoteCharacters, u'x'));
    QVERIFY(at().part<QAbstractButton>("noteKeep")->isEnabled());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(notebook().notes().size(), std::size_t(1));
}

void WindowNotesTest::notesAreMaskedUntilTheyAreRevealed()
{
    drop(stored("version-1.engagement"));
    page().choose({0, QStringLiteral("/queues/0")});
    QTRY_COMPARE(at().text("noteShown"), QStringLiteral("Why this queue? Ask Phone 1."));
    QVERIFY(!at().part<QAbstractButton>("changeNote")->isEnabled()); // what is masked in it would be lost
    at().window().setRevealed(true);
    QTRY_COMPARE(at().text("noteShown"), QStringLiteral("Why this queue? Ask +49 30 23125 148."));
    QTRY_VERIFY(at().part<QAbstractButton>("changeNote")->isEnabled());
    QVERIFY(!notebook().isChanged());
}

void WindowNotesTest::aMaskedCaseIsNotRevealed()
{
    drop(stored("version-1-masked.engagement"));
    auto *mask = at().part<QAction>("mask");
    QVERIFY(!mask->isEnabled());
    QVERIFY(mask->statusTip().contains(QStringLiteral("nothing in it that could be revealed")));
    at().window().setRevealed(true); // from another tab, say
    QVERIFY(mask->isEnabled());      // to mask that again
    QVERIFY(at().tab()->journey()->masked);
    QCOMPARE(
        at().tab()->journey()->engagements.front().shown->engagement.participants->front().callingNumber->toString(),
        QStringLiteral("Phone 1"));
    QVERIFY(at().log.entries(at().desktop.now).empty());
    // It stays masked where it is saved.
    note(QStringLiteral("new"));
    at().trigger("save");
    QVERIFY(isSaved());
    QVERIFY(at().desktop.previews.empty());
    QVERIFY(caseAt(path(QStringLiteral("version-1-masked.engagement"))).engagements.front().masked);
}

void WindowNotesTest::savingAsksForANameOnce()
{
    at().openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(at().waitForJourney());
    note(QStringLiteral("Call +49 30 23125 148 back, or +49 89 5550 1234."));
    at().trigger("save"); // nobody names a file
    QVERIFY(notebook().isChanged());
    at().desktop.exportName = path(QStringLiteral("mine"));
    at().trigger("save");
    QVERIFY(isSaved());
    at().desktop.exportName.clear();
    note(QStringLiteral("second"));
    at().trigger("save");
    QVERIFY(isSaved());
    const exports::CaseFile file = caseAt(path(QStringLiteral("mine.engagement")));
    QCOMPARE(file.engagements.size(), std::size_t(1));
    QVERIFY(file.engagements.front().masked); // as it was seen
    QCOMPARE(file.notes.size(), std::size_t(2));
    QCOMPARE(file.notes.front().text, QStringLiteral("Call Phone 1 back, or Phone 2."));
    const auto entries = at().log.entries(at().desktop.now);
    QCOMPARE(entries.size(), std::size_t(2));
    QVERIFY(entries.front().form == QLatin1String("engagement") && entries.front().masked);
}

void WindowNotesTest::aCaseKeepsItsForm()
{
    const QString file = stored("version-1.engagement");
    drop(file);
    QVERIFY(at().tab()->journey()->masked);
    note(QStringLiteral("new"));
    at().trigger("save");
    QVERIFY(isSaved());
    // What it holds is not lost because it is masked on screen, and nothing leaves that was not in it.
    QVERIFY(!caseAt(file).engagements.front().masked);
    QCOMPARE(caseAt(file).engagements.front().record, casekit::sampleBytes());
    QCOMPARE(caseAt(file).notes.front().text, casekit::someNotes().front().text);
    QVERIFY(at().desktop.previews.empty());
    QVERIFY(!at().log.entries(at().desktop.now).back().masked);
    // Under another name it has the form that is seen.
    at().desktop.exportName = path(QStringLiteral("other.engagement"));
    at().trigger("saveAs");
    QTRY_VERIFY(QFile::exists(path(QStringLiteral("other.engagement"))));
    QTRY_VERIFY(at().log.entries(at().desktop.now).size() == 2);
    QVERIFY(caseAt(path(QStringLiteral("other.engagement"))).engagements.front().masked);
}

void WindowNotesTest::whatIsRevealedIsShownBeforeItIsSaved()
{
    at().openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(at().waitForJourney());
    note(QStringLiteral("mine"));
    at().window().setRevealed(true);
    at().desktop.exportName = path(QStringLiteral("x.engagement"));
    at().desktop.agrees = false;
    at().trigger("save");
    QCOMPARE(at().desktop.previews.size(), std::size_t(1));
    QVERIFY(at().desktop.previews.front().text.contains(QStringLiteral("+49 30 23125 148")));
    QVERIFY(at().desktop.previews.front().text.contains(QStringLiteral("mine")));
    QVERIFY(!QFile::exists(at().desktop.exportName) && notebook().isChanged());
    at().desktop.agrees = true;
    at().trigger("save");
    QVERIFY(isSaved());
    QVERIFY(!caseAt(at().desktop.exportName).engagements.front().masked);
}

void WindowNotesTest::aFileThatCannotBeWrittenKeepsTheNotes()
{
    at().openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(at().waitForJourney());
    note(QStringLiteral("mine"));
    at().desktop.exportName = path(QStringLiteral("nowhere/x.engagement"));
    at().trigger("save");
    QTRY_VERIFY(at().isShown("noticeBar"));
    QVERIFY(notebook().isChanged());
    QVERIFY(!at().tab()->caseTarget());
}

void WindowNotesTest::closingAsksForNotesThatNoFileHas_data()
{
    QTest::addColumn<UnsavedAnswer>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("writes");
    QTest::newRow("save") << UnsavedAnswer::Save << true << true;
    QTest::newRow("discard") << UnsavedAnswer::Discard << true << false;
    QTest::newRow("cancel") << UnsavedAnswer::Cancel << false << false;
}

void WindowNotesTest::closingAsksForNotesThatNoFileHas()
{
    QFETCH(const UnsavedAnswer, answer);
    QFETCH(const bool, closes);
    QFETCH(const bool, writes);
    const QString file = stored("version-1.engagement");
    drop(file);
    note(QStringLiteral("new"));
    at().desktop.unsaved = answer;
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(at().desktop.questions.size(), 1);
    if (closes) {
        QTRY_VERIFY(at().window().tabPages().empty());
    }
    QCOMPARE(at().window().tabPages().empty(), closes);
    QCOMPARE(caseAt(file).notes.size(), std::size_t(writes ? 3 : 2));
}

void WindowNotesTest::theWindowAsksToo()
{
    const QString file = stored("version-1.engagement");
    drop(file);
    note(QStringLiteral("new"));
    ui::MainWindow &window = at().window();
    window.close();
    QVERIFY(window.isVisible());
    at().desktop.unsaved = UnsavedAnswer::Save;
    QVERIFY(!window.close());
    QTRY_VERIFY(window.isHidden());
    QCOMPARE(caseAt(file).notes.size(), std::size_t(3));
}

void WindowNotesTest::readingAnewKeepsNotes()
{
    at().type(servedId);
    QVERIFY(at().waitForJourney());
    page().choose({0, QStringLiteral("/queues/0")});
    note(QStringLiteral("mine"));
    press(Qt::Key_F5);
    QTRY_VERIFY(!at().tab()->isBusy());
    QCOMPARE(notebook().notes().size(), std::size_t(1));
    QVERIFY(notebook().isChanged());
    // A case that somebody else has changed brings its notes, unless something is noted here.
    const QString file = stored("version-1.engagement");
    drop(file);
    QCOMPARE(notebook().notes().size(), std::size_t(2));
    const auto journey =
        casekit::journeyOf(casekit::sampleBytes(), casekit::serviceOrigin(casekit::sampleBytes()), true);
    QFile changed(file);
    QVERIFY(changed.open(QIODevice::WriteOnly));
    changed.write(casekit::bytesOf(exports::caseFileOf(*journey, {}, casekit::written)));
    changed.close();
    press(Qt::Key_F5);
    QTRY_VERIFY(!at().tab()->isBusy());
    QTRY_VERIFY(notebook().notes().empty());
}

void WindowNotesTest::aDamagedCaseSaysWhy()
{
    const QString file = path(QStringLiteral("bad.engagement"));
    QFile bad(file);
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write(casekit::stored("version-1.engagement").replace("Line was", "Line wos"));
    bad.close();
    at().window().openInput(opening::FileInput{file});
    QVERIFY(at().waitForMessage());
    QVERIFY(at().text("messageSentence").contains(QStringLiteral("damaged or changed after it was written")));
}

QTEST_MAIN(WindowNotesTest)
#include "window_notes_test.moc"
