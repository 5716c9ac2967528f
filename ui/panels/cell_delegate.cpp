// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/cell_delegate.h"

#include "models/roles.h"
#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/panels/severity_color.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

namespace {

constexpr int litBar = 3;

QRect textRoom(const QStyleOptionViewItem &option)
{
    const QRect room = option.rect.adjusted(metrics::padding, 0, -metrics::grid, 0);
    return QStyle::visualRect(option.direction, option.rect, room);
}

QColor textColor(const QModelIndex &index, const Theme &theme)
{
    const QVariant severity = index.data(models::SeverityRole);
    return severity.isValid() ? severityColor(severity.value<analysis::Severity>(), theme) : theme.text;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const QRect &rect = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(rect, theme.accentTint);
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.window);
}

} // namespace

CellDelegate::CellDelegate(IsLit isLit, QObject *parent) : QStyledItemDelegate(parent), m_isLit(std::move(isLit))
{}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    painter->save();
    paintGround(*painter, option, theme);
    if (m_isLit(index)) {
        const QRect bar(option.rect.left(), option.rect.top(), litBar, option.rect.height() - 1);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.accent);
    }
    painter->setFont(option.font);
    painter->setPen(textColor(index, theme));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    drawLine(*painter, textRoom(option), index.data().toString(),
             {.layout = option.direction, .alignment = alignment, .elide = option.textElideMode});
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {widthOfLine(option.font, index.data().toString()) + metrics::padding + metrics::grid,
            qMax(metrics::row, option.fontMetrics.height() + 2 * metrics::grid)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString whole = index.data(models::WholeTextRole).toString();
    const bool cut = widthOfLine(option.font, index.data().toString()) > textRoom(option).width() ||
                     whole != index.data().toString();
    QToolTip::showText(event->globalPos(), cut ? plainToolTip(whole) : QString(), view);
    return true;
}

} // namespace ui
