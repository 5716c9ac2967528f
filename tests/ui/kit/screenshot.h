// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QImage>
#include <QTest>

#include <optional>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

/// Pictures of widgets and paintings, compared pixel by pixel. They are the same on every machine as long as all of
/// time zone, locale, scale, style, palette, font and blinking cursor are pinned; where the pins do not hold (another
/// Qt or FreeType) the comparison is skipped and says why.
namespace kit {

/// Before the QApplication is made: time zone, locale, platform, and no scale of the user's.
void pinEnvironment();
/// After it: Fusion, the light palette, pinnedFont(), a cursor that does not blink.
void pinLooks(QApplication &application);
/// The program's font in tests: DejaVu Sans from Debian's fonts-dejavu-core, without hinting.
[[nodiscard]] QFont pinnedFont(int pixelSize = 12);
/// Why pictures made here cannot be compared, if they cannot.
[[nodiscard]] std::optional<QString> whyPinsDoNotHold();

/// Fails the test unless `actual` is, pixel by pixel, tests/ui/screenshots/`name`.png. A mismatch leaves
/// `name`.actual.png and `name`.difference.png in build/…/tests/screenshots and prints both paths. With
/// UPDATE_SCREENSHOTS=1 it records the picture anew, and fails all the same: somebody has to look at it.
void compareScreenshot(const QImage &actual, const QString &name);

struct ScreenshotFolders
{
    QString expected;
    QString results;
};

/// What compareScreenshot() fails with; nothing where both are the same.
[[nodiscard]] std::optional<QString> screenshotProblem(const QImage &actual, const QString &name,
                                                       const ScreenshotFolders &folders, bool record);

} // namespace kit

/// Like QTEST_MAIN, with everything pinned.
#define SCREENSHOT_TEST_MAIN(TestClass)                                                                                \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        kit::pinEnvironment();                                                                                         \
        QApplication application(argc, argv);                                                                          \
        kit::pinLooks(application);                                                                                    \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
