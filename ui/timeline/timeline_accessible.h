// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/time_style.h"
#include "ui/timeline/accessible_nodes.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace ui {

class TimelineView;
class ViewState;

/// Who is told of what happens; in the program whatever listens to QAccessible.
struct ScreenReader
{
    std::function<bool()> isListening = QAccessible::isActive;
    std::function<void(QAccessibleEvent *)> tell = QAccessible::updateAccessibility;
};

/// The timeline as a tree of lanes and items (design/timeline.md, "For a screen reader"), whatever is scrolled out of
/// sight included. Its description is the account in words. Costs nothing until a screen reader asks.
class TimelineAccessible final : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView &view, ScreenReader reader = {});

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    /// What nodes ask.
    [[nodiscard]] const timeline::Outline &outline() const;
    [[nodiscard]] timeline::TimeStyle style() const;
    [[nodiscard]] QAccessibleInterface *interfaceOf(const timeline::Outline::Parent &node) const;
    [[nodiscard]] QAccessibleInterface *childOf(const timeline::Outline::Parent &parent, int index) const;
    [[nodiscard]] int indexIn(const timeline::Outline::Parent &parent, const QAccessibleInterface *child) const;
    [[nodiscard]] QAccessibleInterface *childUnder(const timeline::Outline::Parent &parent, QPoint onScreen) const;
    [[nodiscard]] QRect rectOf(const timeline::Node &node) const;
    /// What there is to say beside a node's name; also that a find has found it.
    [[nodiscard]] QString descriptionOf(const timeline::Node &node) const;
    [[nodiscard]] QAccessible::State stateOf(const timeline::Node &node) const;
    void act(const timeline::Node &node, bool takesFocus) const;

    /// Interfaces that are there now.
    [[nodiscard]] std::size_t nodeCount() const { return m_nodes.size(); }

private:
    void connectAll();
    void takeContent();
    void takeNodesOver();
    void tellChosen();
    void tellFocus();
    void tellLanes();
    void tellFound();

    void tell(QAccessibleInterface *about, QAccessible::Event what) const;
    [[nodiscard]] bool isInStep() const; ///< the view shows what the outline holds
    [[nodiscard]] std::optional<timeline::Node> chosen() const;
    [[nodiscard]] std::optional<timeline::Node> nodeUnder(QPoint onScreen) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(const timeline::Node &node) const;
    [[nodiscard]] QRectF placeOf(const timeline::Node &node) const; ///< in the viewport, seen or not
    [[nodiscard]] QString spokenBy(const std::optional<timeline::Node> &node) const;
    [[nodiscard]] bool isCollapsed(const timeline::Node &channel) const;

    TimelineView &m_view;
    ScreenReader m_reader;
    QPointer<ViewState> m_state;         ///< may go first when the window is closed
    mutable timeline::Outline m_outline; ///< made when first asked for
    mutable AccessibleNodes m_nodes;
    QString m_toldWords;                  ///< its description, as far as a screen reader knows
    std::optional<timeline::Node> m_told; ///< the chosen item, as far as a screen reader knows
    QObject m_context;                    ///< ends the connections
};

/// Makes Qt ask TimelineAccessible for a TimelineView. Once is enough; more does no harm.
void installTimelineAccessibility();

} // namespace ui
