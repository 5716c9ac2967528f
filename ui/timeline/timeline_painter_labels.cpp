// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// The labels beside the lanes, with their signs.
#include "ui/timeline/crowd_painter.h"
#include "ui/timeline/timeline_painter.h"

#include <QPainter>

#include <cmath>

namespace ui {
namespace {

using timeline::RowKind;
using timeline::TextRole;

constexpr double padding = 12;

} // namespace

void TimelinePainter::paintLabels(QPainter &painter, const Frame &frame, const FrameBand &band) const
{
    const double width = frame.geometry.all.width();
    painter.save();
    painter.setClipRect(QRectF(0, band.area.top(), width, band.area.height()), Qt::IntersectClip);
    const auto crowd = crowdPainter(painter, frame);
    for (const timeline::RowLabel &label : frame.layout.labels) {
        const timeline::Row &row = frame.rows.rows[label.row];
        paintLabel(painter, frame, label, frame.geometry.labels.top() + row.y - band.scrolled, crowd.get());
    }
    painter.restore();
}

void TimelinePainter::paintLabel(QPainter &painter, const Frame &frame, const timeline::RowLabel &label, double top,
                                 CrowdPainter *crowd) const
{
    const timeline::Row &row = frame.rows.rows[label.row];
    const QRectF &area = frame.geometry.labels;
    const bool mirrored = frame.geometry.isMirrored();
    const auto left = [&](const QString &text, TextRole role) {
        return mirrored ? area.right() - padding - m_fonts.measure().width(text, role) : area.left() + padding;
    };
    const bool isLane = row.kind == RowKind::Lane;
    const TextRole role = isLane ? TextRole::Name : TextRole::SmallStrong;
    const double line = m_fonts.measure().height(role);
    const double second = m_fonts.measure().height(TextRole::Small);
    const bool hasRoom = !label.detail.isEmpty() && row.height >= line + second + 2;
    const QPointF at(left(label.label, role), top + (row.height - line - (hasRoom ? second : 0)) / 2);
    drawText(painter, at, label.label, role, isLane ? m_theme.text : m_theme.quiet, crowd);
    if (hasRoom) {
        drawText(painter, {left(label.detail, TextRole::Small), at.y() + line}, label.detail, TextRole::Small,
                 m_theme.quiet, crowd);
    }
    if (!frame.marks.isLive) {
        return;
    }
    if (isLane && (row.pinned || frame.marks.pointedRow == label.row)) {
        paintPin(painter, pinRoom(frame.geometry, top, row.height), row.pinned);
    } else if (!isLane) {
        const double width = m_fonts.measure().width(label.label, role);
        paintDisclosure(painter, {mirrored ? at.x() - padding : at.x() + width + padding, top + row.height / 2},
                        row.collapsed);
    }
}

void TimelinePainter::paintPin(QPainter &painter, const QRectF &room, bool pinned) const
{
    const QColor color = pinned ? m_theme.accent : m_theme.quiet;
    const QPointF head = room.center() - QPointF(0, 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(pinned ? color : m_theme.panel);
    painter.drawLine(head, head + QPointF(0, 8));
    painter.drawEllipse(head, 3, 3);
    painter.restore();
}

void TimelinePainter::paintDisclosure(QPainter &painter, QPointF middle, bool collapsed) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.quiet, 1.2));
    const auto point = [&](double along, double across) {
        return middle + (collapsed ? QPointF(along, across) : QPointF(across, along));
    };
    painter.drawPolyline(QPolygonF({point(-2, -4), point(2, 0), point(-2, 4)}));
    painter.restore();
}

} // namespace ui
