// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline_kit.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace timeline;
using record::Instant;
using record::Interval;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

TimeStyle styleOf(const char *zone, TimeDisplay display = TimeDisplay::Absolute)
{
    TimeStyle style;
    style.zone = QTimeZone(zone);
    style.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    style.display = display;
    return style;
}

Projection over(Interval interval, double width = 1000)
{
    return Projection::fit(std::make_shared<const TimeAxis>(interval), {40, 24}, width);
}

QString labelsOf(const Ruler &ruler)
{
    QStringList labels;
    for (const Tick &tick : ruler.ticks) {
        if (!tick.label.isEmpty()) {
            labels += tick.label;
        }
    }
    return labels.join(QLatin1Char(' '));
}

bool isRound(const TickStep &step)
{
    const QList<qint64> upToADay{1,       2,       5,        10,     20,       50,       100,      200,       500,
                                 second,  2000,    5000,     10'000, 15'000,   30'000,   60'000,   120'000,   300'000,
                                 600'000, 900'000, 1800'000, hour,   2 * hour, 3 * hour, 6 * hour, 12 * hour, day};
    switch (step.unit) {
    case TickStep::Unit::Milliseconds:
        return upToADay.contains(step.count) || (step.count > day && step.count % day == 0);
    case TickStep::Unit::Days:
    case TickStep::Unit::Months:
    case TickStep::Unit::Years:
        break;
    }
    return step.count > 0;
}

} // namespace

/// Ticks, dates and changes of the offset.
class TimelineRulerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void labelsNeverTouch_data();
    void labelsNeverTouch();
    void stepsAreRound();
    void dayLongStepsAreRoundInTheZone();
    void theDateIsNamedWhereItChanges();
    void changesOfTheOffsetAreMarked();
    void elapsedTimesAreCountedFromTheOrigin();
    void withoutTimesThereIsNoRuler();
};

void TimelineRulerTest::labelsNeverTouch_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("display");
    for (const char *zone : {"UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns"}) {
        for (const TimeDisplay display : {TimeDisplay::Absolute, TimeDisplay::SinceStart}) {
            QTest::addRow("%s %d", zone, int(display)) << QByteArray(zone) << int(display);
        }
    }
}

void TimelineRulerTest::labelsNeverTouch()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const int, display);
    QRandomGenerator random(11);
    const TimeStyle style = styleOf(zone.constData(), TimeDisplay(display));
    const TextMeasure measure = kit::plainMeasure();
    for (int i = 0; i < 250; ++i) {
        const qint64 start = earliestTime.ms + static_cast<qint64>(random.generateDouble() * 3e14);
        const qint64 length = static_cast<qint64>(std::exp(random.generateDouble() * 32));
        const Interval extent{{start}, {std::min(start + length, latestTime.ms)}};
        const qint64 third = extent.duration() / 3;
        const std::vector<Interval> folds =
            i % 2 == 0 ? std::vector<Interval>{}
                       : std::vector<Interval>{{{extent.start.ms + third}, {extent.end.ms - third / 2}}};
        const double width = 1 + random.bounded(2500);
        Projection projection = Projection::fit(std::make_shared<const TimeAxis>(extent, folds), {40, 24}, width);
        projection = projection.zoomed(random.generateDouble() * width, std::exp(random.generateDouble() * 9));
        const Ruler ruler = rulerOf(projection, style, measure);
        QVERIFY(isRound(ruler.step));
        double last = -1e9;
        double lastTick = -1e9;
        for (const Tick &tick : ruler.ticks) {
            QVERIFY2(tick.x >= lastTick && tick.x >= -1 && tick.x <= width + 1,
                     qPrintable(QStringLiteral("%1 %2 %3 %4").arg(tick.x).arg(lastTick).arg(width).arg(i)));
            lastTick = tick.x;
            if (!tick.label.isEmpty()) {
                QVERIFY2(tick.labelX >= last, qPrintable(labelsOf(ruler)));
                last = tick.labelX + measure.width(tick.label, TextRole::Small);
            }
        }
        last = -1e9;
        for (const DateMark &date : ruler.dates) {
            QVERIFY2(date.x >= last, qPrintable(date.text));
            last = date.x + measure.width(date.text, TextRole::SmallStrong);
        }
        QVERIFY(ruler.ticks.size() < std::size_t(width) + 10);
    }
}

void TimelineRulerTest::stepsAreRound()
{
    for (const TimeDisplay display : {TimeDisplay::Absolute, TimeDisplay::SinceStart}) {
        double before = 0;
        for (const TickStep &step : tickSteps(display)) {
            QVERIFY(isRound(step));
            QVERIFY(step.shortestMs() > before);
            before = step.shortestMs();
        }
    }
    const Interval fiveMinutes{{1'000'003}, {1'300'003}};
    for (const Instant time :
         roundTimes(fiveMinutes, {TickStep::Unit::Milliseconds, 30 * second}, styleOf("UTC"), 99)) {
        QCOMPARE(time.ms % (30 * second), 0);
    }
    QCOMPARE(roundTimes({{0}, {day}}, {TickStep::Unit::Milliseconds, second}, styleOf("UTC"), 7).size(),
             std::size_t(7));
}

void TimelineRulerTest::dayLongStepsAreRoundInTheZone()
{
    // 27 March 2026 to 1 April: in Berlin the 29th has 23 hours.
    const Instant start{1'774'566'000'000};
    const auto times = midnights({start, {start.ms + 5 * day}}, styleOf("Europe/Berlin"), 99);
    QCOMPARE(times.size(), std::size_t(6));
    QCOMPARE(times[1] - times[0], day);
    QCOMPARE(times[3] - times[2], 23 * hour);
    const auto months =
        roundTimes({start, {start.ms + 100 * day}}, {TickStep::Unit::Months, 1}, styleOf("Europe/Berlin"), 99);
    QCOMPARE(months.size(), std::size_t(4));
}

void TimelineRulerTest::theDateIsNamedWhereItChanges()
{
    const Instant evening{1'767'222'000'000}; // 2025-12-31T23:00:00Z
    const Ruler ruler = rulerOf(over({evening, {evening.ms + 2 * hour}}), styleOf("UTC"), kit::plainMeasure());
    QCOMPARE(ruler.dates.size(), std::size_t(2));
    QVERIFY(ruler.dates[0].text.contains(QLatin1String("2025")));
    QVERIFY(ruler.dates[1].text.contains(QLatin1String("2026")));
    QVERIFY(std::abs(ruler.dates[1].x - 500) < 60);
    QVERIFY2(labelsOf(ruler).contains(QLatin1String("23:30")), qPrintable(labelsOf(ruler)));
    const Ruler inTokyo = rulerOf(over({evening, {evening.ms + 2 * hour}}), styleOf("Asia/Tokyo"), kit::plainMeasure());
    QCOMPARE(inTokyo.dates.size(), std::size_t(1));
}

void TimelineRulerTest::changesOfTheOffsetAreMarked()
{
    const Instant change{1'774'746'000'000}; // 2026-03-29T01:00:00Z
    const Interval around{{change.ms - hour}, {change.ms + hour}};
    const Ruler ruler = rulerOf(over(around), styleOf("Europe/Berlin"), kit::plainMeasure());
    QCOMPARE(ruler.offsetChanges.size(), std::size_t(1));
    QCOMPARE(ruler.offsetChanges[0].text, QStringLiteral("UTC+1 → UTC+2"));
    QVERIFY(std::abs(ruler.offsetChanges[0].x - 500) < 1);
    QVERIFY2(!labelsOf(ruler).contains(QLatin1String("02:30")), qPrintable(labelsOf(ruler)));
    QVERIFY(rulerOf(over(around), styleOf("UTC"), kit::plainMeasure()).offsetChanges.empty());
    const auto changes = offsetChanges({{change.ms - 400 * day}, change}, QTimeZone("Europe/Berlin"), 99);
    QCOMPARE(changes.size(), std::size_t(3));
}

void TimelineRulerTest::elapsedTimesAreCountedFromTheOrigin()
{
    TimeStyle style = styleOf("Europe/Berlin", TimeDisplay::SinceStart);
    style.origin = {12'345};
    const Ruler ruler = rulerOf(over({{12'345}, {12'345 + 10 * 60 * second}}), style, kit::plainMeasure());
    QVERIFY(!ruler.ticks.empty());
    QVERIFY(std::abs(ruler.ticks.front().x - 24) < 0.5);
    QVERIFY2(labelsOf(ruler).contains(QLatin1String("5:00")), qPrintable(labelsOf(ruler)));
}

void TimelineRulerTest::withoutTimesThereIsNoRuler()
{
    const Projection nothing = Projection::fit(std::make_shared<const TimeAxis>(), {40, 24}, 500);
    const Ruler ruler = rulerOf(nothing, styleOf("UTC"), kit::plainMeasure());
    QVERIFY(ruler.ticks.empty() && ruler.dates.empty() && ruler.offsetChanges.empty());
}

QTEST_GUILESS_MAIN(TimelineRulerTest)
#include "timeline_ruler_test.moc"
