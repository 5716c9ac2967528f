// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/export/export_file.h"

namespace ui {

/// Why a file of this name was not written: one sentence, or two where the system says more.
[[nodiscard]] QString exportErrorText(const QString &path, const ExportError &error);

} // namespace ui
