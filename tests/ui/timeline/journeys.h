// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <chrono>

/// Journeys for tests of what is painted; always judged as of the same time. An empty pointer where the bytes are no
/// engagement.
[[nodiscard]] analysis::JourneyPtr journeyOf(const QByteArray &bytes);
[[nodiscard]] analysis::JourneyPtr journeyOfSample(const QString &name); ///< of resources/samples
/// The live sample, so long after its first second.
[[nodiscard]] analysis::JourneyPtr liveJourney(std::chrono::seconds after);
