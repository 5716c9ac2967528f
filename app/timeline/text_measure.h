// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <functional>

namespace timeline {

/// The three sorts of text on a timeline (design/visual.md): 12 px strong, 11 px, 11 px strong at the usual size.
enum class TextRole : quint8 { Name, Small, SmallStrong };

/// How large texts will be drawn, so that geometry needs no fonts. Filled by who paints; tests fill it with plain
/// arithmetic.
struct TextMeasure
{
    std::function<double(const QString &, TextRole)> width; ///< px; never empty
    std::array<double, 3> heights{15, 13, 13};              ///< px of one line, by TextRole

    [[nodiscard]] double height(TextRole role) const { return heights[static_cast<std::size_t>(role)]; }
};

/// The text itself where it fits into `room` px, else as many of its characters as fit and an ellipsis; empty where not
/// even one does. Characters are whole grapheme clusters.
[[nodiscard]] QString elided(const QString &text, TextRole role, double room, const TextMeasure &measure);

} // namespace timeline
