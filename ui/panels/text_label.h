// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace ui {

/// Words of the program or of a record as they are: plain text, wrapped. `name` is the object's.
[[nodiscard]] QLabel *makeText(const QString &name, const QString &text = {});
/// The same, to be marked with the mouse and copied.
[[nodiscard]] QLabel *makeSelectableText(const QString &name, const QString &text = {});
/// The same in the quiet colour.
[[nodiscard]] QLabel *makeQuietText(const QString &name, const QString &text = {});
/// The same in the middle of a view that has nothing to show, which it says the reason of.
[[nodiscard]] QLabel *makeEmptyText(const QString &name, const QString &text = {});

} // namespace ui
