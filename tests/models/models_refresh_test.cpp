// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models_kit.h"

#include "models/account_model.h"
#include "models/data_model.h"
#include "models/element_table.h"
#include "models/event_model.h"
#include "models/finding_model.h"
#include "models/places.h"
#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace models;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

/// A record with these elements in its lists, as JSON.
QByteArray recordWith(const QByteArray &participants, const QByteArray &more = {}, const QByteArray &id = "one")
{
    return R"({"id":")" + id + R"(","startDate":"2026-01-01T10:00:00Z","participants":[)" + participants + ']' + more +
           '}';
}

QByteArray agent(const QByteArray &name, const QByteArray &joinedAt = "10:00:00",
                 const QByteArray &more = R"(,"leftAt":"2026-01-01T10:40:00Z")")
{
    return R"({"id":")" + name + R"(","agentDisplayName":")" + name + R"(","type":"AGENT","joinedAt":"2026-01-01T)" +
           joinedAt + R"(Z")" + more + '}';
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts += model.index(row, number).data().toString();
    }
    return texts;
}

/// Where each row's place was, and where the persistent index of it leads to after a refresh.
class Held final
{
public:
    explicit Held(const QAbstractItemModel &model) : m_model(model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            m_rows.emplace_back(model.index(row, 0), placeAt(model.index(row, 0)));
        }
    }
    /// How many lead to a row still; empty text if each of these is the place it was.
    [[nodiscard]] QString problem(int expectedToStay) const
    {
        int stay = 0;
        for (const auto &[index, place] : m_rows) {
            if (!index.isValid()) {
                continue;
            }
            ++stay;
            if (placeAt(index) != place) {
                return place.pointer + QLatin1String(" became ") + placeAt(index).pointer;
            }
        }
        return stay == expectedToStay ? QString() : QStringLiteral("%1 stay").arg(stay);
    }

private:
    [[nodiscard]] static Place placeAt(const QModelIndex &index) { return index.data(ElementRole).value<Place>(); }

    const QAbstractItemModel &m_model;
    std::vector<std::pair<QPersistentModelIndex, Place>> m_rows;
};

} // namespace

/// A journey read anew: what stays, what comes and what goes, told row by row.
class ModelsRefreshTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void changesLeadFromOneListToTheOther();
    void manyChangesAreOne();
    void theTreeTellsWhichElementsComeGoAndChange_data();
    void theTreeTellsWhichElementsComeGoAndChange();
    void anElementThatOnlyMovesInTheTextIsNotAnnounced();
    void aTableFollowsTheTreeOverSeveralEngagements();
    void rowsOfFlatTablesStayWhereTheyAreInBoth();
    void aWatchedCallLosesNoRowUntilItStartsAnew();
    void anotherJourneyResets();
    void nothingIsShownOfNothing();
    void theSameJourneyAgainTellsNothing();
};

void ModelsRefreshTest::changesLeadFromOneListToTheOther()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        const auto list = [&random] {
            std::vector<int> result(random.bounded(12));
            std::generate(result.begin(), result.end(), [&random] { return random.bounded(5); });
            return result;
        };
        const std::vector<int> before = list();
        const std::vector<int> after = list();
        const auto changes = changesBetween(before, after, std::equal_to<>{});
        std::vector<int> rows = before;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            rows.erase(rows.begin() + change->first, rows.begin() + change->first + change->removed);
        }
        for (const RowChange &change : changes) {
            QVERIFY(change.removed + change.inserted > 0);
            rows.insert(rows.begin() + change.at, after.begin() + change.at,
                        after.begin() + change.at + change.inserted);
        }
        QCOMPARE(rows, after);
    }
    const std::vector<int> before{1, 2, 3, 4, 5, 6, 7};
    const std::vector<int> after{1, 3, 4, 9, 5, 7, 8};
    const std::vector<RowChange> expected{{1, 1, 1, 0}, {4, 0, 3, 1}, {5, 1, 5, 0}, {7, 0, 6, 1}};
    QVERIFY(changesBetween(before, after, std::equal_to<>{}) == expected);
    QVERIFY(changesBetween(before, before, std::equal_to<>{}).empty());
}

void ModelsRefreshTest::manyChangesAreOne()
{
    std::vector<int> before{-1};
    std::vector<int> after{-1};
    for (int i = 0; i < 1000; ++i) {
        before.push_back(2 * i);
        after.push_back(2 * i + 1);
    }
    before.push_back(-2);
    after.push_back(-2);
    QVERIFY(changesBetween(before, after, std::equal_to<>{}) == (std::vector<RowChange>{{1, 1000, 1, 1000}}));
}

void ModelsRefreshTest::theTreeTellsWhichElementsComeGoAndChange_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("signals_");
    QTest::addColumn<int>("stay");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const char *told,
                        int stay) {
        QTest::newRow(name) << before << after << QString::fromLatin1(told) << stay;
    };
    const QByteArray a = agent("A");
    const QByteArray b = agent("B");
    const QByteArray c = agent("C");
    row("the same", a + ',' + b, a + ',' + b, "change 0-0", 2);
    row("one more at the end", a + ',' + b, a + ',' + b + ',' + c, "change 0-0, 0/0 insert 2-2", 2);
    row("two less at the end", a + ',' + b + ',' + c, a, "0/0 remove 1-2, change 0-0", 1);
    row("one changed in the middle", a + ',' + b + ',' + c, a + ',' + agent("B", "10:05:00") + ',' + c,
        "change 0-0, 0/0 change 1-1", 3);
    row("null becomes an element", a + ",null," + c, a + ',' + b + ',' + c, "change 0-0, 0/0 insert 1-1", 2);
    row("an element becomes null", a + ',' + b + ',' + c, a + ",null," + c, "0/0 remove 1-1, change 0-0", 2);
    row("elements come between nulls", "null," + a + ",null,null," + c, b + ',' + a + ",null," + b + ',' + c,
        "change 0-0, 0/0 insert 0-0, 0/0 insert 2-2", 2);
    row("the list is gone", a + ',' + b, "", "0/0 remove 0-1, change 0-0", 0);
    row("gone, changed and new", a + ",null," + c, "null," + b + ',' + agent("C", "10:05:00") + ",null," + a,
        "0/0 remove 0-0, change 0-0, 0/0 change 0-0, 0/0 insert 0-0, 0/0 insert 2-2", 1);
}

void ModelsRefreshTest::theTreeTellsWhichElementsComeGoAndChange()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const int, stay);
    JourneyModel tree;
    const QAbstractItemModelTester tester(&tree, Mode::Fatal);
    tree.setJourney(kit::journeyOf(recordWith(before)));
    ElementTable table(tree, Group::Participants);
    const QAbstractItemModelTester tableTester(&table, Mode::Fatal);
    const Held held(table);
    kit::Signals told(tree);
    tree.setJourney(kit::journeyOf(recordWith(after)));
    QTEST(told.take(), "signals_");
    const QString problem = held.problem(stay);
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
    JourneyModel fresh;
    fresh.setJourney(kit::journeyOf(recordWith(after)));
    QCOMPARE(kit::dump(tree), kit::dump(fresh));
}

void ModelsRefreshTest::anElementThatOnlyMovesInTheTextIsNotAnnounced()
{
    JourneyModel tree;
    tree.setJourney(kit::journeyOf(recordWith(agent("A") + ',' + agent("B"))));
    kit::Signals told(tree);
    tree.setJourney(kit::journeyOf(recordWith("   " + agent("A") + " , " + agent("B"), R"(,"status":"ACTIVE")")));
    QCOMPARE(told.take(), QStringLiteral("change 0-0"));
}

void ModelsRefreshTest::aTableFollowsTheTreeOverSeveralEngagements()
{
    const QByteArray first = recordWith(agent("A") + ',' + agent("B"));
    const QByteArray second = recordWith(agent("C"), {}, "two");
    JourneyModel tree;
    const QAbstractItemModelTester tester(&tree, Mode::Fatal);
    ElementTable table(tree, Group::Participants);
    const QAbstractItemModelTester tableTester(&table, Mode::Fatal);
    tree.setJourney(kit::journeyOf(first));
    kit::Signals told(table);
    tree.setJourney(kit::journeyOf(std::vector{first, second}));
    QCOMPARE(told.take(), QStringLiteral("insert 2-2"));
    QCOMPARE(column(table, 0).join(QLatin1Char(' ')), QStringLiteral("A B C"));
    const QPersistentModelIndex last = table.index(2, 0);
    tree.setJourney(kit::journeyOf(std::vector{recordWith(agent("A") + ',' + agent("B") + ',' + agent("D")), second}));
    QCOMPARE(told.take(), QStringLiteral("insert 2-2"));
    QCOMPARE(column(table, 0).join(QLatin1Char(' ')), QStringLiteral("A B D C"));
    QCOMPARE(last.row(), 3);
    tree.setJourney(kit::journeyOf(first));
    QCOMPARE(told.take(), QStringLiteral("remove 2-2, remove 2-2"));
    QVERIFY(!last.isValid());
}

void ModelsRefreshTest::rowsOfFlatTablesStayWhereTheyAreInBoth()
{
    const QByteArray lists = R"(,"attributes":["x",%,"z"],"data":{%"k":"v"},"endDate":"2026-01-01T12:00:00Z")";
    const auto journey = [&lists](const QByteArray &attribute, const QByteArray &entry, const QByteArray &middle) {
        QByteArray more = lists;
        more.replace(more.indexOf('%'), 1, attribute);
        more.replace(more.indexOf('%'), 1, entry);
        return kit::journeyOf(
            recordWith(agent("A", "10:30:00", " ") + ',' + middle + ',' + agent("C", "11:30:00", " "), more));
    };
    const auto before = journey("null", "", "null");
    const auto after = journey("\"y\"", R"("j":"u",)", agent("B", "09:00:00", R"(,"leftAt":"2026-01-01T13:00:00Z")"));
    const auto check = [&](auto &model, const char *expected, int stay) {
        const QAbstractItemModelTester tester(&model, Mode::Fatal);
        model.setJourney(before);
        const Held held(model);
        kit::Signals told(model);
        model.setJourney(after);
        const QString problem = held.problem(stay);
        QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
        QCOMPARE(told.take(), QLatin1String(expected));
    };
    EventModel events;
    check(events, "insert 0-0, insert 5-5, change 0-5", 4);
    FindingModel findings;
    check(findings, "insert 2-3, change 0-4", 3);
    DataModel data;
    check(data, "insert 0-0, insert 3-3, change 0-4", 3);
}

void ModelsRefreshTest::aWatchedCallLosesNoRowUntilItStartsAnew()
{
    EventModel events;
    JourneyModel tree;
    DataModel data;
    AccountModel account;
    const QAbstractItemModelTester eventsTester(&events, Mode::Fatal);
    const QAbstractItemModelTester treeTester(&tree, Mode::Fatal);
    const QAbstractItemModelTester dataTester(&data, Mode::Fatal);
    const QAbstractItemModelTester accountTester(&account, Mode::Fatal);
    for (int second = 0; second <= 270; second += 10) {
        const auto journey = kit::journeyOf(kit::liveBytes(second));
        const Held held(events);
        const int rows = events.rowCount();
        QSignalSpy resets(&events, &QAbstractItemModel::modelReset);
        QSignalSpy accountResets(&account, &QAbstractItemModel::modelReset);
        events.setJourney(journey);
        tree.setJourney(journey);
        data.setJourney(journey);
        account.setJourney(journey);
        QCOMPARE(resets.count(), second == 0 ? 1 : 0);
        QCOMPARE(accountResets.count(), second == 0 ? 1 : 0);
        const QString problem = second == 0 ? QString() : held.problem(rows);
        QVERIFY2(problem.isEmpty(), qUtf8Printable(QStringLiteral("%1 s: ").arg(second) + problem));
        AccountModel fresh;
        fresh.setJourney(journey);
        QCOMPARE(kit::dump(account), kit::dump(fresh));
    }
    QVERIFY(events.rowCount() > 10);
}

void ModelsRefreshTest::anotherJourneyResets()
{
    const auto one = kit::journeyOf(recordWith(agent("A")));
    const auto two = kit::journeyOf(recordWith(agent("A"), {}, "two"));
    const auto withoutId = kit::journeyOf(R"({"participants":[]})");
    const auto check = [&](auto &model) {
        model.setJourney(one);
        kit::Signals told(model);
        model.setJourney(two);
        QCOMPARE(told.take(), QStringLiteral("reset"));
        model.setJourney(withoutId);
        model.setJourney(kit::journeyOf(R"({"participants":[]})"));
        QCOMPARE(told.take(), QStringLiteral("reset, reset"));
        model.setJourney({});
        QCOMPARE(told.take(), QStringLiteral("reset"));
        QCOMPARE(model.rowCount(), 0);
    };
    EventModel events;
    check(events);
    JourneyModel tree;
    check(tree);
    FindingModel findings;
    check(findings);
    DataModel data;
    check(data);
    AccountModel account;
    check(account);
}

void ModelsRefreshTest::nothingIsShownOfNothing()
{
    for (const char *bytes :
         {"{}", R"({"participants":[],"queues":[],"transfers":[]})", R"({"participants":[null]})"}) {
        JourneyModel tree;
        const QAbstractItemModelTester tester(&tree, Mode::Fatal);
        tree.setJourney(kit::journeyOf(QByteArray(bytes)));
        QCOMPARE(tree.rowCount(), 1);
        for (const Group group : {Group::Participants, Group::Queues, Group::Transfers}) {
            const ElementTable table(tree, group);
            QCOMPARE(table.rowCount(), 0);
            QVERIFY(!table.indexOf({0, QStringLiteral("/participants/0")}).isValid());
        }
        EventModel events;
        const QAbstractItemModelTester eventsTester(&events, Mode::Fatal);
        events.setJourney(tree.journey());
        QCOMPARE(events.rowCount(), 0);
        events.setTimeZone(QTimeZone("Europe/Berlin"));
        tree.setTimeZone(QTimeZone("Europe/Berlin"));
    }
}

void ModelsRefreshTest::theSameJourneyAgainTellsNothing()
{
    const auto journey = kit::sampleJourney(QStringLiteral("ordinary-call"));
    JourneyModel tree;
    EventModel events;
    tree.setJourney(journey);
    events.setJourney(journey);
    kit::Signals ofTree(tree);
    kit::Signals ofEvents(events);
    tree.setJourney(journey);
    events.setJourney(journey);
    tree.setTimeZone(QTimeZone::utc());
    QCOMPARE(ofTree.take() + ofEvents.take(), QString());
}

QTEST_GUILESS_MAIN(ModelsRefreshTest)
#include "models_refresh_test.moc"
