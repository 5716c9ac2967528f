// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "ui/commandline/command_line.h"
#include "ui/commandline/export_name.h"

namespace ui {

/// Writes a journey to a file by the suffix of its name, whole or not at all; an existing file only with `line.force`.
/// Pictures need a QGuiApplication. Returns one sentence if it could not be written.
[[nodiscard]] std::optional<QString> writeExport(const analysis::JourneyPtr &journey, const QString &name,
                                                 const CommandLine &line);

} // namespace ui
