// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/models_kit.h"
#include "timeline_kit.h"

#include "timeline/found.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <set>

using namespace timeline;
using record::Part;

namespace {

Projection fitted(const Content &content, double width = 1000)
{
    return Projection::fit(std::make_shared<const TimeAxis>(content.extent, content.folds), {40, 24}, width);
}

/// `lane/track/index`, one for each.
QStringList itemsOf(const Found &found)
{
    QStringList items;
    for (const ItemId &item : found.items()) {
        items += QStringLiteral("%1/%2/%3").arg(item.lane).arg(item.track).arg(item.index);
    }
    return items;
}

} // namespace

/// Items that are to be marked, at any zoom.
class TimelineFoundTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void elementsBecomeItemsOfTheirLanes();
    void nothingIsFoundWhereNothingStands();
    void aMarkOfManyKnowsWhetherOneIsFound();
    void ticksStandWhereItemsStart();
    void ticksAreBoundedByPixels();
};

void TimelineFoundTest::elementsBecomeItemsOfTheirLanes()
{
    const auto content = contentOf(kit::sampleJourney(QStringLiteral("specification")));
    const Found found(*content,
                      {{0, {Part::Transfers, 0}}, {0, {Part::Participants, 1}}, {0, {Part::Participants, 1}}});
    QCOMPARE(itemsOf(found), (QStringList{QStringLiteral("2/0/0"), QStringLiteral("4/0/0")}));
    QVERIFY(found.anyOf({0, 2, 0, 0}, 1));
    QVERIFY(!found.anyOf({0, 1, 0, 0}, 1));
    QVERIFY(!found.anyOf({0, 0, 0, 0}, 5));
}

void TimelineFoundTest::nothingIsFoundWhereNothingStands()
{
    const auto content = contentOf(kit::sampleJourney(QStringLiteral("specification")));
    const Found found(*content, {{0, {Part::Participants, 7}},
                                 {0, {Part::Channels, 0}},
                                 {0, record::ElementRef()},
                                 {3, {Part::Participants, 0}}});
    QVERIFY(found.isEmpty());
    QVERIFY(found.ticks(fitted(*content)).empty());
    QVERIFY(Found().ticks(fitted(*content)).empty());
}

void TimelineFoundTest::aMarkOfManyKnowsWhetherOneIsFound()
{
    QByteArray queues;
    for (int i = 0; i < 50; ++i) {
        queues += QByteArray(i > 0 ? "," : "") + R"({"queueId":"q","queuedAt":"2026-01-01T10:00:)" +
                  QByteArray::number(i + 10) + R"(Z","acceptedAt":"2026-01-01T10:00:)" + QByteArray::number(i + 10) +
                  R"(.5Z"})";
    }
    const auto content = contentOf(kit::journeyOf(R"({"queues":[)" + queues + "]}"));
    const Found found(*content, {{0, {Part::Queues, 20}}});
    QVERIFY(found.anyOf({0, 1, 0, 0}, 50));
    QVERIFY(found.anyOf({0, 1, 0, 20}, 1));
    QVERIFY(!found.anyOf({0, 1, 0, 0}, 20));
    QVERIFY(!found.anyOf({0, 1, 0, 21}, 29));
}

void TimelineFoundTest::ticksStandWhereItemsStart()
{
    const auto content = contentOf(kit::sampleJourney(QStringLiteral("specification")));
    std::vector<PlacedElement> all{
        {0, {Part::Participants, 0}}, {0, {Part::Participants, 1}}, {0, {Part::Queues, 0}}, {0, {Part::Transfers, 0}}};
    const Found found(*content, all);
    const Projection fit = fitted(*content);
    for (const Projection &projection : {fit, fit.zoomed(100, 3), fit.zoomed(900, 40), fit.panned(300)}) {
        std::set<int> expected;
        for (const ItemId &item : found.items()) {
            const double x = projection.x(intervalOf(*content, item).start);
            if (x >= 0 && x <= projection.width()) {
                expected.insert(static_cast<int>(std::floor(x)));
            }
        }
        const std::vector<int> ticks = found.ticks(projection);
        QCOMPARE(std::set<int>(ticks.begin(), ticks.end()), expected);
        QCOMPARE(ticks.size(), expected.size());
    }
    QCOMPARE(found.ticks(fit).size(), 4U);
}

void TimelineFoundTest::ticksAreBoundedByPixels()
{
    QByteArray queues;
    std::vector<PlacedElement> all;
    for (quint32 i = 0; i < 5000; ++i) {
        queues += QByteArray(i > 0 ? "," : "") + R"({"queueId":"q","queuedAt":"2026-01-01T1)" +
                  QByteArray::number(i / 3600) + ":" + QByteArray::number(i / 60 % 60).rightJustified(2, '0') + ":" +
                  QByteArray::number(i % 60).rightJustified(2, '0') + R"(Z"})";
        all.push_back({0, {Part::Queues, i}});
    }
    const auto content = contentOf(kit::journeyOf(R"({"queues":[)" + queues + "]}"));
    const Found found(*content, all);
    QCOMPARE(found.items().size(), 5000U);
    const std::vector<int> ticks = found.ticks(fitted(*content, 300));
    QVERIFY(ticks.size() > 200 && ticks.size() <= 301);
    QVERIFY(std::is_sorted(ticks.begin(), ticks.end()));
}

QTEST_GUILESS_MAIN(TimelineFoundTest)
#include "timeline_found_test.moc"
