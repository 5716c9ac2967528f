// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_accessible.h"

#include "timeline/outline_text.h"
#include "ui/timeline/timeline_node_accessible.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>

namespace ui {

using timeline::Node;
using timeline::NodeKind;
using timeline::Outline;
using timeline::RowKind;

namespace {

constexpr double farthest = 1e6; ///< px: what is out of sight by more stands there

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(*view) : nullptr;
}

RowKind rowKindOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Engagement:
        return RowKind::Engagement;
    case NodeKind::Channel:
        return RowKind::Channel;
    case NodeKind::Lane:
    case NodeKind::Item:
        return RowKind::Lane;
    }
    return RowKind::Lane;
}

NodeKind nodeKindOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Engagement:
        return NodeKind::Engagement;
    case RowKind::Channel:
        return NodeKind::Channel;
    case RowKind::Lane:
        return NodeKind::Lane;
    }
    return NodeKind::Lane;
}

} // namespace

void installTimelineAccessibility()
{
    QAccessible::installFactory(makeInterface); // Qt keeps each factory once
}

TimelineAccessible::TimelineAccessible(TimelineView &view, ScreenReader reader)
    : QAccessibleWidget(&view, QAccessible::Tree)
    , m_view(view)
    , m_reader(std::move(reader))
    , m_state(&view.state())
    , m_nodes([this](const Node &node) { return new TimelineNodeAccessible(*this, node); })
    , m_told(chosen())
{
    connectAll();
}

void TimelineAccessible::connectAll()
{
    QObject::connect(m_state, &ViewState::contentChanged, &m_context, [this] { takeContent(); });
    // Told when the view has settled: what it says of the chosen item must be true then.
    QObject::connect(
        &m_view, &TimelineView::chosenChanged, &m_context, [this] { tellChosen(); }, Qt::QueuedConnection);
    QObject::connect(
        m_state, &ViewState::lanesChanged, &m_context, [this] { tellLanes(); }, Qt::QueuedConnection);
    QObject::connect(
        m_state, &ViewState::foundChanged, &m_context, [this] { tellFound(); }, Qt::QueuedConnection);
    QObject::connect(
        qApp, &QApplication::focusChanged, &m_context,
        [this](QWidget *, QWidget *now) {
            if (now == &m_view) {
                tellFocus();
            }
        },
        Qt::QueuedConnection);
}

const Outline &TimelineAccessible::outline() const
{
    // While nobody has been given a node there is nothing to keep in step, and nobody may ever ask.
    if (m_nodes.size() == 0 && m_state && m_state->content() != m_outline.content()) {
        m_outline = Outline(m_state->content());
    }
    return m_outline;
}

bool TimelineAccessible::isInStep() const
{
    return m_state && outline().content() && m_state->content() == outline().content();
}

timeline::TimeStyle TimelineAccessible::style() const
{
    return m_state ? m_state->style() : timeline::TimeStyle();
}

int TimelineAccessible::childCount() const
{
    return static_cast<int>(outline().childCount({}));
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    return childOf({}, index);
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return indexIn({}, child);
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    return childUnder({}, {x, y});
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    const auto node = m_view.hasFocus() ? chosen() : std::nullopt;
    return node ? m_nodes.get(*node) : nullptr;
}

QString TimelineAccessible::text(QAccessible::Text text) const
{
    if (text == QAccessible::Description && outline().content()) {
        return timeline::spokenAccount(*outline().content()->journey, style().zone);
    }
    return QAccessibleWidget::text(text);
}

QAccessibleInterface *TimelineAccessible::interfaceOf(const Outline::Parent &node) const
{
    return node ? m_nodes.get(*node) : QAccessible::queryAccessibleInterface(&m_view);
}

QAccessibleInterface *TimelineAccessible::childOf(const Outline::Parent &parent, int index) const
{
    const auto node = index >= 0 ? outline().child(parent, static_cast<std::size_t>(index)) : std::nullopt;
    return node ? m_nodes.get(*node) : nullptr;
}

int TimelineAccessible::indexIn(const Outline::Parent &parent, const QAccessibleInterface *child) const
{
    const auto *known = dynamic_cast<const TimelineNodeAccessible *>(child);
    const bool isMine = known && m_nodes.existing(known->node()) == known;
    return isMine && outline().parentOf(known->node()) == parent
               ? static_cast<int>(outline().indexOf(known->node()))
               : -1; // as QAccessibleInterface::indexOfChild() wants it
}

QAccessibleInterface *TimelineAccessible::childUnder(const Outline::Parent &parent, QPoint onScreen) const
{
    for (Outline::Parent node = nodeUnder(onScreen); node; node = outline().parentOf(*node)) {
        if (outline().parentOf(*node) == parent) {
            return m_nodes.get(*node);
        }
    }
    return nullptr;
}

std::optional<Node> TimelineAccessible::nodeUnder(QPoint onScreen) const
{
    const QPoint at = m_view.viewport()->mapFromGlobal(onScreen);
    if (!isInStep() || !m_view.viewport()->rect().contains(at)) {
        return std::nullopt;
    }
    const FrameGeometry &geometry = m_view.geometry();
    if (at.y() < geometry.lanes.top() || at.y() >= geometry.lanes.bottom()) {
        return std::nullopt;
    }
    const QPointF inLayout = geometry.toLayout(at, m_view.rows(), m_view.verticalScrollBar()->value());
    const timeline::Rows &rows = m_view.rows();
    if (geometry.lanes.contains(at)) {
        if (const auto box = timeline::boxAt(m_view.layout(), rows, inLayout)) {
            return Node{NodeKind::Item, m_view.layout().boxes[*box].item};
        }
    }
    const auto row = rows.at(inLayout.y());
    if (!row) {
        return std::nullopt;
    }
    const timeline::Row &found = rows.rows[*row];
    return Node{nodeKindOf(found.kind),
                {static_cast<quint32>(found.engagement), static_cast<quint32>(found.lane), 0, 0}};
}

std::optional<std::size_t> TimelineAccessible::rowOf(const Node &node) const
{
    const timeline::Rows &rows = m_view.rows();
    const RowKind kind = rowKindOf(node.kind);
    return kind == RowKind::Lane ? rows.rowOf[node.id.engagement][node.id.lane]
                                 : rows.heading(kind, node.id.engagement, node.id.lane);
}

QRectF TimelineAccessible::placeOf(const Node &node) const
{
    const auto index = rowOf(node);
    if (!index) {
        return {};
    }
    const FrameGeometry &geometry = m_view.geometry();
    const timeline::Row &row = m_view.rows().rows[*index];
    const double top = geometry.lanes.top() + row.y - m_view.rows().shift(row.y, m_view.verticalScrollBar()->value());
    if (node.kind != NodeKind::Item) {
        return {geometry.all.left(), top, geometry.all.width(), row.height};
    }
    if (const auto seen = m_view.rectOf(node.id)) {
        return QRectF(*seen);
    }
    const timeline::Projection &projection = m_state->projection();
    const record::Interval interval = timeline::intervalOf(*outline().content(), node.id);
    const double left = std::clamp(projection.x(interval.start), -farthest, farthest);
    const double right = std::clamp(projection.x(interval.end), left + timeline::shortestBar, farthest + left);
    return {geometry.lanes.left() + left, top, right - left, row.height};
}

QRect TimelineAccessible::rectOf(const Node &node) const
{
    const QRect place = isInStep() ? placeOf(node).toAlignedRect() : QRect();
    return place.isEmpty() ? QRect() : QRect(m_view.viewport()->mapToGlobal(place.topLeft()), place.size());
}

bool TimelineAccessible::isCollapsed(const Node &heading) const
{
    if (heading.kind == NodeKind::Engagement) {
        return m_state->lanes().closed.count(heading.id.engagement) > 0;
    }
    const QString &name = outline().content()->engagements[heading.id.engagement].lanes[heading.id.lane].lane.channel;
    return m_state->lanes().collapsed.count({heading.id.engagement, name}) > 0;
}

QString TimelineAccessible::descriptionOf(const Node &node) const
{
    QStringList lines{timeline::nodeDescription(outline(), node, style())};
    if (node.kind == NodeKind::Item && isInStep() && m_state->found()->anyOf(node.id, 1)) {
        lines += QCoreApplication::translate("TimelineAccessible", "Found by the find");
    }
    if (node.kind == NodeKind::Lane && isInStep() &&
        m_state->lanes().pinned.count({node.id.engagement, node.id.lane}) > 0) {
        lines += QCoreApplication::translate("TimelineAccessible", "Pinned to the top");
    }
    return lines.join(QLatin1Char('\n'));
}

QAccessible::State TimelineAccessible::stateOf(const Node &node) const
{
    QAccessible::State state;
    if (!isInStep()) {
        state.invalid = true;
        return state;
    }
    state.readOnly = true;
    state.invisible = !rowOf(node) || !m_view.isVisible();
    const QRectF lanes = m_view.geometry().lanes;
    state.offscreen = !state.invisible && !placeOf(node).intersects(lanes);
    state.expandable = node.kind == NodeKind::Channel || node.kind == NodeKind::Engagement;
    state.collapsed = state.expandable && isCollapsed(node);
    state.expanded = state.expandable && !state.collapsed;
    if (node.kind == NodeKind::Item) {
        state.selectable = true;
        state.focusable = true;
        state.selected = chosen() == node;
        state.focused = state.selected && m_view.hasFocus();
    }
    return state;
}

void TimelineAccessible::act(const Node &node, bool takesFocus) const
{
    if (!isInStep()) {
        return;
    }
    if (node.kind == NodeKind::Engagement) {
        m_state->toggleEngagement(node.id.engagement);
        return;
    }
    if (node.kind == NodeKind::Channel) {
        m_state->toggleChannel(node.id.engagement,
                               outline().content()->engagements[node.id.engagement].lanes[node.id.lane].lane.channel);
        return;
    }
    if (takesFocus) {
        m_view.setFocus(Qt::OtherFocusReason);
    }
    m_view.goTo(node.id);
}

std::optional<Node> TimelineAccessible::chosen() const
{
    return isInStep() && m_view.chosen() ? std::optional(Node{NodeKind::Item, *m_view.chosen()}) : std::nullopt;
}

} // namespace ui
