// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QFontDatabase>

namespace ui {

const Theme &lightTheme()
{
    static const Theme theme{
        .dark = false,
        .window = QColor(0xf6f7f9),
        .panel = QColor(0xffffff),
        .line = QColor(0xd9dde3),
        .text = QColor(0x1b1f24),
        .quiet = QColor(0x5b6570),
        .accent = QColor(0x2456c9),
        .accentTint = QColor(0xeef3fd),
        .customer = {QColor(0x0072b2), QColor(0xcfe6f5)},
        .agent = {QColor(0x00795a), QColor(0xcdeee2)},
        .queue = {QColor(0xb36b00), QColor(0xfbe3b5)},
        .transfer = {QColor(0xa2457a), QColor(0xf3d5e6)},
        .automation = {QColor(0x2f7fb5), QColor(0xd9ecf8)},
        .alone = {QColor(0xc2410c), QColor(0xfbe0d3)},
        .other = {QColor(0x5b6570), QColor(0xe6e9ed)},
        .error = QColor(0xb42318),
        .warning = QColor(0x9a6700),
        .info = QColor(0x5b6570),
    };
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{
        .dark = true,
        .window = QColor(0x15181c),
        .panel = QColor(0x1d2126),
        .line = QColor(0x343a42),
        .text = QColor(0xe8eaed),
        .quiet = QColor(0xa2abb5),
        .accent = QColor(0x8ab0ff),
        .accentTint = QColor(0x1f2b45),
        .customer = {QColor(0x56b4e9), QColor(0x12374d)},
        .agent = {QColor(0x3ecf9f), QColor(0x0f3d30)},
        .queue = {QColor(0xf0b041), QColor(0x4a3410)},
        .transfer = {QColor(0xe08fbd), QColor(0x47203a)},
        .automation = {QColor(0x7cc4f0), QColor(0x17364a)},
        .alone = {QColor(0xff9166), QColor(0x4a2113)},
        .other = {QColor(0xa2abb5), QColor(0x2c323a)},
        .error = QColor(0xff8a80),
        .warning = QColor(0xf5c542),
        .info = QColor(0xa2abb5),
    };
    return theme;
}

namespace {

Theme highContrast(const QColor &ground, const QColor &ink, const QColor &accent)
{
    const Shade plain{ink, ground};
    return {
        .dark = ground.lightness() < 128,
        .highContrast = true,
        .window = ground,
        .panel = ground,
        .line = ink,
        .text = ink,
        .quiet = ink,
        .accent = accent,
        .accentTint = ground,
        .customer = plain,
        .agent = plain,
        .queue = plain,
        .transfer = plain,
        .automation = plain,
        .alone = plain,
        .other = plain,
        .error = ink,
        .warning = ink,
        .info = ink,
    };
}

} // namespace

const Theme &highContrastLightTheme()
{
    static const Theme theme = highContrast(QColor(Qt::white), QColor(Qt::black), QColor(0x0000c0));
    return theme;
}

const Theme &highContrastDarkTheme()
{
    static const Theme theme = highContrast(QColor(Qt::black), QColor(0xffffff), QColor(0xffff00));
    return theme;
}

const Theme &themeOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    for (const Theme *theme : {&highContrastLightTheme(), &highContrastDarkTheme()}) {
        if (window.rgb() == theme->window.rgb()) {
            return *theme;
        }
    }
    return window.lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, theme.text);
    }
    palette.setColor(QPalette::PlaceholderText, theme.quiet);
    palette.setColor(QPalette::BrightText, theme.error);
    palette.setColor(QPalette::Highlight, theme.accentTint);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.panel);
    palette.setColor(QPalette::Midlight, theme.window);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.line);
    palette.setColor(QPalette::Shadow, theme.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.quiet);
    }
    return palette;
}

QFont typeFont(const QFont &base, TypeSize size, TypeWeight weight)
{
    const auto scale = [size] {
        switch (size) {
        case TypeSize::Small:
            return 11.0 / 12.0;
        case TypeSize::Body:
            return 1.0;
        case TypeSize::Title:
            return 13.0 / 12.0;
        case TypeSize::Figure:
            return 17.0 / 12.0;
        }
        return 1.0;
    }();
    QFont font = base;
    if (base.pixelSize() > 0) {
        font.setPixelSize(qRound(base.pixelSize() * scale));
    } else {
        font.setPointSizeF(base.pointSizeF() * scale);
    }
    font.setWeight(weight == TypeWeight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QFont monospacedFont(const QFont &font)
{
    QFont monospaced = font;
    monospaced.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    monospaced.setStyleHint(QFont::Monospace);
    monospaced.setFixedPitch(true);
    return monospaced;
}

} // namespace ui
