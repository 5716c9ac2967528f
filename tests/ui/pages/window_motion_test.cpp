// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QActionGroup>
#include <QMenu>

using settings::MotionChoice;

namespace {

/// Whether the timeline in front glides when everything is fitted in.
bool glides(WindowFixture &fixture)
{
    auto *view = fixture.part<ui::TimelineView>("timelineView");
    view->run(ui::TimelineCommand::ZoomIn);
    view->run(ui::TimelineCommand::Fit);
    return view->painted() != view->state().projection();
}

} // namespace

/// Who says whether things move: the system, the user, an administrator.
class WindowMotionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void theSystemIsFollowedAtOnce();
    void aChoiceOutweighsTheSystemAndIsRemembered();
    void aLockedChoiceCannotBeChanged();
    void theViewMenuHasTheChoice();
};

void WindowMotionTest::theSystemIsFollowedAtOnce()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(!glides(fixture));
    fixture.desktop.allowsMotion = true;
    QVERIFY(glides(fixture));
    fixture.desktop.allowsMotion = false;
    QVERIFY(!glides(fixture));
}

void WindowMotionTest::aChoiceOutweighsTheSystemAndIsRemembered()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(fixture.waitForJourney());
    fixture.trigger("motionOn");
    QCOMPARE(fixture.settings.motion(), MotionChoice::On);
    QVERIFY(glides(fixture));
    fixture.desktop.allowsMotion = true;
    fixture.trigger("motionOff");
    QCOMPARE(fixture.settings.motion(), MotionChoice::Off);
    QVERIFY(!glides(fixture));
    fixture.trigger("motionSystem");
    QCOMPARE(fixture.settings.motion(), MotionChoice::System);
    QVERIFY(glides(fixture));
}

void WindowMotionTest::aLockedChoiceCannotBeChanged()
{
    WindowFixture fixture(std::chrono::hours(1),
                          {{QStringLiteral("motion"), QStringLiteral("off")}, {QStringLiteral("lock/motion"), true}});
    fixture.desktop.allowsMotion = true;
    fixture.openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.part<QAction>("motionOff")->isChecked());
    QVERIFY(!fixture.part<QAction>("motionOn")->isEnabled());
    fixture.trigger("motionOn");
    QCOMPARE(fixture.settings.motion(), MotionChoice::Off);
    QVERIFY(!glides(fixture));
}

void WindowMotionTest::theViewMenuHasTheChoice()
{
    WindowFixture fixture;
    QStringList titles;
    const auto menus = fixture.window().findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        if (menu->actions().contains(fixture.part<QAction>("motionOff"))) {
            titles << menu->title();
        }
    }
    QCOMPARE(titles, QStringList{QStringLiteral("M&otion")});
    QVERIFY(fixture.part<QAction>("motionSystem")->isChecked());
}

SCREENSHOT_TEST_MAIN(WindowMotionTest)
#include "window_motion_test.moc"
