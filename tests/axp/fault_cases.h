// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "fault_server.h"

/// One way for a service to fail that plain HTTP can show.
struct FaultCase
{
    const char *name;
    QByteArray bytes; ///< what it answers
    Turn::Then then;
    const char *kind; ///< the name of the axp::ErrorKind it comes to
    int attempts;     ///< how often it is asked, where that is not limited
};

/// All of them (api/README.md, "Errors", and what a proper server cannot send).
[[nodiscard]] std::vector<FaultCase> faultCases();
