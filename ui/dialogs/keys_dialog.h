// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace ui {

/// The sheet of keys: those of the window's actions and of the timeline. Deletes itself when closed.
class KeysDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Lists the actions of `window` that have a key.
    explicit KeysDialog(QWidget &window);
};

} // namespace ui
