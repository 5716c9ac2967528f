// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace ui {

/// The two colours of a kind of thing on the timeline: a solid edge, and a tint that carries dark text.
struct Shade
{
    QColor edge;
    QColor tint;
};

/// Every colour of the program (design/visual.md). Text on its ground has contrast ≥ 4.5:1, shapes ≥ 3:1.
struct Theme
{
    bool dark = false;
    bool highContrast = false; ///< no tints: edges are thicker, and kinds differ by pattern
    QColor window, panel, line;
    QColor text, quiet;
    QColor accent, accentTint;
    Shade customer, agent, queue, transfer, automation, alone, other;
    QColor error, warning, info;
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
/// Black on white, and white on black.
[[nodiscard]] const Theme &highContrastLightTheme();
[[nodiscard]] const Theme &highContrastDarkTheme();
/// The theme a widget with this palette belongs to: told by its window colour, which is pure only in high contrast.
[[nodiscard]] const Theme &themeOf(const QPalette &palette);
[[nodiscard]] QPalette paletteOf(const Theme &theme);

/// The type scale, relative to the program's font so that larger text enlarges all of it.
enum class TypeSize : quint8 { Small, Body, Title, Figure }; ///< 11 / 12 / 13 / 17 px where the program's font is 12 px
enum class TypeWeight : quint8 { Normal, Strong };           ///< 400 / 600
[[nodiscard]] QFont typeFont(const QFont &base, TypeSize size, TypeWeight weight = TypeWeight::Normal);
/// The same size and weight in the system's font with letters of one width.
[[nodiscard]] QFont monospacedFont(const QFont &font);

/// Grid of 4 px; all distances are multiples of it.
namespace metrics {
inline constexpr int grid = 4;
inline constexpr int padding = 12;
inline constexpr int radius = 4;
inline constexpr int row = 22;
} // namespace metrics

} // namespace ui
