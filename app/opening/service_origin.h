// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "axp/answer.h"
#include "axp/connection.h"

namespace opening {

/// Where what a service answered is from.
[[nodiscard]] analysis::Origin serviceOrigin(const axp::Answer &answer, const axp::Connection &connection);

} // namespace opening
