// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/models_kit.h"
#include "timeline_kit.h"

#include "timeline/folds.h"
#include "timeline/pixel_map.h"
#include "timeline/projection.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace timeline;
using record::Instant;
using record::Interval;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr AxisMetrics metrics{40, 24};

/// The folds between times that lie so far apart, as `start-end` in ms.
QString foldsAfter(const std::vector<qint64> &stretches)
{
    std::vector<Instant> instants{Instant{0}};
    for (const qint64 stretch : stretches) {
        instants.push_back({instants.back().ms + stretch});
    }
    QStringList texts;
    for (const Interval &fold : foldsBetween(instants)) {
        texts += QStringLiteral("%1-%2").arg(fold.start.ms).arg(fold.end.ms);
    }
    return texts.join(QLatin1Char(' '));
}

TimeAxisPtr axisOf(std::optional<Interval> extent, const std::vector<Interval> &folds = {})
{
    return std::make_shared<const TimeAxis>(extent, folds);
}

/// An axis over years with a fold in it, hours at its ends.
TimeAxisPtr foldedAxis()
{
    const qint64 year = 365 * 24 * hour;
    return axisOf(Interval{{0}, {3 * year}}, {{{hour}, {year}}, {{year + 2 * hour}, {3 * year - hour}}});
}

bool isSound(const Projection &projection)
{
    const Interval visible = projection.visible();
    return std::isfinite(projection.scale()) && projection.scale() > 0 && std::isfinite(projection.x(visible.start)) &&
           std::isfinite(projection.columnWidth()) && visible.start <= visible.end;
}

Projection somewhere(QRandomGenerator &random, const TimeAxisPtr &axis)
{
    const double width = 1 + random.bounded(2000);
    Projection projection = Projection::fit(axis, metrics, width);
    for (int i = random.bounded(6); i > 0; --i) {
        projection = projection.zoomed(random.generateDouble() * width, std::exp(random.generateDouble() * 12 - 3));
        projection = projection.panned((random.generateDouble() - 0.5) * width * 2);
    }
    return projection;
}

std::vector<TimeAxisPtr> axes()
{
    return {foldedAxis(),
            axisOf(std::nullopt),
            axisOf(Interval{{5}, {5}}),
            axisOf(Interval{{0}, {1}}),
            axisOf(Interval{{0}, {hour}}),
            axisOf(Interval{earliestTime, latestTime}),
            axisOf(Interval{earliestTime, latestTime}, {{{earliestTime.ms + 1}, {0}}, {{hour}, {latestTime.ms}}})};
}

} // namespace

/// Time and place on the folded axis, and what is seen of it.
class TimelineAxisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void stretchesFoldByTheRule_data();
    void stretchesFoldByTheRule();
    void samplesFoldAsTheyShould_data();
    void samplesFoldAsTheyShould();
    void everyTimeComesBackToTheMillisecond();
    void positionsGrowWithTime();
    void whatIsNoFoldIsLeftOut();
    void aFoldIsUnderItsColumnOnly();
    void everythingFits();
    void zoomingKeepsTheTimeUnderThePointer();
    void panningStopsAtTheEnds();
    void anIntervalIsShownWhole();
    void aTimeIsRevealedWithNoMoreMotionThanNeeded();
    void theWayToAnotherPlaceIsStraight();
    void aRefreshKeepsWhatIsSeen();
    void nothingIsEverNotANumber();
    void thePixelMapAgreesWithTheProjection();
};

void TimelineAxisTest::stretchesFoldByTheRule_data()
{
    QTest::addColumn<QList<qint64>>("stretches");
    QTest::addColumn<QString>("folds");
    const auto row = [](const char *name, const QList<qint64> &stretches, const QString &folds) {
        QTest::newRow(name) << stretches << folds;
    };
    row("nothing", {}, {});
    row("one stretch is the shortest", {100 * hour}, {});
    row("exactly an hour", {1, hour}, {});
    row("a millisecond more than an hour", {1, hour + 1}, QStringLiteral("1-%1").arg(hour + 2));
    row("exactly eight times the sum", {hour, 8 * hour}, {});
    row("a millisecond more than eight times", {hour, 8 * hour + 1},
        QStringLiteral("%1-%2").arg(hour).arg(9 * hour + 1));
    row("the sum is of all shorter ones", {hour, hour, 16 * hour}, {});
    row("and no more", {hour, 16 * hour + 1, hour}, QStringLiteral("%1-%2").arg(hour).arg(17 * hour + 1));
    row("every one at least as long", {9 * hour, hour, 9 * hour, 100 * hour},
        QStringLiteral("0-%1 %2-%3 %3-%4").arg(9 * hour).arg(10 * hour).arg(19 * hour).arg(119 * hour));
    row("equal ones are never folded", {50 * hour, 50 * hour, 50 * hour}, {});
}

void TimelineAxisTest::stretchesFoldByTheRule()
{
    QFETCH(const QList<qint64>, stretches);
    QTEST(foldsAfter({stretches.begin(), stretches.end()}), "folds");
}

void TimelineAxisTest::samplesFoldAsTheyShould_data()
{
    QTest::addColumn<int>("folds");
    QTest::newRow("specification") << 2;
    QTest::newRow("ordinary-call") << 0;
    QTest::newRow("live-call") << 0;
    QTest::newRow("abandoned") << 0;
    QTest::newRow("bot-chat-email") << 0;
}

void TimelineAxisTest::samplesFoldAsTheyShould()
{
    const auto journey = kit::sampleJourney(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(static_cast<int>(foldsOf(*journey).size()), "folds");
}

void TimelineAxisTest::everyTimeComesBackToTheMillisecond()
{
    QRandomGenerator random(1);
    for (const TimeAxisPtr &axis : axes()) {
        for (const Instant edge : {earliestTime, latestTime, axis->extent().start, axis->extent().end, Instant{0}}) {
            for (const qint64 by : {-1, 0, 1}) {
                const Instant time{std::clamp(edge.ms + by, earliestTime.ms, latestTime.ms)};
                QCOMPARE(axis->timeAt(axis->positionOf(time)).ms, time.ms);
            }
        }
        for (int i = 0; i < 2000; ++i) {
            const double part = random.generateDouble();
            const Instant time{earliestTime.ms + static_cast<qint64>(part * double(latestTime.ms - earliestTime.ms))};
            const bool isFolded = axis->foldAt(axis->positionOf(time)).has_value();
            // Inside a fold of ten thousand years a double holds a place to some tenths of a second.
            const qint64 lost = std::abs(axis->timeAt(axis->positionOf(time)).ms - time.ms);
            QVERIFY2(lost <= (isFolded ? 100 : 0), qPrintable(QString::number(time.ms)));
        }
    }
}

void TimelineAxisTest::positionsGrowWithTime()
{
    const TimeAxisPtr axis = foldedAxis();
    AxisPosition before = axis->positionOf({-2 * hour});
    for (qint64 ms = -2 * hour + 1; ms < axis->extent().end.ms + 2 * hour; ms += 7 * hour / 3) {
        const AxisPosition here = axis->positionOf({ms});
        QVERIFY(here.ms >= before.ms && here.breaks >= before.breaks);
        QVERIFY(here.ms > before.ms || here.breaks > before.breaks);
        before = here;
    }
}

void TimelineAxisTest::whatIsNoFoldIsLeftOut()
{
    const TimeAxis axis(Interval{{0}, {100}}, {{{-5}, {5}}, {{10}, {20}}, {{15}, {30}}, {{40}, {40}}, {{90}, {101}}});
    QCOMPARE(axis.folds().size(), std::size_t(1));
    QCOMPARE(axis.stretches().size(), std::size_t(2));
    QCOMPARE(axis.end().ms, 90.0);
    QVERIFY(!TimeAxis().hasTimes());
    QCOMPARE(TimeAxis().end(), AxisPosition{});
}

void TimelineAxisTest::aFoldIsUnderItsColumnOnly()
{
    const TimeAxisPtr axis = foldedAxis();
    for (std::size_t fold = 0; fold < axis->folds().size(); ++fold) {
        const AxisPosition start = axis->columnStart(fold);
        const AxisPosition end = axis->columnEnd(fold);
        QCOMPARE(end.breaks - start.breaks, 1.0);
        QCOMPARE(axis->foldAt({start.ms, start.breaks + 0.5}), std::optional(fold));
        QCOMPARE(axis->timeAt(start).ms, axis->folds()[fold].start.ms);
        QCOMPARE(axis->timeAt(end).ms, axis->folds()[fold].end.ms);
        QVERIFY(!axis->foldAt({start.ms, start.breaks - 0.01}));
        QVERIFY(!axis->foldAt({end.ms, end.breaks + 0.01}));
    }
}

void TimelineAxisTest::everythingFits()
{
    for (const TimeAxisPtr &axis : axes()) {
        for (const double width : {60.0, 300.0, 1000.0, 4000.0}) {
            const Projection fit = Projection::fit(axis, metrics, width);
            QVERIFY(fit.isFit());
            QVERIFY(fit.x(axis->extent().start) >= 0);
            QVERIFY(fit.x(axis->extent().end) <= width);
            for (const double dx : {50.0, -50.0}) {
                QVERIFY(std::abs(fit.panned(dx).x(axis->extent().start) - fit.x(axis->extent().start)) < 1e-3);
            }
            QVERIFY(fit.zoomed(10, 0.5).isFit());
        }
    }
    const Projection fit = Projection::fit(foldedAxis(), metrics, 1000);
    QVERIFY(std::abs(fit.x(foldedAxis()->extent().start) - 24) < 1e-6);
    QVERIFY(std::abs(fit.x(foldedAxis()->extent().end) - 976) < 1e-6);
}

void TimelineAxisTest::zoomingKeepsTheTimeUnderThePointer()
{
    QRandomGenerator random(2);
    const TimeAxisPtr axis = axisOf(Interval{{0}, {48 * hour}});
    const Projection start = Projection::fit(axis, metrics, 1000);
    for (int i = 0; i < 500; ++i) {
        const double x = 100 + 800 * random.generateDouble();
        const Projection in = start.zoomed(x, 1 + 50 * random.generateDouble());
        QVERIFY(std::abs(in.x(start.timeAt(x)) - x) < 1 + in.scale());
        QVERIFY(in.scale() > start.scale());
    }
    Projection deepest = start;
    for (int i = 0; i < 100; ++i) {
        deepest = deepest.zoomed(500, 10);
    }
    QVERIFY(deepest.scale() <= 20);
    // In a fold what is under the pointer stays there too.
    const Projection folded = Projection::fit(foldedAxis(), metrics, 1000);
    const double inFold =
        folded.x(AxisPosition{foldedAxis()->columnStart(0).ms, foldedAxis()->columnStart(0).breaks + 0.5});
    const Projection in = folded.zoomed(inFold, 5);
    QVERIFY(std::abs(in.x(folded.positionAt(inFold)) - inFold) < 0.5);
}

void TimelineAxisTest::panningStopsAtTheEnds()
{
    for (const TimeAxisPtr &axis : axes()) {
        const Projection near = Projection::fit(axis, metrics, 800).zoomed(400, 6);
        const Projection left = near.panned(-1e9);
        const Projection right = near.panned(1e9);
        QVERIFY(left.x(axis->extent().start) <= 400.5 && left.x(axis->extent().start) >= 23);
        QVERIFY(right.x(axis->extent().end) >= 399.5 && right.x(axis->extent().end) <= 777);
        QVERIFY(left.panned(-1) == left && right.panned(1).x(axis->extent().end) >= 399.5);
    }
}

void TimelineAxisTest::anIntervalIsShownWhole()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 1000; ++i) {
        const TimeAxisPtr axis = axes()[static_cast<std::size_t>(random.bounded(7))];
        const Interval extent = axis->extent();
        const auto any = [&] {
            return Instant{extent.start.ms + static_cast<qint64>(random.generateDouble() * double(extent.duration()))};
        };
        const Instant a = any();
        const Instant b = any();
        const Interval wanted{std::min(a, b), std::max(a, b)};
        const Projection shown = somewhere(random, axis).showing(wanted);
        QVERIFY(shown.x(wanted.start) >= -0.5);
        QVERIFY(shown.x(wanted.end) <= shown.width() + 0.5);
    }
}

void TimelineAxisTest::aTimeIsRevealedWithNoMoreMotionThanNeeded()
{
    QRandomGenerator random(4);
    const TimeAxisPtr axis = axisOf(Interval{{0}, {48 * hour}});
    for (int i = 0; i < 1000; ++i) {
        const Projection before = Projection::fit(axis, metrics, 700).zoomed(random.bounded(700), 20);
        const Instant time{static_cast<qint64>(random.generateDouble() * 48 * hour)};
        const Projection after = before.revealing(time);
        QVERIFY(after.x(time) >= 23 && after.x(time) <= 677);
        const double x = before.x(time);
        if (x >= 24 && x <= 676) {
            QVERIFY(after == before);
        }
        QCOMPARE(after.scale(), before.scale());
    }
}

void TimelineAxisTest::theWayToAnotherPlaceIsStraight()
{
    QRandomGenerator random(6);
    for (const TimeAxisPtr &axis : {axisOf(Interval{{0}, {48 * hour}}), foldedAxis()}) {
        const Projection all = Projection::fit(axis, metrics, 700);
        for (int i = 0; i < 200; ++i) {
            const Projection from = all.zoomed(random.bounded(700), 1 + random.bounded(30));
            const Projection to = all.zoomed(random.bounded(700), 1 + random.bounded(30));
            QCOMPARE(from.towards(to, 0), from);
            QCOMPARE(from.towards(to, 1), to);
            Projection before = from;
            for (const double part : {0.2, 0.5, 0.8, 1.0}) {
                const Projection next = from.towards(to, part);
                QVERIFY(isSound(next) && next.axisPtr() == axis && next.width() == 700);
                const bool grows = to.scale() >= from.scale();
                QVERIFY(grows ? next.scale() >= before.scale() : next.scale() <= before.scale());
                const bool goesOn = to.visible().start >= from.visible().start;
                const qint64 gone = next.visible().start.ms - before.visible().start.ms;
                QVERIFY(!axis->folds().empty() || (goesOn ? gone >= -1 : gone <= 1));
                before = next;
            }
        }
    }
}

void TimelineAxisTest::aRefreshKeepsWhatIsSeen()
{
    const TimeAxisPtr axis = axisOf(Interval{{0}, {10 * hour}});
    const Projection fit = Projection::fit(axis, metrics, 900);
    QVERIFY(fit.moved(axisOf(Interval{{0}, {11 * hour}}), metrics, 900).isFit());
    const Projection near = fit.showing({{2 * hour}, {3 * hour}});
    const Projection grown = near.moved(axisOf(Interval{{0}, {11 * hour}}), metrics, 900);
    QVERIFY(std::abs(grown.visible().start - near.visible().start) <= 1);
    QVERIFY(std::abs(grown.visible().end - near.visible().end) <= 2);
    const Projection wider = near.moved(axis, metrics, 1400);
    QCOMPARE(wider.width(), 1400.0);
    QCOMPARE(wider.scale(), near.scale());
    QVERIFY(std::abs(wider.visible().start - near.visible().start) <= 1);
}

void TimelineAxisTest::nothingIsEverNotANumber()
{
    QRandomGenerator random(5);
    for (const TimeAxisPtr &axis : axes()) {
        for (const double width : {-10.0, 0.0, 1.0, 3.0, 20.0, 700.0}) {
            Projection projection = Projection::fit(axis, metrics, width);
            QVERIFY(projection.width() >= 1 && isSound(projection));
            QVERIFY(isSound(projection.showing(axis->extent())));
            QVERIFY(isSound(projection.showing({earliestTime, latestTime})));
            QVERIFY(isSound(projection.revealing(latestTime)));
            QVERIFY(isSound(projection.moved(axisOf(std::nullopt), metrics, 10)));
            for (int i = 0; i < 20; ++i) {
                projection = projection.zoomed(random.generateDouble() * 100, i % 2 == 0 ? 1e6 : 1e-6);
                QVERIFY(isSound(projection));
            }
        }
    }
}

void TimelineAxisTest::thePixelMapAgreesWithTheProjection()
{
    QRandomGenerator random(6);
    for (int i = 0; i < 300; ++i) {
        const TimeAxisPtr axis = axes()[static_cast<std::size_t>(random.bounded(7))];
        const Projection projection = somewhere(random, axis);
        PixelMap map(projection);
        const Interval extent = axis->extent();
        for (int j = 0; j < 50; ++j) {
            const Instant time{extent.start.ms +
                               static_cast<qint64>(random.generateDouble() * double(extent.duration()))};
            const double x = projection.x(time);
            QVERIFY(std::abs(map.x(time.ms) - x) <= 1e-6 * (1 + std::abs(x)));
            const double at = random.generateDouble() * projection.width();
            const Instant from{map.timeFrom(at)};
            QVERIFY2(projection.x(from) >= at - 0.05 || from >= latestTime, qPrintable(QStringLiteral("%1 %2 %3 %4 %5")
                                                                                           .arg(projection.x(from))
                                                                                           .arg(at)
                                                                                           .arg(from.ms)
                                                                                           .arg(projection.scale())
                                                                                           .arg(i)));
            QVERIFY(from.ms <= earliestTime.ms + 200 || projection.x(Instant{from.ms - 200}) <= at + 0.05 ||
                    projection.scale() > 0.001);
        }
    }
}

QTEST_GUILESS_MAIN(TimelineAxisTest)
#include "timeline_axis_test.moc"
