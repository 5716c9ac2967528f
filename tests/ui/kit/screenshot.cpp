// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"

#include "ui/theme/theme.h"
#include "ui/wording/language.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>

namespace kit {
namespace {

constexpr QLatin1StringView family("DejaVu Sans");
/// What Qt 6.4 with FreeType 2.12 and DejaVu 2.37 makes of canary().
constexpr const char *knownCanaries[] = {"218fc16973a507d3"};

/// A painting that is none of the program's: only Qt, FreeType and the font decide how it looks.
QImage canary()
{
    QImage image(360, 60, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    painter.setFont(pinnedFont());
    painter.drawText(QPointF(6, 20), QStringLiteral("Handgloves 17:45:21 → “Phone 1”"));
    QFont strong = pinnedFont(13);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.drawText(QPointF(6, 44), QStringLiteral("1 y 8 mo · 13 min 50 s"));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawEllipse(QPointF(320, 30), 21.5, 17.3);
    return image;
}

QByteArray hashOf(const QImage &image)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int y = 0; y < image.height(); ++y) {
        hash.addData(QByteArrayView(image.constScanLine(y), image.width() * 4));
    }
    return hash.result().toHex().left(16);
}

/// Both pictures' size at most: the actual one faded, and every pixel that is not the expected one in magenta.
QImage differenceOf(const QImage &expected, const QImage &actual)
{
    QImage difference = actual;
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            const bool same = expected.valid(x, y) && expected.pixel(x, y) == actual.pixel(x, y);
            const int faded = 255 - (255 - qGray(actual.pixel(x, y))) / 4;
            difference.setPixel(x, y, same ? qRgb(faded, faded, faded) : qRgb(255, 0, 255));
        }
    }
    return difference;
}

qint64 pixelsThatDiffer(const QImage &expected, const QImage &actual)
{
    qint64 count = 0;
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            count += expected.pixel(x, y) == actual.pixel(x, y) ? 0 : 1;
        }
    }
    return count;
}

std::optional<QString> recorded(const QImage &image, const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    return image.save(path) ? QStringLiteral("recorded, look at them: %1").arg(path)
                            : QStringLiteral("%1 cannot be written").arg(path);
}

QString sizeOf(const QImage &image)
{
    return QStringLiteral("%1×%2").arg(image.width()).arg(image.height());
}

} // namespace

void pinEnvironment()
{
    for (const char *name : {"QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS", "QT_AUTO_SCREEN_SCALE_FACTOR",
                             "QT_ENABLE_HIGHDPI_SCALING", "QT_SCALE_FACTOR_ROUNDING_POLICY", "QT_STYLE_OVERRIDE",
                             "QT_QPA_PLATFORMTHEME", "LANGUAGE"}) {
        qunsetenv(name);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    qputenv("LC_ALL", "C.UTF-8");
    QLocale::setDefault(QLocale::c());
}

QFont pinnedFont(int pixelSize)
{
    QFont font(family);
    font.setPixelSize(pixelSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoSubpixelAntialias | QFont::PreferAntialias));
    return font;
}

void pinLooks(QApplication &application)
{
    const QString folder = QStringLiteral("/usr/share/fonts/truetype/dejavu/");
    for (const auto name : {QLatin1StringView("DejaVuSans.ttf"), QLatin1StringView("DejaVuSans-Bold.ttf")}) {
        if (QFile::exists(folder + name)) {
            QFontDatabase::addApplicationFont(folder + name);
        }
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(ui::paletteOf(ui::lightTheme()));
    QApplication::setFont(pinnedFont());
    QApplication::setCursorFlashTime(0);
    application.setStyleSheet(QString());
    ui::installLanguage(application);
}

std::optional<QString> whyPinsDoNotHold()
{
    if (QLatin1StringView(qVersion()).startsWith(QLatin1StringView("6.4.")) == false) {
        return QStringLiteral("The pictures were made with Qt 6.4, not %1.").arg(QLatin1StringView(qVersion()));
    }
    if (!QFontDatabase::families().contains(family)) {
        return QStringLiteral("There is no DejaVu Sans (Debian: fonts-dejavu-core).");
    }
    static const QByteArray hash = hashOf(canary());
    for (const char *known : knownCanaries) {
        if (hash == known) {
            return std::nullopt;
        }
    }
    return QStringLiteral("Text is drawn otherwise here, by another FreeType or DejaVu Sans (%1).")
        .arg(QLatin1StringView(hash));
}

std::optional<QString> screenshotProblem(const QImage &picture, const QString &name, const ScreenshotFolders &folders,
                                         bool record)
{
    // A file keeps the pixels, not the way they lie in memory.
    const QImage actual = picture.convertToFormat(QImage::Format_ARGB32);
    const QString path = QStringLiteral("%1/%2.png").arg(folders.expected, name);
    if (record) {
        return recorded(actual, path);
    }
    const QImage expected = QImage(path).convertToFormat(QImage::Format_ARGB32);
    const bool sameSize = expected.size() == actual.size();
    const qint64 differing = sameSize ? pixelsThatDiffer(expected, actual) : 0;
    if (sameSize && differing == 0) {
        return std::nullopt;
    }
    const QString actualPath = QStringLiteral("%1/%2.actual.png").arg(folders.results, name);
    const QString differencePath = QStringLiteral("%1/%2.difference.png").arg(folders.results, name);
    QDir().mkpath(QFileInfo(actualPath).path());
    const bool saved = actual.save(actualPath) && differenceOf(expected, actual).save(differencePath);
    const QString what = expected.isNull() ? QStringLiteral("there is no picture yet; UPDATE_SCREENSHOTS=1 records it")
                         : sameSize        ? QStringLiteral("%1 pixels differ").arg(differing)
                                           : QStringLiteral("%1, not %2").arg(sizeOf(actual), sizeOf(expected));
    return QStringLiteral("%1: %2\n   expected   %3\n   actual     %4\n   difference %5%6")
        .arg(name, what, path, actualPath, differencePath,
             saved ? QString() : QStringLiteral(" (could not be written)"));
}

void compareScreenshot(const QImage &actual, const QString &name)
{
    if (const auto reason = whyPinsDoNotHold()) {
        QSKIP(qPrintable(*reason));
    }
    const bool record = qEnvironmentVariable("UPDATE_SCREENSHOTS") == QLatin1StringView("1");
    const ScreenshotFolders folders{QStringLiteral(SCREENSHOTS_DIR), QStringLiteral(SCREENSHOT_RESULTS_DIR)};
    if (const auto problem = screenshotProblem(actual, name, folders, record)) {
        QFAIL(qPrintable(*problem));
    }
}

} // namespace kit
