// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/timeline/view_state.h"

#include <QWidget>

namespace ui {

class FlowLayout;

/// Every pinned measure, to go to and to take away. Out of sight while there is none.
class MeasuresBar final : public QWidget
{
    Q_OBJECT
public:
    explicit MeasuresBar(ViewState &state, QWidget *parent = nullptr);

private:
    void rebuild();
    void addMeasure(std::size_t measure);

    ViewState &m_state;
    FlowLayout *m_flow = nullptr;
};

} // namespace ui
