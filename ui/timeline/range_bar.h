// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/selection.h"
#include "ui/timeline/view_state.h"

#include <QWidget>

namespace ui {

class ElidedLabel;
class TimelineView;

/// The chosen time in words: its length and its totals by state of the customer's clock. Empty while no time is chosen.
class RangeBar final : public QWidget
{
    Q_OBJECT
public:
    RangeBar(TimelineView &view, ViewState &state, models::Selection &selection, QWidget *parent = nullptr);

    /// The totals by state and by lane, a line each.
    [[nodiscard]] QString totalsAsText() const;

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void build();
    void showTotals();

    TimelineView &m_view;
    ViewState &m_state;
    models::Selection &m_selection;
    ElidedLabel *m_words = nullptr;
    QWidget *m_buttons = nullptr;
};

} // namespace ui
