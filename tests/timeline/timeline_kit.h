// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/layout.h"

#include <QByteArray>
#include <QRandomGenerator>

/// Plain arithmetic in place of fonts, and records made up at random.
namespace kit {

/// Every character as wide as any other.
[[nodiscard]] inline timeline::TextMeasure plainMeasure()
{
    timeline::TextMeasure measure;
    measure.width = [](const QString &text, timeline::TextRole role) {
        return static_cast<double>(text.size()) * (role == timeline::TextRole::Name ? 7.0 : 6.0);
    };
    return measure;
}

[[nodiscard]] inline timeline::TextMeasure widerMeasure(double factor)
{
    timeline::TextMeasure measure = plainMeasure();
    for (double &height : measure.heights) {
        height *= factor;
    }
    measure.width = [plain = plainMeasure().width, factor](const QString &text, timeline::TextRole role) {
        return plain(text, role) * factor;
    };
    return measure;
}

[[nodiscard]] QByteArray randomRecord(QRandomGenerator &random, int elements);

} // namespace kit
