// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"

#include <QApplication>
#include <QFileInfo>
#include <QPainter>
#include <QTemporaryDir>

/// The test of the test: a comparison that cannot fail proves nothing.
class ScreenshotKitTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void thePinsHoldHere();
    void recordingAPictureFailsUntilSomebodyLooked();
    void theSamePictureIsTheSame();
    void oneChangedPixelFails();
    void anotherSizeFails();
    void aMissingPictureFails();
    void theFontHasAWidthOfItsOwn();

private:
    [[nodiscard]] kit::ScreenshotFolders folders() const
    {
        return {m_folder.filePath(QStringLiteral("expected")), m_folder.filePath(QStringLiteral("results"))};
    }
    [[nodiscard]] std::optional<QString> problem(const QImage &image, bool record = false) const
    {
        return kit::screenshotProblem(image, QStringLiteral("some/thing"), folders(), record);
    }

    QTemporaryDir m_folder;
};

namespace {

QImage somePicture()
{
    QImage image(40, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(0x2456c9));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawEllipse(4, 4, 20, 20);
    return image;
}

} // namespace

void ScreenshotKitTest::thePinsHoldHere()
{
    if (const auto reason = kit::whyPinsDoNotHold()) {
        QSKIP(qPrintable(*reason));
    }
    QCOMPARE(QFontInfo(QApplication::font()).family(), QStringLiteral("DejaVu Sans"));
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), 12);
}

void ScreenshotKitTest::recordingAPictureFailsUntilSomebodyLooked()
{
    const auto said = problem(somePicture(), true);
    QVERIFY(said && said->startsWith(QLatin1StringView("recorded, look at them")));
    QVERIFY(QFileInfo::exists(folders().expected + QStringLiteral("/some/thing.png")));
}

void ScreenshotKitTest::theSamePictureIsTheSame()
{
    QCOMPARE(problem(somePicture()).value_or(QString()), QString());
    QVERIFY(!QFileInfo::exists(folders().results));
}

void ScreenshotKitTest::oneChangedPixelFails()
{
    QImage changed = somePicture();
    changed.setPixelColor(39, 29, QColor(0x2456c8));
    const auto said = problem(changed);
    QVERIFY(said && said->contains(QLatin1StringView("1 pixels differ")));
    for (const auto kind : {QLatin1StringView("actual"), QLatin1StringView("difference")}) {
        const QString path = QStringLiteral("%1/some/thing.%2.png").arg(folders().results, kind);
        QVERIFY(said->contains(path));
        QCOMPARE(QImage(path).size(), changed.size());
    }
    const QImage difference(folders().results + QStringLiteral("/some/thing.difference.png"));
    QCOMPARE(difference.pixelColor(39, 29), QColor(255, 0, 255));
    QVERIFY(difference.pixelColor(38, 29) != QColor(255, 0, 255));
}

void ScreenshotKitTest::anotherSizeFails()
{
    const auto said = problem(somePicture().copy(0, 0, 40, 29));
    QVERIFY(said && said->contains(QStringLiteral("40×29, not 40×30")));
}

void ScreenshotKitTest::aMissingPictureFails()
{
    const auto said = kit::screenshotProblem(somePicture(), QStringLiteral("nothing"), folders(), false);
    QVERIFY(said && said->contains(QLatin1StringView("UPDATE_SCREENSHOTS=1 records it")));
}

void ScreenshotKitTest::theFontHasAWidthOfItsOwn()
{
    // Hinted widths are whole pixels, which would make every layout another one.
    const QFontMetricsF metrics(kit::pinnedFont());
    QVERIFY(metrics.horizontalAdvance(QLatin1Char('i')) < metrics.horizontalAdvance(QLatin1Char('M')));
    QVERIFY(metrics.horizontalAdvance(QStringLiteral("ii")) !=
            std::floor(metrics.horizontalAdvance(QStringLiteral("ii"))));
}

SCREENSHOT_TEST_MAIN(ScreenshotKitTest)
#include "screenshot_kit_test.moc"
