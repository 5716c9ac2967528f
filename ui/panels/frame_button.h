// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

class QAction;

namespace ui {

/// A button as in the drawings: plain words in a thin frame; in the accent colours while it is checked.
class FrameButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FrameButton(const QString &text, QWidget *parent = nullptr);
    /// A button that does what the action does, and looks as the action is: text, tool tip with the shortcut, enabled,
    /// checked.
    explicit FrameButton(QAction &action, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(const QAction &action);

    bool m_on = false; ///< as its action; its own check mark would change before the action does
};

/// `Read the record again (F5)`: what an action does, and its key.
[[nodiscard]] QString toolTipWithKey(const QString &text, const QKeySequence &key);

} // namespace ui
