// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/fields_model.h"
#include "models/roles.h"
#include "ui/kit/screenshot.h"
#include "ui/panels/scene.h"
#include "ui/panels/side_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using models::Place;
using scene::Scene;

namespace {

constexpr QSize usualSize(1440, 900);

QListView &account(const Scene &scene)
{
    return *scene.findChild<QListView *>(QStringLiteral("account"));
}

QTreeView &details(const Scene &scene)
{
    return *scene.findChild<QTreeView *>(QStringLiteral("details"));
}

/// The row that begins so; invalid if none does.
QModelIndex rowOf(const QAbstractItemView &view, const QString &beginning)
{
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (view.model()->index(row, 0).data().toString().startsWith(beginning)) {
            return view.model()->index(row, 0);
        }
    }
    return {};
}

void click(QAbstractItemView &view, const QModelIndex &index)
{
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
}

QString valueOf(const QTreeView &view, const QString &field)
{
    return rowOf(view, field).siblingAtColumn(1).data(models::WholeTextRole).toString();
}

QString text(const Scene &scene, const char *label)
{
    return scene.findChild<QLabel *>(QString::fromLatin1(label))->text();
}

} // namespace

/// The account in words and the details of what is chosen, with real events.
class SideTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aChosenSentenceLightsWhatItSpeaksOf();
    void aSentenceIsLetGoWhenSomethingElseIsChosen();
    void theDetailsShowEveryFieldAsReceived();
    void aFindingIsMarkedInTheDetails();
    void aChosenFieldIsChosenEverywhere();
    void aStretchOfTimeIsNamed();
    void newsKeepsWhatWasOpened();
    void sentencesAndFieldsAreCopied();
    void nothingChosenSaysWhatToDo();
};

void SideTest::aChosenSentenceLightsWhatItSpeaksOf()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QListView &view = account(scene);
    const QModelIndex sentence = rowOf(view, QStringLiteral("John Smith"));
    QVERIFY(sentence.isValid());
    click(view, sentence);
    QVERIFY(scene.selection.current());
    QVERIFY(scene.selection.current()->pointer.startsWith(QLatin1String("/participants/1")));
    QVERIFY(scene.selection.lit().size() > 1);
    QVERIFY(view.selectionModel()->isSelected(sentence));
}

void SideTest::aSentenceIsLetGoWhenSomethingElseIsChosen()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QListView &view = account(scene);
    click(view, rowOf(view, QStringLiteral("John Smith")));
    scene.selection.select({0, QStringLiteral("/queues/0")});
    QVERIFY(!view.selectionModel()->hasSelection());
    QVERIFY(scene.selection.lit().empty());
    QCOMPARE(scene.selection.current(), std::optional(Place{0, QStringLiteral("/queues/0")}));
}

void SideTest::theDetailsShowEveryFieldAsReceived()
{
    Scene scene(scene::journeyOf(R"({"participants":[{"id":"1","joinedAt":"2024-01-01T10:00:00.123456789Z",)"
                                 R"("rank":1.50000000000000000000000001e400,"unknown":{"deep":[true,null]}}]})",
                                 true));
    scene.showIn(usualSize);
    scene.side->showPage(ui::SidePanel::Page::Details);
    scene.selection.select({0, QStringLiteral("/participants/0")});
    const QTreeView &view = details(scene);
    QCOMPARE(valueOf(view, QStringLiteral("joinedAt")), QStringLiteral("2024-01-01T10:00:00.123456789Z"));
    QCOMPARE(valueOf(view, QStringLiteral("rank")), QStringLiteral("1.50000000000000000000000001e400"));
    QCOMPARE(valueOf(view, QStringLiteral("unknown")), QStringLiteral("an object"));
    QCOMPARE(text(scene, "detailsPointer"), QStringLiteral("/participants/0"));
    scene.selection.select({0, QStringLiteral("/participants/0/unknown/deep/1")});
    QCOMPARE(view.currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("null"));
    QCOMPARE(text(scene, "detailsPointer"), QStringLiteral("/participants/0/unknown/deep/1"));
}

void SideTest::aFindingIsMarkedInTheDetails()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.side->showPage(ui::SidePanel::Page::Details);
    scene.selection.select({0, QStringLiteral("/participants/1/leftAt")});
    const QTreeView &view = details(scene);
    QCOMPARE(view.currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("leftAt"));
    QVERIFY(view.selectionModel()->isSelected(view.currentIndex()));
    QVERIFY(valueOf(view, QStringLiteral("finding")).contains(QLatin1String("after the engagement had ended")));
}

void SideTest::aChosenFieldIsChosenEverywhere()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.side->showPage(ui::SidePanel::Page::Details);
    scene.selection.select({0, QStringLiteral("/participants/1")});
    click(details(scene), rowOf(details(scene), QStringLiteral("extension")));
    QCOMPARE(scene.selection.current(), std::optional(Place{0, QStringLiteral("/participants/1/extension")}));
    QTest::keyClick(&details(scene), Qt::Key_Down);
    QCOMPARE(scene.selection.current(), std::optional(Place{0, QStringLiteral("/participants/1/dialogId")}));
}

void SideTest::aStretchOfTimeIsNamed()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.side->showPage(ui::SidePanel::Page::Details);
    const auto journey = scene::sample(QStringLiteral("specification"));
    scene.selection.selectInterval({0, journey->engagements[0].analysis->clock.pieces().front().interval});
    QVERIFY(text(scene, "detailsMessage")
                .startsWith(QLatin1String("Alone for 1 min 21 s, from 2019-07-23 17:45:21.002 to "
                                          "2019-07-23 17:46:42.002 (UTC).")));
}

void SideTest::newsKeepsWhatWasOpened()
{
    const QByteArray before = R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","participants":[{"id":"1","more":{)"
                              R"("a":1,"b":2}}]})";
    QByteArray after = before;
    after.replace("\"b\":2", "\"b\":3");
    Scene scene(scene::journeyOf(before, true));
    scene.showIn(usualSize);
    scene.side->showPage(ui::SidePanel::Page::Details);
    scene.selection.select({0, QStringLiteral("/participants/0/more")});
    QTreeView &view = details(scene);
    view.expand(rowOf(view, QStringLiteral("more")));
    scene.setJourney(scene::journeyOf(after, true));
    const QModelIndex more = rowOf(view, QStringLiteral("more"));
    QVERIFY(view.isExpanded(more));
    QCOMPARE(view.model()->index(1, 1, more).data().toString(), QStringLiteral("3"));
    QCOMPARE(view.currentIndex(), more);
    QCOMPARE(scene.selection.current(), std::optional(Place{0, QStringLiteral("/participants/0/more")}));
}

void SideTest::sentencesAndFieldsAreCopied()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    QListView &sentences = account(scene);
    const QModelIndex sentence = rowOf(sentences, QStringLiteral("John Smith"));
    click(sentences, sentence);
    QTest::keyClick(&sentences, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(scene.copied, QStringList{sentence.data().toString()});
    auto *copy = scene.findChild<QAbstractButton *>(QStringLiteral("copySide"));
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(scene.copied.back().count(QLatin1Char('\n')), sentences.model()->rowCount() - 1);
    scene.side->showPage(ui::SidePanel::Page::Details);
    click(details(scene), rowOf(details(scene), QStringLiteral("extension")));
    QTest::keyClick(&details(scene), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(scene.copied.back(), QStringLiteral("ext/1234"));
}

void SideTest::nothingChosenSaysWhatToDo()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.side->showPage(ui::SidePanel::Page::Details);
    QVERIFY(text(scene, "detailsMessage").startsWith(QLatin1String("Nothing is chosen.")));
    scene.setJourney({});
    QCOMPARE(text(scene, "detailsMessage"), QStringLiteral("No engagement is open."));
}

SCREENSHOT_TEST_MAIN(SideTest)
#include "side_test.moc"
