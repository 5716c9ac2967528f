// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/opener.h"
#include "ui/commandline/exit_status.h"

#include <QString>

#include <chrono>

namespace ui {

/// What people are told when something could not be opened.
struct ErrorText
{
    QString sentence;               ///< what went wrong, one sentence
    QString next;                   ///< what to do now; may be empty
    QString details;                ///< technical, to copy; no secret in it; may be empty
    bool connectionMayHelp = false; ///< setting up the connection is a way on
    std::chrono::seconds wait{0};   ///< how long the service wants to be left alone, which `next` tells
};

[[nodiscard]] ErrorText errorText(const opening::OpenError &error);
[[nodiscard]] ErrorText errorText(const record::RefError &error);
[[nodiscard]] ErrorText errorText(const axp::FetchError &error);
/// What to do where a service wants to be left alone for so long.
[[nodiscard]] QString patienceText(std::chrono::seconds left);

[[nodiscard]] ExitStatus exitStatus(const opening::OpenError &error);

} // namespace ui
