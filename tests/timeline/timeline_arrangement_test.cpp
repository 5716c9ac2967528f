// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/models_kit.h"
#include "timeline/arrangement.h"
#include "timeline/folds.h"
#include "timeline/item_text.h"
#include "timeline/range_totals.h"
#include "timeline/rows.h"
#include "timeline/time_labels.h"
#include "timeline_kit.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeline;
using analysis::Alignment;

namespace {

constexpr qint64 day = 24 * 3'600'000LL;

/// A call at ten o'clock of a day in May: a queue after a minute, an agent after two, over after ten.
QByteArray call(const QByteArray &date, const QByteArray &agent)
{
    const QByteArray record =
        R"({"id":"e","startDate":"D10:00:00Z","endDate":"D10:10:00Z","participants":[)"
        R"({"id":"c","type":"EXTERNAL","channelId":"Voice","joinedAt":"D10:00:00Z","leftAt":"D10:10:00Z"},)"
        R"({"id":"NAME","type":"AGENT","agentDisplayName":"NAME","channelId":"Voice",)"
        R"("joinedAt":"D10:02:00Z","leftAt":"D10:10:00Z"}],)"
        R"("queues":[{"queueId":"q","queueName":"Q","channelId":"Voice","queuedAt":"D10:01:00Z",)"
        R"("acceptedAt":"D10:02:00Z","agentId":"NAME"}]})";
    return QByteArray(record).replace("NAME", agent).replace("D10", date + "T10");
}

ContentPtr pair(const Arrangement &arrangement)
{
    return contentOf(kit::journeyOf({call("2026-05-01", "Ann"), call("2026-05-09", "Bob")}), arrangement);
}

QStringList labelsOf(const Content &content, const Rows &rows)
{
    QStringList labels;
    for (const Row &row : rows.rows) {
        labels << (row.kind == RowKind::Lane ? content.engagements[row.engagement].lanes[row.lane].lane.label
                                             : QStringLiteral("--"));
    }
    return labels;
}

} // namespace

/// Engagements beside each other: where they stand on one axis, and in which order their lanes.
class TimelineArrangementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aCommonClockHasTheMomentsAtOnePlace_data();
    void aCommonClockHasTheMomentsAtOnePlace();
    void foldsAreThoseOfTheCommonClock();
    void trueTimesAreTold();
    void withoutAMomentTheyStandAtTrueTime();
    void lanesStandInTurns();
    void lanesOfOneEngagementDoNot();
    void totalsAreOfWhatIsSeen();
    void axesCountFromTheMoment_data();
    void axesCountFromTheMoment();
    void everyLaneHasARowInAnyArrangement();
};

void TimelineArrangementTest::aCommonClockHasTheMomentsAtOnePlace_data()
{
    QTest::addColumn<Alignment>("alignment");
    QTest::addColumn<qint64>("apart");
    QTest::newRow("true time") << Alignment::TrueTime << 8 * day;
    QTest::newRow("start") << Alignment::Start << qint64(0);
    QTest::newRow("first queue") << Alignment::FirstQueue << qint64(0);
    QTest::newRow("first answer") << Alignment::FirstAnswer << qint64(0);
}

void TimelineArrangementTest::aCommonClockHasTheMomentsAtOnePlace()
{
    QFETCH(const Alignment, alignment);
    QFETCH(const qint64, apart);
    const ContentPtr content = pair({alignment, false});
    QCOMPARE(isAligned(*content), alignment != Alignment::TrueTime);
    for (std::size_t lane = 0; lane < content->engagements[0].lanes.size(); ++lane) {
        const Track &first = content->engagements[0].lanes[lane].tracks.front();
        const Track &second = content->engagements[1].lanes[lane].tracks.front();
        QCOMPARE(second.start.front() - first.start.front(), apart);
        QCOMPARE(second.end.front() - first.end.front(), apart);
    }
    QCOMPARE(content->extent->duration(), 600'000 + apart);
}

void TimelineArrangementTest::foldsAreThoseOfTheCommonClock()
{
    QCOMPARE(pair({Alignment::TrueTime, false})->folds.size(), std::size_t(1));
    QVERIFY(pair({Alignment::Start, false})->folds.empty());
}

void TimelineArrangementTest::trueTimesAreTold()
{
    const ContentPtr content = pair({Alignment::Start, true});
    const auto item = itemFor(*content, 1, 1, 0); // the second customer
    QVERIFY(item);
    QCOMPARE(record::toIsoUtc(intervalOf(*content, *item).start), QStringLiteral("2026-05-01T10:00:00.000Z"));
    QCOMPARE(record::toIsoUtc(trueIntervalOf(*content, *item).start), QStringLiteral("2026-05-09T10:00:00.000Z"));
    const QString facts = itemFacts(*content, *item, axisStyle(*content, {})).join(u'\n');
    QVERIFY2(facts.contains(QStringLiteral("9 May 2026 10:00:00")), qPrintable(facts));
}

void TimelineArrangementTest::withoutAMomentTheyStandAtTrueTime()
{
    const QByteArray none = R"({"startDate":"2026-05-09T10:00:00Z","endDate":"2026-05-09T10:10:00Z"})";
    const ContentPtr content =
        contentOf(kit::journeyOf({call("2026-05-01", "Ann"), none}), {Alignment::FirstQueue, false});
    QVERIFY(!isAligned(*content));
    QVERIFY(content->notAligned == (analysis::NotAligned{1, analysis::NotAligned::Reason::NoMoment}));
    QCOMPARE(content->offsets, (std::vector<qint64>{0, 0}));
    QCOMPARE(axisTitle(TimeAxis(content->extent), axisStyle(*content, {})), QStringLiteral("UTC"));
}

void TimelineArrangementTest::lanesStandInTurns()
{
    const ContentPtr content = pair({Alignment::Start, true});
    const Rows rows = rowsFor(*content, RowMetrics(), 2'000);
    const QStringList labels = labelsOf(*content, rows);
    QVERIFY(!labels.contains(QStringLiteral("--")));
    QCOMPARE(labels.size(), 8);
    for (qsizetype i = 0; i < labels.size(); i += 2) {
        QVERIFY2(labels[i].startsWith(QStringLiteral("1 · ")), qPrintable(labels.join(u'\n')));
        QVERIFY2(labels[i + 1].startsWith(QStringLiteral("2 · ")), qPrintable(labels.join(u'\n')));
    }
    QCOMPARE(labels[4], QStringLiteral("1 · Ann"));
    QCOMPARE(labels[5], QStringLiteral("2 · Bob"));
}

void TimelineArrangementTest::lanesOfOneEngagementDoNot()
{
    const ContentPtr content = contentOf(kit::journeyOf(call("2026-05-01", "Ann")), {Alignment::TrueTime, true});
    QVERIFY(content->laneOrder.empty());
    QCOMPARE(content->engagements[0].lanes[2].lane.label, QStringLiteral("Ann"));
}

void TimelineArrangementTest::totalsAreOfWhatIsSeen()
{
    const ContentPtr content = pair({Alignment::Start, false});
    const RangeTotals totals = totalsIn(*content, *content->extent);
    QCOMPARE(totals.states[static_cast<std::size_t>(analysis::ClockState::WithAgent)], 2 * 480'000);
    QCOMPARE(totals.lanes[0], totals.lanes[1]);
}

void TimelineArrangementTest::axesCountFromTheMoment_data()
{
    QTest::addColumn<Alignment>("alignment");
    QTest::addColumn<QString>("title");
    QTest::newRow("start") << Alignment::Start << QStringLiteral("since the start");
    QTest::newRow("queue") << Alignment::FirstQueue << QStringLiteral("since the first queue");
    QTest::newRow("answer") << Alignment::FirstAnswer << QStringLiteral("since the first answer");
}

void TimelineArrangementTest::axesCountFromTheMoment()
{
    QFETCH(const Alignment, alignment);
    QFETCH(const QString, title);
    const ContentPtr content = pair({alignment, false});
    const TimeStyle style = axisStyle(*content, {});
    QCOMPARE(axisTitle(TimeAxis(content->extent), style), title);
    QVERIFY(style.display == TimeDisplay::SinceStart);
    QCOMPARE(style.origin, *content->origin);
}

void TimelineArrangementTest::everyLaneHasARowInAnyArrangement()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 200; ++i) {
        const auto journey = kit::journeyOf({kit::randomRecord(random, 5), kit::randomRecord(random, 9)});
        for (const bool interleaved : {false, true}) {
            const auto alignment = static_cast<Alignment>(i % static_cast<int>(analysis::alignmentCount));
            const ContentPtr content = contentOf(journey, {alignment, interleaved});
            const Rows rows = rowsFor(*content, RowMetrics(), 400);
            for (const auto &lanes : rows.rowOf)
                QVERIFY(std::all_of(lanes.begin(), lanes.end(), [](const auto &row) { return row.has_value(); }));
            QCOMPARE(instantsOf(*journey, content->offsets).size() > 0, content->extent.has_value());
        }
    }
}

QTEST_GUILESS_MAIN(TimelineArrangementTest)
#include "timeline_arrangement_test.moc"
