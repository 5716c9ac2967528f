// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// What is told to a screen reader without being asked.
#include "models/places.h"
#include "timeline/outline_text.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_node_accessible.h"
#include "ui/timeline/timeline_view.h"

#include <utility>

namespace ui {

using timeline::Node;
using timeline::Outline;

void TimelineAccessible::tell(QAccessibleInterface *about, QAccessible::Event what) const
{
    if (about) {
        QAccessibleEvent event(about, what);
        m_reader.tell(&event);
    }
}

QString TimelineAccessible::spokenBy(const std::optional<Node> &node) const
{
    return node ? descriptionOf(*node) : QString();
}

void TimelineAccessible::takeContent()
{
    if (m_nodes.size() > 0) {
        takeNodesOver();
    } else {
        m_outline = Outline();
        m_told.reset();
    }
    if (m_reader.isListening()) {
        tell(QAccessible::queryAccessibleInterface(&m_view), QAccessible::ObjectReorder);
        tell(QAccessible::queryAccessibleInterface(&m_view), QAccessible::DescriptionChanged);
    }
}

void TimelineAccessible::takeNodesOver()
{
    const QString before = spokenBy(m_told);
    const Outline earlier = std::exchange(m_outline, Outline(m_state ? m_state->content() : nullptr));
    const timeline::ContentPtr &now = m_outline.content();
    // Another record shares nothing with the one before, even where it looks alike.
    const bool isNews = earlier.content() && now && models::isNewsOf(*earlier.content()->journey, *now->journey);
    const auto counterpart = [&](const Node &node) {
        return isNews ? earlier.counterpart(node, m_outline) : std::nullopt;
    };
    m_nodes.replace(counterpart);
    m_told = m_told ? counterpart(*m_told) : std::nullopt;
    if (m_told && m_reader.isListening() && spokenBy(m_told) != before) {
        tell(m_nodes.existing(*m_told), QAccessible::DescriptionChanged);
    }
}

void TimelineAccessible::tellChosen()
{
    const auto now = chosen();
    const auto before = std::exchange(m_told, now);
    if (before == now || !m_reader.isListening()) {
        return;
    }
    m_toldWords = spokenBy(now);
    if (before) {
        tell(m_nodes.existing(*before), QAccessible::SelectionRemove);
    }
    if (now) {
        tell(m_nodes.get(*now), QAccessible::Selection);
    }
    tellFocus();
}

void TimelineAccessible::tellFound()
{
    if (!m_told || !m_reader.isListening()) {
        return;
    }
    const QString before = std::exchange(m_toldWords, spokenBy(m_told));
    if (m_toldWords != before) {
        tell(m_nodes.existing(*m_told), QAccessible::DescriptionChanged);
    }
}

void TimelineAccessible::tellFocus()
{
    if (m_reader.isListening() && m_view.hasFocus()) {
        tell(m_told ? m_nodes.get(*m_told) : QAccessible::queryAccessibleInterface(&m_view), QAccessible::Focus);
    }
}

void TimelineAccessible::tellLanes()
{
    if (!m_reader.isListening() || !isInStep()) {
        return;
    }
    QAccessible::State expanded;
    expanded.expanded = true;
    for (QAccessibleInterface *channel : m_nodes.ofKind(timeline::NodeKind::Channel)) {
        QAccessibleStateChangeEvent event(channel, expanded);
        m_reader.tell(&event);
    }
    for (QAccessibleInterface *lane : m_nodes.ofKind(timeline::NodeKind::Lane)) {
        tell(lane, QAccessible::DescriptionChanged); // it may be pinned now
    }
}

} // namespace ui
