// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/accessible_nodes.h"

#include "ui/timeline/timeline_node_accessible.h"

#include <utility>

namespace ui {

using timeline::Node;
using timeline::NodeKind;

AccessibleNodes::~AccessibleNodes()
{
    for (const auto &[node, id] : std::exchange(m_ids, {})) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

TimelineNodeAccessible *AccessibleNodes::existing(const Node &node) const
{
    const auto found = m_ids.find(node);
    return found == m_ids.end()
               ? nullptr
               : static_cast<TimelineNodeAccessible *>(QAccessible::accessibleInterface(found->second));
}

std::vector<QAccessibleInterface *> AccessibleNodes::ofKind(NodeKind kind) const
{
    std::vector<QAccessibleInterface *> found;
    for (auto each = m_ids.lower_bound({kind, {}}); each != m_ids.end() && each->first.kind == kind; ++each) {
        found.push_back(QAccessible::accessibleInterface(each->second));
    }
    return found;
}

QAccessibleInterface *AccessibleNodes::get(const Node &node)
{
    if (QAccessibleInterface *known = existing(node)) {
        return known;
    }
    QAccessibleInterface *made = m_make(node);
    m_ids[node] = QAccessible::registerAccessibleInterface(made);
    if (node.kind == NodeKind::Item) {
        m_items.push_back(node);
        // Only items: whoever asks a lane for all of its items is still in the midst of speaking to the lane.
        if (m_items.size() > 2 * itemsKept) {
            letGoOfTheOldest();
        }
    }
    return made;
}

void AccessibleNodes::letGoOfTheOldest()
{
    while (m_items.size() > itemsKept) {
        const auto found = m_ids.find(m_items.front());
        m_items.pop_front();
        if (found != m_ids.end()) {
            QAccessible::deleteAccessibleInterface(found->second);
            m_ids.erase(found);
        }
    }
}

void AccessibleNodes::replace(const std::function<std::optional<Node>(const Node &)> &counterpart)
{
    const auto before = std::exchange(m_ids, {});
    m_items.clear();
    for (const auto &[node, id] : before) {
        const auto now = counterpart(node);
        auto *known = static_cast<TimelineNodeAccessible *>(QAccessible::accessibleInterface(id));
        if (!now || !known || !m_ids.emplace(*now, id).second) {
            QAccessible::deleteAccessibleInterface(id);
            continue;
        }
        known->standFor(*now);
        if (now->kind == NodeKind::Item) {
            m_items.push_back(*now);
        }
    }
}

} // namespace ui
