// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace std::chrono_literals;

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

std::size_t laneRows(TimelineFixture &fixture)
{
    const auto &rows = fixture.view().rows().rows;
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const timeline::Row &row) { return row.kind == timeline::RowKind::Lane; }));
}

QAction *actionOf(QMenu &menu, const QString &title)
{
    const QList<QAction *> actions = menu.actions();
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const QAction *each) { return each->text() == title; });
    return found == actions.end() ? nullptr : *found;
}

/// Opens the menu of times as a click does, and closes it again.
class TimesMenu final
{
public:
    explicit TimesMenu(TimelineFixture &fixture) : m_menu(*dynamic_cast<QToolButton &>(fixture.button("times")).menu())
    {
        m_menu.popup(QPoint(0, 0));
    }
    ~TimesMenu() { m_menu.close(); }
    Q_DISABLE_COPY_MOVE(TimesMenu)

    [[nodiscard]] QAction *action(const char *title) { return actionOf(m_menu, QString::fromLatin1(title)); }

private:
    QMenu &m_menu;
};

} // namespace

/// The same timeline with news, other times, another direction, and with too little or too much to show.
class TimelineChangesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void newsKeepsPlaceSelectionAndScroll();
    void newsClosesNoFoldInSight();
    void anotherRecordIsShownAsAWhole();
    void timesCountFromTheStart();
    void timesCountFromWhatIsChosen();
    void anotherZoneIsAskedFor();
    void mirroredTheLabelsStandAtTheRightAndTimeGoesOn();
    void whereNothingIsShownNothingHappens_data();
    void whereNothingIsShownNothingHappens();
    void tenThousandLanesCostWhatIsInSight();
};

void TimelineChangesTest::newsKeepsPlaceSelectionAndScroll()
{
    TimelineFixture fixture(liveJourney(60s), {800, 180});
    fixture.selection().select({0, QStringLiteral("/participants/2")});
    for (int i = 0; i < 4; ++i) {
        fixture.type('+');
    }
    fixture.view().verticalScrollBar()->setValue(20);
    const record::Interval seen = fixture.seen();
    const QString chosen = fixture.chosenTitle();
    const int scrolled = fixture.scrolled();
    QVERIFY(!chosen.isEmpty());
    QVERIFY(scrolled > 0);
    fixture.show(liveJourney(125s));
    QCOMPARE(fixture.chosenTitle(), chosen);
    QCOMPARE(fixture.scrolled(), scrolled);
    const double pixel = 1 / fixture.scale();
    QVERIFY(std::abs(static_cast<double>(fixture.seen().start.ms - seen.start.ms)) <= 2 * pixel);
    QVERIFY(std::abs(static_cast<double>(fixture.seen().end.ms - seen.end.ms)) <= 2 * pixel);
}

void TimelineChangesTest::newsClosesNoFoldInSight()
{
    const QList<QByteArray> before{"2026-01-01T10:00:00Z", "2026-01-01T10:10:00Z"};
    TimelineFixture fixture(notesAt(before));
    const auto folds = [&] {
        return fixture.state().projection().axis().folds().size();
    };
    QCOMPARE(folds(), 0U);
    fixture.show(notesAt(before + QList<QByteArray>{"2026-01-02T10:00:00Z"}));
    QVERIFY(fixture.state().hasFolds());
    QCOMPARE(folds(), 0U);
    fixture.press(Qt::Key_0);
    QCOMPARE(folds(), 1U);
}

void TimelineChangesTest::anotherRecordIsShownAsAWhole()
{
    TimelineFixture fixture(sample("ordinary-call"));
    fixture.click(fixture.item(QStringLiteral("Farid Haddad")));
    fixture.press(Qt::Key_F);
    fixture.selection().clear();
    fixture.show(sample("abandoned"));
    QVERIFY(fixture.isFit());
    QVERIFY(!fixture.view().chosen());
    QVERIFY(!fixture.button("timelineBack").isEnabled());
}

void TimelineChangesTest::timesCountFromTheStart()
{
    TimelineFixture fixture(sample("ordinary-call"));
    {
        TimesMenu menu(fixture);
        QVERIFY(menu.action("Clock times")->isChecked());
        QVERIFY(!menu.action("From what is chosen")->isEnabled());
        menu.action("Since the start")->trigger();
    }
    QCOMPARE(fixture.state().style().display, timeline::TimeDisplay::SinceStart);
    QCOMPARE(fixture.state().style().origin, fixture.state().projection().axis().extent().start);
    QVERIFY(dynamic_cast<QToolButton &>(fixture.button("times")).text().contains(u"since"));
    TimesMenu again(fixture);
    QVERIFY(again.action("Since the start")->isChecked());
    again.action("Clock times")->trigger();
    QCOMPARE(fixture.state().style().display, timeline::TimeDisplay::Absolute);
}

void TimelineChangesTest::timesCountFromWhatIsChosen()
{
    TimelineFixture fixture(sample("ordinary-call"));
    const auto agent = fixture.item(QStringLiteral("Farid Haddad"));
    fixture.click(agent);
    TimesMenu menu(fixture);
    menu.action("From what is chosen")->trigger();
    QCOMPARE(fixture.state().style().display, timeline::TimeDisplay::SinceSelection);
    QCOMPARE(fixture.state().style().origin, timeline::intervalOf(*fixture.state().content(), agent).start);
}

void TimelineChangesTest::anotherZoneIsAskedFor()
{
    TimelineFixture fixture(sample("ordinary-call"));
    const QSignalSpy asked(&fixture.panel(), &ui::TimelinePanel::timeZoneChosen);
    auto &button = dynamic_cast<QToolButton &>(fixture.button("times"));
    button.menu()->popup(QPoint(0, 0));
    const QList<QAction *> actions = button.menu()->findChildren<QAction *>();
    const auto berlin =
        std::find_if(actions.begin(), actions.end(), [](const QAction *each) { return each->text() == u"Berlin"; });
    QVERIFY(berlin != actions.end());
    (*berlin)->trigger();
    button.menu()->close();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<QTimeZone>(), QTimeZone("Europe/Berlin"));
    fixture.panel().setTimeZone(QTimeZone("Europe/Berlin"));
    QVERIFY(button.text().contains(u"Berlin"));
    const auto agent = fixture.item(QStringLiteral("Farid Haddad")); // from 09:22:30.615 UTC
    QVERIFY(fixture.view().factsAt(fixture.middleOf(agent)).join(u'\n').contains(u"10:22:30.615"));
}

void TimelineChangesTest::mirroredTheLabelsStandAtTheRightAndTimeGoesOn()
{
    TimelineFixture fixture(sample("ordinary-call"));
    fixture.panel().setLayoutDirection(Qt::RightToLeft);
    const ui::FrameGeometry &geometry = fixture.view().geometry();
    QVERIFY(geometry.labels.left() >= geometry.lanes.right());
    const auto first = fixture.item(QStringLiteral("Katharina Brandt"));
    const auto later = fixture.item(QStringLiteral("Farid Haddad"));
    QVERIFY(fixture.middleOf(first).x() < fixture.middleOf(later).x());
    fixture.click(later);
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Farid Haddad"));
    const QPoint at = fixture.lanesAt(0.3);
    fixture.type('+');
    fixture.type('+');
    const record::Instant time = fixture.timeAt(at);
    fixture.wheel(at, {0, 1}, Qt::ControlModifier);
    QVERIFY(std::abs(static_cast<double>(fixture.timeAt(at).ms - time.ms)) * fixture.scale() < 1.5);
    const QRectF frame = fixture.overview().frame();
    fixture.dragOverview(frame.center().x(), frame.center().x() + 20);
    QVERIFY(fixture.overview().frame().left() > frame.left());
}

void TimelineChangesTest::whereNothingIsShownNothingHappens_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("no journey") << 0;
    QTest::newRow("an empty record") << 1;
    QTest::newRow("a journey of nothing") << 2;
}

void TimelineChangesTest::whereNothingIsShownNothingHappens()
{
    QFETCH(int, what);
    const analysis::JourneyPtr journey = what == 0   ? analysis::JourneyPtr()
                                         : what == 1 ? journeyOf("{}")
                                                     : std::make_shared<const analysis::Journey>();
    TimelineFixture fixture(journey);
    const QPoint at = fixture.view().viewport()->rect().center();
    for (const char sign : {'+', '-', '.', ',', '0', 'f', 'g', 'm', 'c'}) {
        fixture.type(sign);
    }
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_PageDown, Qt::Key_Up, Qt::Key_Down, Qt::Key_Backspace}) {
        fixture.press(key);
    }
    fixture.press(Qt::Key_Right, Qt::ShiftModifier);
    fixture.wheel(at, {1, 1});
    fixture.wheel(at, {0, 1}, Qt::ControlModifier);
    fixture.pinch(at, 0.5);
    fixture.drag(Qt::MiddleButton, at, at + QPoint(40, 0));
    fixture.drag(Qt::LeftButton, at, at + QPoint(60, 0));
    fixture.doubleClick(at);
    fixture.dragOverview(100, 200);
    QVERIFY(!fixture.view().grab().isNull());
    QVERIFY(!fixture.overview().grab().isNull());
    QVERIFY(!fixture.view().chosen());
    QVERIFY(!fixture.selection().current());
}

void TimelineChangesTest::tenThousandLanesCostWhatIsInSight()
{
    TimelineFixture fixture(journeyOf(R"({"participants":[)" + agents(10'000) + "]}"));
    QCOMPARE(laneRows(fixture), 10'001U);
    QVERIFY(fixture.view().layout().boxes.size() < 100);
    fixture.selection().select({0, QStringLiteral("/participants/9999")});
    QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
    QCOMPARE(fixture.scrolled(), fixture.view().verticalScrollBar()->maximum());
    QVERIFY(fixture.view().layout().boxes.size() < 100);
    QVERIFY(fixture.view().layout().labels.size() < 100);
    fixture.press(Qt::Key_Up);
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Agent 9998"));
}

SCREENSHOT_TEST_MAIN(TimelineChangesTest)
#include "timeline_changes_test.moc"
