// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"

#include <QApplication>

#include <algorithm>
#include <functional>

namespace {

using timeline::Projection;
using Verb = std::function<void(TimelineFixture &)>;

analysis::JourneyPtr call()
{
    return journeyOfSample(QStringLiteral("ordinary-call")); // has no folds: one axis for all
}

/// One lane each for a few agents who come and go all day: more bars than a frame has time for.
analysis::JourneyPtr crowd()
{
    QStringList participants;
    for (int i = 0; i < 2400; ++i) {
        const auto time = [i](int seconds) {
            return QStringLiteral("2026-01-01T%1:%2:%3Z")
                .arg(i / 720, 2, 10, QLatin1Char('0'))
                .arg(i / 12 % 60, 2, 10, QLatin1Char('0'))
                .arg(i % 12 * 5 + seconds, 2, 10, QLatin1Char('0'));
        };
        participants << QStringLiteral(R"({"id":"00000000-580a-43b3-8cf9-db8169f4af%1","type":"AGENT",)"
                                       R"("channelId":"Voice","joinedAt":"%2","leftAt":"%3"})")
                            .arg(10 + i % 20)
                            .arg(time(0), time(4));
    }
    return journeyOf(QStringLiteral(R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":"COMPLETED",)"
                                    R"("startDate":"2026-01-01T00:00:00Z","endDate":"2026-01-01T03:20:00Z",)"
                                    R"("channels":[{"id":"Voice","type":"VOICE"}],"participants":[%1]})")
                         .arg(participants.join(QLatin1Char(',')))
                         .toUtf8());
}

/// A timeline that may glide.
class Gliding final
{
public:
    explicit Gliding(const analysis::JourneyPtr &journey, QSize size = {1000, 480}) : fixture(journey, size)
    {
        fixture.view().setMotion([this] { return allowed; });
    }
    [[nodiscard]] Projection place() { return fixture.state().projection(); }
    [[nodiscard]] bool glides() { return fixture.view().painted() != place(); }
    [[nodiscard]] QImage picture() { return fixture.view().viewport()->grab().toImage(); }

    bool allowed = true;
    TimelineFixture fixture;
};

/// The places of a view at each of its frames.
class Frames final : public QObject
{
public:
    explicit Frames(ui::TimelineView &view) : m_view(view) { view.viewport()->installEventFilter(this); }
    [[nodiscard]] const std::vector<Projection> &places() const { return m_places; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_places.push_back(m_view.painted());
        }
        return false;
    }

private:
    ui::TimelineView &m_view;
    std::vector<Projection> m_places;
};

void zoomIn(TimelineFixture &fixture)
{
    for (int i = 0; i < 8; ++i) {
        fixture.type('+');
    }
}

} // namespace

/// How the timeline goes to where its range jumps. The state is always there already.
class TimelineMotionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aJumpGlidesAndTheStateIsThereAtOnce_data();
    void aJumpGlidesAndTheStateIsThereAtOnce();
    void theFirstPictureIsTheLastOneBeforeTheJump();
    void theLastPictureIsTheOneWithoutMotion();
    void anyInputEndsIt_data();
    void anyInputEndsIt();
    void thePointerAloneEndsNothing();
    void anotherJumpGoesOnFromWhatIsPainted();
    void movesByHandAreImmediate_data();
    void movesByHandAreImmediate();
    void noFrameLiesBetweenWhereMotionIsOff();
    void nothingGlidesUnseen();
    void aCrowdDoesNotGlide();
    void aFoldOpensAtOnce();
    void newsEndsIt();
};

void TimelineMotionTest::aJumpGlidesAndTheStateIsThereAtOnce_data()
{
    QTest::addColumn<Verb>("jump");
    const auto item = [](TimelineFixture &fixture) {
        return *std::max_element(fixture.view().layout().boxes.begin(), fixture.view().layout().boxes.end(),
                                 [](const auto &a, const auto &b) { return a.width < b.width; });
    };
    QTest::newRow("fit") << Verb([](auto &fixture) { fixture.type('0'); });
    QTest::newRow("button") << Verb([](auto &fixture) { fixture.click("fit"); });
    QTest::newRow("back") << Verb([](auto &fixture) { fixture.press(Qt::Key_Backspace); });
    QTest::newRow("back by mouse") << Verb([](auto &fixture) { fixture.pressMouse(Qt::BackButton); });
    QTest::newRow("axis") << Verb([](auto &fixture) { fixture.doubleClick(fixture.onAxis()); });
    QTest::newRow("item") << Verb([item](auto &fixture) { fixture.doubleClick(fixture.middleOf(item(fixture).item)); });
    QTest::newRow("out of sight") << Verb([](auto &fixture) {
        const record::Instant end = fixture.state().projection().axis().extent().end;
        fixture.state().reveal({end, end});
    });
}

void TimelineMotionTest::aJumpGlidesAndTheStateIsThereAtOnce()
{
    QFETCH(Verb, jump);
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    const Projection before = gliding.place();
    QVERIFY(!gliding.glides());
    const Frames frames(gliding.fixture.view());
    jump(gliding.fixture);
    const Projection after = gliding.place();
    QVERIFY(after != before);
    QCOMPARE(gliding.fixture.view().painted(), before);
    QTRY_VERIFY(!gliding.glides());
    QCOMPARE(gliding.place(), after);
    QTRY_VERIFY(!frames.places().empty() && frames.places().back() == after);
    const auto [narrow, wide] = std::minmax({before.scale(), after.scale()});
    for (const Projection &place : frames.places()) {
        QVERIFY(place.scale() >= narrow && place.scale() <= wide);
    }
}

void TimelineMotionTest::theFirstPictureIsTheLastOneBeforeTheJump()
{
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    const QImage before = gliding.picture();
    gliding.fixture.state().fit();
    QCOMPARE(gliding.picture(), before);
    gliding.fixture.press(Qt::Key_Shift);
    QVERIFY(gliding.picture() != before);
}

void TimelineMotionTest::theLastPictureIsTheOneWithoutMotion()
{
    Gliding gliding(call());
    gliding.allowed = false;
    zoomIn(gliding.fixture);
    gliding.fixture.state().fit();
    const QImage fitted = gliding.picture();
    gliding.fixture.state().goBack();
    gliding.allowed = true;
    gliding.fixture.state().fit();
    QVERIFY(gliding.glides());
    QVERIFY(gliding.picture() != fitted);
    QTRY_VERIFY(!gliding.glides());
    QCOMPARE(gliding.picture(), fitted);
}

void TimelineMotionTest::anyInputEndsIt_data()
{
    QTest::addColumn<Verb>("input");
    QTest::newRow("key") << Verb([](auto &fixture) { QTest::keyPress(&fixture.view(), Qt::Key_Shift); });
    QTest::newRow("press") << Verb(
        [](auto &fixture) { QTest::mousePress(fixture.view().viewport(), Qt::LeftButton, {}, fixture.lanesAt(0.5)); });
    QTest::newRow("wheel") << Verb([](auto &fixture) { fixture.wheel(fixture.lanesAt(0.5), {0, 1}); });
    QTest::newRow("zoom") << Verb([](auto &fixture) {
        fixture.wheel(fixture.lanesAt(0.5), {0, 1}, Qt::ControlModifier);
    });
    QTest::newRow("pinch") << Verb([](auto &fixture) { fixture.pinch(fixture.lanesAt(0.5), 0.5); });
    QTest::newRow("overview") << Verb([](auto &fixture) { fixture.state().pan(5); });
    QTest::newRow("zoom button") << Verb([](auto &fixture) { fixture.click("zoomIn"); });
}

void TimelineMotionTest::anyInputEndsIt()
{
    QFETCH(Verb, input);
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    gliding.fixture.state().show({gliding.fixture.seen().start, gliding.fixture.timeAt(gliding.fixture.lanesAt(0.4))});
    QVERIFY(gliding.glides());
    input(gliding.fixture);
    QVERIFY(!gliding.glides());
}

void TimelineMotionTest::thePointerAloneEndsNothing()
{
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    gliding.fixture.state().fit();
    QWidget *viewport = gliding.fixture.view().viewport();
    const QPointF at = gliding.fixture.lanesAt(0.5);
    QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(viewport, &move);
    QVERIFY(gliding.glides());
    QTRY_VERIFY(!gliding.glides());
}

void TimelineMotionTest::anotherJumpGoesOnFromWhatIsPainted()
{
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    const Projection first = gliding.place();
    gliding.fixture.state().fit();
    QTRY_VERIFY(gliding.fixture.view().painted() != first);
    const Projection onTheWay = gliding.fixture.view().painted();
    gliding.fixture.state().goBack();
    QVERIFY(gliding.place() == first);
    QVERIFY(gliding.fixture.view().painted() == onTheWay);
    QTRY_VERIFY(!gliding.glides());
}

void TimelineMotionTest::movesByHandAreImmediate_data()
{
    QTest::addColumn<Verb>("move");
    QTest::newRow("zoom by wheel") << Verb([](auto &fixture) {
        fixture.wheel(fixture.lanesAt(0.5), {0, 1}, Qt::ControlModifier);
    });
    QTest::newRow("pan by wheel") << Verb([](auto &fixture) { fixture.wheel(fixture.lanesAt(0.5), {1, 0}); });
    QTest::newRow("zoom by key") << Verb([](auto &fixture) { fixture.type('+'); });
    QTest::newRow("pan by key") << Verb([](auto &fixture) { fixture.press(Qt::Key_Right); });
}

void TimelineMotionTest::movesByHandAreImmediate()
{
    QFETCH(Verb, move);
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    const Projection before = gliding.place();
    move(gliding.fixture);
    QVERIFY(gliding.place() != before);
    QVERIFY(!gliding.glides());
}

void TimelineMotionTest::noFrameLiesBetweenWhereMotionIsOff()
{
    Gliding gliding(call());
    gliding.allowed = false;
    zoomIn(gliding.fixture);
    QCoreApplication::processEvents();
    const Frames frames(gliding.fixture.view());
    gliding.fixture.type('0');
    QVERIFY(!gliding.glides());
    QTRY_VERIFY(!frames.places().empty());
    for (const Projection &place : frames.places()) {
        QCOMPARE(place, gliding.place());
    }
}

void TimelineMotionTest::nothingGlidesUnseen()
{
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    gliding.fixture.panel().hide();
    gliding.fixture.state().fit();
    QVERIFY(!gliding.glides());
}

void TimelineMotionTest::aCrowdDoesNotGlide()
{
    Gliding gliding(crowd(), {1800, 900});
    QVERIFY(gliding.fixture.view().layout().boxes.size() > 1500);
    zoomIn(gliding.fixture);
    const Projection near = gliding.place();
    QVERIFY(gliding.fixture.view().layout().boxes.size() < 1500);
    gliding.fixture.state().fit(); // into the crowd
    QVERIFY(!gliding.glides());
    gliding.fixture.state().show(near.visible()); // out of it
    QVERIFY(!gliding.glides());
    gliding.fixture.state().show({near.visible().start, near.timeAt(near.width() / 2)});
    QVERIFY(gliding.glides());
}

void TimelineMotionTest::aFoldOpensAtOnce()
{
    Gliding gliding(journeyOfSample(QStringLiteral("specification")));
    const Projection before = gliding.place();
    gliding.fixture.state().openFold(0);
    QVERIFY(gliding.place().axisPtr() != before.axisPtr());
    QVERIFY(!gliding.glides());
    gliding.fixture.state().goBack();
    QVERIFY(!gliding.glides());
}

void TimelineMotionTest::newsEndsIt()
{
    Gliding gliding(call());
    zoomIn(gliding.fixture);
    gliding.fixture.state().fit();
    QVERIFY(gliding.glides());
    gliding.fixture.show(call());
    QVERIFY(!gliding.glides());
}

SCREENSHOT_TEST_MAIN(TimelineMotionTest)
#include "timeline_motion_test.moc"
