// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace ui {

/// Draws the fields of an element: quiet names, values as plain text, findings in the colour of their severity, a bar
/// before a field that is lit. Words are wrapped; an id stays in one line. A value that is cut tells all of itself as a
/// tool tip.
class FieldDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using IsLit = std::function<bool(const QModelIndex &)>;

    explicit FieldDelegate(IsLit isLit, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    IsLit m_isLit;
};

} // namespace ui
