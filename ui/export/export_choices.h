// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settings.h"
#include "ui/export/export_options.h"

namespace ui {

/// How exports were made last, as the settings keep it; what makes no sense there is as at first. No zone, no name.
[[nodiscard]] ExportOptions rememberedExport(const settings::Settings &settings);
void rememberExport(settings::Settings &settings, const ExportOptions &options);

} // namespace ui
