// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace axp {

/// Where time and chance come from, so that a test can be both.
struct Clockwork
{
    std::function<record::Instant()> now;
    /// Calls `then` once after `wait`, from the event loop, unless `context` is gone by then.
    std::function<void(std::chrono::milliseconds wait, QObject *context, std::function<void()> then)> after;
    std::function<double()> chance; ///< uniform in [0, 1)
};

[[nodiscard]] Clockwork systemClockwork();

} // namespace axp
