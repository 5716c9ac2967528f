// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

#include <QTest>

class QAbstractButton;

/// A timeline in a window of its own that is used like a person would: every verb sends the real event.
/// Points are the viewport's.
class TimelineFixture final
{
public:
    explicit TimelineFixture(const analysis::JourneyPtr &journey, QSize size = {1000, 480});

    [[nodiscard]] ui::TimelineView &view() { return m_panel.view(); }
    [[nodiscard]] ui::ViewState &state() { return m_panel.state(); }
    [[nodiscard]] ui::TimelinePanel &panel() { return m_panel; }
    [[nodiscard]] models::Selection &selection() { return m_selection; }
    [[nodiscard]] ui::OverviewStrip &overview();
    [[nodiscard]] QAbstractButton &button(const char *name);
    void show(const analysis::JourneyPtr &journey)
    {
        m_panel.setContent(journey ? timeline::contentOf(journey) : nullptr);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(char sign);
    void click(QPoint at);
    void click(const timeline::ItemId &item) { click(middleOf(item)); }
    void click(const char *buttonName);
    void doubleClick(QPoint at);
    void pressMouse(Qt::MouseButton button);
    void drag(Qt::MouseButton button, QPoint from, QPoint to);
    void dragWithSpace(QPoint from, QPoint to);
    /// Notches of 120: x to the right, y away from the user.
    void wheel(QPoint at, QPoint notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void pinch(QPoint at, double value);
    void dragOverview(double from, double to);

    /// The item with this title; the first of several. Fails the test where there is none.
    [[nodiscard]] timeline::ItemId item(const QString &title);
    [[nodiscard]] QString titleOf(const timeline::ItemId &item);
    [[nodiscard]] QString chosenTitle(); ///< empty where nothing is chosen
    [[nodiscard]] QPoint middleOf(const timeline::ItemId &item);
    [[nodiscard]] QPoint lanesAt(double part); ///< a place of the lanes' width, at half their height
    [[nodiscard]] QPoint onAxis();
    [[nodiscard]] QPoint onHeading(const QString &channel);
    [[nodiscard]] std::optional<QPoint> onFold(std::size_t fold);
    [[nodiscard]] QPoint empty(); ///< a place of the lanes where nothing stands

    [[nodiscard]] record::Interval seen() { return state().projection().visible(); }
    [[nodiscard]] record::Instant timeAt(QPoint at);
    [[nodiscard]] double scale() { return state().projection().scale(); }
    [[nodiscard]] bool isFit() { return state().projection().isFit(); }
    [[nodiscard]] int scrolled();

private:
    models::Selection m_selection;
    ui::TimelinePanel m_panel;
};
