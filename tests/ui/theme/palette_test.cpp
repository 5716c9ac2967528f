// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple linear(const QColor &color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

Triple times(const Matrix &matrix, const Triple &value)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i) {
            result[row] += matrix[row][i] * value[i];
        }
    }
    return result;
}

/// WCAG 2.1, 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const Triple value = linear(color);
        return 0.2126 * value[0] + 0.7152 * value[1] + 0.0722 * value[2];
    };
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)}); // the list: values, no references
    return (lighter + 0.05) / (darker + 0.05);
}

/// CIE L*a*b* under D65 of linear sRGB.
Triple lab(const Triple &color)
{
    constexpr Matrix toXyz{Triple{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                           Triple{0.2126729, 0.7151522, 0.0721750},
                           Triple{0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}};
    Triple f{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = times(toXyz, color)[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

/// What is left of colours, in linear sRGB (Machado, Oliveira, Fernandes 2009, whole loss).
struct Sight
{
    const char *name;
    Matrix matrix;
};

constexpr std::array sights{
    Sight{"every colour seen", {Triple{1, 0, 0}, Triple{0, 1, 0}, Triple{0, 0, 1}}},
    Sight{"deuteranopia",
          {Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413},
           Triple{-0.011820, 0.042940, 0.968881}}},
    Sight{"protanopia",
          {Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216},
           Triple{-0.003882, -0.048116, 1.051998}}},
    Sight{"tritanopia",
          {Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602},
           Triple{0.004733, 0.691367, 0.303900}}},
};

double difference(const QColor &a, const QColor &b, const Sight &sight)
{
    const auto seen = [&](const QColor &color) {
        Triple value = times(sight.matrix, linear(color));
        for (double &channel : value) {
            channel = std::clamp(channel, 0.0, 1.0);
        }
        return lab(value);
    };
    const Triple one = seen(a);
    const Triple other = seen(b);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

struct Named
{
    const char *name;
    ui::Shade shade;
};

std::vector<Named> shadesOf(const ui::Theme &theme)
{
    return {{"customer", theme.customer}, {"agent", theme.agent},           {"queue", theme.queue},
            {"transfer", theme.transfer}, {"automation", theme.automation}, {"alone", theme.alone},
            {"other", theme.other}};
}

const ui::Theme &themeNamed(const QString &name)
{
    return name == QLatin1String("dark") ? ui::darkTheme() : ui::lightTheme();
}

} // namespace

/// Whether the colours of both palettes can be read and told apart (design/timeline.md, "What bars look like").
class PaletteTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void textCanBeReadOnEveryGround_data() { addThemes(); }
    void textCanBeReadOnEveryGround();
    void shapesStandOutFromTheirGround_data() { addThemes(); }
    void shapesStandOutFromTheirGround();
    void plainStatesDifferForEveryEye_data();
    void plainStatesDifferForEveryEye();

private:
    static void addThemes()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << QStringLiteral("light");
        QTest::newRow("dark") << QStringLiteral("dark");
    }
};

void PaletteTest::textCanBeReadOnEveryGround()
{
    QFETCH(QString, theme);
    const ui::Theme &colors = themeNamed(theme);
    const auto isRead = [](const QColor &text, const QColor &ground) {
        return contrast(text, ground) >= 4.5;
    };
    for (const QColor &ground : {colors.window, colors.panel, colors.accentTint}) {
        QVERIFY(isRead(colors.text, ground));
        QVERIFY(isRead(colors.quiet, ground));
    }
    for (const QColor &text : {colors.accent, colors.error, colors.warning, colors.info}) {
        QVERIFY2(isRead(text, colors.panel), qPrintable(text.name()));
    }
    for (const Named &each : shadesOf(colors)) {
        QVERIFY2(isRead(colors.text, each.shade.tint), each.name);
    }
}

void PaletteTest::shapesStandOutFromTheirGround()
{
    QFETCH(QString, theme);
    const ui::Theme &colors = themeNamed(theme);
    for (const Named &each : shadesOf(colors)) {
        QVERIFY2(contrast(each.shade.edge, colors.panel) >= 3, each.name);
        QVERIFY2(contrast(each.shade.edge, each.shade.tint) >= 3, each.name);
    }
    QVERIFY(contrast(colors.accent, colors.window) >= 3);
}

void PaletteTest::plainStatesDifferForEveryEye_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("sight");
    for (const char *theme : {"light", "dark"}) {
        for (std::size_t sight = 0; sight < sights.size(); ++sight) {
            QTest::addRow("%s, %s", theme, sights[sight].name) << QString::fromLatin1(theme) << static_cast<int>(sight);
        }
    }
}

void PaletteTest::plainStatesDifferForEveryEye()
{
    QFETCH(QString, theme);
    QFETCH(int, sight);
    const ui::Theme &colors = themeNamed(theme);
    // The states that are plain bars. Alone is hatched and away is dashed: those differ by pattern.
    const std::array plain{Named{"agent", colors.agent}, Named{"queue", colors.queue},
                           Named{"transfer", colors.transfer}, Named{"automation", colors.automation}};
    constexpr double clearlyAnother = 10;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        for (std::size_t k = i + 1; k < plain.size(); ++k) {
            const double apart =
                difference(plain[i].shade.edge, plain[k].shade.edge, sights[static_cast<std::size_t>(sight)]);
            QVERIFY2(apart >= clearlyAnother,
                     qPrintable(QStringLiteral("%1 and %2: %3")
                                    .arg(QLatin1String(plain[i].name), QLatin1String(plain[k].name))
                                    .arg(apart)));
        }
    }
    QVERIFY(difference(colors.agent.edge, colors.agent.edge.lighter(102), sights[0]) < clearlyAnother);
}

QTEST_GUILESS_MAIN(PaletteTest)
#include "palette_test.moc"
