// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/selection.h"
#include "ui/panels/card.h"
#include "ui/timeline/view_state.h"

class QToolButton;

namespace ui {

class ArrangementMenu;
class OverviewStrip;
class TimelineView;
enum class TimelineCommand : quint8;

/// The timeline of a journey with its buttons, its overview strip and the choice of how times are written.
class TimelinePanel final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelinePanel)
public:
    explicit TimelinePanel(models::Selection &selection, QWidget *parent = nullptr);
    ~TimelinePanel() override;

    /// News of the same engagement keeps the place. Null: nothing is shown.
    void setContent(const timeline::ContentPtr &content);
    void setTimeZone(const QTimeZone &zone);

    [[nodiscard]] ViewState &state() { return m_state; }
    [[nodiscard]] TimelineView &view() { return *m_view; }

Q_SIGNALS:
    /// Somebody wants all views to show times in this zone.
    void timeZoneChosen(const QTimeZone &zone);
    void copyRequested(const QString &text);
    void findRequested();
    /// Somebody wants several engagements to stand like this beside each other.
    void arrangementChosen(const timeline::Arrangement &arrangement);

private:
    [[nodiscard]] QWidget *buildBar();
    QToolButton *addButton(QLayout &bar, const QString &name, const QString &text, TimelineCommand command);
    void addFind(QLayout &bar);
    void buildTimesMenu();
    void addDisplays(QMenu &menu);
    void addAxes(QMenu &menu);
    void setDisplay(timeline::TimeDisplay display);
    void applyStyle(timeline::TimeStyle style);
    void addAlign(QLayout &bar);
    void updateAlign();
    void updateButtons();
    void alignOverview();

    models::Selection &m_selection;
    ViewState m_state;
    TimelineView *m_view = nullptr;
    OverviewStrip *m_overview = nullptr;
    timeline::TimeDisplay m_display = timeline::TimeDisplay::Absolute; ///< as chosen, where it can be shown
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_folds = nullptr;
    QToolButton *m_times = nullptr;
    QToolButton *m_align = nullptr;
    ArrangementMenu *m_arrangements = nullptr;
};

} // namespace ui
