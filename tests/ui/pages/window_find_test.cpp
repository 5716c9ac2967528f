// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace {

/// The find of a window with a record in it, used like a person would.
class FindScene final
{
public:
    explicit FindScene(const char *sample)
    {
        window.openSampleFile(QString::fromLatin1(sample));
        QVERIFY(window.waitForJourney());
        window.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.window()));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void find(const char *text)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
    }
    [[nodiscard]] QLineEdit &field() { return *window.part<QLineEdit>("findField"); }
    [[nodiscard]] bool isOpen() { return window.isShown("findBar"); }
    [[nodiscard]] QString count() { return window.text("findCount"); }
    [[nodiscard]] QString words() { return window.text("findWords"); }
    [[nodiscard]] QString chosen()
    {
        const auto &place = window.tab()->journeyPage()->selection().current();
        return place ? place->pointer : QString();
    }
    [[nodiscard]] ui::TimelinePanel &timeline() { return *window.part<ui::TimelinePanel>("timelinePanel"); }

    WindowFixture window;
};

} // namespace

/// The find in the window, by key and by mouse.
class WindowFindTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void theKeyOpensItAndEscClosesIt();
    void theButtonsDoTheSame();
    void keysGoFromHitToHit();
    void buttonsGoFromHitToHit();
    void aHitIsChosenEverywhere();
    void hitsAreMarkedOnTheTimeline();
    void aMaskedNumberIsFoundOnceItIsRevealed();
    void nothingFoundSaysSo();
    void eachTabHasItsOwn();
    void aScreenReaderIsToldHowMuchWasFound();
    void itLooksAsDrawn();
};

void WindowFindTest::theKeyOpensItAndEscClosesIt()
{
    FindScene scene("specification");
    QVERIFY(!scene.isOpen());
    scene.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(scene.isOpen());
    QVERIFY(scene.field().hasFocus());
    QVERIFY(!scene.field().placeholderText().isEmpty());
    QTest::keyClicks(&scene.field(), QStringLiteral("john"));
    QCOMPARE(scene.count(), QStringLiteral("2 found"));
    scene.press(Qt::Key_Escape);
    QVERIFY(!scene.isOpen());
    QVERIFY(scene.timeline().view().hasFocus());
    QVERIFY(scene.timeline().state().found()->isEmpty());
    scene.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(scene.field().selectedText(), QStringLiteral("john"));
    QCOMPARE(scene.count(), QStringLiteral("2 found"));
}

void WindowFindTest::theButtonsDoTheSame()
{
    FindScene scene("specification");
    QVERIFY(scene.window.part<QAbstractButton>("timelineFind")->toolTip().contains(u"Ctrl+F"));
    scene.window.click("timelineFind");
    QVERIFY(scene.isOpen());
    QVERIFY(scene.field().hasFocus());
    scene.window.click("closeFind");
    QVERIFY(!scene.isOpen());
}

void WindowFindTest::keysGoFromHitToHit()
{
    FindScene scene("specification");
    scene.press(Qt::Key_F3); // nothing to look for yet
    QVERIFY(scene.field().hasFocus());
    QTest::keyClicks(&scene.field(), QStringLiteral("JOHN"));
    scene.press(Qt::Key_Return);
    QCOMPARE(scene.count(), QStringLiteral("1 of 2"));
    QCOMPARE(scene.words(), QStringLiteral("Participants › John Smith › agentDisplayName"));
    scene.press(Qt::Key_F3);
    QCOMPARE(scene.count(), QStringLiteral("2 of 2"));
    scene.press(Qt::Key_F3);
    QCOMPARE(scene.count(), QStringLiteral("1 of 2"));
    scene.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(scene.count(), QStringLiteral("2 of 2"));
    scene.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(scene.count(), QStringLiteral("1 of 2"));
    scene.press(Qt::Key_Escape);
    scene.press(Qt::Key_F3); // from the timeline, of what was looked for last
    QVERIFY(scene.isOpen());
    QCOMPARE(scene.count(), QStringLiteral("2 of 2"));
}

void WindowFindTest::buttonsGoFromHitToHit()
{
    FindScene scene("specification");
    scene.window.click("timelineFind");
    QVERIFY(!scene.window.part<QAbstractButton>("findNextHit")->isEnabled());
    QTest::keyClicks(&scene.field(), QStringLiteral("smith"));
    scene.window.click("findNextHit");
    scene.window.click("findNextHit");
    QCOMPARE(scene.chosen(), QStringLiteral("/transfers/0/destinationAgentName"));
    scene.window.click("findPreviousHit");
    QCOMPARE(scene.chosen(), QStringLiteral("/participants/1/agentDisplayName"));
}

void WindowFindTest::aHitIsChosenEverywhere()
{
    FindScene scene("specification");
    ui::ViewState &state = scene.timeline().state();
    const std::size_t folds = state.projection().axis().folds().size();
    QVERIFY(folds > 0);
    state.zoom(0, 200);
    const auto seen = state.projection().visible();
    scene.find("New Car");
    scene.press(Qt::Key_Return);
    QCOMPARE(scene.chosen(), QStringLiteral("/transfers/0/description"));
    ui::TimelineView &view = scene.timeline().view();
    QVERIFY(view.chosen());
    QVERIFY(view.rectOf(*view.chosen()));
    QVERIFY(!(state.projection().visible() == seen));
    auto &events = *scene.window.part<QTableView>("eventsTable");
    QVERIFY(events.selectionModel()->hasSelection());
    QVERIFY(events.currentIndex().siblingAtColumn(3).data().toString().contains(u"Transfer"));
}

void WindowFindTest::hitsAreMarkedOnTheTimeline()
{
    FindScene scene("specification");
    scene.find("john");
    const timeline::Found &found = *scene.timeline().state().found();
    QCOMPARE(found.items().size(), 2U);
    QVERIFY(!scene.timeline().view().layout().boxes.empty());
    QCOMPARE(found.ticks(scene.timeline().state().projection()).size(), 2U);
    scene.find("no such text");
    QVERIFY(scene.timeline().state().found()->isEmpty());
}

void WindowFindTest::aMaskedNumberIsFoundOnceItIsRevealed()
{
    FindScene scene("specification");
    scene.find("628 9848");
    QCOMPARE(scene.count(), QStringLiteral("Nothing found"));
    QVERIFY(scene.words().contains(u"masked"));
    scene.press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(scene.count(), QStringLiteral("1 found"));
    scene.press(Qt::Key_F3);
    QCOMPARE(scene.chosen(), QStringLiteral("/identifiers/phoneNumbers/2"));
    QCOMPARE(scene.words(), QStringLiteral("Identifiers › phoneNumbers › 2"));
    scene.press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(scene.count(), QStringLiteral("Nothing found"));
}

void WindowFindTest::nothingFoundSaysSo()
{
    FindScene scene("specification");
    scene.find("no such text");
    QCOMPARE(scene.count(), QStringLiteral("Nothing found"));
    QVERIFY(!scene.words().isEmpty());
    scene.press(Qt::Key_Return);
    scene.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(scene.chosen(), QString());
    scene.field().clear();
    QCOMPARE(scene.count(), QString());
    QVERIFY(!scene.words().isEmpty());
}

void WindowFindTest::eachTabHasItsOwn()
{
    FindScene scene("specification");
    scene.find("john");
    scene.window.openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(scene.window.waitForJourney());
    auto *other = scene.window.tab()->findChild<QWidget *>(QStringLiteral("findBar"));
    QVERIFY(other);
    QVERIFY(!other->isVisible());
}

void WindowFindTest::aScreenReaderIsToldHowMuchWasFound()
{
    FindScene scene("specification");
    scene.find("john");
    QAccessibleInterface *field = QAccessible::queryAccessibleInterface(&scene.field());
    QVERIFY(field);
    QVERIFY(!field->text(QAccessible::Name).isEmpty());
    QVERIFY(field->text(QAccessible::Description).startsWith(u"2 found"));
    scene.press(Qt::Key_Return);
    QCOMPARE(field->text(QAccessible::Description),
             QStringLiteral("1 of 2. Participants › John Smith › agentDisplayName"));
    for (const char *name : {"findNextHit", "findPreviousHit", "closeFind", "timelineFind"}) {
        auto *button = scene.window.part<QAbstractButton>(name);
        QVERIFY(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).size() > 3);
        QVERIFY(button->toolTip().contains(u'('));
    }
    ui::TimelineView &view = scene.timeline().view();
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&view);
    QAccessibleInterface *item = nullptr;
    for (QAccessibleInterface *down = tree; down; down = down->focusChild()) {
        view.setFocus();
        item = down;
    }
    QVERIFY(item && item != tree);
    QVERIFY(item->text(QAccessible::Description).contains(u"Found"));
    scene.find("no such text");
    QVERIFY(!item->text(QAccessible::Description).contains(u"Found"));
}

void WindowFindTest::itLooksAsDrawn()
{
    FindScene scene("specification");
    scene.find("voice");
    scene.press(Qt::Key_Return);
    scene.press(Qt::Key_Return);
    QCoreApplication::processEvents();
    kit::compareScreenshot(scene.window.window().grab().toImage(), QStringLiteral("pages/window-find"));
}

SCREENSHOT_TEST_MAIN(WindowFindTest)
#include "window_find_test.moc"
