// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_node_accessible.h"

#include "timeline/outline_text.h"
#include "ui/timeline/timeline_accessible.h"

namespace ui {

using timeline::NodeKind;

bool TimelineNodeAccessible::isValid() const
{
    return m_timeline.isValid();
}

QWindow *TimelineNodeAccessible::window() const
{
    return m_timeline.window();
}

QAccessibleInterface *TimelineNodeAccessible::parent() const
{
    return m_timeline.interfaceOf(m_timeline.outline().parentOf(m_node));
}

int TimelineNodeAccessible::childCount() const
{
    return static_cast<int>(m_timeline.outline().childCount(m_node));
}

QAccessibleInterface *TimelineNodeAccessible::child(int index) const
{
    return m_timeline.childOf(m_node, index);
}

int TimelineNodeAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return m_timeline.indexIn(m_node, child);
}

QAccessibleInterface *TimelineNodeAccessible::childAt(int x, int y) const
{
    return m_timeline.childUnder(m_node, {x, y});
}

QAccessibleInterface *TimelineNodeAccessible::focusChild() const
{
    QAccessibleInterface *focused = m_timeline.focusChild();
    for (QAccessibleInterface *up = focused; up; up = up->parent()) {
        if (up == this) {
            return focused == this ? nullptr : focused;
        }
    }
    return nullptr;
}

QString TimelineNodeAccessible::text(QAccessible::Text text) const
{
    switch (text) {
    case QAccessible::Name:
        return timeline::nodeName(m_timeline.outline(), m_node, m_timeline.style());
    case QAccessible::Description:
        return m_timeline.descriptionOf(m_node);
    case QAccessible::Value:
    case QAccessible::Help:
    case QAccessible::Accelerator:
    case QAccessible::DebugDescription:
    case QAccessible::UserText:
        return {};
    }
    return {};
}

QRect TimelineNodeAccessible::rect() const
{
    return m_timeline.rectOf(m_node);
}

QAccessible::State TimelineNodeAccessible::state() const
{
    return m_timeline.stateOf(m_node);
}

void *TimelineNodeAccessible::interface_cast(QAccessible::InterfaceType type)
{
    const bool acts = type == QAccessible::ActionInterface && !actionNames().isEmpty();
    return acts ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList TimelineNodeAccessible::actionNames() const
{
    switch (m_node.kind) {
    case NodeKind::Item:
        return {pressAction(), setFocusAction()};
    case NodeKind::Channel:
        return {toggleAction()};
    case NodeKind::Engagement:
    case NodeKind::Lane:
        return {};
    }
    return {};
}

void TimelineNodeAccessible::doAction(const QString &name)
{
    if (actionNames().contains(name)) {
        m_timeline.act(m_node, name == setFocusAction());
    }
}

} // namespace ui
