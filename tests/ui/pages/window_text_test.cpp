// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <QTemporaryDir>

namespace {

constexpr QChar rightToLeftOverride(0x202e);

/// A record whose every free text is meant to deceive.
QByteArray hostileRecord()
{
    const QByteArray bad = R"(<img src=x><b>bold</b> [*] %1 %2 %n &File &amp; \u202egnp.exe\u202c \n)";
    const QByteArray longText = bad + QByteArray(5000, 'W');
    QByteArray record = R"({"id":"BAD","status":"BAD","direction":"BAD","startDate":"2024-01-01T10:00:00Z",
        "endDate":"2024-01-01T10:10:00Z","channels":[{"id":"BAD","type":"BAD"}],
        "identifiers":{"BAD":["BAD","LONG"]},"conversations":["LONG"],"attributes":["LONG"],"data":{"BAD":"LONG"},
        "participants":[{"id":"BAD","type":"AGENT","agentDisplayName":"LONG","channelId":"BAD","extension":"BAD",
            "joinedAt":"2024-01-01T10:01:00Z","leftAt":"2024-01-01T10:05:00Z"}],
        "queues":[{"queueId":"BAD","queueName":"LONG","channelId":"BAD","queuedAt":"2024-01-01T10:00:10Z",
            "acceptedAt":"2024-01-01T10:00:50Z"}],
        "transfers":[{"transferType":"BAD","description":"LONG","destinationAgentName":"LONG",
            "timestamp":"2024-01-01T10:04:00Z"}],"BAD":"LONG"})";
    return record.replace("LONG", longText).replace("BAD", bad);
}

/// Qt takes a text for rich text where it is not told otherwise and this says so.
void verifyPlain(const QString &text, const QString &where)
{
    QVERIFY2(!Qt::mightBeRichText(text) || text.startsWith(QLatin1String("<p style=\"white-space:pre-wrap\"")),
             qPrintable(where + QLatin1String(": ") + text.left(200)));
    QVERIFY2(!text.contains(QLatin1String("<b>")), qPrintable(where + QLatin1String(": ") + text.left(200)));
    QVERIFY2(!text.contains(rightToLeftOverride), qPrintable(where + QLatin1String(": ") + text.left(200)));
}

void verifyLabels(const QWidget &window)
{
    int seen = 0;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->text().isEmpty()) {
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName() + label->text().left(80)));
            QVERIFY2(!label->text().contains(rightToLeftOverride), qPrintable(label->text().left(80)));
            ++seen;
        }
    }
    QVERIFY(seen > 0);
}

void verifyTabs(const QWidget &window)
{
    for (const QTabBar *bar : window.findChildren<QTabBar *>()) {
        for (int i = 0; i < bar->count(); ++i) {
            const QString text = bar->tabText(i);
            QVERIFY2(!QString(text).replace(QLatin1String("&&"), QString()).contains(QLatin1Char('&')),
                     qPrintable(text)); // none underlines a letter
            QVERIFY2(!text.contains(rightToLeftOverride), qPrintable(text));
            verifyPlain(bar->tabToolTip(i), QStringLiteral("tool tip of a tab"));
        }
    }
}

} // namespace

/// What a record or an answer says is only ever shown as text.
class WindowTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aHostileRecordIsOnlyText_data();
    void aHostileRecordIsOnlyText();
    void aHostileNameOfAFileIsOnlyText();
    void whatIsPastedIsOnlyText();
    void noIdentifierStandsInATitle();
};

void WindowTextTest::aHostileRecordIsOnlyText_data()
{
    QTest::addColumn<bool>("revealed");
    QTest::newRow("masked") << false;
    QTest::newRow("revealed") << true;
}

void WindowTextTest::aHostileRecordIsOnlyText()
{
    QFETCH(bool, revealed);
    WindowFixture fixture;
    fixture.window().setRevealed(revealed);
    fixture.service.serve(servedId, hostileRecord());
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    auto *tables = fixture.part<QTabBar>("tableTabs");
    for (int i = 0; i < tables->count(); ++i) {
        tables->setCurrentIndex(i);
    }
    verifyLabels(fixture.window());
    verifyTabs(fixture.window());
    for (const QWidget *widget : fixture.window().findChildren<QWidget *>()) {
        verifyPlain(widget->toolTip(), QStringLiteral("tool tip of ") + widget->objectName());
    }
    const QString title = fixture.window().windowTitle();
    QVERIFY2(!title.contains(rightToLeftOverride), qPrintable(title));
    QVERIFY2(!QString(title).replace(QLatin1String("[*][*]"), QString()).contains(QLatin1String("[*]")),
             qPrintable(title));
    QVERIFY(title.size() < 120);
    QVERIFY(!fixture.window().grab().isNull()); // and it can all be painted
}

void WindowTextTest::aHostileNameOfAFileIsOnlyText()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("<b>%1 &x") + rightToLeftOverride + QStringLiteral(".json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[]");
    file.close();
    WindowFixture fixture;
    fixture.window().openInput(opening::FileInput{path});
    QVERIFY(fixture.waitForMessage());
    verifyLabels(fixture.window());
    verifyTabs(fixture.window());
}

void WindowTextTest::whatIsPastedIsOnlyText()
{
    WindowFixture fixture;
    fixture.window().openText(QStringLiteral("<b>0123456789abcdef0123456789abcdef</b>") + rightToLeftOverride);
    QVERIFY(fixture.isShown("openProblem"));
    verifyLabels(fixture.window());
}

void WindowTextTest::noIdentifierStandsInATitle()
{
    WindowFixture fixture;
    fixture.window().setRevealed(true);
    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    const QString titles = fixture.window().windowTitle() + fixture.part<QTabBar>("tabBar")->tabText(0);
    const auto &identifiers = *fixture.tab()->journey()->engagements.front().shown->engagement.identifiers;
    int seen = 0;
    for (const auto &kind : identifiers) {
        for (const auto &value : kind.values) {
            QVERIFY(!value.text.toString().startsWith(QLatin1String("Phone")));
            QVERIFY2(!titles.contains(value.text.toString()), qPrintable(titles));
            ++seen;
        }
    }
    QVERIFY(seen > 0);
}

SCREENSHOT_TEST_MAIN(WindowTextTest)
#include "window_text_test.moc"
