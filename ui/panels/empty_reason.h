// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/journey_tables.h"

namespace ui {

/// Why a table has no rows, in one sentence. `journey` may be null.
[[nodiscard]] QString emptyReason(Table table, const analysis::Journey *journey);

} // namespace ui
