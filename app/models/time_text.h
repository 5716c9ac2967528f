// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QTimeZone>

namespace models {

/// `2019-07-23 17:46:42.002` in `zone`, always with milliseconds: for columns, where times stand one under the other.
[[nodiscard]] QString timeText(record::Instant instant, const QTimeZone &zone);

/// How a heading names the zone: `UTC`, `Europe/Berlin`.
[[nodiscard]] QString zoneTitle(const QTimeZone &zone);

/// A length of time for a column of figures: to the second below a day, else its two largest units.
[[nodiscard]] QString lengthText(qint64 ms);

} // namespace models
