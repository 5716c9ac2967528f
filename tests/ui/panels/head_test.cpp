// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/journey_head.h"
#include "ui/panels/link_button.h"
#include "ui/panels/metric_tile.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/panels/scene.h"
#include "ui/panels/tables_panel.h"

#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <QTest>

using models::Place;
using scene::Scene;
using ui::MetricTile;

namespace {

constexpr QSize usualSize(1440, 900);

MetricTile &tile(const Scene &scene, const char *name)
{
    auto *found = scene.findChild<MetricTile *>(QString::fromLatin1(name));
    Q_ASSERT(found);
    return *found;
}

void click(QWidget &widget)
{
    QTest::mouseClick(&widget, Qt::LeftButton);
}

QWidget &explanation(const Scene &scene)
{
    return *scene.findChild<QWidget *>(QStringLiteral("metricExplanation"));
}

QString formula(const Scene &scene)
{
    return scene.findChild<QLabel *>(QStringLiteral("metricFormula"))->text();
}

QStringList pointersOf(const std::vector<Place> &places)
{
    QStringList pointers;
    for (const Place &place : places) {
        pointers += place.pointer;
    }
    return pointers;
}

} // namespace

/// The head with its tiles and their explanation, with real events.
class HeadTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aChosenTileExplainsItselfAndLightsItsSources();
    void escapeClosesTheExplanation_data();
    void escapeClosesTheExplanation();
    void aSourceCanBeChosen();
    void whatTheRecordCannotAnswerIsNeverNought();
    void theTileOfTheFindingsLeadsToThem();
    void moreFiguresStandBehindMore();
    void momentsAloneAreWalkedThrough();
    void ofSeveralTheChosenOneIsShown();
    void tilesBecomeALineWhereThereIsNoRoom();
    void nothingIsRichText();
    void everythingHasAName();
};

void HeadTest::aChosenTileExplainsItselfAndLightsItsSources()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    MetricTile &first = tile(scene, "firstResponseTile");
    click(first);
    QVERIFY(explanation(scene).isVisible());
    QCOMPARE(formula(scene),
             QStringLiteral("From the moment the customer joined first to the moment an agent joined first."));
    QCOMPARE(pointersOf(scene.selection.lit()),
             QStringList({QStringLiteral("/participants/0/joinedAt"), QStringLiteral("/participants/1/joinedAt")}));
    click(tile(scene, "queueWaitTile"));
    QVERIFY(!first.isChecked());
    QVERIFY(formula(scene).contains(QLatin1String("acceptedAt")));
    click(tile(scene, "queueWaitTile"));
    QVERIFY(!explanation(scene).isVisible());
    QVERIFY(scene.selection.lit().empty());
}

void HeadTest::escapeClosesTheExplanation_data()
{
    QTest::addColumn<QString>("focus");
    QTest::newRow("from the tile") << QStringLiteral("firstResponseTile");
    QTest::newRow("from the words") << QStringLiteral("metricFormula");
    QTest::newRow("from a button") << QStringLiteral("closeExplanation");
}

void HeadTest::escapeClosesTheExplanation()
{
    QFETCH(QString, focus);
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    MetricTile &first = tile(scene, "firstResponseTile");
    first.setFocus();
    QTest::keyClick(&first, Qt::Key_Space);
    QVERIFY(explanation(scene).isVisible());
    auto *widget = scene.findChild<QWidget *>(focus);
    widget->setFocus();
    QVERIFY(widget->hasFocus());
    QTest::keyClick(widget, Qt::Key_Escape);
    QVERIFY(!explanation(scene).isVisible());
    QVERIFY(!first.isChecked());
    QVERIFY(first.hasFocus());
    QVERIFY(scene.selection.lit().empty());
}

void HeadTest::aSourceCanBeChosen()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    click(tile(scene, "firstResponseTile"));
    for (auto *link : explanation(scene).findChildren<ui::LinkButton *>()) {
        if (link->text() == QLatin1String("/participants/1/joinedAt")) {
            click(*link);
        }
    }
    QCOMPARE(scene.selection.current(), std::optional(Place{0, QStringLiteral("/participants/1/joinedAt")}));
}

void HeadTest::whatTheRecordCannotAnswerIsNeverNought()
{
    Scene scene(scene::journeyOf("{}"));
    scene.showIn(usualSize);
    for (const char *name : {"firstResponseTile", "queueWaitTile", "withAgentTile", "aloneTile", "holdTimeTile"}) {
        QCOMPARE(tile(scene, name).tile().value, QStringLiteral("not known"));
        QVERIFY(!tile(scene, name).tile().known);
    }
    click(tile(scene, "firstResponseTile"));
    QVERIFY(formula(scene).contains(QLatin1String("cannot be computed, because")));
    click(tile(scene, "holdTimeTile"));
    QVERIFY(formula(scene).contains(QLatin1String("the record carries no such data")));
}

void HeadTest::theTileOfTheFindingsLeadsToThem()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QCOMPARE(tile(scene, "findingsTile").tile().value, QStringLiteral("13"));
    QCOMPARE(tile(scene, "findingsTile").tile().note, QStringLiteral("7 to look at"));
    click(tile(scene, "findingsTile"));
    QCOMPARE(scene.findChild<QTabBar *>(QStringLiteral("tableTabs"))->currentIndex(),
             static_cast<int>(ui::Table::Findings));
}

void HeadTest::moreFiguresStandBehindMore()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QVERIFY(!tile(scene, "queuedTile").isVisible());
    click(tile(scene, "moreTile"));
    for (const char *name : {"queuedTile", "transferringTile", "automatedTile", "awayTile", "longestAloneTile"}) {
        QVERIFY2(tile(scene, name).isVisible(), name);
    }
    QCOMPARE(tile(scene, "transferWaitTile").tile().value, QStringLiteral("14 min 33 s"));
}

void HeadTest::momentsAloneAreWalkedThrough()
{
    const auto journey = scene::sample(QStringLiteral("bot-chat-email"));
    Scene scene(journey);
    scene.showIn(usualSize);
    click(tile(scene, "moreTile"));
    auto &next = *scene.findChild<ui::LinkButton *>(QStringLiteral("nextAlone"));
    std::vector<record::Interval> alone;
    for (const auto &piece : journey->engagements[0].analysis->clock.pieces()) {
        if (piece.state == analysis::ClockState::Alone) {
            alone.push_back(piece.interval);
        }
    }
    QVERIFY(alone.size() > 1);
    for (const record::Interval &interval : alone) {
        click(next);
        QCOMPARE(scene.selection.interval(), std::optional(models::Stretch{0, interval}));
        QVERIFY(!scene.selection.current());
    }
    click(next);
    QCOMPARE(scene.selection.interval(), std::optional(models::Stretch{0, alone.front()}));
    scene.selection.select({0, QStringLiteral("/participants/0")});
    QVERIFY(!scene.selection.interval());
    click(tile(scene, "aloneTile"));
    QVERIFY(!next.isVisible());
    click(*scene.findChild<ui::LinkButton *>(QStringLiteral("explainedNextAlone")));
    QCOMPARE(scene.selection.interval(), std::optional(models::Stretch{0, alone.front()}));
    click(tile(scene, "aloneTile"));
    QVERIFY(next.isVisible());
}

void HeadTest::ofSeveralTheChosenOneIsShown()
{
    Scene scene(scene::journeyOf(QList<QByteArray>{scene::sampleBytes(QStringLiteral("specification")),
                                                   scene::sampleBytes(QStringLiteral("ordinary-call"))}));
    scene.showIn(usualSize);
    const auto &about = *scene.findChild<QLabel *>(QStringLiteral("about"));
    QVERIFY(about.text().startsWith(QLatin1String("Engagement 1 of 2")));
    scene.selection.select({1, QStringLiteral("/participants/0")});
    QVERIFY(about.text().startsWith(QLatin1String("Engagement 2 of 2")));
    QCOMPARE(tile(scene, "findingsTile").tile().value, QStringLiteral("0"));
}

void HeadTest::tilesBecomeALineWhereThereIsNoRoom()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    const int tall = tile(scene, "aloneTile").height();
    QVERIFY(scene.minimumSizeHint().width() < 1000);
    scene.showIn({1000, 720});
    QTRY_VERIFY(tile(scene, "aloneTile").height() < tall);
    for (const auto *each : scene.head->findChildren<MetricTile *>()) {
        QVERIFY2(!each->isVisible() || each->width() >= each->sizeHint().width(), qPrintable(each->objectName()));
    }
}

void HeadTest::nothingIsRichText()
{
    const QByteArray hostile = R"({"id":"<b>i</b>","status":"<h1>s</h1>","channels":[{"id":"<i>c</i>"}],)"
                               R"("identifiers":{"<u>k</u>":["<img src=x>"]},"conversations":["<b>t</b>"],)"
                               R"("participants":[{"agentDisplayName":"<b>n</b>","type":"AGENT","<a>":"<b>"}]})";
    Scene scene(scene::journeyOf(hostile, true));
    scene.showIn(usualSize);
    scene.selection.select({0, QStringLiteral("/participants/0")});
    click(tile(scene, "withAgentTile"));
    for (const auto *label : scene.findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text()));
    }
    for (const auto *widget : scene.findChildren<QWidget *>()) {
        QVERIFY2(!widget->toolTip().contains(QLatin1Char('<')), qPrintable(widget->objectName()));
    }
    QCOMPARE(scene.findChild<QLabel *>(QStringLiteral("status"))->text(), QStringLiteral("<h1>s</h1>"));
    QVERIFY(ui::plainToolTip(QStringLiteral("<b>&</b>")).contains(QLatin1String("&lt;b&gt;&amp;&lt;/b&gt;")));
    QVERIFY(ui::plainToolTip(QString(10'000, QLatin1Char('x'))).size() < 3000);
}

void HeadTest::everythingHasAName()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    click(tile(scene, "moreTile"));
    click(tile(scene, "aloneTile"));
    for (const auto *widget : scene.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool speaks = !widget->accessibleName().isEmpty() || (label && !label->text().isEmpty());
        const bool isReached = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0;
        QVERIFY2(
            !isReached || widget->focusProxy() || speaks,
            qPrintable(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName()));
    }
}

SCREENSHOT_TEST_MAIN(HeadTest)
#include "head_test.moc"
