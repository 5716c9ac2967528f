// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/comparison.h"

#include <QLocale>
#include <QTimeZone>

namespace timeline {

/// How times are written on the axis.
enum class TimeDisplay : quint8 {
    Absolute,       ///< in a zone
    SinceStart,     ///< elapsed since the start of the record
    SinceSelection, ///< difference to what is chosen
};

struct TimeStyle
{
    QTimeZone zone = QTimeZone::utc();
    QLocale locale;
    TimeDisplay display = TimeDisplay::Absolute;
    record::Instant origin;                                   ///< what elapsed times are counted from
    std::optional<analysis::Alignment> moment = std::nullopt; ///< what stands there, on a common clock
};

} // namespace timeline
