// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/account_model.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws a sentence wrapped to the view's width, as plain text; one that speaks of the selection has a bar before it.
class SentenceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    SentenceDelegate(const models::AccountModel &model, const models::Selection &selection, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const models::AccountModel &m_model;
    const models::Selection &m_selection;
};

} // namespace ui
