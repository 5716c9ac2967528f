// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/timeline/view_state.h"

#include <QMenu>

namespace ui {

/// Which lanes are shown: each can be put away and brought back, and so can all.
class LanesMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit LanesMenu(ViewState &state, QWidget *parent = nullptr);

private:
    void rebuild();
    void addEngagement(std::size_t engagement);
    void addLane(std::size_t engagement, std::size_t lane);

    ViewState &m_state;
};

} // namespace ui
