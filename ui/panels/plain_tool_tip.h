// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui {

/// A tool tip that shows `text` as it is: Qt shows a tool tip that looks like rich text as rich text, and the texts of
/// a record are untrusted. Empty for an empty text.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace ui
