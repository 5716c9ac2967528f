// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/logging.h"

namespace axp {

Q_LOGGING_CATEGORY(traffic, "engagement.axp", QtInfoMsg)

} // namespace axp
