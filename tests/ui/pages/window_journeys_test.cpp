// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/journey_page.h"
#include "ui/wording/language.h"
#include "window_fixture.h"

#include <QAction>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTabWidget>

namespace {

QString sampleFile(const char *name)
{
    return QStringLiteral(SAMPLES_DIR "/%1.json").arg(QLatin1String(name));
}

QStringList idsOf(const ui::TabPage &tab)
{
    QStringList ids;
    for (const analysis::JourneyEngagement &each : tab.journey()->engagements) {
        ids << each.received->engagement.id->toString().left(8);
    }
    return ids;
}

/// The change that is under way is shown.
bool waitForChange(WindowFixture &fixture)
{
    return QTest::qWaitFor([&] { return !fixture.tab()->isBusy(); }, 60'000) && fixture.waitForJourney();
}

void drop(QWidget &window, const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths) {
        urls << QUrl::fromLocalFile(path);
    }
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(200, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(200, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

/// Several engagements in one tab: added by id, by file, by dropping and from other tabs, taken out, and taken back.
class WindowJourneysTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::installLanguage(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void idsAreAdded();
    void whatCannotBeAddedIsNamedAndCanBeTriedAgain();
    void whatIsPartOfItAlreadyIsSaid();
    void escapeEndsTheQuestionForMore();
    void filesAreAdded();
    void whatIsDroppedIsAddedOrOpened();
    void anEngagementIsTakenOutAndBack();
    void anEngagementGetsATabOfItsOwn();
    void aTabMovesIntoAnotherAndBack();
    void notesGoWithTheirEngagement();
    void aJourneyOfSeveralComesBack();
    void refreshingReadsThemAll();
};

void WindowJourneysTest::idsAreAdded()
{
    WindowFixture fixture;
    QVERIFY(fixture.serviceConnection());
    fixture.service.serve(servedId, sampleBytes(QStringLiteral("ordinary-call")));
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.trigger("addToJourney");
    auto *field = fixture.part<QLineEdit>("openField");
    QCOMPARE(field->text(), QString());
    QVERIFY(field->placeholderText().startsWith(QLatin1String("Add to this journey")));
    fixture.type(servedId);
    QVERIFY(waitForChange(fixture));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(2));
    QCOMPARE(fixture.text("noticeText"), QStringLiteral("1 engagement added."));
    QVERIFY(fixture.tab()->title().startsWith(QStringLiteral("2 engagements · ")));
    QCOMPARE(field->text(), QStringLiteral("2 engagements"));
    fixture.click("noticeUndo");
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(1));
    QVERIFY(!fixture.isShown("noticeBar"));
}

void WindowJourneysTest::whatCannotBeAddedIsNamedAndCanBeTriedAgain()
{
    WindowFixture fixture;
    QVERIFY(fixture.serviceConnection());
    const QString late = QStringLiteral("22222222-2222-4222-8222-222222222222");

    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.trigger("addToJourney");
    fixture.type(late);
    QVERIFY(waitForChange(fixture));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(1));
    QVERIFY2(fixture.text("noticeText").startsWith(QLatin1String("Nothing was added: ")),
             qPrintable(fixture.text("noticeText")));
    fixture.service.serve(late, sampleBytes(QStringLiteral("abandoned")));
    fixture.click("noticeRetry");
    QVERIFY(waitForChange(fixture));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(2));
}

void WindowJourneysTest::whatIsPartOfItAlreadyIsSaid()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.trigger("addToJourney");
    fixture.type(sampleFile("specification"));
    QCOMPARE(fixture.text("noticeText"), QStringLiteral("This is part of the journey already."));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(1));
}

void WindowJourneysTest::escapeEndsTheQuestionForMore()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.trigger("addToJourney");
    auto *field = fixture.part<QLineEdit>("openField");
    QTest::keyClicks(field, QStringLiteral("xyz"));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QStringLiteral("specification.json"));
    fixture.type(sampleFile("abandoned"));
    QTRY_COMPARE(fixture.window().tabPages().size(), std::size_t(2));
}

void WindowJourneysTest::filesAreAdded()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.desktop.files = {sampleFile("abandoned"), sampleFile("three-days"), sampleFile("no-such-file")};
    fixture.trigger("addFiles");
    QVERIFY(waitForChange(fixture));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(3));
    QVERIFY2(fixture.text("noticeText").contains(QLatin1String("1 could not be opened: no-such-file.json.")),
             qPrintable(fixture.text("noticeText")));
    QCOMPARE(fixture.tab()->request().inputs.size(), std::size_t(3));
}

void WindowJourneysTest::whatIsDroppedIsAddedOrOpened()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    drop(fixture.window(), {sampleFile("abandoned"), sampleFile("three-days")});
    fixture.part<QAction>("dropAdd")->trigger();
    fixture.part<QMenu>("dropMenu")->close();
    QVERIFY(waitForChange(fixture));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(3));
    QTRY_VERIFY(!fixture.window().findChild<QMenu *>(QStringLiteral("dropMenu")));
    drop(fixture.window(), {sampleFile("ordinary-call")});
    fixture.part<QAction>("dropOpen")->trigger();
    fixture.part<QMenu>("dropMenu")->close();
    QTRY_COMPARE(fixture.window().tabPages().size(), std::size_t(2));
    QVERIFY(fixture.waitForJourney());
}

void WindowJourneysTest::anEngagementIsTakenOutAndBack()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(!fixture.part<QAction>("removeEngagement")->isEnabled());
    fixture.desktop.files = {sampleFile("abandoned"), sampleFile("three-days")};
    fixture.trigger("addFiles");
    QVERIFY(waitForChange(fixture));
    const QStringList all = idsOf(*fixture.tab());
    fixture.tab()->journeyPage()->choose({1, QStringLiteral("/status")});
    fixture.trigger("removeEngagement");
    QVERIFY(waitForChange(fixture));
    QCOMPARE(idsOf(*fixture.tab()), QStringList({all[0], all[2]}));
    QCOMPARE(fixture.tab()->request().inputs.size(), std::size_t(2));
    QVERIFY(fixture.text("noticeText").startsWith(all[1]));
    fixture.click("noticeUndo");
    QCOMPARE(idsOf(*fixture.tab()), all);
    QCOMPARE(fixture.tab()->request().inputs.size(), std::size_t(3));
}

void WindowJourneysTest::anEngagementGetsATabOfItsOwn()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.desktop.files = {sampleFile("abandoned")};
    fixture.trigger("addFiles");
    QVERIFY(waitForChange(fixture));
    const QStringList all = idsOf(*fixture.tab());
    fixture.tab()->journeyPage()->choose({0, QString()});
    fixture.trigger("ownTab");
    QVERIFY(fixture.waitForJourney());
    const auto pages = fixture.window().tabPages();
    QCOMPARE(pages.size(), std::size_t(2));
    QTRY_COMPARE(pages[0]->journey()->engagements.size(), std::size_t(1));
    QCOMPARE(idsOf(*pages[0]), QStringList{all[1]});
    QCOMPARE(idsOf(*pages[1]), QStringList{all[0]});
}

void WindowJourneysTest::aTabMovesIntoAnotherAndBack()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.openSampleFile(QStringLiteral("abandoned"));
    QVERIFY(fixture.waitForJourney());
    auto *menu = fixture.part<QMenu>("moveInto");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().front()->trigger();
    QCOMPARE(fixture.window().tabPages().size(), std::size_t(1));
    QVERIFY(waitForChange(fixture));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(2));
    fixture.click("noticeUndo");
    QCOMPARE(fixture.window().tabPages().size(), std::size_t(2));
    QCOMPARE(fixture.window().tabPages()[0]->journey()->engagements.size(), std::size_t(1));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(1));
}

void WindowJourneysTest::notesGoWithTheirEngagement()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.openSampleFile(QStringLiteral("abandoned"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.tab()->journeyPage()->notebook().add({0, {}, {}, QStringLiteral("to call back"), {}}));
    auto *menu = fixture.part<QMenu>("moveInto");
    Q_EMIT menu->aboutToShow();
    menu->actions().front()->trigger();
    QVERIFY(waitForChange(fixture));
    models::Notebook &notebook = fixture.tab()->journeyPage()->notebook();
    QCOMPARE(notebook.notes().size(), std::size_t(1));
    QCOMPARE(notebook.notes().front().engagement, std::size_t(1));
    QVERIFY(fixture.tab()->hasUnsavedNotes());
    fixture.tab()->journeyPage()->choose({0, QString()});
    fixture.trigger("removeEngagement");
    QVERIFY(waitForChange(fixture));
    QCOMPARE(notebook.notes().front().engagement, std::size_t(0));
    fixture.click("noticeUndo");
    QCOMPARE(notebook.notes().front().engagement, std::size_t(1));
}

void WindowJourneysTest::aJourneyOfSeveralComesBack()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    fixture.desktop.files = {sampleFile("abandoned")};
    fixture.trigger("addFiles");
    QVERIFY(waitForChange(fixture));
    const QStringList all = idsOf(*fixture.tab());
    fixture.window().close();
    WindowFixture next;
    next.settings.setTabs(fixture.settings.tabs(), 0);
    next.window().restoreTabs();
    QVERIFY(next.waitForJourney());
    QCOMPARE(idsOf(*next.tab()), all);
}

void WindowJourneysTest::refreshingReadsThemAll()
{
    WindowFixture fixture;
    QTemporaryDir folder;
    const auto copy = [&folder](const char *name) {
        const QString path = folder.filePath(QLatin1String(name) + QLatin1String(".json"));
        return QFile::copy(sampleFile(name), path) ? path : QString();
    };
    fixture.type(copy("specification"));
    QVERIFY(fixture.waitForJourney());
    const QString second = copy("abandoned");
    fixture.desktop.files = {second};
    fixture.trigger("addFiles");
    QVERIFY(waitForChange(fixture));
    QVERIFY(QFile::remove(second));
    fixture.trigger("refresh");
    QVERIFY(waitForChange(fixture));
    QCOMPARE(fixture.tab()->journey()->engagements.size(), std::size_t(2));
    QVERIFY2(fixture.text("noticeText").startsWith(QLatin1String("1 could not be opened: abandoned.json.")),
             qPrintable(fixture.text("noticeText")));
}

QTEST_MAIN(WindowJourneysTest)
#include "window_journeys_test.moc"
