// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/ruler_steps.h"
#include "timeline/time_axis.h"

#include <QString>

namespace timeline {

/// What stands at a tick: `17:50`, `23`, `Jul`, `2019`, `5:00`.
[[nodiscard]] QString tickLabel(record::Instant time, TickStep step, const TimeStyle &style);
/// What stands above it wherever it changes: `23 Jul 2019`, `Jul 2019`, `2019`; empty where nothing is left to say.
[[nodiscard]] QString dateLabel(record::Instant time, TickStep step, const TimeStyle &style);
/// A time between ticks, as exact as the zoom: `17:46:42`, `17:46:42.002`, `23 Jul 2019 17:46`, `+1:21`.
[[nodiscard]] QString pointerLabel(record::Instant time, TickStep step, const TimeStyle &style);
/// A time in full: `23 Jul 2019 17:46:42.002 UTC+2`; milliseconds where it has some. On a common clock: `+1:21`.
[[nodiscard]] QString fullLabel(record::Instant time, const TimeStyle &style);
/// `23 Jul 2019 17:45:21 UTC → 23 Jul 2019 17:50:21 UTC`; one time for a moment.
[[nodiscard]] QString rangeLabel(record::Interval interval, const TimeStyle &style);
/// `UTC`, `UTC+2`, `UTC+5:30`: the offset in force at a time.
[[nodiscard]] QString offsetLabel(record::Instant time, const QTimeZone &zone);
/// `since the first answer`
[[nodiscard]] QString sinceText(analysis::Alignment moment);
/// What the times on an axis are counted in: `UTC`, `Europe/Berlin, UTC+1`, `since the start`.
[[nodiscard]] QString axisTitle(const TimeAxis &axis, const TimeStyle &style);
/// Time from the origin with its sign: `0:00`, `+1:21`, `−5:00`, `+2 d 1:00:00`, milliseconds where there are some.
[[nodiscard]] QString elapsedLabel(qint64 ms);
/// A measured length without loss: `13:11`, `2 d 1:00:00`, `0:00.100`.
[[nodiscard]] QString exactDuration(qint64 ms);

} // namespace timeline
