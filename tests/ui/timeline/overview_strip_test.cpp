// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"

#include <QApplication>

#include <cmath>

namespace {

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

/// The strip above the lanes, by mouse.
class OverviewStripTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void theFrameInTheOverviewPans();
    void theEdgesOfTheFrameZoom_data();
    void theEdgesOfTheFrameZoom();
    void aBrushInTheOverviewChoosesWhatIsSeen();
    void aClickInTheOverviewGoesThere();
    void aDoubleClickInTheOverviewShowsAll();
};

void OverviewStripTest::theFrameInTheOverviewPans()
{
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const QRectF before = fixture.overview().frame();
    const double scale = fixture.scale();
    const double middle = before.center().x();
    fixture.dragOverview(middle, middle + 60);
    const QRectF after = fixture.overview().frame();
    QVERIFY(std::abs(after.left() - before.left() - 60) < 1.5);
    QVERIFY(isNear(after.width() / before.width(), 1));
    QCOMPARE(fixture.scale(), scale);
}

void OverviewStripTest::theEdgesOfTheFrameZoom_data()
{
    QTest::addColumn<bool>("left");
    QTest::newRow("left") << true;
    QTest::newRow("right") << false;
}

void OverviewStripTest::theEdgesOfTheFrameZoom()
{
    QFETCH(bool, left);
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const record::Interval before = fixture.seen();
    const QRectF frame = fixture.overview().frame();
    const double edge = left ? frame.left() : frame.right();
    fixture.dragOverview(edge, edge + (left ? -50 : 50));
    const record::Interval after = fixture.seen();
    QVERIFY(after.duration() > before.duration() * 5 / 4);
    QVERIFY(left ? after.start < before.start : after.end > before.end);
    // The other edge stays, but for the room that is kept around what was chosen.
    const qint64 room = after.duration() / 15;
    QVERIFY(left ? std::abs(after.end.ms - before.end.ms) < room : std::abs(after.start.ms - before.start.ms) < room);
}

void OverviewStripTest::aBrushInTheOverviewChoosesWhatIsSeen()
{
    TimelineFixture fixture(call());
    const QRectF all = fixture.overview().frame();
    const double from = all.left() + all.width() * 0.4;
    const double to = all.left() + all.width() * 0.6;
    fixture.dragOverview(to, from); // from right to left is the same
    const QRectF frame = fixture.overview().frame();
    QVERIFY(!fixture.isFit());
    QVERIFY(frame.left() <= from + 1 && to - 1 <= frame.right());
    QVERIFY(frame.width() < (to - from) * 1.25);
}

void OverviewStripTest::aClickInTheOverviewGoesThere()
{
    TimelineFixture fixture(call());
    zoomIn(fixture);
    const QRectF before = fixture.overview().frame();
    const double target = before.right() + 80;
    QTest::mouseClick(&fixture.overview(), Qt::LeftButton, {}, QPointF(target, 10).toPoint());
    const QRectF after = fixture.overview().frame();
    QVERIFY(std::abs(after.center().x() - target) < 2);
    QVERIFY(isNear(after.width() / before.width(), 1));
}

void OverviewStripTest::aDoubleClickInTheOverviewShowsAll()
{
    TimelineFixture fixture(call());
    zoomIn(fixture);
    QTest::mouseDClick(&fixture.overview(), Qt::LeftButton);
    QVERIFY(fixture.isFit());
}

SCREENSHOT_TEST_MAIN(OverviewStripTest)
#include "overview_strip_test.moc"
