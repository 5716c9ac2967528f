// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "ui/timeline/view_state.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using ui::ViewState;

namespace {

timeline::ContentPtr contentOfSample(const char *name)
{
    return timeline::contentOf(journeyOfSample(QString::fromLatin1(name)));
}

/// The state of a view of 800 px that shows a sample.
class Shown final
{
public:
    explicit Shown(const char *sample)
    {
        state.setAxisMetrics({40, 24}, 800);
        state.setContent(contentOfSample(sample), false);
    }

    [[nodiscard]] record::Interval seen() const { return state.projection().visible(); }
    [[nodiscard]] std::size_t folds() const { return state.projection().axis().folds().size(); }

    ViewState state;
};

} // namespace

/// What is seen of a timeline, without anything to see it on.
class ViewStateTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void movesOfOneKindInARowCountAsOne();
    void whatChangesNothingIsNoMove();
    void onlyTheLastMovesAreRemembered();
    void theWayBackClosesAndOpensFolds();
    void revealingOpensTheFoldItEndsIn();
    void revealingMovesNoMoreThanNeeded();
    void aFoldOfANewsIsOpenUntilAFit();
    void theWayBackOutlivesNewsAndResizes();
    void putAwayLanesComeBack();
    void anotherRecordStartsAnew();
};

void ViewStateTest::movesOfOneKindInARowCountAsOne()
{
    Shown shown("ordinary-call");
    const record::Interval all = shown.seen();
    shown.state.zoom(400, 2);
    shown.state.zoom(400, 2);
    const record::Interval zoomed = shown.seen();
    shown.state.pan(30);
    shown.state.pan(30);
    shown.state.show({zoomed.start, zoomed.end});
    shown.state.show({all.start, zoomed.end}); // each jump is one of its own
    int moves = 0;
    for (; shown.state.canGoBack(); ++moves) {
        shown.state.goBack();
    }
    QCOMPARE(moves, 4);
    QCOMPARE(shown.seen(), all);
    shown.state.goForward();
    QCOMPARE(shown.seen(), zoomed);
}

void ViewStateTest::whatChangesNothingIsNoMove()
{
    Shown shown("ordinary-call");
    const QSignalSpy changed(&shown.state, &ViewState::changed);
    shown.state.fit();
    shown.state.pan(0);
    shown.state.zoom(100, 0.5); // all is seen already
    shown.state.goBack();
    shown.state.goForward();
    shown.state.setAxisMetrics({40, 24}, 800);
    QCOMPARE(changed.count(), 0);
    QVERIFY(!shown.state.canGoBack());
}

void ViewStateTest::onlyTheLastMovesAreRemembered()
{
    Shown shown("ordinary-call");
    const record::Interval all = shown.state.projection().axis().extent();
    for (int i = 1; i <= 300; ++i) {
        shown.state.show({all.start, record::Instant{all.start.ms + 1000 * i}});
    }
    int moves = 0;
    for (; shown.state.canGoBack(); ++moves) {
        shown.state.goBack();
    }
    QCOMPARE(moves, 200);
}

void ViewStateTest::theWayBackClosesAndOpensFolds()
{
    Shown shown("specification");
    QCOMPARE(shown.folds(), 2U);
    shown.state.openFold(1);
    QCOMPARE(shown.folds(), 1U);
    shown.state.setFolded(false);
    QCOMPARE(shown.folds(), 0U);
    shown.state.goBack();
    QCOMPARE(shown.folds(), 1U);
    shown.state.goBack();
    QCOMPARE(shown.folds(), 2U);
    QVERIFY(shown.state.isFolded());
    shown.state.goForward();
    shown.state.goForward();
    QCOMPARE(shown.folds(), 0U);
    QVERIFY(!shown.state.isFolded() && shown.state.hasFolds());
}

void ViewStateTest::revealingOpensTheFoldItEndsIn()
{
    Shown shown("specification");
    const record::Interval fold = shown.state.projection().axis().folds()[0];
    const record::Instant inside{fold.start.ms + fold.duration() / 2};
    shown.state.reveal({fold.start, fold.end}); // passes through, and needs nothing open
    QCOMPARE(shown.folds(), 2U);
    shown.state.reveal({inside, inside});
    QCOMPARE(shown.folds(), 1U);
    QVERIFY(shown.seen().start <= inside && inside <= shown.seen().end);
}

void ViewStateTest::revealingMovesNoMoreThanNeeded()
{
    Shown shown("ordinary-call");
    const record::Interval all = shown.state.projection().axis().extent();
    for (int i = 0; i < 5; ++i) {
        shown.state.zoom(0, 2);
    }
    const record::Interval seen = shown.seen();
    shown.state.reveal({seen.start, seen.start});
    QCOMPARE(shown.seen(), seen); // it is in sight
    shown.state.reveal({all.start, all.end});
    QCOMPARE(shown.seen(), seen); // some of it is
    const double scale = shown.state.projection().scale();
    shown.state.reveal({all.end, all.end});
    QCOMPARE(shown.state.projection().scale(), scale);
    const double x = shown.state.projection().x(all.end);
    QVERIFY(x > 700 && x < 790);
}

void ViewStateTest::aFoldOfANewsIsOpenUntilAFit()
{
    const auto notes = [](const QByteArray &more) {
        return timeline::contentOf(journeyOf(R"({"agentNotes":[{"createdAt":"2026-01-01T10:00:00Z"},)"
                                             R"({"createdAt":"2026-01-01T10:10:00Z"})" +
                                             more + "]}"));
    };
    ViewState state;
    state.setAxisMetrics({40, 24}, 800);
    state.setContent(notes({}), false);
    state.zoom(790, 1.2); // the end stays in sight
    state.setContent(notes(R"(,{"createdAt":"2026-01-03T10:00:00Z"})"), true);
    QVERIFY(state.hasFolds());
    QVERIFY(!state.isFolded());
    state.fit();
    QVERIFY(state.isFolded());
    state.goBack();
    QVERIFY(!state.isFolded());
}

void ViewStateTest::theWayBackOutlivesNewsAndResizes()
{
    ViewState state;
    state.setAxisMetrics({40, 24}, 800);
    state.setContent(timeline::contentOf(liveJourney(std::chrono::seconds(60))), false);
    state.zoom(200, 6);
    const record::Interval zoomed = state.projection().visible();
    state.fit();
    state.setContent(timeline::contentOf(liveJourney(std::chrono::seconds(130))), true);
    state.setAxisMetrics({40, 24}, 1000);
    state.goBack();
    QVERIFY(std::abs(static_cast<double>(state.projection().visible().start.ms - zoomed.start.ms)) *
                state.projection().scale() <
            3);
    QCOMPARE(state.projection().width(), 1000.0);
}

void ViewStateTest::putAwayLanesComeBack()
{
    Shown shown("bot-chat-email");
    const QSignalSpy changed(&shown.state, &ViewState::lanesChanged);
    shown.state.toggleChannel(0, QStringLiteral("Voice"));
    QCOMPARE(shown.state.lanes().collapsed.size(), 1U);
    shown.state.toggleChannel(0, QStringLiteral("Voice"));
    QVERIFY(shown.state.lanes().collapsed.empty());
    QCOMPARE(changed.count(), 2);
    shown.state.setLanes({});
    QCOMPARE(changed.count(), 2);
}

void ViewStateTest::anotherRecordStartsAnew()
{
    Shown shown("specification");
    shown.state.setFolded(false);
    shown.state.zoom(100, 3);
    shown.state.toggleChannel(0, QStringLiteral("Voice"));
    shown.state.setContent(contentOfSample("three-days"), false);
    QVERIFY(!shown.state.canGoBack() && !shown.state.canGoForward());
    QVERIFY(shown.state.projection().isFit());
    QVERIFY(shown.state.isFolded());
    QVERIFY(shown.state.lanes().collapsed.empty());
    shown.state.setContent({}, false);
    QVERIFY(!shown.state.projection().axis().hasTimes());
    QVERIFY(!shown.state.hasFolds());
}

QTEST_GUILESS_MAIN(ViewStateTest)
#include "view_state_test.moc"
