// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/outline.h"

#include <QAccessible>

#include <deque>
#include <functional>
#include <map>

namespace ui {

class TimelineNodeAccessible;

/// The interfaces that a screen reader has been given, by what they stand for: made when asked for, and, where there
/// may be a great many of them (items), let go again from the oldest on. Qt's cache owns them; this knows their ids.
class AccessibleNodes final
{
public:
    using Make = std::function<TimelineNodeAccessible *(const timeline::Node &)>;

    explicit AccessibleNodes(Make make) : m_make(std::move(make)) {}
    ~AccessibleNodes();
    Q_DISABLE_COPY_MOVE(AccessibleNodes)

    /// Items that are kept at least; twice as many at most.
    static constexpr std::size_t itemsKept = 1024;

    [[nodiscard]] QAccessibleInterface *get(const timeline::Node &node);
    /// Null where nobody has asked for it, or it has been let go.
    [[nodiscard]] TimelineNodeAccessible *existing(const timeline::Node &node) const;
    [[nodiscard]] std::vector<QAccessibleInterface *> ofKind(timeline::NodeKind kind) const; ///< those there are
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }

    /// Makes each interface stand for another node, and lets go of those that get none.
    void replace(const std::function<std::optional<timeline::Node>(const timeline::Node &)> &counterpart);

private:
    struct Before
    {
        bool operator()(const timeline::Node &a, const timeline::Node &b) const { return timeline::isBefore(a, b); }
    };

    void letGoOfTheOldest();

    Make m_make;
    std::map<timeline::Node, QAccessible::Id, Before> m_ids;
    std::deque<timeline::Node> m_items; ///< as they were made
};

} // namespace ui
