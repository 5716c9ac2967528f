// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models_kit.h"

#include "models/data_model.h"
#include "models/element_table.h"
#include "models/event_model.h"
#include "models/fields_model.h"
#include "models/finding_model.h"
#include "models/roles.h"
#include "models/sorted_rows.h"

#include <QIdentityProxyModel>
#include <QRegularExpression>
#include <QTest>

using namespace models;

namespace {

constexpr int many = 100'000;

/// A record with a hundred thousand queue entries and attributes, all of them odd.
QByteArray largeRecord(int queues = many)
{
    QByteArray bytes = R"({"id":"large","status":"COMPLETED","queues":[)";
    for (int i = 0; i < queues; ++i) {
        bytes += (i > 0 ? "," : "") + QByteArray(R"({"queueName":"q)") + QByteArray::number(i % 977) +
                 R"(","queuedAt":"2026-01-01T10:00:)" + QByteArray::number(10 + i % 50) + R"(Z"})";
    }
    bytes += R"(],"attributes":[)";
    for (int i = 0; i < many; ++i) {
        bytes += (i > 0 ? ",\"a" : "\"a") + QByteArray::number(i) + '"';
    }
    return bytes + "]}";
}

/// Counts the texts that are made.
class Counting final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        ++(role == SortRole ? m_keys : m_texts);
        return QIdentityProxyModel::data(index, role);
    }
    [[nodiscard]] int texts() const { return m_texts; }
    [[nodiscard]] int keys() const { return m_keys; }

private:
    mutable int m_texts = 0;
    mutable int m_keys = 0;
};

} // namespace

/// A hundred thousand rows cost what is looked at. (Nothing here is timed: what is counted is what is made.)
class ModelsLargeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_journey = kit::journeyOf(largeRecord());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyModelHasAllRows();
    void sortingMakesOneKeyForEachRowAndNoText();
    void aRefreshWithOneRowMoreTellsOfOneRow();
    void placesAreFoundAmongMany();

private:
    analysis::JourneyPtr m_journey;
};

void ModelsLargeTest::everyModelHasAllRows()
{
    JourneyModel tree;
    tree.setJourney(m_journey);
    const ElementTable queues(tree, Group::Queues);
    QCOMPARE(queues.rowCount(), many);
    QCOMPARE(queues.index(many - 1, 0).data().toString(), QStringLiteral("q%1").arg((many - 1) % 977));
    EventModel events;
    events.setJourney(m_journey);
    QCOMPARE(events.rowCount(), many);
    QCOMPARE(events.index(many - 1, 0).data().toString(), QStringLiteral("2026-01-01 10:00:59.000"));
    DataModel data;
    data.setJourney(m_journey);
    QCOMPARE(data.rowCount(), many);
    FindingModel findings;
    findings.setJourney(m_journey);
    QVERIFY(findings.rowCount() > 0);
    FieldsModel fields;
    fields.show(m_journey, Place{});
    const QModelIndex list = fields.indexOf({0, QStringLiteral("/queues")});
    QCOMPARE(fields.rowCount(list), 0);
    fields.fetchMore(list);
    QCOMPARE(fields.rowCount(list), many);
}

void ModelsLargeTest::sortingMakesOneKeyForEachRowAndNoText()
{
    EventModel events;
    events.setJourney(m_journey);
    Counting counting;
    counting.setSourceModel(&events);
    SortedRows rows(counting);
    rows.sort(static_cast<int>(EventColumn::Who), Qt::DescendingOrder);
    QCOMPARE(rows.rowCount(), many);
    QCOMPARE(counting.keys(), many);
    QCOMPARE(counting.texts(), 0);
    QCOMPARE(rows.index(0, static_cast<int>(EventColumn::Who)).data().toString(), QStringLiteral("Queue q976"));
    QCOMPARE(counting.texts(), 1);
}

void ModelsLargeTest::aRefreshWithOneRowMoreTellsOfOneRow()
{
    EventModel events;
    events.setJourney(m_journey);
    JourneyModel tree;
    tree.setJourney(m_journey);
    const ElementTable queues(tree, Group::Queues);
    kit::Signals ofEvents(events);
    kit::Signals ofQueues(queues);
    const auto next = kit::journeyOf(largeRecord(many + 1));
    events.setJourney(next);
    tree.setJourney(next);
    QCOMPARE(ofQueues.take(), QStringLiteral("insert %1-%1").arg(many));
    // The new entry is queued at ten seconds past, with two thousand others, after which it stands.
    QCOMPARE(ofEvents.take(), QStringLiteral("insert 2000-2000, change 0-%1").arg(many));
}

void ModelsLargeTest::placesAreFoundAmongMany()
{
    JourneyModel tree;
    tree.setJourney(m_journey);
    const ElementTable queues(tree, Group::Queues);
    for (int row = 0; row < many; row += 97) {
        const Place place = queues.index(row, 0).data(ElementRole).value<Place>();
        QCOMPARE(queues.indexOf(place).row(), row);
    }
    EventModel events;
    events.setJourney(m_journey);
    DataModel data;
    data.setJourney(m_journey);
    for (const int row : {0, many / 2, many - 1}) {
        QCOMPARE(events.indexOf(events.index(row, 0).data(ElementRole).value<Place>()).row(), row);
        QCOMPARE(data.indexOf(data.index(row, 0).data(ElementRole).value<Place>()).row(), row);
    }
}

QTEST_GUILESS_MAIN(ModelsLargeTest)
#include "models_large_test.moc"
