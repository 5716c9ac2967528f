// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/flat_header.h"

#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>

namespace ui {

namespace {

constexpr int arrowRoom = 3 * metrics::grid;

} // namespace

FlatHeader::FlatHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setStretchLastSection(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QFont FlatHeader::headingFont() const
{
    return typeFont(font(), TypeSize::Small, TypeWeight::Strong);
}

QString FlatHeader::textOf(int section) const
{
    return model() ? model()->headerData(section, Qt::Horizontal).toString() : QString(); // it may go first
}

QRect FlatHeader::textRect(const QRect &rect, int section) const
{
    const int arrow = isSortIndicatorShown() && sortIndicatorSection() == section ? arrowRoom : 0;
    const QRect room = rect.adjusted(metrics::padding, 0, -metrics::grid - arrow, 0);
    return QStyle::visualRect(layoutDirection(), rect, room);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = themeOf(palette());
    painter->save();
    painter->fillRect(rect, theme.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    painter->setFont(headingFont());
    painter->setPen(theme.quiet);
    const QRect room = textRect(rect, section);
    const auto asked = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    drawLine(*painter, room, textOf(section), {.layout = layoutDirection(), .alignment = asked});
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        const QRect logical(rect.right() - arrowRoom - metrics::grid, rect.top(), arrowRoom, rect.height());
        const QPointF centre = QStyle::visualRect(layoutDirection(), rect, logical).center();
        const qreal tip = sortIndicatorOrder() == Qt::AscendingOrder ? -2.5 : 2.5;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawPolygon(
            QPolygonF{centre + QPointF(-4, -tip), centre + QPointF(4, -tip), centre + QPointF(0, tip)});
    }
    painter->restore();
}

QSize FlatHeader::sectionSizeFromContents(int section) const
{
    const QFont type = headingFont();
    return {widthOfLine(type, textOf(section)) + metrics::padding + metrics::grid + arrowRoom,
            QFontMetrics(type).height() + 2 * metrics::grid};
}

bool FlatHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QHeaderView::viewportEvent(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    if (section >= 0) {
        const QString text = textOf(section);
        const QRect rect(sectionViewportPosition(section), 0, sectionSize(section), height());
        const bool cut = widthOfLine(headingFont(), text) > textRect(rect, section).width();
        QToolTip::showText(help->globalPos(), cut ? plainToolTip(text) : QString(), this);
    }
    return true;
}

} // namespace ui
