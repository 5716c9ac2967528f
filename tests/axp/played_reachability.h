// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/reachability.h"

/// A system whose network a test takes away and gives back.
class PlayedReachability final : public axp::Reachability
{
public:
    [[nodiscard]] bool isOnline() override
    {
        ++m_asked;
        return m_isOnline;
    }
    [[nodiscard]] int asked() const { return m_asked; }
    void takeAway() { m_isOnline = false; }
    void giveBack()
    {
        m_isOnline = true;
        Q_EMIT cameBack();
    }

private:
    bool m_isOnline = true;
    int m_asked = 0;
};
