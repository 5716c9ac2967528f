// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/cell_delegate.h"

#include "models/roles.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/panels/severity_color.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant severity = index.data(models::SeverityRole);
    if (severity.isValid()) {
        const QColor color = severityColor(severity.value<analysis::Severity>(), themeOf(option->palette));
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      themeOf(option.palette).window);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString whole = index.data(models::WholeTextRole).toString();
    const bool cut = sizeHint(option, index).width() > option.rect.width() || whole != index.data().toString();
    QToolTip::showText(event->globalPos(), cut ? plainToolTip(whole) : QString(), view);
    return true;
}

} // namespace ui
