// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline/item_text.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

namespace {

analysis::JourneyPtr sample(const char *name)
{
    return journeyOfSample(QString::fromLatin1(name));
}

/// Notes of a customer's day at these times; the same engagement whatever the times are.
analysis::JourneyPtr notesAt(const QList<QByteArray> &times)
{
    QByteArray notes;
    for (const QByteArray &time : times) {
        notes += QByteArray(notes.isEmpty() ? "" : ",") + R"({"createdAt":")" + time + R"(","note":"n"})";
    }
    return journeyOf(R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","agentNotes":[)" + notes + "]}");
}

QByteArray agents(int count)
{
    QByteArray list;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        list += QByteArray(i > 0 ? "," : "") + R"({"type":"AGENT","channelId":"Voice","id":"a)" + number +
                R"(","agentDisplayName":"Agent )" + number +
                R"(","joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T10:10:00Z"})";
    }
    return list;
}

QString pointerOf(TimelineFixture &fixture)
{
    const auto &place = fixture.selection().current();
    return place ? place->pointer : QString();
}

std::size_t laneRows(TimelineFixture &fixture)
{
    const auto &rows = fixture.view().rows().rows;
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const timeline::Row &row) { return row.kind == timeline::RowKind::Lane; }));
}

/// The first item on a channel.
timeline::ItemId itemOn(TimelineFixture &fixture, QStringView channel)
{
    const auto &lanes = fixture.state().content()->engagements[0].lanes;
    const auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const timeline::LaneItems &items) {
        return items.lane.channel == channel && !items.tracks.empty();
    });
    return {0, static_cast<quint32>(std::distance(lanes.begin(), lane)), 0, 0};
}

} // namespace

/// What is chosen on the timeline and elsewhere, and what becomes of it.
class TimelineChoosingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aClickChoosesTheElementEverywhere();
    void whatIsChosenElsewhereIsShown_data();
    void whatIsChosenElsewhereIsShown();
    void aPieceOfTheClockIsTimeAndLightsItsPeople();
    void timeChosenElsewhereIsAPieceOfTheClock();
    void aClickBesideEverythingChoosesNothing();
    void dotAndCommaWalkThroughTime();
    void upAndDownWalkThroughLanes();
    void walkingKeepsWhatIsChosenInSight();
    void foldsOpenByAClickAndAllAtOnce();
    void aChannelIsPutAwayAndComesBack();
    void aKeyPutsTheChosenItemsChannelAwayAndBack();
    void aChannelWithoutAHeadingIsNeverPutAway();
    void choosingOpensTheChannelThatIsPutAway();
    void choosingScrollsALaneIntoSight();
    void itemsThatMeetInAPixelAreCountedAndComeApart();
    void theToolTipSaysTheItemsFacts();
};

void TimelineChoosingTest::aClickChoosesTheElementEverywhere()
{
    TimelineFixture fixture(sample("ordinary-call"));
    fixture.click(fixture.item(QStringLiteral("Farid Haddad")));
    QCOMPARE(pointerOf(fixture), QStringLiteral("/participants/2"));
    fixture.click(fixture.item(QStringLiteral("Queue Privatkunden Rechnung")));
    QCOMPARE(pointerOf(fixture), QStringLiteral("/queues/0"));
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Queue Privatkunden Rechnung"));
}

void TimelineChoosingTest::whatIsChosenElsewhereIsShown_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("title");
    QTest::newRow("element") << QStringLiteral("/participants/1") << QStringLiteral("Katharina Brandt");
    QTest::newRow("field, as of a finding")
        << QStringLiteral("/queues/1/acceptedAt") << QStringLiteral("Queue Technik Internet");
    QTest::newRow("not on the timeline") << QStringLiteral("/channels/0") << QString();
    QTest::newRow("nothing there") << QStringLiteral("/participants/77") << QString();
}

void TimelineChoosingTest::whatIsChosenElsewhereIsShown()
{
    QFETCH(QString, pointer);
    QFETCH(QString, title);
    TimelineFixture fixture(sample("ordinary-call"));
    fixture.selection().select({0, pointer});
    QCOMPARE(fixture.chosenTitle(), title);
    fixture.selection().clear();
    QCOMPARE(fixture.chosenTitle(), QString());
}

void TimelineChoosingTest::aPieceOfTheClockIsTimeAndLightsItsPeople()
{
    TimelineFixture fixture(sample("ordinary-call"));
    const auto piece = fixture.item(QStringLiteral("with Farid Haddad"));
    fixture.click(piece);
    QCOMPARE(pointerOf(fixture), QString());
    QVERIFY(fixture.selection().interval());
    QCOMPARE(fixture.selection().interval()->interval, timeline::intervalOf(*fixture.state().content(), piece));
    QCOMPARE(fixture.selection().lit(), std::vector<models::Place>({{0, QStringLiteral("/participants/2")}}));
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("with Farid Haddad"));
}

void TimelineChoosingTest::timeChosenElsewhereIsAPieceOfTheClock()
{
    TimelineFixture fixture(sample("ordinary-call"));
    const auto piece = fixture.item(QStringLiteral("with Katharina Brandt"));
    fixture.selection().selectInterval({0, timeline::intervalOf(*fixture.state().content(), piece)});
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("with Katharina Brandt"));
}

void TimelineChoosingTest::aClickBesideEverythingChoosesNothing()
{
    TimelineFixture fixture(sample("ordinary-call"));
    fixture.click(fixture.item(QStringLiteral("Farid Haddad")));
    fixture.click(fixture.empty());
    QVERIFY(!fixture.selection().current());
    QVERIFY(!fixture.view().chosen());
    fixture.click(fixture.item(QStringLiteral("with Farid Haddad")));
    fixture.press(Qt::Key_Escape);
    QVERIFY(!fixture.selection().interval());
    QVERIFY(fixture.selection().lit().empty());
    QVERIFY(!fixture.view().chosen());
}

void TimelineChoosingTest::dotAndCommaWalkThroughTime()
{
    TimelineFixture fixture(sample("ordinary-call"));
    const QStringList inTime{QStringLiteral("/participants/0"), QStringLiteral("/queues/0"),
                             QStringLiteral("/participants/1"), QStringLiteral("/queues/1"),
                             QStringLiteral("/transfers/0"),    QStringLiteral("/participants/2")};
    for (const QString &pointer : inTime) {
        fixture.type('.');
        QCOMPARE(pointerOf(fixture), pointer);
    }
    fixture.type('.');
    QCOMPARE(pointerOf(fixture), inTime.last()); // the last stays
    for (auto pointer = std::next(inTime.rbegin()); pointer != inTime.rend(); ++pointer) {
        fixture.type(',');
        QCOMPARE(pointerOf(fixture), *pointer);
    }
}

void TimelineChoosingTest::upAndDownWalkThroughLanes()
{
    TimelineFixture fixture(sample("ordinary-call"));
    fixture.click(fixture.item(QStringLiteral("Katharina Brandt")));
    fixture.press(Qt::Key_Down);
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Farid Haddad"));
    fixture.press(Qt::Key_Up);
    fixture.press(Qt::Key_Up);
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Customer"));
    fixture.press(Qt::Key_Up);
    fixture.press(Qt::Key_Up);
    QCOMPARE(fixture.view().chosen()->lane, 0U); // the clock is the first
}

void TimelineChoosingTest::walkingKeepsWhatIsChosenInSight()
{
    TimelineFixture fixture(sample("three-days"), {760, 260});
    for (int i = 0; i < 12; ++i) {
        fixture.type('+');
    }
    for (int i = 0; i < 40; ++i) {
        fixture.type('.');
        QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
    }
    for (int i = 0; i < 40; ++i) {
        fixture.type(',');
        QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
    }
}

void TimelineChoosingTest::foldsOpenByAClickAndAllAtOnce()
{
    TimelineFixture fixture(sample("specification"));
    const auto folds = [&] {
        return fixture.state().projection().axis().folds().size();
    };
    QCOMPARE(folds(), 2U);
    QVERIFY(fixture.button("folds").isChecked());
    const auto fold = fixture.onFold(0);
    QVERIFY(fold);
    QVERIFY(fixture.view().factsAt(*fold).first().contains(u"folded"));
    fixture.click(*fold);
    QCOMPARE(folds(), 1U);
    QVERIFY(!fixture.button("folds").isChecked());
    fixture.press(Qt::Key_G);
    QCOMPARE(folds(), 2U);
    fixture.press(Qt::Key_G);
    QCOMPARE(folds(), 0U);
    fixture.click("folds");
    QCOMPARE(folds(), 2U);
    fixture.press(Qt::Key_Backspace);
    QCOMPARE(folds(), 0U);
}

void TimelineChoosingTest::aChannelIsPutAwayAndComesBack()
{
    TimelineFixture fixture(sample("bot-chat-email"), {1000, 700});
    const std::size_t all = laneRows(fixture);
    fixture.click(fixture.onHeading(QStringLiteral("Voice")));
    QVERIFY(laneRows(fixture) < all);
    fixture.click(fixture.onHeading(QStringLiteral("Voice")));
    QCOMPARE(laneRows(fixture), all);
}

void TimelineChoosingTest::aKeyPutsTheChosenItemsChannelAwayAndBack()
{
    TimelineFixture fixture(sample("bot-chat-email"), {1000, 700});
    const std::size_t all = laneRows(fixture);
    fixture.press(Qt::Key_C);
    QCOMPARE(laneRows(fixture), all); // nothing is chosen
    const auto item = itemOn(fixture, u"Voice");
    fixture.click(item);
    const auto &lanes = fixture.state().content()->engagements[0].lanes;
    const auto voice = std::count_if(lanes.begin(), lanes.end(),
                                     [](const timeline::LaneItems &each) { return each.lane.channel == u"Voice"; });
    fixture.press(Qt::Key_C);
    QCOMPARE(laneRows(fixture), all - static_cast<std::size_t>(voice));
    QCOMPARE(fixture.view().chosen(), std::optional(item)); // so the same key brings it back
    fixture.press(Qt::Key_C);
    QCOMPARE(laneRows(fixture), all);
    QVERIFY(fixture.view().rectOf(item));
    fixture.click(fixture.item(fixture.titleOf({0, 0, 0, 0})));
    fixture.press(Qt::Key_C);
    QCOMPARE(laneRows(fixture), all); // the clock stands on no channel
}

void TimelineChoosingTest::aChannelWithoutAHeadingIsNeverPutAway()
{
    TimelineFixture fixture(sample("ordinary-call"));
    const std::size_t all = laneRows(fixture);
    fixture.click(fixture.item(QStringLiteral("Farid Haddad")));
    fixture.press(Qt::Key_C);
    QCOMPARE(laneRows(fixture), all);
}

void TimelineChoosingTest::choosingOpensTheChannelThatIsPutAway()
{
    TimelineFixture fixture(sample("bot-chat-email"), {1000, 700});
    const auto &voice = fixture.state().content()->engagements[0].lanes[itemOn(fixture, u"Voice").lane];
    fixture.click(fixture.onHeading(QStringLiteral("Voice")));
    fixture.selection().select({0, record::pointerTo(voice.lane.items.front())});
    QVERIFY(fixture.state().lanes().collapsed.empty());
    QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
}

void TimelineChoosingTest::choosingScrollsALaneIntoSight()
{
    TimelineFixture fixture(journeyOf(R"({"participants":[)" + agents(60) + "]}"), {700, 300});
    fixture.selection().select({0, QStringLiteral("/participants/59")});
    QVERIFY(fixture.scrolled() > 0);
    QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
    fixture.selection().select({0, QStringLiteral("/participants/0")});
    QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
}

void TimelineChoosingTest::itemsThatMeetInAPixelAreCountedAndComeApart()
{
    TimelineFixture fixture(notesAt({"2026-01-01T10:00:00Z", "2026-01-01T10:40:00Z", "2026-01-01T10:40:01Z",
                                     "2026-01-01T10:40:02Z", "2026-01-01T10:50:00Z"}));
    const timeline::ItemId second{0, 1, 0, 1};
    QCOMPARE(fixture.view().layout().boxes.size(), 3U);
    const QPoint at = fixture.middleOf(second);
    QCOMPARE(fixture.view().factsAt(at).first(), QStringLiteral("3 items"));
    fixture.doubleClick(at);
    QVERIFY(fixture.view().factsAt(fixture.middleOf(second)) ==
            timeline::itemFacts(*fixture.state().content(), second, fixture.state().style()));
}

void TimelineChoosingTest::theToolTipSaysTheItemsFacts()
{
    TimelineFixture fixture(sample("ordinary-call"));
    const auto agent = fixture.item(QStringLiteral("Katharina Brandt"));
    const QStringList facts = timeline::itemFacts(*fixture.state().content(), agent, fixture.state().style());
    const QPoint at = fixture.middleOf(agent);
    QCOMPARE(fixture.view().factsAt(at), facts);
    QVERIFY(facts.size() >= 3);
    QHelpEvent help(QEvent::ToolTip, at, fixture.view().viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(fixture.view().viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"Katharina Brandt"));
    for (const QString &line : facts) {
        QVERIFY2(QToolTip::text().contains(line.toHtmlEscaped()), qPrintable(line));
    }
    QToolTip::hideText();
    QCOMPARE(fixture.view().factsAt(fixture.empty()), QStringList());
}

SCREENSHOT_TEST_MAIN(TimelineChoosingTest)
#include "timeline_choosing_test.moc"
