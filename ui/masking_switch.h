// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

/// Whether identifiers are masked. On at every start; what was revealed is masked again after a while.
class MaskingSwitch final : public QObject
{
    Q_OBJECT
public:
    explicit MaskingSwitch(std::chrono::milliseconds revealedFor, QObject *parent = nullptr);

    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    void setRevealed(bool revealed);

Q_SIGNALS:
    void changed(bool revealed);

private:
    bool m_revealed = false;
    QTimer m_fallBack;
};

} // namespace ui
