// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/field_delegate.h"

#include "models/fields_model.h"
#include "models/roles.h"
#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/panels/severity_color.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

#include <utility>

namespace ui {

namespace {

constexpr int litBar = 3;
constexpr int before = metrics::padding; ///< a text
constexpr int after = metrics::grid;

bool isName(const QModelIndex &index)
{
    return index.column() == static_cast<int>(models::FieldColumn::Name);
}

/// Words are wrapped. An id cut in two is harder to compare than one that ends in an ellipsis, but in a column too
/// narrow for a time too little of it would be left.
bool wraps(const QModelIndex &index, const QFont &font, int columnWidth)
{
    const int widthOfTime = widthOfLine(font, QStringLiteral("0000-00-00T00:00:00.000Z"));
    const bool narrow = columnWidth - before - after < widthOfTime;
    return !isName(index) && (narrow || index.data().toString().contains(QLatin1Char(' ')));
}

QColor textColor(const QModelIndex &index, const Theme &theme)
{
    const QVariant severity = index.data(models::SeverityRole);
    if (severity.isValid()) {
        return severityColor(severity.value<analysis::Severity>(), theme);
    }
    return isName(index) ? theme.quiet : theme.text;
}

QRect textRoom(const QStyleOptionViewItem &option)
{
    const QRect room = option.rect.adjusted(before, 0, -after, 0);
    return QStyle::visualRect(option.direction, option.rect, room);
}

int lineHeight(const QStyleOptionViewItem &option)
{
    return qMax(metrics::row, option.fontMetrics.height() + metrics::grid);
}

WrapStyle wrapStyle(const QStyleOptionViewItem &option, int columnWidth)
{
    return {option.font, columnWidth - before - after, option.direction, 2};
}

} // namespace

FieldDelegate::FieldDelegate(IsLit isLit, QObject *parent) : QStyledItemDelegate(parent), m_isLit(std::move(isLit))
{}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const QString text = index.data().toString();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.accentTint);
    }
    if (isName(index) && m_isLit(index)) {
        const QRect bar(option.rect.left(), option.rect.top(), litBar, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.accent);
    }
    painter->setFont(option.font);
    painter->setPen(textColor(index, theme));
    const QRect room = textRoom(option);
    if (wraps(index, option.font, option.rect.width())) {
        const int above = (lineHeight(option) - option.fontMetrics.height()) / 2;
        drawWrapped(*painter, {room.left(), option.rect.top() + above}, text, wrapStyle(option, option.rect.width()));
    } else {
        const QRect line(room.left(), option.rect.top(), room.width(), lineHeight(option));
        drawLine(*painter, line, text, {.layout = option.direction});
    }
    painter->restore();
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = lineHeight(option);
    const QString text = index.data().toString();
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    const int width = view ? view->columnWidth(index.column()) : 0;
    if (!view || !wraps(index, option.font, width)) {
        return {widthOfLine(option.font, text) + before + after, line};
    }
    const int height = wrappedHeight(text, wrapStyle(option, width));
    return {width, qMax(line, height + line - option.fontMetrics.height())};
}

bool FieldDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QString whole = index.data(models::WholeTextRole).toString();
    const bool fits = wraps(index, option.font, option.rect.width()) ||
                      widthOfLine(option.font, index.data().toString()) <= textRoom(option).width();
    const bool cut = !fits || whole != index.data().toString();
    QToolTip::showText(event->globalPos(), cut ? plainToolTip(whole) : QString(), view);
    return true;
}

} // namespace ui
