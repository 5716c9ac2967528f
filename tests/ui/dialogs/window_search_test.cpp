// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/found_model.h"
#include "ui/dialogs/agent_notes_dialog.h"
#include "ui/dialogs/search_dialog.h"
#include "ui/kit/screenshot.h"
#include "ui/pages/window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

namespace {

/// The window with the ordinary call, and the search beside it.
class Searching final
{
public:
    Searching()
    {
        const QByteArray call = sampleBytes(QStringLiteral("ordinary-call"));
        fixture.service.serve(servedId,
                              QByteArray(call).replace("ca11ab1e-0000-4000-8000-000000000001", servedId.toLatin1()));
        fixture.elsewhere = fixture.serviceConnection();
        fixture.type(servedId);
        QVERIFY(fixture.waitForJourney());
        QTest::keyClick(&fixture.window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = fixture.window().findChild<ui::SearchDialog *>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        click("searchBegin");
        QVERIFY(QTest::qWaitFor([this] { return rows() == 50; }, 60'000));
    }
    [[nodiscard]] QTableView &view() const { return *dialog->findChild<QTableView *>(QStringLiteral("searchFound")); }
    [[nodiscard]] int rows() const { return view().model()->rowCount(); }
    void click(const char *name) const
    {
        QTest::mouseClick(dialog->findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
    }

    WindowFixture fixture;
    ui::SearchDialog *dialog = nullptr;
};

} // namespace

/// The customer's other engagements from the window: opened in tabs, and added to the journey.
class WindowSearchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void whatIsFoundIsOpenedInATab();
    void whatIsFoundIsAddedWithoutAnotherFetch();
    void theDialogGoesWithItsTab();
    void whereThereIsNothingToLookByItIsNotOffered();
    void agentNotesAreAskedForAndShownMasked();
    void agentNotesAreNotOfferedWhereTheRecordHasSome();
};

void WindowSearchTest::whatIsFoundIsOpenedInATab()
{
    Searching searching;
    auto *tabs = searching.fixture.part<QTabWidget>("tabs");
    const int before = tabs->count();
    searching.view().selectRow(3);
    const QString id = searching.view().model()->index(3, int(models::FoundColumn::Id)).data().toString();
    searching.click("searchOpen");
    QCOMPARE(tabs->count(), before + 1);
    QVERIFY(searching.fixture.waitForJourney());
    QCOMPARE(searching.fixture.tab()->journey()->engagements.front().received->engagement.id->toString(), id);
}

void WindowSearchTest::whatIsFoundIsAddedWithoutAnotherFetch()
{
    Searching searching;
    const std::size_t asked = searching.fixture.service.requests().size();
    searching.view().selectRow(2);
    searching.click("searchAdd");
    ui::TabPage &tab = *searching.fixture.tab();
    QVERIFY(QTest::qWaitFor([&] { return !tab.isBusy() && tab.journey()->engagements.size() == 2; }, 60'000));
    QCOMPARE(searching.fixture.service.requests().size(), asked);
    QVERIFY(tab.journey()->masked);
    QCOMPARE(tab.request().inputs.size(), std::size_t(2));
    QVERIFY(!searching.dialog->findChild<QPushButton *>(QStringLiteral("searchAdd"))->isEnabled()); // it is there
}

void WindowSearchTest::theDialogGoesWithItsTab()
{
    Searching searching;
    const QPointer<ui::SearchDialog> dialog = searching.dialog;
    searching.fixture.trigger("closeTab");
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 60'000);
}

void WindowSearchTest::whereThereIsNothingToLookByItIsNotOffered()
{
    WindowFixture fixture;
    const auto *action = fixture.part<QAction>("findOthers");
    QVERIFY(!action->isEnabled());
    fixture.service.serve(servedId, "{\"id\":\"11111111-1111-4111-8111-111111111111\"}");
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    QVERIFY(!action->isEnabled()); // no identifiers
    fixture.window().openInput(
        opening::FileInput{QStringLiteral(TEST_DATA_DIR "/export/cases/version-1-masked.engagement")});
    QVERIFY(fixture.waitForJourney());
    QVERIFY(!action->isEnabled()); // pseudonyms
    fixture.openSampleFile(QStringLiteral("ordinary-call"));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(action->isEnabled());
}

void WindowSearchTest::agentNotesAreAskedForAndShownMasked()
{
    WindowFixture fixture;
    fixture.elsewhere = fixture.serviceConnection();
    const QString id = QStringLiteral("c0577a1e-0000-4000-8000-000000000005");
    const QString path = demo::notesPath(fixture.service.accountId(), id);
    fixture.service.setFault(path, demo::Fault::problem(403).times(1));
    fixture.type(id);
    QVERIFY(fixture.waitForJourney());
    const QByteArray bytes = fixture.tab()->journey()->engagements.front().received->text.bytes();
    fixture.trigger("askNotes");
    auto *dialog = fixture.window().findChild<ui::AgentNotesDialog *>();
    const auto *state = dialog->findChild<QLabel *>(QStringLiteral("agentNotesState"));
    QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(QLatin1String("Agent")), 60'000); // the role that is missing
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("agentNotesAgain")), Qt::LeftButton);
    const auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("agentNotesText"));
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QLatin1String("call back on Phone 1")), 60'000);
    QVERIFY(text->isReadOnly() && text->toPlainText().contains(QLatin1String("Milena")));
    fixture.trigger("mask"); // what is revealed there is revealed here
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QLatin1String("+49 30 23125 148")), 60'000);
    QCOMPARE(fixture.tab()->journey()->engagements.front().received->text.bytes(), bytes);
}

void WindowSearchTest::agentNotesAreNotOfferedWhereTheRecordHasSome()
{
    WindowFixture fixture;
    fixture.service.serve(servedId,
                          "{\"id\":\"11111111-1111-4111-8111-111111111111\",\"agentNotes\":[{\"note\":\"x\"}]}");
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    QVERIFY(!fixture.part<QAction>("askNotes")->isEnabled());
}

SCREENSHOT_TEST_MAIN(WindowSearchTest)
#include "window_search_test.moc"
