// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/findings.h"
#include "ui/theme/theme.h"

namespace ui {

[[nodiscard]] inline QColor severityColor(analysis::Severity severity, const Theme &theme)
{
    switch (severity) {
    case analysis::Severity::Error:
        return theme.error;
    case analysis::Severity::Warning:
        return theme.warning;
    case analysis::Severity::Info:
        return theme.info;
    }
    return theme.text;
}

} // namespace ui
