// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/plain_tool_tip.h"

namespace ui {

QString plainToolTip(const QString &text)
{
    return text.isEmpty()
               ? QString()
               : QLatin1String("<p style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() + QLatin1String("</p>");
}

} // namespace ui
