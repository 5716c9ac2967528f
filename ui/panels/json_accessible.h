// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

namespace ui {

/// Makes Qt show a screen reader a JsonView as a tree whose one child is the row that the keyboard stands at: a record
/// has millions of rows, and nobody hears more than one. Once is enough; more does no harm.
void installJsonAccessibility();

} // namespace ui
