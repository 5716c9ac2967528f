// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_picture.h"

#include <QApplication>

namespace {

constexpr QSize usualSize{1200, 520};

/// The program in other colours.
class Colours final
{
public:
    explicit Colours(const ui::Theme &theme) { QApplication::setPalette(ui::paletteOf(theme)); }
    ~Colours() { QApplication::setPalette(ui::paletteOf(ui::lightTheme())); }
    Colours(const Colours &) = delete;
    Colours &operator=(const Colours &) = delete;
};

void compare(TimelineFixture &fixture, const char *name)
{
    kit::compareScreenshot(fixture.panel().grab().toImage(), QStringLiteral("timeline/") + QLatin1String(name));
}

} // namespace

/// The timeline as somebody sees it in the middle of using it.
class TimelineStatesPictureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void zoomedIn();
    void withAFoldOpened();
    void withTimeChosen();
    void measuredAcrossAFold();
    void inThreeZones();
    void inHighContrast_data();
    void inHighContrast();
};

void TimelineStatesPictureTest::zoomedIn()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("ordinary-call")), usualSize);
    fixture.wheel(fixture.lanesAt(0.3), {0, 4}, Qt::ControlModifier);
    compare(fixture, "state-zoomed");
}

void TimelineStatesPictureTest::withAFoldOpened()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("three-days")), usualSize);
    const auto fold = fixture.onFold(0);
    QVERIFY(fold);
    fixture.click(*fold);
    compare(fixture, "state-fold-opened");
}

void TimelineStatesPictureTest::withTimeChosen()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("consult-external")), usualSize);
    const QPoint from = fixture.lanesAt(0.3);
    fixture.drag(Qt::LeftButton, QPoint(from.x(), fixture.empty().y()),
                 QPoint(fixture.lanesAt(0.6).x(), fixture.empty().y()));
    QVERIFY(fixture.view().totals());
    compare(fixture, "state-time-chosen");
}

void TimelineStatesPictureTest::measuredAcrossAFold()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("specification")), usualSize);
    fixture.click("measure");
    fixture.drag(Qt::LeftButton, fixture.lanesAt(0.2), fixture.lanesAt(0.85));
    QCOMPARE(fixture.state().measures().size(), std::size_t(1));
    compare(fixture, "state-measured");
}

void TimelineStatesPictureTest::inThreeZones()
{
    TimelineFixture fixture(journeyOfSample(QStringLiteral("ordinary-call")), usualSize);
    fixture.state().setOtherZones({QTimeZone("Europe/Berlin"), QTimeZone("Asia/Kolkata")});
    compare(fixture, "state-three-zones");
}

void TimelineStatesPictureTest::inHighContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TimelineStatesPictureTest::inHighContrast()
{
    QFETCH(bool, dark);
    const Colours colours(dark ? ui::highContrastDarkTheme() : ui::highContrastLightTheme());
    TimelineFixture fixture(journeyOfSample(QStringLiteral("bot-chat-email")), usualSize);
    compare(fixture, dark ? "state-high-contrast-dark" : "state-high-contrast-light");
}

SCREENSHOT_TEST_MAIN(TimelineStatesPictureTest)
#include "timeline_states_picture_test.moc"
