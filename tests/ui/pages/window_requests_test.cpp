// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/request_log_dialog.h"
#include "ui/kit/screenshot.h"
#include "window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace {

/// The window with its request log open beside it.
class Requests final
{
public:
    Requests()
    {
        QTest::keyClick(&fixture.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = fixture.window().findChild<ui::RequestLogDialog *>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
    }
    [[nodiscard]] QTableView &view() const { return *dialog->findChild<QTableView *>(QStringLiteral("requests")); }
    [[nodiscard]] QPushButton &button(const char *name) const
    {
        return *dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] int rows() const { return view().model()->rowCount(); }

    WindowFixture fixture;
    ui::RequestLogDialog *dialog = nullptr;
};

axp::ExchangeFacts anExchange()
{
    axp::ExchangeFacts facts;
    facts.method = QStringLiteral("GET");
    facts.url = QStringLiteral("https://h.example/elsewhere");
    facts.status = 302;
    return facts;
}

} // namespace

/// The request log, by real events, of requests to a real service.
class WindowRequestsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void anEmptyLogSaysSo();
    void whatIsAskedWhileItIsOpenAppears();
    void whatWasAskedBeforeIsThereToo();
    void aRequestIsCopiedWithoutItsSecrets();
    void anAddressCanBeReadInASmallWindowToo();
    void whatCannotBeAskedAgainIsNotOffered();
    void theNewestStaysInSightUntilSomebodyLooksBack();
    void everythingHasANameAndIsPlain();
};

void WindowRequestsTest::anEmptyLogSaysSo()
{
    const Requests requests;
    const auto *message = requests.dialog->findChild<QLabel *>(QStringLiteral("requestsMessage"));
    QVERIFY(message->isVisible());
    QVERIFY(message->text().startsWith(QLatin1String("Nothing has been asked")));
    QVERIFY(!requests.view().isVisible());
    for (const char *name : {"requestsCopy", "requestsCurl", "requestsClear"}) {
        QVERIFY2(!requests.button(name).isEnabled(), name);
    }
}

void WindowRequestsTest::whatIsAskedWhileItIsOpenAppears()
{
    Requests requests;
    requests.fixture.type(servedId);
    QVERIFY(requests.fixture.waitForJourney());
    QCOMPARE(requests.rows(), 1);
    QVERIFY(requests.view().isVisible());
    requests.fixture.trigger("refresh");
    QVERIFY(QTest::qWaitFor([&] { return requests.rows() == 2; }, 60'000));
    const auto outcome = [&](int row) {
        const int column = static_cast<int>(opening::RequestColumn::Outcome);
        return requests.view().model()->index(row, column).data().toString();
    };
    QCOMPARE(outcome(0), QStringLiteral("200"));
    QCOMPARE(outcome(1), QStringLiteral("304")); // the record on screen is known to the service
    QVERIFY(requests.fixture.waitForJourney());
    QTest::mouseClick(&requests.button("requestsClear"), Qt::LeftButton);
    QCOMPARE(requests.rows(), 0);
    QVERIFY(!requests.view().isVisible());
}

void WindowRequestsTest::whatWasAskedBeforeIsThereToo()
{
    WindowFixture fixture;
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    fixture.trigger("requestLog");
    const QPointer<ui::RequestLogDialog> dialog = fixture.window().findChild<ui::RequestLogDialog *>();
    QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 1);
    fixture.trigger("requestLog"); // the same again
    QCOMPARE(fixture.window().findChildren<ui::RequestLogDialog *>().size(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
    fixture.trigger("requestLog");
    QCOMPARE(fixture.window().findChild<QTableView *>(QStringLiteral("requests"))->model()->rowCount(), 1);
}

void WindowRequestsTest::aRequestIsCopiedWithoutItsSecrets()
{
    Requests requests;
    requests.fixture.type(servedId);
    QVERIFY(requests.fixture.waitForJourney());
    requests.view().setFocus();
    QTest::keyClick(&requests.view(), Qt::Key_Down);
    requests.view().selectRow(0);
    QTest::mouseClick(&requests.button("requestsCurl"), Qt::LeftButton);
    const QString line = requests.fixture.desktop.copied;
    QVERIFY2(line.startsWith(QLatin1String("curl ")) && line.contains(servedId), qPrintable(line));
    QTest::mouseClick(&requests.button("requestsCopy"), Qt::LeftButton);
    const QString text = requests.fixture.desktop.copied;
    QVERIFY2(text.contains(QLatin1String("GET\t")) && text.contains(servedId), qPrintable(text));
    for (const QByteArray &secret :
         {requests.fixture.service.credentials().appKey, requests.fixture.service.credentials().token}) {
        QVERIFY(!line.contains(QString::fromUtf8(secret)));
        QVERIFY(!text.contains(QString::fromUtf8(secret)));
    }
}

void WindowRequestsTest::anAddressCanBeReadInASmallWindowToo()
{
    Requests requests;
    requests.fixture.type(servedId);
    QVERIFY(requests.fixture.waitForJourney());
    const int url = static_cast<int>(opening::RequestColumn::Url);
    requests.view().selectRow(0);
    requests.dialog->resize(1600, 400);
    const QString address = requests.view().model()->index(0, url).data().toString();
    QTRY_VERIFY(requests.view().columnWidth(url) > 500);
    requests.dialog->resize(500, 400);
    QTRY_VERIFY(requests.view().horizontalScrollBar()->maximum() > 0);
    QVERIFY(requests.view().columnWidth(url) > 200);
    const auto *chosen = requests.dialog->findChild<QLineEdit *>(QStringLiteral("requestsChosen"));
    QVERIFY2(chosen->isVisible() && chosen->text().contains(address) && address.contains(servedId),
             qPrintable(chosen->text()));
    QVERIFY(requests.dialog->width() <= 500);
}

void WindowRequestsTest::whatCannotBeAskedAgainIsNotOffered()
{
    record::Instant now{1'600'000'000'000};
    opening::RequestLog log([&now] { return now; });
    log.add(anExchange());
    ui::RequestLogDialog dialog(log, [](const QString &) {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *curl = dialog.findChild<QPushButton *>(QStringLiteral("requestsCurl"));
    QVERIFY(dialog.findChild<QTableView *>()->selectionModel()->hasSelection()); // the newest
    QVERIFY(!curl->isEnabled());
    axp::ExchangeFacts facts = anExchange();
    facts.address = QUrl(QStringLiteral("https://h.example/a"));
    log.add(facts);
    QTest::keyClick(dialog.findChild<QTableView *>(), Qt::Key_Down);
    QVERIFY(curl->isEnabled());
}

void WindowRequestsTest::theNewestStaysInSightUntilSomebodyLooksBack()
{
    opening::RequestLog log([] { return record::Instant{1'600'000'000'000}; });
    ui::RequestLogDialog dialog(log, [](const QString &) {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const QScrollBar &bar = *dialog.findChild<QTableView *>()->verticalScrollBar();
    for (int i = 0; i < 100; ++i) {
        log.add(anExchange());
    }
    QTRY_VERIFY(bar.maximum() > 0 && bar.value() == bar.maximum());
    dialog.findChild<QTableView *>()->scrollToTop();
    log.add(anExchange());
    QTRY_COMPARE(bar.maximum() - bar.minimum() > 0, true);
    QCOMPARE(bar.value(), bar.minimum());
}

void WindowRequestsTest::everythingHasANameAndIsPlain()
{
    const Requests requests;
    QVERIFY(!requests.view().accessibleName().isEmpty());
    for (const QLabel *label : requests.dialog->findChildren<QLabel *>()) {
        QVERIFY(label->textFormat() == Qt::PlainText);
    }
    for (const QPushButton *button : requests.dialog->findChildren<QPushButton *>()) {
        QVERIFY(!button->text().isEmpty() && button->focusPolicy() != Qt::NoFocus);
    }
}

SCREENSHOT_TEST_MAIN(WindowRequestsTest)
#include "window_requests_test.moc"
