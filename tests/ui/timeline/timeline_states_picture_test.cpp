// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "bench/bars.h"
#include "journeys.h"
#include "timeline_fixture.h"
#include "ui/kit/screenshot.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_picture.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cmath>

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

constexpr int manyBars = 100'000;

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

int channel(double linear)
{
    const double value = std::clamp(linear, 0.0, 1.0);
    return static_cast<int>(
        std::lround(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * std::pow(value, 1 / 2.4) - 0.055)));
}

/// What somebody without green cones sees (Machado, Oliveira, Fernandes 2009).
QImage asWithDeuteranopia(const QImage &image)
{
    constexpr std::array<std::array<double, 3>, 3> left{
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    QImage seen = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            const QRgb color = seen.pixel(x, y);
            const std::array<double, 3> light{linear(qRed(color)), linear(qGreen(color)), linear(qBlue(color))};
            std::array<int, 3> mixed{};
            for (std::size_t i = 0; i < 3; ++i) {
                mixed[i] = channel(left[i][0] * light[0] + left[i][1] * light[1] + left[i][2] * light[2]);
            }
            seen.setPixel(x, y, qRgb(mixed[0], mixed[1], mixed[2]));
        }
    }
    return seen;
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
    void inHighContrast_data() { addThemes(); }
    void inHighContrast();
    void withAHundredThousandBars_data() { addThemes(); }
    void withAHundredThousandBars();
    void asWithDeuteranopia_data() { addThemes(); }
    void asWithDeuteranopia();

private:
    static void addThemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
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

void TimelineStatesPictureTest::inHighContrast()
{
    QFETCH(bool, dark);
    const Colours colours(dark ? ui::highContrastDarkTheme() : ui::highContrastLightTheme());
    TimelineFixture fixture(journeyOfSample(QStringLiteral("bot-chat-email")), usualSize);
    compare(fixture, dark ? "state-high-contrast-dark" : "state-high-contrast-light");
}

void TimelineStatesPictureTest::withAHundredThousandBars()
{
    QFETCH(bool, dark);
    const Colours colours(dark ? ui::darkTheme() : ui::lightTheme());
    TimelineFixture fixture(journeyWithBars(manyBars), {1200, 700});
    compare(fixture, dark ? "state-many-bars-dark" : "state-many-bars");
}

void TimelineStatesPictureTest::asWithDeuteranopia()
{
    QFETCH(bool, dark);
    const Colours colours(dark ? ui::darkTheme() : ui::lightTheme());
    TimelineFixture fixture(journeyOfSample(QStringLiteral("bot-chat-email")), usualSize);
    const QString name = QStringLiteral("timeline/state-deuteranopia") + QLatin1String(dark ? "-dark" : "");
    kit::compareScreenshot(::asWithDeuteranopia(fixture.panel().grab().toImage()), name);
}

SCREENSHOT_TEST_MAIN(TimelineStatesPictureTest)
#include "timeline_states_picture_test.moc"
