// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/client_fixture.h"
#include "axp/fault_server.h"
#include "ui/kit/screenshot.h"
#include "window_fixture.h"

#include <QPlainTextEdit>

using namespace std::chrono_literals;

namespace {

QString detailsIn(WindowFixture &fixture)
{
    return fixture.part<QPlainTextEdit>("messageDetails")->toPlainText();
}

/// A window in which a fetch from `base` was tried.
bool fails(WindowFixture &fixture, const QUrl &base)
{
    fixture.elsewhere = connectionTo(base);
    fixture.type(testId);
    return fixture.waitForMessage();
}

} // namespace

/// What a page does while there is nothing to do but wait: for a service that wants to be left alone, for a network.
class WindowWaitingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aServiceThatWantsToBeLeftAloneIsCountedDown();
    void aWaitBeforeItIsAskedAgainIsCountedDownAndCanBeLeft();
    void withoutANetworkThePageWaitsForIt();
    void withoutANetworkTheLastRecordStays();
};

void WindowWaitingTest::aServiceThatWantsToBeLeftAloneIsCountedDown()
{
    FaultServer server;
    server.play({{http(429, "Retry-After: 130\r\n", "")}}); // longer than it is waited for unasked
    WindowFixture fixture;
    QVERIFY(fails(fixture, server.url()));
    QCOMPARE(server.seen().size(), std::size_t(1));
    QCOMPARE(fixture.text("messageSentence"), QStringLiteral("The service is asked too often just now."));
    QVERIFY(fixture.text("messageNext").startsWith(QLatin1String("It wants to be left alone for 2 min ")));
    const QString first = fixture.text("messageNext");
    QTRY_VERIFY_WITH_TIMEOUT(fixture.text("messageNext") != first, 60'000);
    QVERIFY(fixture.text("messageNext").startsWith(QLatin1String("It wants to be left alone for 2 min ")));
}

void WindowWaitingTest::aWaitBeforeItIsAskedAgainIsCountedDownAndCanBeLeft()
{
    FaultServer server;
    server.play({{http(429, "Retry-After: 100\r\n", "")}});
    WindowFixture fixture(1h, {}, patientSettings());
    fixture.elsewhere = connectionTo(server.url());
    fixture.type(testId);
    const auto step = [&fixture] {
        return fixture.text("loadingStep");
    };
    QTRY_VERIFY_WITH_TIMEOUT(step().contains(QLatin1String("trying again in 1 min")), 60'000);
    const QString first = step();
    QTRY_VERIFY_WITH_TIMEOUT(step() != first, 60'000);
    QVERIFY2(step().contains(QLatin1String("trying again in 1 min")), qPrintable(step()));
    fixture.click("loadingCancel");
    QVERIFY(!fixture.tab()->isBusy()); // at once
    QCOMPARE(fixture.text("messageSentence"), QStringLiteral("Cancelled."));
    QCOMPARE(server.seen().size(), std::size_t(1));
}

void WindowWaitingTest::withoutANetworkThePageWaitsForIt()
{
    WindowFixture fixture;
    fixture.reachability.takeAway();
    QVERIFY(fails(fixture, QUrl(QStringLiteral("https://no-such-host.invalid"))));
    QCOMPARE(fixture.text("messageSentence"), QStringLiteral("This computer is offline."));
    QCOMPARE(fixture.text("messageNext"), QStringLiteral("It is tried again as soon as there is a network."));
    QVERIFY(fixture.isShown("messageRetry"));
    QVERIFY(detailsIn(fixture).startsWith(QLatin1String("offline")));
    fixture.reachability.giveBack(); // which is not enough for this host
    QVERIFY(fixture.tab()->isBusy());
    QVERIFY(fixture.waitForMessage());
    QCOMPARE(fixture.text("messageSentence"), QStringLiteral("The service's host is not known."));
    fixture.reachability.giveBack(); // once only: this is no longer for want of a network
    QVERIFY(!fixture.tab()->isBusy());

    fixture.reachability.takeAway();
    fixture.click("messageRetry");
    QVERIFY(fixture.waitForMessage());
    QCOMPARE(fixture.text("messageSentence"), QStringLiteral("This computer is offline."));
    fixture.elsewhere = fixture.serviceConnection();
    fixture.service.serve(testId, sampleBytes(QStringLiteral("specification")));
    fixture.reachability.giveBack();
    QVERIFY(fixture.waitForJourney());
}

void WindowWaitingTest::withoutANetworkTheLastRecordStays()
{
    WindowFixture fixture;
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    fixture.reachability.takeAway();
    fixture.trigger("refresh"); // loopback needs no network
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.tab()->isBusy(), 60'000);
    QVERIFY2(fixture.text("noticeText").startsWith(QLatin1String("Nothing has changed")),
             qPrintable(fixture.text("noticeText")));

    fixture.elsewhere = connectionTo(QUrl(QStringLiteral("https://no-such-host.invalid")));
    fixture.trigger("refresh");
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.tab()->isBusy(), 60'000);
    QVERIFY(fixture.tab()->state() == ui::TabPage::State::Journey);
    QVERIFY2(fixture.text("noticeText").contains(QLatin1String("This computer is offline. It is tried again")),
             qPrintable(fixture.text("noticeText")));
    fixture.elsewhere = fixture.serviceConnection();
    fixture.reachability.giveBack();
    QTRY_VERIFY2_WITH_TIMEOUT(fixture.text("noticeText").startsWith(QLatin1String("Nothing has changed")),
                              qPrintable(fixture.text("noticeText")), 60'000);
}

SCREENSHOT_TEST_MAIN(WindowWaitingTest)
#include "window_waiting_test.moc"
