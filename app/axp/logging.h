// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace axp {

/// One debug line for each HTTP exchange, cut as ExchangeFacts are: never a secret, never a whole id.
Q_DECLARE_LOGGING_CATEGORY(traffic)

} // namespace axp
