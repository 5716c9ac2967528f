// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_fonts.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QHash>

#include <cmath>
#include <memory>

namespace ui {
namespace {

using timeline::TextRole;

constexpr qsizetype mostRemembered = 20'000; ///< texts: a few megabytes

/// Widths that were asked for before, by text, for each role.
using Widths = std::array<QHash<QString, double>, 3>;

} // namespace

TimelineFonts::TimelineFonts(const QFont &base)
    : m_fonts{typeFont(base, TypeSize::Body, TypeWeight::Strong), typeFont(base, TypeSize::Small),
              typeFont(base, TypeSize::Small, TypeWeight::Strong)}
{
    std::vector<QFontMetricsF> metrics;
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        metrics.emplace_back(m_fonts[i]);
        m_ascents[i] = std::ceil(metrics[i].ascent());
        m_measure.heights[i] = m_ascents[i] + std::ceil(metrics[i].descent());
    }
    m_measure.width = [metrics, widths = std::make_shared<Widths>()](const QString &text, TextRole role) {
        const auto index = static_cast<std::size_t>(role);
        QHash<QString, double> &known = (*widths)[index];
        if (const auto found = known.constFind(text); found != known.cend()) {
            return *found;
        }
        if (known.size() >= mostRemembered) {
            known.clear();
        }
        return *known.insert(text, metrics[index].horizontalAdvance(text));
    };
}

timeline::AxisMetrics TimelineFonts::axisMetrics() const
{
    const double line = m_measure.height(TextRole::SmallStrong);
    return {std::max(40.0, std::ceil(line * 2.4)), std::max(28.0, std::ceil(line * 2))};
}

double TimelineFonts::rulerHeight() const
{
    return m_measure.height(TextRole::SmallStrong) + m_measure.height(TextRole::Small) + 3 * metrics::grid;
}

double TimelineFonts::footerHeight() const
{
    return m_measure.height(TextRole::Small) + 2 * metrics::grid;
}

} // namespace ui
