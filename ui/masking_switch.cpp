// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/masking_switch.h"

namespace ui {

MaskingSwitch::MaskingSwitch(std::chrono::milliseconds revealedFor, QObject *parent) : QObject(parent)
{
    m_fallBack.setSingleShot(true);
    m_fallBack.setInterval(revealedFor);
    connect(&m_fallBack, &QTimer::timeout, this, [this] { setRevealed(false); });
}

void MaskingSwitch::setRevealed(bool revealed)
{
    if (revealed) {
        m_fallBack.start();
    } else {
        m_fallBack.stop();
    }
    if (m_revealed != revealed) {
        m_revealed = revealed;
        Q_EMIT changed(revealed);
    }
}

} // namespace ui
