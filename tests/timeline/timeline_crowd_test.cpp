// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/boxes.h"

#include "timeline/tracks.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace timeline;

namespace {

constexpr qint64 hour = 3'600'000;

struct CrowdedLane
{
    Track track;
    TimeAxisPtr axis;
};

/// A lane of thousands of short bars, some of them packed, some apart, with folds between.
CrowdedLane crowdedLane(QRandomGenerator &random)
{
    std::vector<Span> spans;
    std::vector<record::Interval> folds;
    qint64 at = 0;
    const int items = 200 + random.bounded(3'000);
    for (int i = 0; i < items; ++i) {
        const qint64 length = 1 + random.bounded(random.bounded(300) == 0 ? 90'000 : 900);
        spans.push_back({{{at}, {at + length}}, static_cast<quint32>(i), {ItemForm::Bar, {}, {}}});
        at += length + 1 + random.bounded(random.bounded(500) == 0 ? 200'000 : 700);
        if (random.bounded(700) == 0) {
            folds.push_back({{at}, {at + 400 * hour}});
            at += 400 * hour;
        }
    }
    std::vector<Track> tracks = tracksOf(std::move(spans));
    return {std::move(tracks.front()), std::make_shared<const TimeAxis>(record::Interval{{0}, {at}}, folds)};
}

QString described(const std::vector<Box> &boxes)
{
    QStringList texts;
    for (const Box &box : boxes) {
        texts << QStringLiteral("%1×%2 at %3, %4 wide").arg(box.item.index).arg(box.count).arg(box.x).arg(box.width);
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

/// Lanes in which thousands of items share few pixels.
class TimelineCrowdTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void passingBlocksOfItemsFindsWhatPassingEachFinds();
    void everyBlockKnowsItsLongestStride();
};

void TimelineCrowdTest::passingBlocksOfItemsFindsWhatPassingEachFinds()
{
    QRandomGenerator random(31);
    std::size_t joined = 0;
    for (int round = 0; round < 60; ++round) {
        const CrowdedLane lane = crowdedLane(random);
        QVERIFY(!lane.track.stride.empty());
        Track withoutBlocks = lane.track;
        withoutBlocks.stride.clear();
        Projection projection = Projection::fit(lane.axis, {40, 24}, 1 + random.bounded(1'600));
        for (int zoom = 0; zoom < 12; ++zoom) {
            const TrackPlace place{{}, Tone::Agent, 0, 20};
            const std::vector<Box> boxes = boxesOf(lane.track, place, projection);
            QCOMPARE(described(boxes), described(boxesOf(withoutBlocks, place, projection)));
            joined += static_cast<std::size_t>(
                std::count_if(boxes.begin(), boxes.end(), [](const Box &box) { return box.count > 2 * Track::block; }));
            projection = projection.zoomed(random.generateDouble() * projection.width(), 2.5);
        }
    }
    QVERIFY2(joined > 100, qPrintable(QString::number(joined))); // else no block was ever passed
}

void TimelineCrowdTest::everyBlockKnowsItsLongestStride()
{
    QRandomGenerator random(32);
    const Track track = crowdedLane(random).track;
    QCOMPARE(track.stride.size(), (track.size() - 1) / Track::block);
    for (std::size_t i = 0; i < track.stride.size() * Track::block; ++i) {
        QVERIFY(track.start[i + 1] - track.start[i] <= track.stride[i / Track::block]);
    }
}

QTEST_GUILESS_MAIN(TimelineCrowdTest)
#include "timeline_crowd_test.moc"
