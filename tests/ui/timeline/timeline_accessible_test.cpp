// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "accessible_tree.h"
#include "analysis/account.h"
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"
#include "ui/timeline/timeline_accessible.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollBar>

using namespace std::chrono_literals;

namespace {

/// One thing that was told to a screen reader, and what it was called at that moment.
struct Told
{
    QAccessible::Event what = QAccessible::InvalidEvent;
    QString about;
};

std::vector<Told> told; // the factory Qt calls is a plain function
bool listens = true;

void hear(QAccessibleEvent *event)
{
    const QAccessibleInterface *about = event->accessibleInterface();
    told.push_back({event->type(), about ? about->text(QAccessible::Name) : QString()});
}

bool wasTold(QAccessible::Event what, const QString &about)
{
    return std::any_of(told.begin(), told.end(),
                       [&](const Told &each) { return each.what == what && each.about == about; });
}

/// The offscreen platform has no screen reader: this one hears instead.
QAccessibleInterface *makeHeardTimeline(const QString &, QObject *object)
{
    auto *view = qobject_cast<ui::TimelineView *>(object);
    return view ? new ui::TimelineAccessible(*view, {[] { return listens; }, hear}) : nullptr;
}

ui::TimelineAccessible &timelineOf(TimelineFixture &fixture)
{
    return dynamic_cast<ui::TimelineAccessible &>(rootOf(fixture));
}

} // namespace

/// The timeline as a screen reader gets it: through QAccessible alone.
class TimelineAccessibleTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyLaneAndItemIsReadWithItsFacts_data();
    void everyLaneAndItemIsReadWithItsFacts();
    void itemsAreReadInOrderOfTime();
    void theDescriptionIsTheAccount();
    void anItemIsFoundUnderAPoint();
    void aLaneIsFoundUnderItsLabel();
    void aChosenItemIsSelectedAndTold();
    void onlyAFocusedTimelineMovesTheFocus();
    void anItemIsChosenByItsAction();
    void aChannelIsPutAwayByItsAction();
    void lanesOutOfSightAreStillThere();
    void newsKeepsWhatStandsForTheSame();
    void anotherRecordForgetsTheOneBefore();
    void manyItemsAreNeverAllThere();
    void nothingIsMadeWhileNobodyListens();
    void aTimelineWithoutARecordIsEmpty();
    void severalEngagementsAreALevelOfTheirOwn();
    void aClosedTimelineAnswersNoMore();
};

void TimelineAccessibleTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    listens = true;
    told.clear();
}

void TimelineAccessibleTest::initTestCase()
{
    ui::installTimelineAccessibility();
    QAccessible::installFactory(makeHeardTimeline); // the latest is asked first
}

void TimelineAccessibleTest::everyLaneAndItemIsReadWithItsFacts_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"specification", "bot-chat-email", "three-days", "every-finding"}) {
        QTest::newRow(sample) << QString::fromLatin1(sample);
    }
}

void TimelineAccessibleTest::everyLaneAndItemIsReadWithItsFacts()
{
    QFETCH(QString, sample);
    TimelineFixture fixture(journeyOfSample(sample));
    QStringList lanes;
    QStringList names;
    QStringList descriptions;
    walk(&rootOf(fixture), [&](QAccessibleInterface *node) {
        QVERIFY(node->isValid());
        QCOMPARE(node->role(), QAccessible::TreeItem);
        if (node->state().selectable) {
            names << node->text(QAccessible::Name);
            descriptions << node->text(QAccessible::Description);
        } else if (!node->state().expandable) {
            lanes << node->text(QAccessible::Name);
        }
    });
    const timeline::Content &content = *fixture.state().content();
    const std::vector<QStringList> expected = factsInOrder(content, fixture.state().style());
    QVERIFY(expected.size() > 3);
    QCOMPARE(static_cast<std::size_t>(names.size()), expected.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QStringList &facts = expected[static_cast<std::size_t>(i)];
        QVERIFY2(names[i].startsWith(facts.front()), qPrintable(names[i]));
        QCOMPARE(descriptions[i], facts.mid(1).join(QLatin1Char('\n')));
    }
    QCOMPARE(static_cast<std::size_t>(lanes.size()), content.engagements[0].lanes.size());
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        QVERIFY(lanes[i].startsWith(content.engagements[0].lanes[static_cast<std::size_t>(i)].lane.label));
    }
}

void TimelineAccessibleTest::itemsAreReadInOrderOfTime()
{
    // Four calls that overlap stand in tracks of their own, and are one lane's all the same.
    TimelineFixture fixture(journeyOf(R"({"queues":[
        {"queueId":"q","queuedAt":"2026-01-01T10:00:00Z","acceptedAt":"2026-01-01T10:30:00Z"},
        {"queueId":"q","queuedAt":"2026-01-01T10:10:00Z","acceptedAt":"2026-01-01T10:40:00Z"},
        {"queueId":"q","queuedAt":"2026-01-01T10:05:00Z","acceptedAt":"2026-01-01T10:06:00Z"},
        {"queueId":"q","queuedAt":"2026-01-01T10:20:00Z","acceptedAt":"2026-01-01T10:50:00Z"}]})"));
    QAccessibleInterface *queue = rootOf(fixture).child(1);
    QVERIFY(queue);
    QCOMPARE(queue->childCount(), 4);
    QStringList starts;
    for (int i = 0; i < 4; ++i) {
        starts << queue->child(i)->text(QAccessible::Description).split(QLatin1String(" 10:"))[1].left(2);
    }
    QCOMPARE(starts,
             QStringList({QStringLiteral("00"), QStringLiteral("05"), QStringLiteral("10"), QStringLiteral("20")}));
}

void TimelineAccessibleTest::theDescriptionIsTheAccount()
{
    const auto journey = journeyOfSample(QStringLiteral("ordinary-call"));
    TimelineFixture fixture(journey);
    QStringList sentences;
    for (const analysis::Sentence &sentence : analysis::accountOf(journey->engagements[0], QTimeZone::utc())) {
        sentences << sentence.text;
    }
    QVERIFY(sentences.size() > 3);
    QCOMPARE(rootOf(fixture).text(QAccessible::Name), QStringLiteral("Timeline"));
    QCOMPARE(rootOf(fixture).text(QAccessible::Description), sentences.join(QLatin1Char(' ')));
    QCOMPARE(rootOf(fixture).role(), QAccessible::Tree);
}

void TimelineAccessibleTest::anItemIsFoundUnderAPoint()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("ordinary-call")));
    int items = 0;
    walk(&rootOf(fixture), [&](QAccessibleInterface *node) {
        if (!node->state().selectable) {
            return;
        }
        ++items;
        const QPoint at = node->rect().center();
        QAccessibleInterface *lane = rootOf(fixture).childAt(at.x(), at.y());
        QCOMPARE(lane, node->parent());
        QCOMPARE(lane->childAt(at.x(), at.y()), node);
        QVERIFY(lane->rect().contains(at));
        QCOMPARE(node->childAt(at.x(), at.y()), nullptr);
    });
    QVERIFY(items > 5);
    QCOMPARE(rootOf(fixture).childAt(-10, -10), nullptr);
}

void TimelineAccessibleTest::aLaneIsFoundUnderItsLabel()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("bot-chat-email")));
    const QPoint heading = fixture.view().viewport()->mapToGlobal(fixture.onHeading(QStringLiteral("Voice")));
    QAccessibleInterface *voice = rootOf(fixture).childAt(heading.x(), heading.y());
    QVERIFY(voice);
    QCOMPARE(voice->text(QAccessible::Name), QStringLiteral("Voice"));
    QAccessibleInterface *lane = voice->child(0);
    const QPoint label(heading.x(), lane->rect().center().y());
    QCOMPARE(rootOf(fixture).childAt(label.x(), label.y()), voice);
    QCOMPARE(voice->childAt(label.x(), label.y()), lane);
}

void TimelineAccessibleTest::aChosenItemIsSelectedAndTold()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("specification")));
    QVERIFY(!rootOf(fixture).focusChild());
    const auto john = fixture.item(QStringLiteral("John Smith"));
    fixture.click(john);
    QTRY_VERIFY(wasTold(QAccessible::Focus, rootOf(fixture).focusChild()->text(QAccessible::Name)));
    QAccessibleInterface *chosen = rootOf(fixture).focusChild();
    QVERIFY(chosen->text(QAccessible::Name).startsWith(u"John Smith, agent"));
    QVERIFY(chosen->text(QAccessible::Name).endsWith(u", Voice"));
    QVERIFY(wasTold(QAccessible::Selection, chosen->text(QAccessible::Name)));
    QVERIFY(chosen->state().selected);
    QVERIFY(chosen->state().focused);
    QCOMPARE(chosen->parent()->focusChild(), chosen);

    const QString before = chosen->text(QAccessible::Name);
    told.clear();
    fixture.press(Qt::Key_Escape);
    QTRY_VERIFY(wasTold(QAccessible::SelectionRemove, before));
    QTRY_VERIFY(wasTold(QAccessible::Focus, QStringLiteral("Timeline")));
    QVERIFY(!chosen->state().selected);
}

void TimelineAccessibleTest::onlyAFocusedTimelineMovesTheFocus()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("specification")));
    fixture.button("fit").setFocus();
    QTRY_VERIFY(!fixture.view().hasFocus());
    told.clear();
    fixture.selection().select({0, QStringLiteral("/participants/1")});
    QVERIFY(fixture.view().chosen());
    QTRY_VERIFY(
        std::any_of(told.begin(), told.end(), [](const Told &each) { return each.what == QAccessible::Selection; }));
    QVERIFY(std::none_of(told.begin(), told.end(), [](const Told &each) { return each.what == QAccessible::Focus; }));
    QVERIFY(!rootOf(fixture).focusChild());

    fixture.view().setFocus();
    QTRY_VERIFY(rootOf(fixture).focusChild());
    QTRY_VERIFY(wasTold(QAccessible::Focus, rootOf(fixture).focusChild()->text(QAccessible::Name)));
}

void TimelineAccessibleTest::anItemIsChosenByItsAction()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("three-days")));
    fixture.button("fit").setFocus();
    QAccessibleInterface *last = nullptr;
    walk(&rootOf(fixture), [&](QAccessibleInterface *node) {
        if (node->state().selectable && !node->state().selected) {
            last = node;
        }
    });
    QVERIFY(last);
    act(last, QAccessibleActionInterface::pressAction());
    QVERIFY(last->state().selected);
    QVERIFY(!fixture.view().hasFocus());
    QVERIFY(!last->state().offscreen);
    act(last, QAccessibleActionInterface::setFocusAction());
    QVERIFY(fixture.view().hasFocus());
    QVERIFY(last->state().focused);
}

void TimelineAccessibleTest::aChannelIsPutAwayByItsAction()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("bot-chat-email")));
    QAccessibleInterface *voice = find(rootOf(fixture), QStringLiteral("Voice"));
    QVERIFY(voice);
    QVERIFY(voice->state().expandable);
    QVERIFY(voice->state().expanded);
    told.clear();
    act(voice, QAccessibleActionInterface::toggleAction());
    QVERIFY(voice->state().collapsed);
    QVERIFY(!voice->state().expanded);
    QVERIFY(voice->childCount() > 0);
    QVERIFY(voice->child(0)->state().invisible);
    QCOMPARE(voice->child(0)->rect(), QRect());
    QTRY_VERIFY(wasTold(QAccessible::StateChanged, QStringLiteral("Voice")));
    act(voice, QAccessibleActionInterface::toggleAction());
    QVERIFY(!voice->child(0)->state().invisible);
}

void TimelineAccessibleTest::lanesOutOfSightAreStillThere()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("bot-chat-email")), {700, 240});
    QVERIFY(fixture.view().verticalScrollBar()->maximum() > 0);
    const int count = rootOf(fixture).childCount();
    QAccessibleInterface *first = rootOf(fixture).child(0);
    QAccessibleInterface *last = rootOf(fixture).child(count - 1);
    QVERIFY(!first->state().offscreen);
    QVERIFY(last->state().offscreen);
    QVERIFY(!last->state().invisible);
    QVERIFY(last->rect().top() > first->rect().bottom());
    fixture.view().verticalScrollBar()->setValue(fixture.view().verticalScrollBar()->maximum());
    QCOMPARE(rootOf(fixture).childCount(), count);
    QVERIFY(first->state().offscreen);
    QVERIFY(!last->state().offscreen);
}

void TimelineAccessibleTest::newsKeepsWhatStandsForTheSame()
{
    TimelineFixture fixture(liveJourney(10s));
    fixture.selection().select({0, QStringLiteral("/queues/0")});
    QTRY_VERIFY(rootOf(fixture).focusChild());
    QAccessibleInterface *queue = rootOf(fixture).focusChild();
    const QString name = queue->text(QAccessible::Name);
    const QString before = queue->text(QAccessible::Description);
    const auto id = QAccessible::uniqueId(queue);
    QTRY_VERIFY(wasTold(QAccessible::Focus, name));
    told.clear();

    fixture.show(liveJourney(30s));
    QCOMPARE(rootOf(fixture).focusChild(), queue);
    QCOMPARE(QAccessible::uniqueId(queue), id);
    QCOMPARE(queue->text(QAccessible::Name), name);
    QVERIFY(queue->text(QAccessible::Description) != before);
    QVERIFY(wasTold(QAccessible::ObjectReorder, QStringLiteral("Timeline")));
    QVERIFY(wasTold(QAccessible::DescriptionChanged, name));
    QCoreApplication::sendPostedEvents();
    QVERIFY(!wasTold(QAccessible::Focus, name)); // said already
}

void TimelineAccessibleTest::anotherRecordForgetsTheOneBefore()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("bot-chat-email")));
    walk(&rootOf(fixture), [](QAccessibleInterface *) {});
    QVERIFY(timelineOf(fixture).nodeCount() > 10);
    fixture.show(journeyOfSample(QStringLiteral("abandoned")));
    QCOMPARE(timelineOf(fixture).nodeCount(), 0U);
    QVERIFY(find(rootOf(fixture), QStringLiteral("Customer's time")));
}

void TimelineAccessibleTest::manyItemsAreNeverAllThere()
{
    QByteArray notes;
    for (int i = 0; i < 5'000; ++i) {
        notes += QByteArray(i > 0 ? "," : "") + R"({"createdAt":"2026-01-01T10:)" +
                 QByteArray::number(i / 60 % 60).rightJustified(2, '0') + ':' +
                 QByteArray::number(i % 60).rightJustified(2, '0') + R"(Z","note":"x"})";
    }
    TimelineFixture fixture(journeyOf(R"({"agentNotes":[)" + notes + "]}"));
    QAccessibleInterface *lane = rootOf(fixture).child(rootOf(fixture).childCount() - 1);
    QCOMPARE(lane->childCount(), 5'000);
    for (int i = 0; i < 5'000; ++i) {
        QVERIFY(lane->child(i));
        QVERIFY(timelineOf(fixture).nodeCount() <= 2 * ui::AccessibleNodes::itemsKept + 10);
    }
    QAccessibleInterface *last = lane->child(4'999);
    QCOMPARE(lane->indexOfChild(last), 4'999);
    QCOMPARE(lane->child(4'999), last);
    QVERIFY(!last->text(QAccessible::Description).isEmpty());
}

void TimelineAccessibleTest::nothingIsMadeWhileNobodyListens()
{
    listens = false;
    TimelineFixture fixture(journeyOfSample(QStringLiteral("specification")));
    told.clear();
    fixture.click(fixture.item(QStringLiteral("John Smith")));
    fixture.press(Qt::Key_Comma);
    fixture.show(journeyOfSample(QStringLiteral("abandoned")));
    QCoreApplication::processEvents();
    QCOMPARE(timelineOf(fixture).nodeCount(), 0U);
    QVERIFY(told.empty());
}

void TimelineAccessibleTest::aTimelineWithoutARecordIsEmpty()
{
    TimelineFixture fixture({});
    QCOMPARE(rootOf(fixture).childCount(), 0);
    QCOMPARE(rootOf(fixture).child(0), nullptr);
    QCOMPARE(rootOf(fixture).focusChild(), nullptr);
    fixture.show(journeyOf("{}"));
    QCOMPARE(rootOf(fixture).childCount(), 1); // the customer's time, with nothing in it
    QCOMPARE(rootOf(fixture).child(0)->childCount(), 0);
    QCOMPARE(rootOf(fixture).child(0)->text(QAccessible::Description), QStringLiteral("nothing in it has a time"));
    fixture.show({});
    QCOMPARE(rootOf(fixture).childCount(), 0);
}

void TimelineAccessibleTest::severalEngagementsAreALevelOfTheirOwn()
{
    const auto first = journeyOfSample(QStringLiteral("ordinary-call"));
    const auto second = journeyOfSample(QStringLiteral("abandoned"));
    auto both = std::make_shared<analysis::Journey>(*first);
    both->engagements.push_back(second->engagements.front());
    TimelineFixture fixture(both);
    QCOMPARE(rootOf(fixture).childCount(), 2);
    QAccessibleInterface *abandoned = rootOf(fixture).child(1);
    QCOMPARE(
        abandoned->text(QAccessible::Name),
        QStringLiteral("4 May 2026 06:01 · Voice · 12 min 37 s · COMPLETED · abadca11-0000-4000-8000-000000000004"));
    QVERIFY(abandoned->childCount() > 1);
    QCOMPARE(abandoned->child(0)->text(QAccessible::Name), QStringLiteral("Customer's time"));
    walk(&rootOf(fixture), [](QAccessibleInterface *) {});
}

void TimelineAccessibleTest::aClosedTimelineAnswersNoMore()
{
    QAccessible::Id id = 0;
    {
        TimelineFixture fixture(journeyOfSample(QStringLiteral("specification")));
        fixture.click(fixture.item(QStringLiteral("John Smith")));
        QAccessibleInterface *lane = rootOf(fixture).child(0);
        id = QAccessible::uniqueId(lane);
        QCOMPARE(QAccessible::accessibleInterface(id), lane);
    }
    QCOMPARE(QAccessible::accessibleInterface(id), nullptr);
    QCoreApplication::processEvents();
}

SCREENSHOT_TEST_MAIN(TimelineAccessibleTest)
#include "timeline_accessible_test.moc"
