// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPointer>

#include <cmath>

namespace {

/// Two times are one where not even a pixel lies between them.
bool isSame(TimelineFixture &fixture, record::Instant a, record::Instant b)
{
    return std::abs(static_cast<double>(a.ms - b.ms)) * fixture.scale() <= 1.5;
}

/// How far the lanes have gone, in parts of their width; positive: later times are seen.
double movedSince(TimelineFixture &fixture, record::Instant start)
{
    return -fixture.state().projection().x(start) / fixture.state().projection().width();
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 0.005;
}

analysis::JourneyPtr call()
{
    return journeyOfSample(QStringLiteral("ordinary-call")); // has no folds: time runs straight
}

void zoomIn(TimelineFixture &fixture)
{
    for (int i = 0; i < 8; ++i) {
        fixture.type('+');
    }
}

} // namespace

/// "Moving about" of the timeline's page: what is seen.
class TimelineMovingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void theWheelZoomsAtThePointer_data();
    void theWheelZoomsAtThePointer();
    void aPinchZoomsAtTheFingers();
    void plusAndMinusZoomAtTheCentre();
    void zoomingOutEndsWithEverything();
    void theWheelPansSideways_data();
    void theWheelPansSideways();
    void aDragTakesTheTimeAlong_data();
    void aDragTakesTheTimeAlong();
    void keysPan_data();
    void keysPan();
    void allIsShown_data();
    void allIsShown();
    void whatIsChosenFillsTheLanes_data();
    void whatIsChosenFillsTheLanes();
    void movesAreTakenBackAndMadeAgain_data();
    void movesAreTakenBackAndMadeAgain();
    void buttonsKnowWhetherThereIsAWayBack();
    void aResizeKeepsThePlace();
    void aFittedTimelineStaysFittedWhenResized();
    void theStateOutlivesTheViewsOfIt();
};

void TimelineMovingTest::theWheelZoomsAtThePointer_data()
{
    QTest::addColumn<double>("part");
    QTest::addColumn<int>("notches");
    QTest::newRow("in, left") << 0.3 << 1;
    QTest::newRow("in, right") << 0.8 << 2;
    QTest::newRow("out") << 0.5 << -1;
}

void TimelineMovingTest::theWheelZoomsAtThePointer()
{
    QFETCH(double, part);
    QFETCH(int, notches);
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const QPoint at = fixture.lanesAt(part);
    const record::Instant time = fixture.timeAt(at);
    const double scale = fixture.scale();
    fixture.wheel(at, {0, notches}, Qt::ControlModifier);
    QVERIFY(isNear(fixture.scale() / scale, std::pow(1.25, notches)));
    QVERIFY(isSame(fixture, fixture.timeAt(at), time));
}

void TimelineMovingTest::aPinchZoomsAtTheFingers()
{
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const QPoint at = fixture.lanesAt(0.25);
    const record::Instant time = fixture.timeAt(at);
    const double scale = fixture.scale();
    fixture.pinch(at, 0.5);
    QVERIFY(isNear(fixture.scale() / scale, 1.5));
    QVERIFY(isSame(fixture, fixture.timeAt(at), time));
    fixture.pinch(at, -0.2);
    QVERIFY(isNear(fixture.scale() / scale, 1.2));
}

void TimelineMovingTest::plusAndMinusZoomAtTheCentre()
{
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const double width = fixture.state().projection().width();
    const record::Instant centre = fixture.state().projection().timeAt(width / 2);
    const double scale = fixture.scale();
    fixture.type('+');
    QVERIFY(isNear(fixture.scale() / scale, 1.25));
    QVERIFY(isSame(fixture, fixture.state().projection().timeAt(width / 2), centre));
    fixture.type('-');
    fixture.type('-');
    QVERIFY(isNear(fixture.scale() / scale, 0.8));
    fixture.click("zoomIn");
    QVERIFY(isNear(fixture.scale() / scale, 1));
    fixture.click("zoomOut");
    QVERIFY(isNear(fixture.scale() / scale, 0.8));
}

void TimelineMovingTest::zoomingOutEndsWithEverything()
{
    TimelineFixture fixture(call());
    zoomIn(fixture);
    QVERIFY(!fixture.isFit());
    for (int i = 0; i < 20; ++i) {
        fixture.wheel(fixture.lanesAt(0.9), {0, -1}, Qt::ControlModifier);
    }
    QVERIFY(fixture.isFit());
    const record::Interval all = fixture.state().projection().axis().extent();
    QVERIFY(fixture.seen().start < all.start && all.end < fixture.seen().end);
}

void TimelineMovingTest::theWheelPansSideways_data()
{
    QTest::addColumn<QPoint>("notches");
    QTest::addColumn<bool>("withShift");
    QTest::addColumn<double>("moved");
    QTest::newRow("sideways") << QPoint(-1, 0) << false << 0.08;
    QTest::newRow("sideways, back") << QPoint(2, 0) << false << -0.16;
    QTest::newRow("Shift, down") << QPoint(0, -1) << true << 0.08;
    QTest::newRow("Shift, up") << QPoint(0, 1) << true << -0.08;
}

void TimelineMovingTest::theWheelPansSideways()
{
    QFETCH(QPoint, notches);
    QFETCH(bool, withShift);
    QFETCH(double, moved);
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const record::Instant start = fixture.seen().start;
    const double scale = fixture.scale();
    fixture.wheel(fixture.lanesAt(0.5), notches, withShift ? Qt::ShiftModifier : Qt::NoModifier);
    QVERIFY(isNear(movedSince(fixture, start), moved));
    QCOMPARE(fixture.scale(), scale);
}

void TimelineMovingTest::aDragTakesTheTimeAlong_data()
{
    QTest::addColumn<bool>("withSpace");
    QTest::newRow("middle button") << false;
    QTest::newRow("Space") << true;
}

void TimelineMovingTest::aDragTakesTheTimeAlong()
{
    QFETCH(bool, withSpace);
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const QPoint from = fixture.lanesAt(0.5);
    const QPoint to = from + QPoint(90, 0);
    const record::Instant time = fixture.timeAt(from);
    if (withSpace) {
        fixture.dragWithSpace(from, to);
    } else {
        fixture.drag(Qt::MiddleButton, from, to);
    }
    QVERIFY(isSame(fixture, fixture.timeAt(to), time));
    QVERIFY(!fixture.view().chosen());
    QVERIFY(!fixture.selection().interval());
}

void TimelineMovingTest::keysPan_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<double>("moved");
    QTest::newRow("Left") << Qt::Key_Left << -0.08;
    QTest::newRow("Right") << Qt::Key_Right << 0.08;
    QTest::newRow("PgUp") << Qt::Key_PageUp << -0.9;
    QTest::newRow("PgDown") << Qt::Key_PageDown << 0.9;
}

void TimelineMovingTest::keysPan()
{
    QFETCH(Qt::Key, key);
    QFETCH(double, moved);
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const record::Instant start = fixture.seen().start;
    fixture.press(key);
    QVERIFY(isNear(movedSince(fixture, start), moved));
}

void TimelineMovingTest::allIsShown_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("double-click on the axis") << 0;
    QTest::newRow("0") << 1;
    QTest::newRow("button") << 2;
}

void TimelineMovingTest::allIsShown()
{
    QFETCH(int, way);
    TimelineFixture fixture(call());
    zoomIn(fixture);
    QVERIFY(!fixture.isFit());
    switch (way) {
    case 0:
        fixture.doubleClick(fixture.onAxis());
        break;
    case 1:
        fixture.press(Qt::Key_0);
        break;
    case 2:
        fixture.click("fit");
        break;
    }
    QVERIFY(fixture.isFit());
}

void TimelineMovingTest::whatIsChosenFillsTheLanes_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("double-click") << false;
    QTest::newRow("F") << true;
}

void TimelineMovingTest::whatIsChosenFillsTheLanes()
{
    QFETCH(bool, byKey);
    TimelineFixture fixture(call());
    const auto agent = fixture.item(QStringLiteral("Katharina Brandt"));
    const record::Interval interval = timeline::intervalOf(*fixture.state().content(), agent);
    if (byKey) {
        fixture.click(agent);
        fixture.press(Qt::Key_F);
    } else {
        fixture.doubleClick(fixture.middleOf(agent));
    }
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Katharina Brandt"));
    QVERIFY(fixture.seen().start <= interval.start && interval.end <= fixture.seen().end);
    QVERIFY(fixture.seen().duration() < interval.duration() * 5 / 4);
}

void TimelineMovingTest::movesAreTakenBackAndMadeAgain_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("keys") << 0;
    QTest::newRow("buttons") << 1;
    QTest::newRow("mouse") << 2;
}

void TimelineMovingTest::movesAreTakenBackAndMadeAgain()
{
    QFETCH(int, way);
    TimelineFixture fixture(call());
    const auto go = [&](bool back) {
        switch (way) {
        case 0:
            return fixture.press(Qt::Key_Backspace, back ? Qt::NoModifier : Qt::ShiftModifier);
        case 1:
            return fixture.click(back ? "timelineBack" : "timelineForward");
        case 2:
            return fixture.pressMouse(back ? Qt::BackButton : Qt::ForwardButton);
        }
    };
    const record::Interval all = fixture.seen();
    zoomIn(fixture); // eight steps of one move
    const record::Interval zoomed = fixture.seen();
    fixture.press(Qt::Key_Right);
    const record::Interval panned = fixture.seen();
    go(true);
    QCOMPARE(fixture.seen(), zoomed);
    go(true);
    QCOMPARE(fixture.seen(), all);
    go(true);
    QCOMPARE(fixture.seen(), all);
    go(false);
    go(false);
    QCOMPARE(fixture.seen(), panned);
    go(true);
    fixture.press(Qt::Key_Left);
    const record::Interval elsewhere = fixture.seen();
    go(false); // a new move ends the way forward
    QCOMPARE(fixture.seen(), elsewhere);
}

void TimelineMovingTest::buttonsKnowWhetherThereIsAWayBack()
{
    TimelineFixture fixture(call());
    QVERIFY(!fixture.button("timelineBack").isEnabled());
    QVERIFY(!fixture.button("timelineForward").isEnabled());
    fixture.type('+');
    QVERIFY(fixture.button("timelineBack").isEnabled());
    fixture.click("timelineBack");
    QVERIFY(!fixture.button("timelineBack").isEnabled());
    QVERIFY(fixture.button("timelineForward").isEnabled());
}

void TimelineMovingTest::aResizeKeepsThePlace()
{
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const record::Instant start = fixture.seen().start;
    const double scale = fixture.scale();
    const double width = fixture.state().projection().width();
    fixture.panel().resize(1300, 520);
    QTRY_VERIFY(fixture.view().geometry().lanes.width() > width + 200);
    QVERIFY(isSame(fixture, fixture.seen().start, start));
    QVERIFY(isNear(fixture.scale() / scale, 1));
    QVERIFY(!fixture.button("timelineForward").isEnabled());
}

void TimelineMovingTest::aFittedTimelineStaysFittedWhenResized()
{
    TimelineFixture fixture(call());
    const record::Interval all = fixture.seen();
    const double width = fixture.state().projection().width();
    fixture.panel().resize(700, 400);
    QTRY_VERIFY(fixture.view().geometry().lanes.width() < width - 200);
    QVERIFY(fixture.isFit());
    QVERIFY(fixture.seen().duration() > all.duration() * 9 / 10);
}

void TimelineMovingTest::theStateOutlivesTheViewsOfIt()
{
    models::Selection selection;
    auto panel = std::make_unique<ui::TimelinePanel>(selection);
    panel->setContent(timeline::contentOf(call()));
    panel->show();
    QPointer<QWidget> lanes = &panel->view();
    QPointer<QWidget> overview = panel->findChild<ui::OverviewStrip *>();
    QVERIFY(lanes && overview);
    bool viewsAreLeft = true;
    connect(&panel->state(), &QObject::destroyed, this, [&] { viewsAreLeft = lanes || overview; });
    panel.reset();
    QVERIFY(!viewsAreLeft);
}

SCREENSHOT_TEST_MAIN(TimelineMovingTest)
#include "timeline_moving_test.moc"
