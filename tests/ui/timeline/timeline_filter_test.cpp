// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

namespace {

analysis::JourneyPtr sample(const char *name)
{
    return journeyOfSample(QString::fromLatin1(name));
}

/// More lanes than fit.
analysis::JourneyPtr manyAgents()
{
    QByteArray list;
    for (int i = 0; i < 40; ++i) {
        const QByteArray number = QByteArray::number(i);
        list += QByteArray(i > 0 ? "," : "") + R"({"type":"AGENT","channelId":"Voice","id":"a)" + number +
                R"(","agentDisplayName":"Agent )" + number + R"(","joinedAt":"2026-01-01T10:)" +
                number.rightJustified(2, '0') + R"(:00Z","leftAt":"2026-01-01T11:00:00Z"})";
    }
    return journeyOf(R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","participants":[)" + list + "]}");
}

QLineEdit &field(TimelineFixture &fixture)
{
    return *fixture.panel().findChild<QLineEdit *>(QStringLiteral("laneFilter"));
}

QString words(TimelineFixture &fixture)
{
    return fixture.panel().findChild<QLabel *>(QStringLiteral("laneFilterWords"))->text();
}

bool isFilterOpen(TimelineFixture &fixture)
{
    return fixture.panel().findChild<QWidget *>(QStringLiteral("laneFilterBar"))->isVisible();
}

/// The labels of the lanes shown, from top to bottom.
QString lanes(TimelineFixture &fixture)
{
    QStringList labels;
    for (const timeline::Row &row : fixture.view().rows().rows) {
        if (row.kind == timeline::RowKind::Lane) {
            labels += fixture.state().content()->engagements[row.engagement].lanes[row.lane].lane.label;
        }
    }
    return labels.join(QStringLiteral(", "));
}

/// A point of a lane's label, seen or not; from the left edge of the label, or from the right one where it is negative.
QPoint onLabel(TimelineFixture &fixture, const QString &label, int x = 20)
{
    const timeline::Rows &rows = fixture.view().rows();
    const QRectF labels = fixture.view().geometry().labels;
    for (const timeline::Row &row : rows.rows) {
        const auto &lane = fixture.state().content()->engagements[row.engagement].lanes[row.lane].lane;
        if (row.kind == timeline::RowKind::Lane && lane.label == label) {
            const double y = labels.top() + row.y + row.height / 2 - rows.shift(row.y, fixture.scrolled());
            return QPointF(x < 0 ? labels.right() + x : labels.left() + x, y).toPoint();
        }
    }
    qFatal("no lane is called %s", qPrintable(label));
}

/// Opens the menu at a point as the right button does, and chooses an action of it.
bool chooseInMenu(TimelineFixture &fixture, QPoint at, const QString &text)
{
    QWidget *viewport = fixture.view().viewport();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
    QCoreApplication::sendEvent(viewport, &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QAction *found = nullptr;
    for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
        found = action->text() == text ? action : found;
    }
    if (found) {
        found->trigger();
    }
    if (menu) {
        menu->close();
    }
    return found != nullptr;
}

} // namespace

/// Lanes that are filtered, pinned and put away, by mouse and by key.
class TimelineFilterTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aKeyOpensTheFilterAndEscClearsIt();
    void buttonsDoTheSame();
    void whereNoLaneIsLeftASentenceSaysSo();
    void whatIsChosenComesBackInSight();
    void theMenuOfLanesEndsTheFilter();
    void theFilterLastsThroughNews();
    void aKeyPinsTheLaneOfWhatIsChosen();
    void thePinAtALabelPinsIt();
    void theMenuOfALabelPinsAndPutsAway();
    void aPinnedLaneStaysWhileOthersScroll();
    void aChannelIsPutAwayFromItsMenu();
    void aScreenReaderIsToldOfPins();
    void aFilterLooksAsDrawn();
    void aPinnedLaneLooksAsDrawn();
};

void TimelineFilterTest::aKeyOpensTheFilterAndEscClearsIt()
{
    TimelineFixture fixture(sample("specification"));
    QVERIFY(!isFilterOpen(fixture));
    const QString all = lanes(fixture);
    fixture.type('l');
    QVERIFY(isFilterOpen(fixture));
    QVERIFY(field(fixture).hasFocus());
    QTest::keyClicks(&field(fixture), QStringLiteral("john"));
    QCOMPARE(lanes(fixture), QStringLiteral("John Smith, Transfers"));
    QCOMPARE(words(fixture), QStringLiteral("Filter: “john” – 2 of 5 lanes"));
    QTest::keyClick(&field(fixture), Qt::Key_Backspace);
    QTest::keyClick(&field(fixture), Qt::Key_Escape);
    QVERIFY(!isFilterOpen(fixture));
    QVERIFY(fixture.view().hasFocus());
    QCOMPARE(lanes(fixture), all);
}

void TimelineFilterTest::buttonsDoTheSame()
{
    TimelineFixture fixture(sample("specification"));
    QVERIFY(fixture.button("timelineFilter").toolTip().contains(u"(L)"));
    fixture.click("timelineFilter");
    QVERIFY(field(fixture).hasFocus());
    QTest::keyClicks(&field(fixture), QStringLiteral("chat"));
    QCOMPARE(lanes(fixture), QStringLiteral("Transfers"));
    fixture.click("clearLaneFilter");
    QVERIFY(!isFilterOpen(fixture));
    QVERIFY(fixture.state().lanes().filter.isEmpty());
}

void TimelineFilterTest::whereNoLaneIsLeftASentenceSaysSo()
{
    TimelineFixture fixture(sample("specification"));
    const QImage before = fixture.view().grab().toImage();
    fixture.type('l');
    QTest::keyClicks(&field(fixture), QStringLiteral("no such <b>"));
    QCOMPARE(lanes(fixture), QString());
    QCOMPARE(words(fixture), QStringLiteral("Filter: “no such <b>” – 0 of 5 lanes"));
    QVERIFY(fixture.view().emptyText().contains(u"Clear the filter"));
    const QRect middle = QRectF(fixture.view().geometry().lanes).toAlignedRect();
    const QImage after = fixture.view().grab(middle).toImage();
    bool isBlank = true;
    for (int x = 0; x < after.width(); ++x) {
        isBlank = isBlank && after.pixel(x, after.height() / 2) == after.pixel(0, after.height() / 2);
    }
    QVERIFY(!isBlank);
    fixture.press(Qt::Key_Period);
    fixture.press(Qt::Key_Down);
    fixture.click(fixture.view().viewport()->rect().center());
    QVERIFY(!fixture.view().chosen());
}

void TimelineFilterTest::whatIsChosenComesBackInSight()
{
    TimelineFixture fixture(sample("specification"));
    fixture.type('l');
    QTest::keyClicks(&field(fixture), QStringLiteral("chat"));
    fixture.selection().select({0, QStringLiteral("/queues/0")});
    QCOMPARE(lanes(fixture), QStringLiteral("Queue Default, Transfers"));
    QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
    QCOMPARE(words(fixture), QStringLiteral("Filter: “chat” – 2 of 5 lanes"));
}

void TimelineFilterTest::theMenuOfLanesEndsTheFilter()
{
    TimelineFixture fixture(sample("specification"));
    fixture.type('l');
    QTest::keyClicks(&field(fixture), QStringLiteral("chat"));
    QMenu &menu = *dynamic_cast<QToolButton &>(fixture.button("lanes")).menu();
    menu.popup(QPoint(0, 0));
    QVERIFY(menu.actions().front()->isEnabled());
    menu.actions().front()->trigger();
    menu.close();
    QVERIFY(!isFilterOpen(fixture));
    QVERIFY(field(fixture).text().isEmpty());
    QVERIFY(lanes(fixture).contains(u"Customer"));
}

void TimelineFilterTest::theFilterLastsThroughNews()
{
    TimelineFixture fixture(sample("specification"));
    fixture.type('l');
    QTest::keyClicks(&field(fixture), QStringLiteral("john"));
    fixture.show(sample("specification"));
    QCOMPARE(lanes(fixture), QStringLiteral("John Smith, Transfers"));
    QVERIFY(isFilterOpen(fixture));
    fixture.show(sample("ordinary-call"));
    QVERIFY(!isFilterOpen(fixture));
    QVERIFY(lanes(fixture).contains(u"Farid Haddad"));
}

void TimelineFilterTest::aKeyPinsTheLaneOfWhatIsChosen()
{
    TimelineFixture fixture(manyAgents());
    fixture.type('p'); // nothing is chosen
    QVERIFY(fixture.state().lanes().pinned.empty());
    fixture.selection().select({0, QStringLiteral("/participants/30")});
    fixture.type('p');
    QVERIFY(lanes(fixture).startsWith(u"Agent 30, Customer's time, Agent 0, "));
    fixture.type('p');
    QVERIFY(lanes(fixture).startsWith(u"Customer's time, Agent 0, "));
}

void TimelineFilterTest::thePinAtALabelPinsIt()
{
    TimelineFixture fixture(manyAgents());
    const QPoint pin = onLabel(fixture, QStringLiteral("Agent 3"), -6);
    QVERIFY(fixture.view().factsAt(pin).join(u' ').contains(u"Pin this lane"));
    fixture.click(onLabel(fixture, QStringLiteral("Agent 3")));
    QVERIFY(fixture.state().lanes().pinned.empty());
    fixture.click(pin);
    QVERIFY(lanes(fixture).startsWith(u"Agent 3, Customer's time"));
    QVERIFY(fixture.view()
                .factsAt(onLabel(fixture, QStringLiteral("Agent 3")))
                .contains(QStringLiteral("Pinned to the top")));
    fixture.click(onLabel(fixture, QStringLiteral("Agent 3"), -6));
    QVERIFY(fixture.state().lanes().pinned.empty());
}

void TimelineFilterTest::theMenuOfALabelPinsAndPutsAway()
{
    TimelineFixture fixture(manyAgents());
    QVERIFY(
        chooseInMenu(fixture, onLabel(fixture, QStringLiteral("Agent 4")), QStringLiteral("Pin this lane to the top")));
    QVERIFY(lanes(fixture).startsWith(u"Agent 4, Customer's time"));
    QVERIFY(chooseInMenu(fixture, onLabel(fixture, QStringLiteral("Agent 4")), QStringLiteral("Unpin this lane")));
    QVERIFY(chooseInMenu(fixture, onLabel(fixture, QStringLiteral("Agent 4")), QStringLiteral("Put this lane away")));
    QVERIFY(!lanes(fixture).contains(u"Agent 4,"));
    QVERIFY(chooseInMenu(fixture, onLabel(fixture, QStringLiteral("Agent 5")), QStringLiteral("Filter lanes…")));
    QVERIFY(isFilterOpen(fixture));
}

void TimelineFilterTest::aPinnedLaneStaysWhileOthersScroll()
{
    TimelineFixture fixture(manyAgents());
    fixture.selection().select({0, QStringLiteral("/participants/2")});
    fixture.type('p');
    const timeline::ItemId pinned = *fixture.view().chosen();
    const QRect place = *fixture.view().rectOf(pinned);
    fixture.wheel(fixture.lanesAt(0.5), {0, -6});
    QVERIFY(fixture.scrolled() > 100);
    QCOMPARE(*fixture.view().rectOf(pinned), place);
    fixture.selection().clear();
    fixture.click(place.center());
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Agent 2"));
    // What is hidden behind the pinned lane is brought out from there.
    fixture.selection().select({0, QStringLiteral("/participants/39")});
    QVERIFY(fixture.view().rectOf(*fixture.view().chosen()));
    fixture.selection().select({0, QStringLiteral("/participants/20")});
    const QRect shown = *fixture.view().rectOf(*fixture.view().chosen());
    QVERIFY(shown.top() >= place.bottom());
    fixture.click(shown.center());
    QCOMPARE(fixture.chosenTitle(), QStringLiteral("Agent 20"));
}

void TimelineFilterTest::aChannelIsPutAwayFromItsMenu()
{
    TimelineFixture fixture(sample("specification"));
    QVERIFY(chooseInMenu(fixture, fixture.onHeading(QStringLiteral("Voice")), QStringLiteral("Put this channel away")));
    QCOMPARE(lanes(fixture), QStringLiteral("Customer's time, Transfers"));
    QVERIFY(chooseInMenu(fixture, fixture.onHeading(QStringLiteral("Voice")), QStringLiteral("Open this channel")));
    QVERIFY(lanes(fixture).contains(u"John Smith"));
}

void TimelineFilterTest::aScreenReaderIsToldOfPins()
{
    TimelineFixture fixture(manyAgents());
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(&fixture.view());
    QAccessibleInterface *lane = tree->child(3);
    QCOMPARE(lane->text(QAccessible::Name).left(7), QStringLiteral("Agent 2"));
    const QRect before = lane->rect();
    QVERIFY(!lane->text(QAccessible::Description).contains(u"Pinned"));
    fixture.state().togglePinned({0, 3});
    QVERIFY(lane->text(QAccessible::Description).contains(u"Pinned to the top"));
    QVERIFY(lane->rect().top() < before.top());
    fixture.wheel(fixture.lanesAt(0.5), {0, -6});
    QVERIFY(!lane->state().offscreen);
    QVERIFY(tree->child(1)->state().offscreen);
    QAccessibleInterface *name = QAccessible::queryAccessibleInterface(&field(fixture));
    QCOMPARE(name->text(QAccessible::Name), QStringLiteral("Filter lanes"));
}

void TimelineFilterTest::aFilterLooksAsDrawn()
{
    TimelineFixture fixture(sample("specification"), {1000, 420});
    fixture.type('l');
    QTest::keyClicks(&field(fixture), QStringLiteral("john"));
    QCoreApplication::processEvents();
    kit::compareScreenshot(fixture.panel().grab().toImage(), QStringLiteral("timeline/filtered"));
}

void TimelineFilterTest::aPinnedLaneLooksAsDrawn()
{
    TimelineFixture fixture(sample("consult-external"), {1000, 250});
    fixture.state().togglePinned({0, 2});
    fixture.wheel(fixture.lanesAt(0.5), {0, -1});
    QVERIFY(fixture.scrolled() > 20);
    QCoreApplication::processEvents();
    kit::compareScreenshot(fixture.panel().grab().toImage(), QStringLiteral("timeline/pinned"));
}

SCREENSHOT_TEST_MAIN(TimelineFilterTest)
#include "timeline_filter_test.moc"
