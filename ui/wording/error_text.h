// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/opener.h"
#include "ui/commandline/exit_status.h"

#include <QString>

namespace ui {

/// What people are told when something could not be opened.
struct ErrorText
{
    QString sentence;               ///< what went wrong, one sentence
    QString next;                   ///< what to do now; may be empty
    QString details;                ///< technical, to copy; no secret in it; may be empty
    bool connectionMayHelp = false; ///< setting up the connection is a way on
};

[[nodiscard]] ErrorText errorText(const opening::OpenError &error);
[[nodiscard]] ErrorText errorText(const record::RefError &error);
[[nodiscard]] ErrorText errorText(const axp::FetchError &error);

[[nodiscard]] ExitStatus exitStatus(const opening::OpenError &error);

} // namespace ui
