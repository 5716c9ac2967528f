// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/panels/json_view.h"
#include "ui/panels/scene.h"
#include "ui/panels/tables_panel.h"

#include <QAbstractButton>
#include <QApplication>

#include <cmath>

using scene::Scene;

namespace {

constexpr QSize usualSize(1440, 900);

/// The JSON in front of its panel, as a scene shows it.
QImage picture(Scene &scene)
{
    QCoreApplication::processEvents();
    return scene.tables->grab().toImage();
}

void click(Scene &scene, const char *button)
{
    scene.findChild<QAbstractButton *>(QString::fromLatin1(button))->click();
}

} // namespace

/// How the JSON looks, pixel by pixel.
class JsonPictureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void cleanup();
    void aChosenParticipant();
    void foldedInTheDark();
    void inHighContrast();
    void mirrored();
    void textTwiceAsLarge();
    void asReceived();
    void oddTexts();
    void coloursCanBeRead();
};

void JsonPictureTest::cleanup()
{
    QApplication::setFont(kit::pinnedFont());
    QApplication::setPalette(ui::paletteOf(ui::lightTheme()));
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void JsonPictureTest::aChosenParticipant()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.tables->showJson();
    scene.selection.select({0, QStringLiteral("/participants/1")});
    scene.selection.light({{0, QStringLiteral("/participants/1/joinedAt")}});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/json"));
}

void JsonPictureTest::foldedInTheDark()
{
    QApplication::setPalette(ui::paletteOf(ui::darkTheme()));
    Scene scene(scene::sample(QStringLiteral("ordinary-call")));
    scene.showIn(usualSize);
    scene.tables->showJson();
    click(scene, "jsonFoldAll");
    scene.selection.select({0, QStringLiteral("/queues/0/queuedAt")});
    scene.findChild<ui::JsonView *>()->setFocus();
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/json-dark"));
}

void JsonPictureTest::inHighContrast()
{
    QApplication::setPalette(ui::paletteOf(ui::highContrastDarkTheme()));
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.tables->showJson();
    scene.selection.select({0, QStringLiteral("/participants/1/leftAt")});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/json-high-contrast"));
}

void JsonPictureTest::mirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Scene scene(scene::journeyOf(R"({"id":"8e557fd6","attributes":["مرحبا بالعالم","שלום, 12"],"status":"ACTIVE"})"));
    scene.showIn({1280, 720});
    scene.tables->showJson();
    scene.selection.select({0, QStringLiteral("/attributes/0")});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/json-mirrored"));
}

void JsonPictureTest::textTwiceAsLarge()
{
    QApplication::setFont(kit::pinnedFont(24));
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.tables->showJson();
    scene.selection.select({0, QStringLiteral("/participants/1")});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/json-text-200"));
}

void JsonPictureTest::asReceived()
{
    const analysis::JourneyPtr journey = scene::journeyOf(QByteArray(
        R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":"COMPLETED","participants":[{"id":"1","type":"AGENT",)"
        R"("agentDisplayName":"John Smith","joinedAt":"2019-07-23T17:46:42.002Z"}],"queues":[]})"
        "\n"));
    Scene scene(journey);
    models::Finder finder(scene.selection);
    scene.tables->setFinder(finder);
    finder.setJourney(journey);
    scene.showIn({1280, 720});
    scene.tables->showJson();
    click(scene, "jsonRaw");
    finder.setText(QStringLiteral("john"));
    finder.next();
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/json-raw"));
}

void JsonPictureTest::oddTexts()
{
    const QString odd = QStringLiteral("a\u202eb\u200bc <b>no markup</b> 日本 é");
    Scene scene(scene::journeyOf("{\"id\":\"a\",\"status\":\"" + odd.toUtf8() + "\",\"longOne\":\"" +
                                     QByteArray(5000, 'x') + "\",\"description\":12.50e+3,\"odd\":[{},[],null]}",
                                 true));
    scene.showIn({1280, 720});
    scene.tables->showJson();
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/json-odd"));
}

void JsonPictureTest::coloursCanBeRead()
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    using Kind = models::JsonSpan::Kind;
    for (const ui::Theme *theme : {&ui::lightTheme(), &ui::darkTheme(), &ui::highContrastLightTheme()}) {
        for (const Kind kind : {Kind::Name, Kind::Text, Kind::Number, Kind::Literal, Kind::Sign, Kind::Remark}) {
            for (const QColor &ground : {theme->panel, theme->accentTint}) {
                const double a = luminance(ui::colorOf(kind, *theme)) + 0.05;
                const double b = luminance(ground) + 0.05;
                QVERIFY2(std::max(a, b) / std::min(a, b) >= 4.5, qPrintable(ui::colorOf(kind, *theme).name()));
            }
        }
    }
}

SCREENSHOT_TEST_MAIN(JsonPictureTest)
#include "json_picture_test.moc"
