// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "golden.h"
#include "models_kit.h"

#include "models/account_model.h"
#include "models/data_model.h"
#include "models/element_table.h"
#include "models/event_model.h"
#include "models/fields_model.h"
#include "models/finding_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace models;

namespace {

/// Every model of a journey, as text under headings.
QString everyModel(const analysis::JourneyPtr &journey)
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    QString text;
    const auto add = [&text](const char *title, QAbstractItemModel &model) {
        const QAbstractItemModelTester tester(&model, Mode::Fatal);
        text += QStringLiteral("== %1\n").arg(QLatin1String(title)) + kit::dump(model);
    };
    EventModel events;
    events.setJourney(journey);
    add("Events", events);
    JourneyModel tree;
    tree.setJourney(journey);
    add("Tree", tree);
    ElementTable participants(tree, Group::Participants);
    add("Participants", participants);
    ElementTable queues(tree, Group::Queues);
    add("Queues", queues);
    ElementTable transfers(tree, Group::Transfers);
    add("Transfers", transfers);
    FindingModel findings;
    findings.setJourney(journey);
    add("Findings", findings);
    DataModel data;
    data.setJourney(journey);
    add("Data", data);
    AccountModel account;
    account.setJourney(journey);
    add("Account", account);
    FieldsModel fields;
    fields.show(journey, Place{});
    add("Fields", fields);
    return text;
}

} // namespace

/// What people read in the models of the samples: expected/NAME.expected. Written anew with UPDATE_EXPECTED=1.
class ModelsShownTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachSampleReadsAsExpected_data();
    void eachSampleReadsAsExpected();
    void severalEngagementsStandOneAfterTheOther();
    void theZoneIsInTheHeadingsAndTheTimes();
};

void ModelsShownTest::eachSampleReadsAsExpected_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("reveal");
    for (const char *name : {"specification", "ordinary-call", "bot-chat-email", "every-finding", "live-call"}) {
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    }
    QTest::newRow("every-finding-masked") << QStringLiteral("every-finding") << false;
}

void ModelsShownTest::eachSampleReadsAsExpected()
{
    QFETCH(const QString, name);
    QFETCH(const bool, reveal);
    const QString path =
        QStringLiteral(TEST_DATA_DIR "/models/expected/%1.expected").arg(QLatin1String(QTest::currentDataTag()));
    const QString problem = golden::problem(path, everyModel(kit::sampleJourney(name, reveal)));
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
}

void ModelsShownTest::severalEngagementsStandOneAfterTheOther()
{
    const auto journey = kit::journeyOf(std::vector{kit::sampleBytes(QStringLiteral("abandoned")),
                                                    kit::sampleBytes(QStringLiteral("consult-external"))});
    const QString problem =
        golden::problem(QStringLiteral(TEST_DATA_DIR "/models/expected/two.expected"), everyModel(journey));
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
}

void ModelsShownTest::theZoneIsInTheHeadingsAndTheTimes()
{
    EventModel events;
    events.setJourney(kit::sampleJourney(QStringLiteral("specification")));
    kit::Signals signals_(events);
    events.setTimeZone(QTimeZone("Asia/Kolkata"));
    QCOMPARE(signals_.take(), QStringLiteral("change 0-%1").arg(events.rowCount() - 1));
    QCOMPARE(events.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time (Asia/Kolkata)"));
    QCOMPARE(events.index(0, 0).data().toString(), QStringLiteral("2019-07-23 23:15:21.002"));
}

QTEST_GUILESS_MAIN(ModelsShownTest)
#include "models_shown_test.moc"
