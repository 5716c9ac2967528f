// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/reading.h"

namespace record {

/// Walks the whole record and returns what it says. Worth nothing if the reading has a failure afterwards.
[[nodiscard]] Engagement readMembers(Reading &reading);

} // namespace record
