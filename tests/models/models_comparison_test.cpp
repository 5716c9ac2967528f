// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models_kit.h"

#include "models/comparison_model.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace models;
using analysis::Alignment;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

analysis::JourneyPtr together(const char *first, const char *second)
{
    return kit::journeyOf(
        {kit::sampleBytes(QString::fromLatin1(first)), kit::sampleBytes(QString::fromLatin1(second))});
}

QString cellOf(const ComparisonModel &model, const QString &what, ComparisonColumn column)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == what)
            return model.index(row, static_cast<int>(column)).data().toString();
    return {};
}

} // namespace

/// The table that compares two engagements.
class ModelsComparisonTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void onlyTwoHaveRows();
    void anEngagementAndItselfDifferInNothing();
    void anotherAlignmentMovesTheMomentsAlone();
    void rowsKnowTheirSourcesInBoth();
    void aHostilePlaceIsPlainText();
};

void ModelsComparisonTest::onlyTwoHaveRows()
{
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setJourney(kit::sampleJourney(QStringLiteral("ordinary-call")));
    QCOMPARE(model.rowCount(), 0);
    model.setJourney(together("ordinary-call", "abandoned"));
    QVERIFY(model.rowCount() > 20);
    model.setJourney(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void ModelsComparisonTest::anEngagementAndItselfDifferInNothing()
{
    ComparisonModel model;
    model.setJourney(together("specification", "specification"));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString text = model.index(row, static_cast<int>(ComparisonColumn::Difference)).data().toString();
        QVERIFY2((QStringList{QStringLiteral("none"), QStringLiteral("not known"), QStringLiteral("in both")})
                     .contains(text),
                 qPrintable(text));
    }
}

void ModelsComparisonTest::anotherAlignmentMovesTheMomentsAlone()
{
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setJourney(together("ordinary-call", "abandoned"));
    kit::Signals told(model);
    const auto difference = [&](const char *what) {
        return cellOf(model, QString::fromLatin1(what), ComparisonColumn::Difference);
    };
    const QString metric = difference("Engagement");
    QVERIFY(difference("First queue").startsWith(u'+'));
    model.setAlignment(Alignment::FirstQueue);
    QCOMPARE(difference("First queue"), QStringLiteral("none"));
    QCOMPARE(difference("First answer"), QStringLiteral("known of one alone"));
    QCOMPARE(difference("Engagement"), metric);
    QVERIFY2(told.take().startsWith(QStringLiteral("change")), "rows stay");
}

void ModelsComparisonTest::rowsKnowTheirSourcesInBoth()
{
    ComparisonModel model;
    model.setJourney(together("ordinary-call", "abandoned"));
    QCOMPARE(model.sourcesOf(model.index(0, 0)),
             (std::vector<Place>{{0, QStringLiteral("/startDate")}, {1, QStringLiteral("/startDate")}}));
    for (int row = 0; row < model.rowCount(); ++row)
        for (const Place &place : model.sourcesOf(model.index(row, 0)))
            QVERIFY(place.engagement < 2);
}

void ModelsComparisonTest::aHostilePlaceIsPlainText()
{
    const QByteArray hostile = R"({"startDate":"2026-01-01T00:00:00Z","<b>\u202egnp":1})";
    ComparisonModel model;
    model.setJourney(kit::journeyOf({hostile, hostile}));
    QString texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, 0).data().toString();
    QVERIFY(texts.contains(QStringLiteral("<b>")));
    QVERIFY(!texts.contains(QChar(0x202e)));
}

QTEST_GUILESS_MAIN(ModelsComparisonTest)
#include "models_comparison_test.moc"
