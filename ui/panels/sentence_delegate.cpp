// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/sentence_delegate.h"

#include "ui/panels/plain_text.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ui {

namespace {

constexpr int between = 3 * metrics::grid; ///< from one sentence to the next
constexpr int bar = 3;
constexpr int leading = metrics::grid; ///< sentences are read, so their lines stand apart

QRect textRoom(const QRect &item)
{
    return item.adjusted(metrics::padding, between / 2, -metrics::padding, -between / 2);
}

} // namespace

SentenceDelegate::SentenceDelegate(const models::AccountModel &model, const models::Selection &selection,
                                   QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_selection(selection)
{}

QFont SentenceDelegate::fontOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return m_model.isHeading(index) ? typeFont(option.font, TypeSize::Small, TypeWeight::Strong)
                                    : typeFont(option.font, TypeSize::Body);
}

void SentenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && !m_model.isHeading(index);
    painter->save();
    if (chosen) {
        painter->fillRect(option.rect, theme.accentTint);
    }
    if (m_selection.current() && m_model.speaksOf(index, *m_selection.current())) {
        const QRect mark(option.rect.left(), option.rect.top() + between / 2, bar, option.rect.height() - between);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark), theme.accent);
    }
    painter->setPen(hovered || chosen ? theme.accent : m_model.isHeading(index) ? theme.quiet : theme.text);
    const QRect room = textRoom(option.rect);
    drawWrapped(*painter, room.topLeft(), index.data().toString(),
                {fontOf(option, index), room.width(), option.direction, leading});
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize SentenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QRect room = textRoom({0, 0, width, 0});
    const int height =
        wrappedHeight(index.data().toString(), {fontOf(option, index), room.width(), option.direction, leading});
    return {width, height + between};
}

bool SentenceDelegate::helpEvent(QHelpEvent *, QAbstractItemView *, const QStyleOptionViewItem &, const QModelIndex &)
{
    return false; // Nothing is cut, so there is nothing more to tell.
}

} // namespace ui
