// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTabWidget>

namespace ui {

/// The tabs of the window as in the drawings: the chosen one a white card with strong words, the others quiet; each
/// with a button to close it. Their texts are plain: `&` stands for itself.
class FlatTabs final : public QTabWidget
{
    Q_OBJECT
public:
    explicit FlatTabs(QWidget *parent = nullptr);

    /// Text and tool tip of a tab.
    void setTitle(int index, const QString &title);
    /// Whether it has a button to close it.
    void setClosable(int index, bool closable);
};

} // namespace ui
