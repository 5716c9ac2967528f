// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "golden.h"
#include "models/models_kit.h"
#include "timeline_kit.h"

#include "timeline/item_text.h"
#include "timeline/rows.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <map>
#include <tuple>

using namespace timeline;

namespace {

TimeStyle plainStyle()
{
    TimeStyle style;
    style.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    return style;
}

/// A journey laid out, with all that the layout was made from.
struct Frame
{
    Frame(analysis::JourneyPtr journey, double width, double height = 600, TextMeasure with = kit::plainMeasure(),
          const LaneChoices &choices = {})
        : content(contentOf(std::move(journey)))
        , measure(std::move(with))
        , rows(rowsFor(*content, RowMetrics::from(measure), height, choices))
        , projection(
              Projection::fit(std::make_shared<const TimeAxis>(content->extent, content->folds), {40, 24}, width))
    {
        lay();
    }
    void lay()
    {
        layout =
            layOut({*content, rows, projection, style, measure, 0, rows.height, labelWidthFor(*content, measure, 240)});
    }

    ContentPtr content;
    TextMeasure measure;
    Rows rows;
    Projection projection;
    TimeStyle style = plainStyle();
    Layout layout;
};

QRectF rectOf(const TextBox &text, const TextMeasure &measure)
{
    return {text.x, text.y, text.width, measure.height(text.role)};
}

/// Empty if no two texts touch and each keeps to its bar and to the lanes.
QString textProblem(const Frame &frame)
{
    const auto &texts = frame.layout.texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QRectF rect = rectOf(texts[i], frame.measure);
        if (rect.left() < -0.01 || rect.right() > frame.projection.width() + 0.01) {
            return QStringLiteral("sticks out of the lanes: ") + texts[i].text;
        }
        if (frame.measure.width(texts[i].text, texts[i].role) > rect.width() + 0.01) {
            return QStringLiteral("has not the room it needs: ") + texts[i].text;
        }
        const auto row = frame.rows.at(rect.center().y());
        if (!row || rect.top() < frame.rows.rows[*row].y || rect.bottom() > frame.rows.rows[*row].bottom()) {
            return QStringLiteral("sticks out of its lane: ") + texts[i].text;
        }
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            if (rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(rectOf(texts[j], frame.measure))) {
                return QStringLiteral("%1 and %2 touch").arg(texts[i].text, texts[j].text);
            }
        }
        for (const Box &box : frame.layout.boxes) {
            const QRectF bar = box.rect();
            const bool apart = !bar.adjusted(0.01, 0.01, -0.01, -0.01).intersects(rect);
            if (!apart && (rect.left() < bar.left() - 0.01 || rect.right() > bar.right() + 0.01)) {
                return QStringLiteral("lies across the edge of a bar: %1 %2+%3 %4+%5 form %6 count %7")
                    .arg(texts[i].text)
                    .arg(rect.left())
                    .arg(rect.width())
                    .arg(bar.left())
                    .arg(bar.width())
                    .arg(int(box.look.form))
                    .arg(box.count);
            }
        }
    }
    return {};
}

QString lanesText(const Content &content)
{
    QString text;
    for (const EngagementItems &engagement : content.engagements) {
        for (const LaneItems &items : engagement.lanes) {
            QStringList pointers;
            for (const record::ElementRef &item : items.lane.items) {
                pointers += record::pointerTo(item);
            }
            text += QStringLiteral("%1 | %2 | %3 | %4 | %5\n")
                        .arg(laneKindName(items.lane.kind), items.lane.channel, items.lane.label, items.lane.detail,
                             pointers.join(QLatin1Char(' ')));
        }
    }
    return text;
}

/// Lanes, rows and everything there is to say about each item.
QString described(const Frame &frame)
{
    const Content &content = *frame.content;
    QString text = QStringLiteral("== Lanes\n") + lanesText(content) + QStringLiteral("== Rows\n");
    for (const Row &row : frame.rows.rows) {
        text += QStringLiteral("%1 %2 %3+%4\n").arg(int(row.kind)).arg(row.lane).arg(row.y).arg(row.height);
    }
    text += QStringLiteral("== Items\n");
    for (quint32 lane = 0; lane < content.engagements[0].lanes.size(); ++lane) {
        const auto &tracks = content.engagements[0].lanes[lane].tracks;
        for (quint32 track = 0; track < tracks.size(); ++track) {
            for (quint32 index = 0; index < tracks[track].size(); ++index) {
                text += itemFacts(content, {0, lane, track, index}, frame.style).join(QLatin1String(" / ")) + u'\n';
            }
        }
    }
    text += QStringLiteral("== Texts\n");
    for (const TextBox &box : frame.layout.texts) {
        text += QStringLiteral("%1 %2 %3\n").arg(std::round(box.x)).arg(std::round(box.y)).arg(box.text);
    }
    text += QStringLiteral("== Lines\n");
    for (const FoldBox &fold : frame.layout.folds) {
        text += QStringLiteral("fold %1+%2 %3\n").arg(std::round(fold.x)).arg(std::round(fold.width)).arg(fold.text);
    }
    for (const Connector &line : frame.layout.connectors) {
        text += QStringLiteral("connector %1 from %2 to %3%4\n")
                    .arg(std::round(line.x))
                    .arg(std::round(line.from))
                    .arg(std::round(line.to))
                    .arg(line.arrow ? QStringLiteral(" arrow") : QString());
    }
    for (const EndLine &line : frame.layout.endLines) {
        text += QStringLiteral("end %1 %2\n").arg(std::round(line.x)).arg(line.text);
    }
    return text;
}

/// The lanes of a record as `kind label` with their items, in short.
QString lanesOfRecord(const QByteArray &record)
{
    QStringList texts;
    for (const Lane &lane : lanesOf(kit::journeyOf(record)->engagements.front())) {
        QStringList items;
        for (const record::ElementRef &item : lane.items) {
            items += QString::number(item.index);
        }
        texts += laneKindName(lane.kind) + (lane.channel.isNull() ? QString() : u'@' + lane.channel) + u':' +
                 items.join(u',');
    }
    return texts.join(u' ');
}

} // namespace

/// Lanes, rows, bars and texts, laid out without a display.
class TimelineLayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void samplesAreLaidOutAsExpected_data();
    void samplesAreLaidOutAsExpected();
    void lanesFollowTheRules_data();
    void lanesFollowTheRules();
    void rowsGrowShrinkHideAndCollapse();
    void textsNeverTouchOrStickOut_data();
    void textsNeverTouchOrStickOut();
    void barsNeverCoverBarsAndNoItemIsLost();
    void shortBarsAreWideEnoughToSee();
    void manyItemsJoinIntoOneThatCountsThem();
    void everyBoxIsFoundWhereItIs();
    void nothingToShowIsNoTrouble();
};

void TimelineLayoutTest::samplesAreLaidOutAsExpected_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"specification", "ordinary-call", "bot-chat-email", "every-finding", "live-call", "consult-external"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TimelineLayoutTest::samplesAreLaidOutAsExpected()
{
    QFETCH(const QString, name);
    const Frame frame(kit::sampleJourney(name), 1000);
    const QString problem =
        golden::problem(QStringLiteral(TEST_DATA_DIR "/timeline/expected/%1.expected").arg(name), described(frame));
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
    QVERIFY2(textProblem(frame).isEmpty(), qUtf8Printable(textProblem(frame)));
}

void TimelineLayoutTest::lanesFollowTheRules_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("lanes");
    const auto row = [](const char *name, const char *record, const char *lanes) {
        QTest::newRow(name) << QByteArray(record) << QString::fromLatin1(lanes);
    };
    row("the clock is always there", "{}", "clock:");
    row("channels in their order, without case, then others, none last",
        R"({"channels":[{"id":"Chat"},{"id":"Voice"}],"participants":[{"type":"AGENT","id":"a"},
            {"type":"AGENT","id":"b","channelId":"Fax"},{"type":"AGENT","id":"c","channelId":"VOICE"},
            {"type":"AGENT","id":"d","channelId":"chat"},{"type":"AGENT","id":"e","channelId":"voice"}]})",
        "clock: agent@Chat:3 agent@Voice:2 agent@Voice:4 agent@Fax:1 agent@No channel:0");
    row("types in their order", R"({"participants":[{"type":"ROBOT","id":"x","channelId":"V"},
            {"type":"agent","id":"a","channelId":"V"},{"type":"TREATMENT","id":"t","channelId":"V"},
            {"type":"EXTERNAL","id":"e","channelId":"V"}]})",
        "clock: external@V:3 treatment@V:2 agent@V:1 other@V:0");
    row("by first joining, absent last, ties as written",
        R"({"participants":[{"type":"AGENT","id":"n","channelId":"V"},
            {"type":"AGENT","id":"b","joinedAt":"2026-01-01T11:00:00Z","channelId":"V"},
            {"type":"AGENT","id":"a","joinedAt":"2026-01-01T10:00:00Z","channelId":"V"},
            {"type":"AGENT","id":"c","joinedAt":"2026-01-01T10:00:00Z","channelId":"V"}]})",
        "clock: agent@V:2 agent@V:3 agent@V:1 agent@V:0");
    row("who comes back stays in one lane, without an id each has one",
        R"({"participants":[{"type":"AGENT","id":"a","joinedAt":"2026-01-01T12:00:00Z","channelId":"V"},
            {"type":"AGENT","joinedAt":"2026-01-01T11:00:00Z","channelId":"V"},null,
            {"type":"AGENT","id":"a","joinedAt":"2026-01-01T10:00:00Z","channelId":"V"},
            {"type":"AGENT","joinedAt":"2026-01-01T11:30:00Z","channelId":"V"}]})",
        "clock: agent@V:3,0 agent@V:1 agent@V:4");
    row("queues by id, then all transfers, notes at the end",
        R"({"agentNotes":[{"createdAt":"2026-01-01T10:00:00Z"}],
            "transfers":[{"timestamp":"2026-01-01T11:00:00Z","channelId":"V"},
                         {"timestamp":"2026-01-01T10:00:00Z","channelId":"V"}],
            "queues":[{"queueId":"q2","channelId":"V"},{"channelId":"V"},{"queueId":"q1","channelId":"V"},
                      {"queueId":"q2","channelId":"V"},{"channelId":"V"}]})",
        "clock: queue@V:0,3 queue@V:1 queue@V:2 queue@V:4 transfer@V:1,0 note:0");
}

void TimelineLayoutTest::lanesFollowTheRules()
{
    QFETCH(const QByteArray, record);
    QTEST(lanesOfRecord(record), "lanes");
}

void TimelineLayoutTest::rowsGrowShrinkHideAndCollapse()
{
    const ContentPtr content = contentOf(kit::sampleJourney(QStringLiteral("bot-chat-email")));
    const RowMetrics metrics = RowMetrics::from(kit::plainMeasure());
    const auto lanesIn = [](const Rows &rows) {
        return std::count_if(rows.rows.begin(), rows.rows.end(),
                             [](const Row &row) { return row.kind == RowKind::Lane; });
    };
    const Rows roomy = rowsFor(*content, metrics, 5000);
    const Rows usual = rowsFor(*content, metrics, roomy.height - 1);
    const Rows tight = rowsFor(*content, metrics, 10);
    QVERIFY(!roomy.compact && tight.compact && tight.height < usual.height && usual.height < roomy.height);
    QCOMPARE(roomy.rows[0].height, metrics.largestLane);
    QCOMPARE(tight.rows[0].height, metrics.compactLane);
    QCOMPARE(std::size_t(lanesIn(roomy)), content->engagements[0].lanes.size());
    for (const Rows *rows : {&roomy, &usual, &tight}) {
        double y = 0;
        for (std::size_t i = 0; i < rows->rows.size(); ++i) {
            QCOMPARE(rows->rows[i].y, y);
            QCOMPARE(rows->at(y), std::optional(i));
            QCOMPARE(rows->at(y + rows->rows[i].height - 0.5), std::optional(i));
            y = rows->rows[i].bottom();
        }
        QCOMPARE(rows->height, y);
        QVERIFY(!rows->at(y) && !rows->at(-1));
    }
    LaneChoices withoutOne;
    withoutOne.hidden = {{0, 0}};
    const Rows hidden = rowsFor(*content, metrics, 5000, withoutOne);
    QVERIFY(!hidden.rowOf[0][0] && lanesIn(hidden) == lanesIn(roomy) - 1);
    LaneChoices withoutVoice;
    withoutVoice.collapsed = {{0, QStringLiteral("Voice")}};
    const Rows collapsed = rowsFor(*content, metrics, 5000, withoutVoice);
    QVERIFY(lanesIn(collapsed) < lanesIn(roomy) - 1);
    QVERIFY(std::any_of(collapsed.rows.begin(), collapsed.rows.end(), [](const Row &row) { return row.collapsed; }));
    QCOMPARE(collapsed.rows.size() - std::size_t(lanesIn(collapsed)), roomy.rows.size() - std::size_t(lanesIn(roomy)));
}

void TimelineLayoutTest::textsNeverTouchOrStickOut_data()
{
    QTest::addColumn<double>("factor");
    QTest::newRow("usual type") << 1.0;
    QTest::newRow("twice as large") << 2.0;
}

void TimelineLayoutTest::textsNeverTouchOrStickOut()
{
    QFETCH(const double, factor);
    QRandomGenerator random(21);
    for (int i = 0; i < 150; ++i) {
        const QByteArray record = kit::randomRecord(random, 1 + random.bounded(14));
        Frame frame(kit::journeyOf(record), 1 + random.bounded(1800), random.bounded(1500), kit::widerMeasure(factor));
        for (int zoom = 0; zoom < 3; ++zoom) {
            const QString problem = textProblem(frame);
            QVERIFY2(problem.isEmpty(), qUtf8Printable(QStringLiteral("round %1: ").arg(i) + problem));
            frame.projection = frame.projection.zoomed(random.generateDouble() * frame.projection.width(), 4);
            frame.lay();
        }
    }
}

void TimelineLayoutTest::barsNeverCoverBarsAndNoItemIsLost()
{
    QRandomGenerator random(22);
    for (int i = 0; i < 150; ++i) {
        Frame frame(kit::journeyOf(kit::randomRecord(random, 1 + random.bounded(60))), 2 + random.bounded(900));
        const Content &content = *frame.content;
        for (int zoom = 0; zoom < 3; ++zoom) {
            const record::Interval visible = frame.projection.visible();
            std::map<std::tuple<quint32, quint32>, std::vector<Box>> byTrack;
            for (const Box &box : frame.layout.boxes) {
                byTrack[{box.item.lane, box.item.track}].push_back(box);
            }
            for (quint32 lane = 0; lane < content.engagements[0].lanes.size(); ++lane) {
                const auto &tracks = content.engagements[0].lanes[lane].tracks;
                for (quint32 number = 0; number < tracks.size(); ++number) {
                    const Track &track = tracks[number];
                    if (!track.reach.empty()) {
                        continue; // the last track of a crowded lane holds items that overlap
                    }
                    quint32 shown = 0;
                    float right = -1e9f;
                    for (const Box &box : byTrack[{lane, number}]) {
                        shown += box.count;
                        if (box.isBar()) {
                            QVERIFY2(box.x >= right - 0.01f, qPrintable(QStringLiteral("%1 %2 %3 form %4 count %5 w %6")
                                                                            .arg(box.x)
                                                                            .arg(right)
                                                                            .arg(i)
                                                                            .arg(int(box.look.form))
                                                                            .arg(box.count)
                                                                            .arg(frame.projection.width())));
                            right = box.right();
                        }
                    }
                    const auto inSight = [&](std::size_t at) {
                        return track.end[at] >= visible.start.ms && track.start[at] <= visible.end.ms;
                    };
                    quint32 expected = 0;
                    for (std::size_t at = 0; at < track.size(); ++at) {
                        expected += inSight(at) ? 1 : 0;
                    }
                    // Marks beside the edges reach into sight.
                    QVERIFY2(shown >= expected, qPrintable(QStringLiteral("%1 of %2").arg(shown).arg(expected)));
                    if (zoom == 0) {
                        QCOMPARE(shown, quint32(track.size()));
                    }
                }
            }
            frame.projection = frame.projection.zoomed(random.generateDouble() * frame.projection.width(), 5);
            frame.lay();
        }
    }
}

void TimelineLayoutTest::shortBarsAreWideEnoughToSee()
{
    const Frame frame(kit::journeyOf(R"({"participants":[
        {"type":"AGENT","id":"a","joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T11:00:00Z"},
        {"type":"AGENT","id":"b","joinedAt":"2026-01-01T10:30:00Z","leftAt":"2026-01-01T10:30:00.100Z"}]})"),
                      600);
    std::size_t tooShort = 0;
    for (const Box &box : frame.layout.boxes) {
        if (box.item.lane > 0) {
            QVERIFY(box.width >= 3);
            tooShort += box.tooShort ? 1 : 0;
        }
    }
    QCOMPARE(tooShort, std::size_t(1));
}

void TimelineLayoutTest::manyItemsJoinIntoOneThatCountsThem()
{
    QByteArray participants;
    for (int i = 0; i < 50; ++i) {
        participants += QByteArray(i > 0 ? "," : "") + R"({"type":"AGENT","id":"a","joinedAt":"2026-01-01T10:00:)" +
                        QByteArray::number(10 + i) + R"(Z","leftAt":"2026-01-01T10:00:)" + QByteArray::number(10 + i) +
                        R"(.500Z"})";
    }
    Frame frame(
        kit::journeyOf(R"({"startDate":"2026-01-01T08:00:00Z","endDate":"2026-01-01T20:00:00Z","participants":[)" +
                       participants + "]}"),
        600);
    frame.projection = Projection::fit(std::make_shared<const TimeAxis>(frame.content->extent), {40, 24}, 600);
    frame.lay();
    std::vector<Box> joined;
    std::copy_if(frame.layout.boxes.begin(), frame.layout.boxes.end(), std::back_inserter(joined),
                 [](const Box &box) { return box.item.lane > 0; });
    QCOMPARE(joined.size(), std::size_t(1));
    QCOMPARE(joined[0].count, quint32(50));
    const QStringList facts = joinedFacts(*frame.content, joined[0].item, joined[0].count, frame.style);
    QVERIFY2(facts.front().startsWith(QLatin1String("50 item")), qPrintable(facts.front()));
}

void TimelineLayoutTest::everyBoxIsFoundWhereItIs()
{
    QRandomGenerator random(23);
    for (int i = 0; i < 60; ++i) {
        const Frame frame(kit::journeyOf(kit::randomRecord(random, 12)), 900);
        for (std::size_t box = 0; box < frame.layout.boxes.size(); ++box) {
            const Box &one = frame.layout.boxes[box];
            QCOMPARE(boxOf(frame.layout, one.item), std::optional(box));
            const auto found = boxAt(frame.layout, frame.rows, one.rect().center());
            QVERIFY(found);
            // Where a mark lies over a bar the mark is on top.
            QVERIFY(*found == box || frame.layout.boxes[*found].rect().intersects(one.rect()));
        }
        QVERIFY(!boxAt(frame.layout, frame.rows, {-5, -5}));
        for (const FoldBox &fold : frame.layout.folds) {
            QCOMPARE(foldAt(frame.layout, fold.x + fold.width / 2), std::optional(fold.fold));
        }
    }
}

void TimelineLayoutTest::nothingToShowIsNoTrouble()
{
    for (const char *record : {"{}", R"({"participants":[{"type":"AGENT"}],"queues":[{}],"transfers":[{}]})",
                               R"({"startDate":"2026-01-01T10:00:00Z"})"}) {
        for (const double width : {0.0, 1.0, 500.0}) {
            const Frame frame(kit::journeyOf(QByteArray(record)), width);
            QVERIFY(!frame.rows.rows.empty());
            for (const Box &box : frame.layout.boxes) {
                QVERIFY(std::isfinite(box.x) && std::isfinite(box.width));
            }
            QVERIFY2(textProblem(frame).isEmpty(), qUtf8Printable(textProblem(frame)));
        }
    }
}

QTEST_GUILESS_MAIN(TimelineLayoutTest)
#include "timeline_layout_test.moc"
