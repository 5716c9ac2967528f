// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/panels/journey_head.h"
#include "ui/panels/scene.h"
#include "ui/panels/side_panel.h"
#include "ui/panels/tables_panel.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>

using scene::Scene;

namespace {

constexpr QSize usualSize(1440, 900);

QImage picture(Scene &scene)
{
    if (auto *focused = scene.focusWidget()) {
        focused->clearFocus();
    }
    QCoreApplication::processEvents();
    return scene.grab().toImage();
}

void choose(Scene &scene, const char *tile)
{
    scene.findChild<QAbstractButton *>(QString::fromLatin1(tile))->click();
    QCoreApplication::processEvents();
}

} // namespace

/// How the panels look, pixel by pixel.
class PanelsPictureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void cleanup();
    void theSpecificationsSample();
    void inTheDark();
    void aMetricIsExplained();
    void findingsAndAnUnknownField();
    void anEmptyRecord();
    void textTwiceAsLarge();
};

void PanelsPictureTest::cleanup()
{
    QApplication::setFont(kit::pinnedFont());
    QApplication::setPalette(ui::paletteOf(ui::lightTheme()));
}

void PanelsPictureTest::theSpecificationsSample()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.selection.select({0, QStringLiteral("/participants/1")});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/specification"));
}

void PanelsPictureTest::inTheDark()
{
    QApplication::setPalette(ui::paletteOf(ui::darkTheme()));
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn({1280, 720});
    scene.selection.select({0, QStringLiteral("/participants/1")});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/specification-dark"));
}

void PanelsPictureTest::aMetricIsExplained()
{
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    choose(scene, "moreTile");
    choose(scene, "aloneTile");
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/metric-explained"));
}

void PanelsPictureTest::findingsAndAnUnknownField()
{
    Scene scene(scene::sample(QStringLiteral("every-finding")));
    scene.showIn(usualSize);
    scene.tables->showTable(ui::Table::Findings);
    scene.side->showPage(ui::SidePanel::Page::Details);
    scene.selection.select({0, QStringLiteral("/participants/5/deviceType")});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/findings-and-unknown-field"));
}

void PanelsPictureTest::anEmptyRecord()
{
    Scene scene(scene::journeyOf("{}"));
    scene.showIn({1280, 720});
    choose(scene, "firstResponseTile");
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/empty-record"));
}

void PanelsPictureTest::textTwiceAsLarge()
{
    QApplication::setFont(kit::pinnedFont(24));
    Scene scene(scene::sample(QStringLiteral("specification")));
    scene.showIn(usualSize);
    scene.side->showPage(ui::SidePanel::Page::Details);
    scene.selection.select({0, QStringLiteral("/participants/1")});
    kit::compareScreenshot(picture(scene), QStringLiteral("panels/text-twice-as-large"));
}

SCREENSHOT_TEST_MAIN(PanelsPictureTest)
#include "picture_test.moc"
