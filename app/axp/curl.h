// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/http.h"

namespace axp {

/// A line for a POSIX shell that sends the same request, its secrets as the variables of credentialsFromEnvironment()
/// (`$AXP_APPKEY`, `$AXP_TOKEN`; a sign-in: `$AXP_CLIENT_ID` …). Empty where the request's address is not kept.
[[nodiscard]] QString curlCommand(const ExchangeFacts &facts);

} // namespace axp
