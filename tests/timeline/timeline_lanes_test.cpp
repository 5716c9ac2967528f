// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/models_kit.h"
#include "timeline_kit.h"

#include "timeline/engagement_heading.h"
#include "timeline/lane_filter.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeline;

namespace {

constexpr RowMetrics usual;

ContentPtr contentOfSample(const char *name, bool reveal = true)
{
    return contentOf(kit::sampleJourney(QString::fromLatin1(name), reveal));
}

/// Agents one after the other, in one channel.
ContentPtr agents(const QStringList &names)
{
    QByteArray list;
    for (const QString &name : names) {
        list += QByteArray(list.isEmpty() ? "" : ",") + R"({"type":"AGENT","channelId":"Voice","id":")" +
                name.toUtf8() + R"(","agentDisplayName":")" + name.toUtf8() +
                R"(","joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T10:10:00Z"})";
    }
    return contentOf(kit::journeyOf(R"({"id":"e","participants":[)" + list + "]}"));
}

LaneChoices filtered(const Content &content, const char *text)
{
    LaneChoices choices;
    choices.filter = QString::fromUtf8(text);
    choices.filtered = lanesWithout(content, choices.filter);
    return choices;
}

/// Rows from top to bottom: `[Voice] John Smith *Pinned*`.
QString rowsText(const Content &content, const Rows &rows)
{
    QStringList texts;
    for (const Row &row : rows.rows) {
        const Lane &lane = content.engagements[row.engagement].lanes[row.lane].lane;
        texts += row.kind == RowKind::Engagement ? QStringLiteral("(%1)").arg(row.engagement)
                 : row.kind == RowKind::Channel  ? QStringLiteral("[%1]").arg(lane.channel)
                 : row.pinned                    ? QStringLiteral("*%1*").arg(lane.label)
                                                 : lane.label;
    }
    return texts.join(QStringLiteral(", "));
}

Layout laidOut(const Content &content, const Rows &rows, double scrolled, double height)
{
    static const TextMeasure measure = kit::plainMeasure();
    const Projection projection =
        Projection::fit(std::make_shared<const TimeAxis>(content.extent, content.folds), {40, 24}, 800);
    TimeStyle style;
    style.locale = QLocale::c();
    return layOut({content, rows, projection, style, measure, scrolled + rows.fixedHeight, scrolled + height, 200});
}

} // namespace

/// Which lanes are shown, and which stay at the top.
class TimelineLanesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void theFilterKeepsLanesThatHoldItsText_data();
    void theFilterKeepsLanesThatHoldItsText();
    void whatIsMaskedKeepsNoLane();
    void whatIsKnownIsNotLookedForAgain();
    void pinnedLanesStandAboveAllOthers();
    void pinnedLanesLeaveRoomForOthers();
    void aClosedEngagementIsItsCustomersTime();
    void headingsTellEngagementsApart();
    void pinnedLanesStayWhileOthersScroll();
    void choicesFollowTheirLanesToNews();
};

void TimelineLanesTest::theFilterKeepsLanesThatHoldItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rows");
    const auto add = [](const char *name, const char *text, const char *rows) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(rows);
    };
    const char *const all = "Customer's time, [Voice], Customer, John Smith, Queue Default, [Chat], Transfers";
    add("nothing", "", all);
    add("a name, and a value of an item", "JOHN", "[Voice], John Smith, [Chat], Transfers");
    add("the clock's own name", "customer's", "Customer's time");
    add("a kind", "queue", "[Voice], Queue Default");
    add("a channel", "chat", "[Chat], Transfers");
    add("an id of an item", "e5e8b989", "[Voice], John Smith");
    add("what stands nowhere", "no such text", "");
}

void TimelineLanesTest::theFilterKeepsLanesThatHoldItsText()
{
    QFETCH(QString, text);
    QFETCH(QString, rows);
    const auto content = contentOfSample("specification");
    const LaneChoices choices = filtered(*content, text.toUtf8().constData());
    const Rows shown = rowsFor(*content, usual, 600, choices);
    QCOMPARE(rowsText(*content, shown), rows);
    QCOMPARE(laneCount(*content), 5U);
    const Layout layout = laidOut(*content, shown, 0, 600);
    QCOMPARE(layout.labels.size(), shown.rows.size());
}

void TimelineLanesTest::whatIsMaskedKeepsNoLane()
{
    const QString number = QStringLiteral("087 12345");
    const auto revealed = contentOfSample("specification");
    QVERIFY(lanesWithout(*revealed, number).size() < laneCount(*revealed));
    const auto masked = contentOfSample("specification", false);
    QCOMPARE(lanesWithout(*masked, number).size(), laneCount(*masked));
}

void TimelineLanesTest::whatIsKnownIsNotLookedForAgain()
{
    const auto content = agents({QStringLiteral("ann"), QStringLiteral("bob"), QStringLiteral("anna")});
    const auto without = lanesWithout(*content, QStringLiteral("ann"));
    QCOMPARE(without, (std::set<LaneKey>{{0, 0}, {0, 2}}));
    QCOMPARE(lanesWithout(*content, QStringLiteral("anna"), without), (std::set<LaneKey>{{0, 0}, {0, 1}, {0, 2}}));
    QCOMPARE(lanesWithout(*content, QStringLiteral("ann"), {{0, 3}}), (std::set<LaneKey>{{0, 0}, {0, 2}, {0, 3}}));
}

void TimelineLanesTest::pinnedLanesStandAboveAllOthers()
{
    const auto content = contentOfSample("specification");
    LaneChoices choices;
    choices.pinned = {{0, 2}, {0, 4}, {0, 77}, {5, 0}};
    QCOMPARE(rowsText(*content, rowsFor(*content, usual, 600, choices)),
             QStringLiteral("*John Smith*, *Transfers*, Customer's time, [Voice], Customer, Queue Default, [Chat]"));
    choices.collapsed = {{0, QStringLiteral("Voice")}};
    const Rows rows = rowsFor(*content, usual, 600, choices);
    QCOMPARE(rowsText(*content, rows), QStringLiteral("*John Smith*, *Transfers*, Customer's time, [Voice], [Chat]"));
    QCOMPARE(rows.fixed, 2U);
    QCOMPARE(rows.fixedHeight, rows.rows[1].bottom());
    QCOMPARE(rows.rowOf[0][2], std::optional<std::size_t>(0));
    QVERIFY(!rows.rowOf[0][3]);
    QCOMPARE(rows.heading(RowKind::Channel, 0, 4), std::optional<std::size_t>(4));
    QVERIFY(!rows.heading(RowKind::Engagement, 0, 0));
    choices.hidden = {{0, 4}};
    choices.filtered = {{0, 0}, {0, 2}};
    QCOMPARE(rowsText(*content, rowsFor(*content, usual, 600, choices)), QStringLiteral("[Voice], [Chat]"));
}

void TimelineLanesTest::aClosedEngagementIsItsCustomersTime()
{
    const auto content = contentOf(kit::journeyOf(std::vector<QByteArray>{
        R"({"id":"a","startDate":"2026-01-01T10:00:00Z","endDate":"2026-01-01T10:05:00Z",
            "participants":[{"id":"x","type":"AGENT","joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T10:05:00Z"}]})",
        R"({"id":"b","startDate":"2026-01-02T10:00:00Z","endDate":"2026-01-02T10:05:00Z"})"}));
    LaneChoices choices;
    choices.closed = {0};
    const Rows rows = rowsFor(*content, usual, 600, choices);
    QCOMPARE(rowsText(*content, rows), QStringLiteral("(0), (1), Customer's time"));
    QVERIFY(rows.rows[0].collapsed && rows.rows[0].hasItems());
    QVERIFY(!rows.rows[1].hasItems());
    QCOMPARE(rows.rowOf[0][0], std::optional<std::size_t>(0));
    QVERIFY(!rows.rowOf[0][1]);
    const Layout layout = laidOut(*content, rows, 0, 600);
    QVERIFY(layout.firstBox[1] > layout.firstBox[0]); // its clock stands in its heading
    QCOMPARE(layout.boxes[0].item, (ItemId{0, 0, 0, 0}));
    choices.filter = QStringLiteral("nothing has this");
    choices.filtered = lanesWithout(*content, choices.filter);
    QVERIFY(rowsFor(*content, usual, 600, choices).rows.empty());
}

void TimelineLanesTest::headingsTellEngagementsApart()
{
    const auto content = contentOf(kit::journeyOf(std::vector<QByteArray>{
        R"({"id":"a\u202eb","status":"ACTIVE","startDate":"2026-01-01T10:00:00Z","endDate":"2026-01-01T10:05:00Z",
            "channels":[{"id":"Voice"},{"id":"Chat"},{"id":"Email"},{"id":"SMS"}]})",
        R"({})"}));
    TimeStyle style;
    style.locale = QLocale::c();
    const EngagementHeading first = engagementHeading(*content, 0, style);
    QCOMPARE(first.when, QStringLiteral("1 Jan 2026 10:00"));
    QVERIFY2(first.what.startsWith(QStringLiteral("Voice, Chat, Email · 5 min · ACTIVE · a")), qPrintable(first.what));
    QVERIFY(!first.what.contains(QChar(0x202e)));
    style.display = TimeDisplay::SinceStart; // does not change which it is
    QCOMPARE(engagementHeading(*content, 0, style).when, first.when);
    QCOMPARE(engagementHeading(*content, 1, style).text(), QStringLiteral("Engagement without id"));
}

void TimelineLanesTest::pinnedLanesLeaveRoomForOthers()
{
    QStringList names;
    for (int i = 0; i < 30; ++i) {
        names += QStringLiteral("agent %1").arg(i);
    }
    const auto content = agents(names);
    LaneChoices choices;
    for (std::size_t lane = 1; lane <= 20; ++lane) {
        choices.pinned.insert({0, lane});
    }
    for (const double available : {0.0, 30.0, 60.0, 200.0, 300.0, 5000.0}) {
        const Rows rows = rowsFor(*content, usual, available, choices);
        QVERIFY(rows.fixedHeight + usual.compactLane <= available || rows.fixed == 0);
        QVERIFY(rows.fixed <= 20);
        QCOMPARE(rows.rows.size(), 31U);
    }
    QCOMPARE(rowsFor(*content, usual, 5000, choices).fixed, 20U);
}

void TimelineLanesTest::pinnedLanesStayWhileOthersScroll()
{
    QStringList names;
    for (int i = 0; i < 30; ++i) {
        names += QStringLiteral("agent %1").arg(i);
    }
    const auto content = agents(names);
    LaneChoices choices;
    choices.pinned = {{0, 5}};
    constexpr double height = 300;
    const Rows rows = rowsFor(*content, usual, height, choices);
    QCOMPARE(rows.fixed, 1U);
    for (const double scrolled : {0.0, 10.0, 200.0, rows.height - height}) {
        const Layout layout = laidOut(*content, rows, scrolled, height);
        QVERIFY(std::is_sorted(layout.rows.begin(), layout.rows.end()));
        QCOMPARE(std::count(layout.rows.begin(), layout.rows.end(), 0), 1);
        QVERIFY(layout.boxes.front().item == (ItemId{0, 5, 0, 0}));
        for (std::size_t i = 1; i < layout.rows.size(); ++i) {
            const Row &row = rows.rows[layout.rows[i]];
            QVERIFY(row.bottom() - scrolled > rows.fixedHeight && row.y - scrolled < height);
        }
        const Box &pinned = layout.boxes.front();
        QCOMPARE(boxAt(layout, rows, pinned.rect().center()), std::optional<std::size_t>(0));
        const Box &last = layout.boxes.back();
        QCOMPARE(boxAt(layout, rows, last.rect().center()), std::optional(layout.boxes.size() - 1));
    }
    QCOMPARE(rows.shift(0, 50), 0.0);
    QCOMPARE(rows.shift(rows.fixedHeight, 50), 50.0);
}

void TimelineLanesTest::choicesFollowTheirLanesToNews()
{
    const auto before = agents({QStringLiteral("bob"), QStringLiteral("cid")});
    LaneChoices choices = filtered(*before, "cid");
    choices.hidden = {{0, 1}};
    choices.pinned = {{0, 2}, {0, 0}};
    // Somebody who joined earlier stands above the others now; the elements are where they were.
    const auto after = contentOf(kit::journeyOf(R"({"id":"e","participants":[
        {"type":"AGENT","id":"bob","agentDisplayName":"bob","channelId":"Voice","joinedAt":"2026-01-01T10:00:00Z"},
        {"type":"AGENT","id":"cid","agentDisplayName":"cid","channelId":"Voice","joinedAt":"2026-01-01T10:00:00Z"},
        {"type":"AGENT","id":"ann","agentDisplayName":"ann","channelId":"Voice","joinedAt":"2026-01-01T09:00:00Z"}]})"));
    QCOMPARE(after->engagements[0].lanes[1].lane.label, QStringLiteral("ann"));
    const LaneChoices later = carriedOver(choices, *before, *after);
    QCOMPARE(later.hidden, (std::set<LaneKey>{{0, 2}}));
    QCOMPARE(later.pinned, (std::set<LaneKey>{{0, 0}, {0, 3}}));
    QCOMPARE(later.filtered, (std::set<LaneKey>{{0, 0}, {0, 1}, {0, 2}}));
    QCOMPARE(carriedOver(choices, *before, *contentOf(kit::journeyOf("{}"))).pinned, (std::set<LaneKey>{{0, 0}}));
}

QTEST_GUILESS_MAIN(TimelineLanesTest)
#include "timeline_lanes_test.moc"
