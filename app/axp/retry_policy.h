// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/fetch_error.h"

#include <chrono>
#include <optional>

namespace axp {

/// When a call is made again. A plain rule: it waits for nobody. Only what may pass by itself is tried
/// again: 429, 500, 502, 503, 504 and a lost connection, and only of calls that ask, never of the signing in.
struct RetryPolicy
{
    int attempts = 3;                         ///< the first one counted
    std::chrono::milliseconds firstWait{500}; ///< doubles with each attempt
    std::chrono::milliseconds longestWait{8'000};
    double jitter = 0.5; ///< that part of the wait is left to chance, 0–1
    /// A service may ask for a wait (`Retry-After`) up to this. One that asks for more is not asked again before that:
    /// the error tells how long.
    std::chrono::milliseconds longestAsked{120'000};

    /// The wait after attempt `attempt` (from 1) ended with `error`; nothing: give up. `chance` is in [0, 1).
    [[nodiscard]] std::optional<std::chrono::milliseconds> waitAfter(int attempt, const FetchError &error,
                                                                     double chance) const;
};

} // namespace axp
