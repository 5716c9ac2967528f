// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/field_delegate.h"

#include "models/fields_model.h"
#include "models/roles.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/panels/severity_color.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QTreeView>

namespace ui {

void FieldDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = themeOf(option->palette);
    const QVariant severity = index.data(models::SeverityRole);
    QColor color = index.column() == static_cast<int>(models::FieldColumn::Name) ? theme.quiet : theme.text;
    if (severity.isValid()) {
        color = severityColor(severity.value<analysis::Severity>(), theme);
        option->features |= QStyleOptionViewItem::WrapText;
    }
    option->displayAlignment = Qt::AlignLeading | Qt::AlignTop;
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = qMax(metrics::row, option.fontMetrics.height() + metrics::grid);
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (!view || !index.data(models::SeverityRole).isValid()) {
        return {QStyledItemDelegate::sizeHint(option, index).width(), line};
    }
    const int width = qMax(view->columnWidth(index.column()) - 2 * metrics::grid, 1);
    const QRect text =
        option.fontMetrics.boundingRect(QRect(0, 0, width, 1 << 20), Qt::TextWordWrap, index.data().toString());
    return {width, qMax(line, text.height() + metrics::grid)};
}

bool FieldDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString whole = index.data(models::WholeTextRole).toString();
    const bool wraps = index.data(models::SeverityRole).isValid();
    const bool cut =
        !wraps && (sizeHint(option, index).width() > option.rect.width() || whole != index.data().toString());
    QToolTip::showText(event->globalPos(), cut ? plainToolTip(whole) : QString(), view);
    return true;
}

} // namespace ui
