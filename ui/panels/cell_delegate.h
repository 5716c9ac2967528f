// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace ui {

/// Draws a table's cells: plain text, findings in the colour of their severity, a quiet line below each row, and a bar
/// before a row that is lit. A cell that is cut tells all of its text as a tool tip.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using IsLit = std::function<bool(const QModelIndex &)>;

    explicit CellDelegate(IsLit isLit, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    IsLit m_isLit;
};

} // namespace ui
