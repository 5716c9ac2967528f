// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models_kit.h"

#include "models/account_model.h"
#include "models/data_model.h"
#include "models/element_table.h"
#include "models/event_model.h"
#include "models/fields_model.h"
#include "models/finding_model.h"
#include "models/places.h"
#include "models/roles.h"
#include "models/rows_as_text.h"
#include "models/sorted_rows.h"
#include "models/time_text.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace models;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

const QStringList samples{QStringLiteral("specification"),  QStringLiteral("ordinary-call"),
                          QStringLiteral("bot-chat-email"), QStringLiteral("every-finding"),
                          QStringLiteral("live-call"),      QStringLiteral("three-days"),
                          QStringLiteral("abandoned"),      QStringLiteral("consult-external")};

template<typename Column>
int number(Column column)
{
    return static_cast<int>(column);
}

template<typename Column>
QString shownIn(const QAbstractItemModel &model, Column column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts += model.index(row, number(column)).data().toString();
    }
    return texts.join(QLatin1Char('|'));
}

Place placeAt(const QModelIndex &index)
{
    return index.data(ElementRole).value<Place>();
}

/// Queue entries of which some say nothing in a column.
analysis::JourneyPtr queues()
{
    return kit::journeyOf(R"({"status":"ACTIVE","queues":[
        {"queueName":"b10","priority":3,"queuedAt":"2026-01-01T10:00:03Z"},
        {"queueName":"B9","queuedAt":"2026-01-01T10:00:01Z"},
        {"priority":10},
        {"queueName":"a","priority":1,"queuedAt":"2026-01-01T10:00:02Z"},
        {"queueName":"Ä","queuedAt":"no time"}]})");
}

/// Text that means harm: markup, controls, right-to-left overrides, formulas, and much of it.
QByteArray hostile()
{
    QByteArray name = R"(=cmd|'x'!A0 <b>bold</b> [l](javascript:1) \u202Eevil\u0000\n\r\tx\u2028\ud800 "quoted", a\\b)";
    name.replace("\"quoted\"", "\\\"quoted\\\"");
    return R"({"id":"x","participants":[{"type":"AGENT","agentDisplayName":")" + name + R"(","channelId":")" +
           QByteArray(5000, 'x') + R"(","joinedAt":"2026-01-01T10:00:00Z"}],"data":{"<i>":")" + name +
           R"("},"attributes":[")" + name + R"("],"queues":[{"queueName":")" + name + R"("}]})";
}

} // namespace

/// Rows: their places, their order, those the filter leaves, and what is copied of them.
class ModelsRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachRowIsFoundByItsPlace_data();
    void eachRowIsFoundByItsPlace();
    void aPlaceWithinARowLeadsToTheRow();
    void placesThatAreNotThereLeadNowhere();
    void whatSaysNothingStandsLastInEitherOrder();
    void everyColumnSortsBothWays();
    void theFilterShowsRowsThatContainTheText();
    void sortingAndFilterFollowARefresh();
    void hostileTextIsMadeVisibleAndCut();
    void rowsAreCopiedInEachFormat();
    void formulasAreDefusedInCsv();
    void nothingInMarkdownActs();
    void fieldsOpenOnDemand();
    void fieldsShowTheSubjectOfAPlace_data();
    void fieldsShowTheSubjectOfAPlace();
    void titlesNameElements();
    void timesAreShownInAnyZoneAndYear_data();
    void timesAreShownInAnyZoneAndYear();
    void aSelectionIsOneThing();
};

void ModelsRowsTest::eachRowIsFoundByItsPlace_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : samples) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void ModelsRowsTest::eachRowIsFoundByItsPlace()
{
    QFETCH(const QString, name);
    const auto journey = kit::sampleJourney(name);
    const auto check = [](auto &model) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const QModelIndex found = model.indexOf(placeAt(index));
            // A field can have two findings: the first is found.
            QVERIFY(found == index || (found.row() < row && placeAt(found) == placeAt(index)));
            for (int column = 0; column < model.columnCount(); ++column) {
                QCOMPARE(placeAt(model.index(row, column)), placeAt(index));
            }
        }
    };
    EventModel events;
    events.setJourney(journey);
    check(events);
    FindingModel findings;
    findings.setJourney(journey);
    check(findings);
    DataModel data;
    data.setJourney(journey);
    check(data);
    JourneyModel tree;
    tree.setJourney(journey);
    check(tree);
    for (const Group group : {Group::Participants, Group::Queues, Group::Transfers}) {
        ElementTable table(tree, group);
        check(table);
        for (int row = 0; row < table.rowCount(); ++row) {
            const QModelIndex inTree = tree.indexOf(placeAt(table.index(row, 0)));
            QCOMPARE(table.mapToSource(table.index(row, 0)), inTree);
            QCOMPARE(JourneyModel::groupOf(inTree), std::optional(group));
        }
    }
    FieldsModel fields;
    fields.show(journey, Place{});
    static_cast<void>(kit::dump(fields));
    check(fields);
}

void ModelsRowsTest::aPlaceWithinARowLeadsToTheRow()
{
    const auto journey = kit::sampleJourney(QStringLiteral("ordinary-call"));
    EventModel events;
    events.setJourney(journey);
    const auto field = [&events](const char *pointer) {
        return placeAt(events.indexOf({0, QString::fromLatin1(pointer)})).pointer;
    };
    QCOMPARE(field("/participants/1"), QStringLiteral("/participants/1/joinedAt"));
    QCOMPARE(field("/participants/1/extension"), QStringLiteral("/participants/1/joinedAt"));
    QCOMPARE(field("/participants/1/leftAt"), QStringLiteral("/participants/1/leftAt"));
    QCOMPARE(field("/startDate"), QStringLiteral("/participants/0/joinedAt"));
    QCOMPARE(field("/status"), QString());
    DataModel data;
    data.setJourney(kit::sampleJourney(QStringLiteral("bot-chat-email")));
    const Place author{0, QStringLiteral("/agentNotes/1/createdBy/name")};
    QCOMPARE(placeAt(data.indexOf(author)).pointer, QStringLiteral("/agentNotes/1"));
}

void ModelsRowsTest::placesThatAreNotThereLeadNowhere()
{
    const auto journey = kit::sampleJourney(QStringLiteral("specification"));
    EventModel events;
    events.setJourney(journey);
    DataModel data;
    data.setJourney(journey);
    JourneyModel tree;
    tree.setJourney(journey);
    FieldsModel fields;
    fields.show(journey, Place{});
    for (const char *pointer : {"/participants/99", "/participants/4294967296", "/participants/x", "x", "/", "~"}) {
        const Place place{0, QString::fromLatin1(pointer)};
        QVERIFY(!events.indexOf(place).isValid());
        QVERIFY(!data.indexOf(place).isValid());
        QVERIFY(!ElementTable(tree, Group::Participants).indexOf(place).isValid());
        fields.show(journey, place);
        static_cast<void>(fields.indexOf(place));
    }
    const Place elsewhere{7, QStringLiteral("/participants/0")};
    QVERIFY(!events.indexOf(elsewhere).isValid());
    QVERIFY(!tree.indexOf(elsewhere).isValid());
    fields.show(journey, elsewhere);
    QVERIFY(!fields.subject());
}

void ModelsRowsTest::whatSaysNothingStandsLastInEitherOrder()
{
    JourneyModel tree;
    tree.setJourney(queues());
    ElementTable table(tree, Group::Queues);
    SortedRows rows(table);
    const QAbstractItemModelTester tester(&rows, Mode::Fatal);
    const auto sorted = [&rows](QueueColumn column, Qt::SortOrder order) {
        rows.sort(number(column), order);
        return shownIn(rows, QueueColumn::Name);
    };
    const QString name = QStringLiteral("without a name");
    QCOMPARE(sorted(QueueColumn::Priority, Qt::AscendingOrder), QStringLiteral("a|b10|%1|B9|Ä").arg(name));
    QCOMPARE(sorted(QueueColumn::Priority, Qt::DescendingOrder), QStringLiteral("%1|b10|a|B9|Ä").arg(name));
    QCOMPARE(sorted(QueueColumn::Queued, Qt::AscendingOrder), QStringLiteral("B9|a|b10|%1|Ä").arg(name));
    QCOMPARE(sorted(QueueColumn::Queued, Qt::DescendingOrder), QStringLiteral("b10|a|B9|%1|Ä").arg(name));
    QCOMPARE(sorted(QueueColumn::Name, Qt::AscendingOrder), QStringLiteral("a|Ä|B9|b10|%1").arg(name));
    QCOMPARE(sorted(QueueColumn::Name, Qt::DescendingOrder), QStringLiteral("%1|b10|B9|Ä|a").arg(name));
}

void ModelsRowsTest::everyColumnSortsBothWays()
{
    EventModel events;
    events.setJourney(kit::sampleJourney(QStringLiteral("every-finding")));
    SortedRows rows(events);
    const QAbstractItemModelTester tester(&rows, Mode::Fatal);
    for (int column = 0; column < rows.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            rows.sort(column, order);
            QCOMPARE(rows.rowCount(), events.rowCount());
            bool isBlank = false;
            for (int row = 0; row < rows.rowCount(); ++row) {
                const bool saysNothing = rows.index(row, column).data().toString().isEmpty();
                QVERIFY(saysNothing || !isBlank);
                isBlank = saysNothing;
            }
        }
    }
    rows.sort(-1);
    QCOMPARE(shownIn(rows, EventColumn::Field), shownIn(events, EventColumn::Field));
}

void ModelsRowsTest::theFilterShowsRowsThatContainTheText()
{
    EventModel events;
    events.setJourney(kit::sampleJourney(QStringLiteral("ordinary-call")));
    SortedRows rows(events);
    const QAbstractItemModelTester tester(&rows, Mode::Fatal);
    rows.setFilterText(QStringLiteral("kathaRINA"));
    QCOMPARE(shownIn(rows, EventColumn::Event), QStringLiteral("Agent joins|Agent leaves"));
    rows.setFilterText(QStringLiteral("/endDate"));
    QCOMPARE(rows.rowCount(), 1);
    rows.setFilterText(QStringLiteral("(.*"));
    QCOMPARE(rows.rowCount(), 0);
    rows.setFilterText({});
    QCOMPARE(rows.rowCount(), events.rowCount());
}

void ModelsRowsTest::sortingAndFilterFollowARefresh()
{
    EventModel events;
    events.setJourney(kit::journeyOf(kit::liveBytes(0)));
    SortedRows rows(events);
    const QAbstractItemModelTester tester(&rows, Mode::Fatal);
    rows.sort(number(EventColumn::Who), Qt::DescendingOrder);
    rows.setFilterText(QStringLiteral("joins"));
    for (int second = 20; second <= 300; second += 20) {
        events.setJourney(kit::journeyOf(kit::liveBytes(second)));
        EventModel fresh;
        fresh.setJourney(events.journey());
        SortedRows expected(fresh);
        expected.sort(number(EventColumn::Who), Qt::DescendingOrder);
        expected.setFilterText(QStringLiteral("joins"));
        QCOMPARE(shownIn(rows, EventColumn::Field), shownIn(expected, EventColumn::Field));
    }
    QCOMPARE(rows.rowCount(), 5);
}

void ModelsRowsTest::hostileTextIsMadeVisibleAndCut()
{
    const auto journey = kit::journeyOf(hostile());
    JourneyModel tree;
    tree.setJourney(journey);
    EventModel events;
    events.setJourney(journey);
    DataModel data;
    data.setJourney(journey);
    FieldsModel fields;
    fields.show(journey, Place{});
    AccountModel account;
    account.setJourney(journey);
    FindingModel findings;
    findings.setJourney(journey);
    for (QAbstractItemModel *model :
         std::initializer_list<QAbstractItemModel *>{&tree, &events, &data, &fields, &account, &findings}) {
        const QString text = kit::dump(*model);
        for (const QChar bad : {QChar(0x202E), QChar(0), QChar(u'\r'), QChar(u'\t'), QChar(0x2028)}) {
            QVERIFY2(!text.contains(bad), model->metaObject()->className());
        }
    }
    const ElementTable table(tree, Group::Participants);
    const QModelIndex channel = table.index(0, number(ParticipantColumn::Channel));
    QCOMPARE(channel.data().toString().size(), 401);
    QCOMPARE(channel.data(WholeTextRole).toString().size(), 5000);
    QVERIFY(!channel.data(Qt::ToolTipRole).isValid());
    QVERIFY(table.index(0, 0).data().toString().contains(QLatin1String("<b>bold</b>")));
}

void ModelsRowsTest::rowsAreCopiedInEachFormat()
{
    FindingModel findings;
    findings.setJourney(kit::sampleJourney(QStringLiteral("abandoned")));
    const std::vector<int> rows{0};
    const std::vector<int> columns{number(FindingColumn::Code), number(FindingColumn::Field)};
    const auto as = [&](RowsFormat format) {
        return rowsAsText(format, findings, rows, columns);
    };
    QCOMPARE(as(RowsFormat::Text), QStringLiteral("abandoned\t/queues/1\n"));
    QCOMPARE(as(RowsFormat::Csv), QStringLiteral("Code,Field\r\nabandoned,/queues/1\r\n"));
    QCOMPARE(as(RowsFormat::Markdown), QStringLiteral("| Code | Field |\n| --- | --- |\n| abandoned | /queues/1 |\n"));
    const QJsonArray list = QJsonDocument::fromJson(as(RowsFormat::Json).toUtf8()).array();
    QCOMPARE(list.size(), 1);
    const QJsonObject expected{{QStringLiteral("Code"), QStringLiteral("abandoned")},
                               {QStringLiteral("Field"), QStringLiteral("/queues/1")},
                               {QStringLiteral("pointer"), QStringLiteral("/queues/1")}};
    QCOMPARE(list.at(0).toObject(), expected);
    QCOMPARE(rowsAsText(RowsFormat::Csv, findings, {}, columns), QStringLiteral("Code,Field\r\n"));
}

void ModelsRowsTest::formulasAreDefusedInCsv()
{
    DataModel data;
    data.setJourney(kit::journeyOf(R"({"attributes":["=1+1","+1","-1","@x","a,b","a\"b","plain"," =1"]})"));
    std::vector<int> rows(static_cast<std::size_t>(data.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    QCOMPARE(rowsAsText(RowsFormat::Csv, data, rows, {number(DataColumn::Value)}),
             QStringLiteral("Value\r\n'=1+1\r\n'+1\r\n'-1\r\n'@x\r\n\"a,b\"\r\n\"a\"\"b\"\r\nplain\r\n =1\r\n"));
}

void ModelsRowsTest::nothingInMarkdownActs()
{
    DataModel data;
    data.setJourney(kit::journeyOf(R"({"attributes":["a|b *x* [l](u) <i> `c` \\ #1 ~s~ &amp;"]})"));
    QCOMPARE(
        rowsAsText(RowsFormat::Markdown, data, {0}, {number(DataColumn::Value)}),
        QStringLiteral("| Value |\n| --- |\n| a\\|b \\*x\\* \\[l\\]\\(u\\) \\<i\\> \\`c\\` \\\\ \\#1 \\~s\\~ \\&amp; "
                       "|\n"));
}

void ModelsRowsTest::fieldsOpenOnDemand()
{
    const auto journey = kit::journeyOf(R"({"data":{"a":{ },"b":[ ],"c":[1,{"d/e~":null}],"c":"last"},"x":1})");
    FieldsModel fields;
    QAbstractItemModelTester tester(&fields, Mode::Fatal);
    tester.setUseFetchMore(false);
    fields.show(journey, Place{0, QStringLiteral("/data/a")});
    QCOMPARE(fields.subject(), std::optional(Place{0, QStringLiteral("/data")}));
    QCOMPARE(fields.rowCount(), 4);
    QVERIFY(!fields.hasChildren(fields.index(0, 0)) && !fields.hasChildren(fields.index(1, 0)));
    QCOMPARE(fields.index(0, 1).data().toString(), QStringLiteral("an empty object"));
    QCOMPARE(fields.index(1, 1).data().toString(), QStringLiteral("an empty list"));
    QVERIFY(fields.hasChildren(fields.index(2, 0)));
    QCOMPARE(fields.rowCount(fields.index(2, 0)), 0);
    // Of two members with one key the last counts.
    QCOMPARE(fields.indexOf({0, QStringLiteral("/data/c")}).row(), 3);
    fields.fetchMore(fields.index(2, 0));
    const QModelIndex object = fields.index(1, 0, fields.index(2, 0));
    fields.fetchMore(object);
    QCOMPARE(placeAt(fields.index(0, 0, object)).pointer, QStringLiteral("/data/c/1/d~1e~0"));
    QCOMPARE(fields.index(0, 1, object).data().toString(), QStringLiteral("null"));
}

void ModelsRowsTest::fieldsShowTheSubjectOfAPlace_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *place, const char *subject) {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(subject);
    };
    row("", "");
    row("/status", "");
    row("/participants/1", "/participants/1");
    row("/participants/1/leftAt", "/participants/1");
    row("/participants/1/unknown/deeper", "/participants/1");
    row("/identifiers/phoneNumbers/0", "/identifiers");
    row("/data/currentStatus", "/data");
    row("/conversations/0", "/conversations");
    row("/queues/0/queuedAt", "/queues/0");
}

void ModelsRowsTest::fieldsShowTheSubjectOfAPlace()
{
    QFETCH(const QString, place);
    FieldsModel fields;
    fields.show(kit::sampleJourney(QStringLiteral("specification")), Place{0, place});
    QVERIFY(fields.subject());
    QTEST(fields.subject()->pointer, "subject");
    QVERIFY(fields.rowCount() > 0);
}

void ModelsRowsTest::titlesNameElements()
{
    const auto journey = kit::sampleJourney(QStringLiteral("specification"));
    const auto title = [&journey](const char *pointer) {
        return titleOf(*journey, {0, QString::fromLatin1(pointer)});
    };
    QCOMPARE(title(""), QStringLiteral("Engagement"));
    QCOMPARE(title("/participants/1"), QStringLiteral("John Smith"));
    QCOMPARE(title("/participants/1/leftAt"), QStringLiteral("John Smith"));
    QCOMPARE(title("/queues/0"), QStringLiteral("Queue Default"));
    QCOMPARE(title("/transfers/0"), QStringLiteral("Transfer to John Smith"));
    QCOMPARE(title("/data/currentStatus"), QStringLiteral("/data/currentStatus"));
    QCOMPARE(title("/participants/9"), QStringLiteral("/participants/9"));
}

void ModelsRowsTest::timesAreShownInAnyZoneAndYear_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text, qint64 ms, const char *zone) {
        QTest::newRow(text) << ms << QByteArray(zone) << QString::fromLatin1(text);
    };
    row("1970-01-01 00:00:00.000", 0, "UTC");
    row("1969-12-31 23:59:59.999", -1, "UTC");
    row("0001-01-01 00:00:00.000", -62135596800000, "UTC");
    row("9999-12-31 23:59:59.999", 253402300799999, "UTC");
    row("10000-01-01 05:29:59.999", 253402300799999, "Asia/Kolkata");
    row("2026-03-29 01:59:59.999", 1774745999999, "Europe/Berlin");
    row("2026-03-29 03:00:00.000", 1774746000000, "Europe/Berlin");
}

void ModelsRowsTest::timesAreShownInAnyZoneAndYear()
{
    QFETCH(const qint64, ms);
    QFETCH(const QByteArray, zone);
    QTEST(timeText({ms}, QTimeZone(zone)), "text");
}

void ModelsRowsTest::aSelectionIsOneThing()
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    QSignalSpy intervalChanged(&selection, &Selection::intervalChanged);
    QSignalSpy lit(&selection, &Selection::litChanged);
    const Place place{0, QStringLiteral("/queues/0")};
    selection.select(place);
    selection.select(place);
    QCOMPARE(changed.count(), 1);
    selection.selectInterval({0, {record::Instant{1}, record::Instant{2}}});
    QVERIFY(!selection.current() && selection.interval());
    QCOMPARE(changed.count(), 2);
    selection.select(place);
    QVERIFY(selection.current() == place && !selection.interval());
    QCOMPARE(intervalChanged.count(), 2);
    selection.light({place});
    selection.light({place});
    QCOMPARE(lit.count(), 1);
    selection.clear();
    selection.clear();
    QVERIFY(!selection.current() && selection.lit().empty());
    QCOMPARE(changed.count(), 4);
    QCOMPARE(lit.count(), 2);
}

QTEST_GUILESS_MAIN(ModelsRowsTest)
#include "models_rows_test.moc"
