// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/outline.h"

#include <QAccessible>

namespace ui {

class TimelineAccessible;

/// One engagement, channel, lane or item of the timeline, as a screen reader sees it. All it says is asked of the
/// timeline when somebody wants to know. It lives no longer than its timeline's own interface.
class TimelineNodeAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    TimelineNodeAccessible(TimelineAccessible &timeline, const timeline::Node &node)
        : m_timeline(timeline), m_node(node)
    {}

    [[nodiscard]] const timeline::Node &node() const { return m_node; }
    void standFor(const timeline::Node &node) { m_node = node; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override;
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text, const QString &) override {} // what a record says is not to be changed
    [[nodiscard]] QRect rect() const override;                   ///< on the screen
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::TreeItem; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    /// An item can be chosen, a channel put away.
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    TimelineAccessible &m_timeline;
    timeline::Node m_node;
};

} // namespace ui
