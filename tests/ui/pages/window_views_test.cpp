// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/case_kit.h"
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "ui/theme/theme.h"
#include "ui/wording/language.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QTabBar>

#include <functional>

namespace {

using Prepare = std::function<bool(WindowFixture &)>;

bool openSample(WindowFixture &fixture, const char *name)
{
    fixture.openSampleFile(QString::fromLatin1(name));
    return fixture.waitForJourney();
}

Prepare sample(const char *name)
{
    return [name](WindowFixture &fixture) {
        return openSample(fixture, name);
    };
}

/// A table by the beginning of its tab's text.
Prepare table(const char *name, const char *title)
{
    return [name, title](WindowFixture &fixture) {
        if (!openSample(fixture, name)) {
            return false;
        }
        auto *tabs = fixture.part<QTabBar>("tableTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->isTabVisible(i) && tabs->tabText(i).startsWith(QLatin1String(title))) {
                tabs->setCurrentIndex(i);
                return true;
            }
        }
        return false;
    };
}

Prepare record(const QByteArray &bytes)
{
    return [bytes](WindowFixture &fixture) {
        fixture.service.serve(servedId, bytes);
        fixture.type(servedId);
        return fixture.waitForJourney();
    };
}

Prepare fault(const demo::Fault &fault)
{
    return [fault](WindowFixture &fixture) {
        fixture.service.setFault(servedId, fault);
        fixture.type(servedId);
        return fixture.waitForMessage();
    };
}

Prepare action(const char *name, const char *trigger)
{
    return [name, trigger](WindowFixture &fixture) {
        const bool isOpen = openSample(fixture, name);
        fixture.trigger(trigger);
        return isOpen;
    };
}

bool showStart(WindowFixture &fixture)
{
    fixture.settings.addRecent({servedId, std::nullopt}, {fixture.desktop.now.ms - 7'500'000});
    fixture.window().showStart();
    return true;
}

bool showLoading(WindowFixture &fixture)
{
    fixture.service.setFault(servedId, demo::Fault::noAnswer());
    fixture.type(servedId);
    return true;
}

bool showOld(WindowFixture &fixture)
{
    fixture.service.serve(servedId, sampleBytes(QStringLiteral("ordinary-call")));
    fixture.type(servedId);
    if (!fixture.waitForJourney()) {
        return false;
    }
    fixture.service.setFault(servedId, demo::Fault::problem(503));
    fixture.trigger("refresh");
    return QTest::qWaitFor([&] { return !fixture.tab()->isBusy(); }, 60'000);
}

bool showSeveral(WindowFixture &fixture)
{
    if (!openSample(fixture, "ordinary-call")) {
        return false;
    }
    for (const char *name : {"bot-chat-email", "abandoned", "three-days", "consult-external"}) {
        fixture.desktop.files << QStringLiteral(SAMPLES_DIR "/%1.json").arg(QLatin1String(name));
    }
    fixture.trigger("addFiles");
    return QTest::qWaitFor([&] { return !fixture.tab()->isBusy(); }, 60'000) && fixture.waitForJourney();
}

bool showNotes(WindowFixture &fixture)
{
    fixture.desktop.now = casekit::written;
    fixture.window().openInput(opening::FileInput{QStringLiteral(TEST_DATA_DIR "/export/cases/version-1.engagement")});
    const bool isThere = fixture.waitForJourney();
    fixture.tab()->journeyPage()->showNotes();
    return isThere;
}

bool showFound(WindowFixture &fixture)
{
    const bool isThere = openSample(fixture, "bot-chat-email");
    fixture.trigger("find");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("chat"));
    return isThere;
}

bool showRevealed(WindowFixture &fixture)
{
    const bool isThere = openSample(fixture, "ordinary-call");
    fixture.window().setRevealed(true);
    return isThere && fixture.waitForJourney();
}

bool showMetric(WindowFixture &fixture)
{
    const bool isThere = openSample(fixture, "ordinary-call");
    fixture.click("aloneTile");
    return isThere;
}

struct View
{
    const char *name;
    Prepare prepare;
};

std::vector<View> views()
{
    return {{"start", showStart},
            {"loading", showLoading},
            {"not-found",
             [](WindowFixture &fixture) {
                 fixture.type(QStringLiteral("99999999-9999-4999-8999-999999999999"));
                 return fixture.waitForMessage();
             }},
            {"not-allowed", fault(demo::Fault::problem(403))},
            {"no-token", fault(demo::Fault::problem(401))},
            {"too-many", fault(demo::Fault::problem(429, "30"))},
            {"trouble", fault(demo::Fault::problem(503))},
            {"login-page", fault(demo::Fault::loginPage())},
            {"cut", fault(demo::Fault::halfBody())},
            {"old", showOld},
            {"specification", sample("specification")},
            {"ordinary", sample("ordinary-call")},
            {"three-days", sample("three-days")},
            {"several", showSeveral},
            {"empty", record(R"({"id":"11111111-1111-4111-8111-111111111111"})")},
            {"participants", table("specification", "Participants")},
            {"queues", table("specification", "Queues")},
            {"transfers", table("specification", "Transfers")},
            {"findings", table("every-finding", "Findings")},
            {"data", table("bot-chat-email", "Data")},
            {"json", table("specification", "JSON")},
            {"notes", showNotes},
            {"found", showFound},
            {"revealed", showRevealed},
            {"metric", showMetric},
            {"export", action("specification", "export")},
            {"palette", action("specification", "palette")},
            {"keys", action("specification", "keys")},
            {"request-log", action("specification", "requestLog")},
            {"local-log", action("specification", "localLog")},
            {"about", action("specification", "about")},
            {"note", action("specification", "addNote")}};
}

/// Whether somebody sees less of a text than there is, with no way to see the rest.
QString cutText(const QWidget &root)
{
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        const bool isCut = !label->wordWrap() && label->width() + 1 < label->minimumSizeHint().width();
        const bool isLow = label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1;
        if (label->isVisible() && !label->text().isEmpty() && (isCut || isLow) && label->toolTip().isEmpty()) {
            return label->objectName() + QLatin1String(": ") + label->text();
        }
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        const bool isCut = button->width() + 1 < button->minimumSizeHint().width() ||
                           button->height() + 1 < button->minimumSizeHint().height();
        if (button->isVisible() && !button->text().isEmpty() && isCut) {
            return button->objectName() + QLatin1String(": ") + button->text();
        }
    }
    return {};
}

} // namespace

/// Every view and state at three sizes of the window, light and dark: no text is cut. The pictures lie beside the
/// program of the test, in `views`, to be looked at.
class WindowViewsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QApplication::setPalette(ui::paletteOf(ui::lightTheme())); }
    void whatIsCutIsNoticed();
    void nothingIsCut_data();
    void nothingIsCut();
};

void WindowViewsTest::initTestCase()
{
    ui::installLanguage(*QCoreApplication::instance());
    qunsetenv("AXP_APPKEY");
    qunsetenv("AXP_TOKEN");
}

void WindowViewsTest::whatIsCutIsNoticed()
{
    QWidget root;
    auto *label = new QLabel(QStringLiteral("a text with more letters than room"), &root);
    label->setObjectName(QStringLiteral("narrow"));
    label->setFixedWidth(20);
    root.show();
    QVERIFY(cutText(root).startsWith(QLatin1String("narrow: ")));
    label->setFixedWidth(label->sizeHint().width());
    QCOMPARE(cutText(root), QString());
}

void WindowViewsTest::nothingIsCut_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    const auto all = views();
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(2560, 1440)}) {
            for (const bool dark : {false, true}) {
                QTest::addRow("%s-%d%s", all[static_cast<std::size_t>(i)].name, size.width(), dark ? "-dark" : "")
                    << i << size << dark;
            }
        }
    }
}

void WindowViewsTest::nothingIsCut()
{
    QFETCH(int, view);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QApplication::setPalette(ui::paletteOf(dark ? ui::darkTheme() : ui::lightTheme()));
    WindowFixture fixture;
    fixture.window().resize(size);
    QVERIFY(views()[static_cast<std::size_t>(view)].prepare(fixture));
    QCoreApplication::processEvents();
    QTRY_COMPARE(fixture.window().size(), size);
    const QDir folder(QCoreApplication::applicationDirPath());
    QVERIFY(folder.mkpath(QStringLiteral("views")));
    const QString name = QStringLiteral("views/") + QLatin1String(QTest::currentDataTag());
    QVERIFY(fixture.window().grab().save(folder.filePath(name + QLatin1String(".png"))));
    QCOMPARE(cutText(fixture.window()), QString());
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (dialog->isVisible() && qobject_cast<QDialog *>(dialog)) {
            QVERIFY(dialog->grab().save(folder.filePath(name + QLatin1String(".dialog.png"))));
            QCOMPARE(cutText(*dialog), QString());
        }
    }
}

SCREENSHOT_TEST_MAIN(WindowViewsTest)
#include "window_views_test.moc"
