// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/case_kit.h"
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "ui/theme/theme.h"
#include "window_fixture.h"

#include <QApplication>
#include <QTabBar>

namespace {

QImage pictureOf(WindowFixture &fixture)
{
    ui::MainWindow &window = fixture.window();
    QCoreApplication::processEvents(); // the layout that was asked for
    return window.grab().toImage();
}

/// A case file with notes of every kind, one of them about what is chosen.
QImage pictureOfNotes(WindowFixture &fixture)
{
    fixture.desktop.now = casekit::written;
    fixture.window().openInput(opening::FileInput{QStringLiteral(TEST_DATA_DIR "/export/cases/version-1.engagement")});
    if (!fixture.waitForJourney()) {
        return {};
    }
    ui::JourneyPage &page = *fixture.tab()->journeyPage();
    page.notebook().add({0, QStringLiteral("/participants/1"), std::nullopt,
                         QStringLiteral("Did she tell him <b>why</b> he was passed on?"), casekit::written,
                         analysis::NoteMark::Important});
    page.choose({0, QStringLiteral("/participants/1")});
    page.showNotes();
    return pictureOf(fixture);
}

/// Light again at the end, whatever happened.
struct DarkProgram
{
    DarkProgram() { QApplication::setPalette(ui::paletteOf(ui::darkTheme())); }
    ~DarkProgram() { QApplication::setPalette(ui::paletteOf(ui::lightTheme())); }
};

} // namespace

/// How the window looks, pixel by pixel.
class WindowPictureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void theSpecificationsSample();
    void theSpecificationsSampleInTheDark();
    void theSpecificationsSampleInASmallWindow();
    void notes();
    void notesInTheDark();
    void theStartPage();
    void aMessage();
    void somethingThatIsLoading();
};

void WindowPictureTest::theSpecificationsSample()
{
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    kit::compareScreenshot(pictureOf(fixture), QStringLiteral("pages/window"));
}

void WindowPictureTest::theSpecificationsSampleInTheDark()
{
    const DarkProgram dark;
    WindowFixture fixture;
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    kit::compareScreenshot(pictureOf(fixture), QStringLiteral("pages/window-dark"));
}

void WindowPictureTest::theSpecificationsSampleInASmallWindow()
{
    WindowFixture fixture;
    fixture.window().resize(1280, 720);
    fixture.openSampleFile(QStringLiteral("specification"));
    QVERIFY(fixture.waitForJourney());
    kit::compareScreenshot(pictureOf(fixture), QStringLiteral("pages/window-small"));
}

void WindowPictureTest::notes()
{
    WindowFixture fixture;
    kit::compareScreenshot(pictureOfNotes(fixture), QStringLiteral("pages/notes"));
}

void WindowPictureTest::notesInTheDark()
{
    const DarkProgram dark;
    WindowFixture fixture;
    kit::compareScreenshot(pictureOfNotes(fixture), QStringLiteral("pages/notes-dark"));
}

void WindowPictureTest::theStartPage()
{
    qunsetenv("AXP_APPKEY");
    qunsetenv("AXP_TOKEN");
    WindowFixture fixture;
    fixture.settings.addRecent({servedId, std::nullopt}, {fixture.desktop.now.ms - 7'500'000});
    fixture.window().showStart();
    kit::compareScreenshot(pictureOf(fixture), QStringLiteral("pages/start"));
}

void WindowPictureTest::aMessage()
{
    WindowFixture fixture;
    fixture.service.serve(servedId, R"({"id":"11111111)"); // details without a port, which changes
    fixture.type(servedId);
    QVERIFY(fixture.waitForMessage());
    kit::compareScreenshot(pictureOf(fixture), QStringLiteral("pages/message"));
}

void WindowPictureTest::somethingThatIsLoading()
{
    WindowFixture fixture;
    fixture.service.setFault(servedId, demo::Fault::noAnswer());
    fixture.type(servedId);
    kit::compareScreenshot(pictureOf(fixture), QStringLiteral("pages/loading"));
}

SCREENSHOT_TEST_MAIN(WindowPictureTest)
#include "window_picture_test.moc"
