// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/models_kit.h"
#include "timeline_kit.h"

#include "timeline/neighbours.h"
#include "timeline/outline.h"
#include "timeline/overview.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <set>
#include <tuple>

using namespace timeline;

namespace {

ContentPtr randomContent(int seed, int elements)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    return contentOf(kit::journeyOf({kit::randomRecord(random, elements), kit::randomRecord(random, elements / 2)}));
}

bool isClock(const Content &content, const ItemId &item)
{
    return content.engagements[item.engagement].lanes[item.lane].lane.kind == LaneKind::Clock;
}

auto keyOf(const Content &content, const ItemId &item)
{
    return std::tuple(intervalOf(content, item).start.ms, item.engagement, item.lane, item.track, item.index);
}

/// Every item in sight, pieces of the clock or all others, sorted as the page says: by start, then from top to bottom.
std::vector<ItemId> itemsInTime(const Content &content, const Rows &rows, bool pieces)
{
    std::vector<ItemId> items;
    for (const Row &row : rows.rows) {
        if (row.kind != RowKind::Lane) {
            continue;
        }
        const auto &tracks = content.engagements[row.engagement].lanes[row.lane].tracks;
        for (quint32 track = 0; track < tracks.size(); ++track) {
            for (quint32 index = 0; index < tracks[track].size(); ++index) {
                items.push_back({static_cast<quint32>(row.engagement), static_cast<quint32>(row.lane), track, index});
            }
        }
    }
    items.erase(std::remove_if(items.begin(), items.end(),
                               [&](const ItemId &item) { return isClock(content, item) != pieces; }),
                items.end());
    std::sort(items.begin(), items.end(),
              [&](const ItemId &a, const ItemId &b) { return keyOf(content, a) < keyOf(content, b); });
    return items;
}

Rows rowsOf(const Content &content, const LaneChoices &choices = {})
{
    return rowsFor(content, RowMetrics::from(kit::plainMeasure()), 600, choices);
}

std::vector<std::optional<ItemId>> walked(const Content &content, const Rows &rows, std::optional<ItemId> from,
                                          Direction direction)
{
    std::vector<std::optional<ItemId>> steps;
    for (auto item = neighbourInTime(content, rows, from, direction); item && steps.size() < 10'000;
         item = neighbourInTime(content, rows, item, direction)) {
        steps.emplace_back(*item);
    }
    return steps;
}

/// The pixels of a strip that items of a kind stand on, one by one.
std::vector<bool> paintedNaively(const Content &content, const Projection &whole, LaneKind kind)
{
    const int width = static_cast<int>(std::ceil(whole.width()));
    std::vector<bool> pixels(static_cast<std::size_t>(width));
    for (const EngagementItems &engagement : content.engagements) {
        for (const LaneItems &items : engagement.lanes) {
            for (std::size_t t = 0; items.lane.kind == kind && t < items.tracks.size(); ++t) {
                const Track &track = items.tracks[t];
                for (std::size_t i = 0; i < track.size(); ++i) {
                    const double start = whole.x(record::Instant{track.start[i]});
                    const double end = whole.x(record::Instant{track.end[i]});
                    const int from = std::clamp(static_cast<int>(std::floor(start)), 0, width - 2);
                    const int to = std::clamp(static_cast<int>(std::ceil(end)), from + 2, width);
                    std::fill(pixels.begin() + from, pixels.begin() + to, true);
                }
            }
        }
    }
    return pixels;
}

void seeds()
{
    QTest::addColumn<int>("seed");
    for (const int seed : {1, 2, 3, 4, 5, 6, 7, 8}) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

/// All nodes below a parent, and that parents and indices lead back.
std::size_t checkedBelow(const Outline &outline, const Outline::Parent &parent, std::vector<ItemId> &items)
{
    const std::size_t count = outline.childCount(parent);
    for (std::size_t i = 0; i < count; ++i) {
        const auto node = outline.child(parent, i);
        if (!node || outline.parentOf(*node) != parent || outline.indexOf(*node) != i) {
            return 0;
        }
        if (node->kind == NodeKind::Item) {
            items.push_back(node->id);
        } else if (outline.childCount(*node) > 0 && checkedBelow(outline, *node, items) == 0) {
            return 0;
        }
    }
    return outline.child(parent, count) ? 0 : count;
}

} // namespace

/// The ways through a timeline: from item to item, as a tree, and all of it in a strip.
class TimelineWalkTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void neighboursInTimeAreThoseOfASort_data() { seeds(); }
    void neighboursInTimeAreThoseOfASort();
    void lanesPutAwayAreNotWalked();
    void theNextLaneIsTheNextThatHasItems_data() { seeds(); }
    void theNextLaneIsTheNextThatHasItems();
    void nothingLeadsToNothing();
    void theOverviewPaintsWhatPixelByPixelStandsThere_data() { seeds(); }
    void theOverviewPaintsWhatPixelByPixelStandsThere();
    void theOutlineHoldsEveryItemOnceAndLeadsBack_data() { seeds(); }
    void theOutlineHoldsEveryItemOnceAndLeadsBack();
    void anItemIsTheSameInNews();
};

void TimelineWalkTest::neighboursInTimeAreThoseOfASort()
{
    QFETCH(int, seed);
    const ContentPtr content = randomContent(seed, 60);
    const Rows rows = rowsOf(*content);
    for (const bool pieces : {false, true}) {
        const std::vector<ItemId> expected = itemsInTime(*content, rows, pieces);
        QVERIFY(expected.size() > (pieces ? 1U : 10U));
        const auto start = pieces ? std::optional(expected.front()) : std::nullopt;
        std::vector<std::optional<ItemId>> forward = walked(*content, rows, start, Direction::Forward);
        if (pieces) {
            forward.insert(forward.begin(), start);
        }
        QCOMPARE(forward.size(), expected.size());
        QVERIFY(std::equal(forward.begin(), forward.end(), expected.begin()));
        const auto back = walked(*content, rows, expected.back(), Direction::Back);
        QCOMPARE(back.size() + 1, expected.size());
        QVERIFY(std::equal(back.begin(), back.end(), std::next(expected.rbegin())));
    }
}

void TimelineWalkTest::lanesPutAwayAreNotWalked()
{
    const ContentPtr content = randomContent(3, 60);
    LaneChoices choices;
    for (std::size_t lane = 1; lane < content->engagements[0].lanes.size(); lane += 2) {
        choices.hidden.insert({0, lane});
    }
    const Rows rows = rowsOf(*content, choices);
    const std::vector<ItemId> expected = itemsInTime(*content, rows, false);
    const auto forward = walked(*content, rows, std::nullopt, Direction::Forward);
    QCOMPARE(forward.size(), expected.size());
    QVERIFY(std::equal(forward.begin(), forward.end(), expected.begin()));
    QVERIFY(forward.size() < itemsInTime(*content, rowsOf(*content), false).size());
}

void TimelineWalkTest::theNextLaneIsTheNextThatHasItems()
{
    QFETCH(int, seed);
    const ContentPtr content = randomContent(seed, 40);
    const Rows rows = rowsOf(*content);
    const record::Instant at = content->extent->start;
    std::vector<std::pair<quint32, quint32>> expected;
    for (const Row &row : rows.rows) {
        if (row.kind == RowKind::Lane && !content->engagements[row.engagement].lanes[row.lane].tracks.empty()) {
            expected.emplace_back(row.engagement, row.lane);
        }
    }
    std::vector<std::pair<quint32, quint32>> down;
    for (auto item = neighbourLane(*content, rows, std::nullopt, at, Direction::Forward); item;
         item = neighbourLane(*content, rows, item, at, Direction::Forward)) {
        down.emplace_back(item->engagement, item->lane);
    }
    QCOMPARE(down, expected);
    std::reverse(expected.begin(), expected.end());
    std::vector<std::pair<quint32, quint32>> up;
    for (auto item = neighbourLane(*content, rows, std::nullopt, at, Direction::Back); item;
         item = neighbourLane(*content, rows, item, at, Direction::Back)) {
        up.emplace_back(item->engagement, item->lane);
    }
    QCOMPARE(up, expected);
}

void TimelineWalkTest::nothingLeadsToNothing()
{
    const ContentPtr content = contentOf(kit::journeyOf("{}"));
    const Rows rows = rowsOf(*content);
    for (const Direction direction : {Direction::Back, Direction::Forward}) {
        QVERIFY(!neighbourInTime(*content, rows, std::nullopt, direction));
        QVERIFY(!neighbourLane(*content, rows, std::nullopt, {}, direction));
    }
    const auto whole = Projection::fit(std::make_shared<const TimeAxis>(), {}, 300);
    QVERIFY(overviewOf(*content, whole).empty());
    QCOMPARE(Outline().childCount({}), 0U);
    QCOMPARE(Outline(contentOf(std::make_shared<const analysis::Journey>())).childCount({}), 0U);
}

void TimelineWalkTest::theOverviewPaintsWhatPixelByPixelStandsThere()
{
    QFETCH(int, seed);
    const ContentPtr content = randomContent(seed, 80);
    const auto axis = std::make_shared<const TimeAxis>(content->extent, content->folds);
    for (const double width : {1.0, 7.0, 333.5, 1200.0}) {
        const Projection whole = Projection::fit(axis, {40, 24}, width);
        const std::vector<OverviewBand> bands = overviewOf(*content, whole);
        std::set<LaneKind> kinds;
        for (const OverviewBand &band : bands) {
            QVERIFY(kinds.insert(band.kind).second);
            std::vector<bool> pixels(static_cast<std::size_t>(std::ceil(width)));
            int last = -1;
            for (const OverviewSpan &span : band.spans) {
                QVERIFY(last < span.from && span.from < span.to && span.to <= static_cast<int>(pixels.size()));
                std::fill(pixels.begin() + span.from, pixels.begin() + span.to, true);
                last = span.to;
            }
            if (width >= 2) {
                QVERIFY(pixels == paintedNaively(*content, whole, band.kind));
            }
        }
        QVERIFY(kinds.count(LaneKind::Clock) == 0);
        QVERIFY(kinds.size() > 3);
    }
}

void TimelineWalkTest::theOutlineHoldsEveryItemOnceAndLeadsBack()
{
    QFETCH(int, seed);
    const ContentPtr content = randomContent(seed, 60);
    const Outline outline(content);
    std::vector<ItemId> items;
    QCOMPARE(checkedBelow(outline, {}, items), 2U);
    std::vector<ItemId> expected = itemsInTime(*content, rowsOf(*content), false);
    const std::vector<ItemId> pieces = itemsInTime(*content, rowsOf(*content), true);
    expected.insert(expected.end(), pieces.begin(), pieces.end());
    const auto lanesFirst = [&](const ItemId &a, const ItemId &b) {
        return std::tuple(a.engagement, a.lane, keyOf(*content, a)) <
               std::tuple(b.engagement, b.lane, keyOf(*content, b));
    };
    std::sort(expected.begin(), expected.end(), lanesFirst);
    QVERIFY(items == expected);
}

void TimelineWalkTest::anItemIsTheSameInNews()
{
    const auto at = [](int seconds) {
        return Outline(contentOf(kit::journeyOf(kit::liveBytes(seconds))));
    };
    const Outline before = at(100);
    const Outline after = at(170);
    std::vector<ItemId> items;
    QVERIFY(checkedBelow(before, {}, items) > 0);
    int same = 0;
    for (const ItemId &item : items) {
        const auto later = before.counterpart({NodeKind::Item, item}, after);
        if (later && !isClock(*before.content(), item)) {
            QVERIFY(elementOf(*before.content(), item) == elementOf(*after.content(), later->id));
            ++same;
        }
    }
    QVERIFY(same > 3);
    for (std::size_t i = 0; i < before.childCount({}); ++i) {
        const Node lane = *before.child({}, i);
        const auto later = before.counterpart(lane, after);
        QVERIFY(later);
        QCOMPARE(after.content()->engagements[0].lanes[later->id.lane].lane.label,
                 before.content()->engagements[0].lanes[lane.id.lane].lane.label);
    }
    QVERIFY(!before.counterpart(*before.child({}, 1), Outline()));
}

QTEST_GUILESS_MAIN(TimelineWalkTest)
#include "timeline_walk_test.moc"
