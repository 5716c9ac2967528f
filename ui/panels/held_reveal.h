// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/fields_model.h"

#include <QTimer>

class QTreeView;

namespace ui {

/// Reveals one masked value for as long as it is held: Space on its row, or the mouse on the value (design/product.md,
/// "Privacy"). Letting go, leaving or looking elsewhere masks it again.
class HeldReveal final : public QObject
{
    Q_OBJECT
public:
    /// Watches the view, which shows the model; both outlive it.
    HeldReveal(QTreeView &view, models::FieldsModel &model);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void revealed();

private:
    void reveal(const QModelIndex &index);
    void letGo();
    [[nodiscard]] bool takeKey(const QEvent &event);
    [[nodiscard]] QModelIndex valueAt(const QPoint &at) const; ///< invalid where no masked value is

    QTreeView &m_view;
    models::FieldsModel &m_model;
    QTimer m_hold; ///< a click alone reveals nothing
    QPersistentModelIndex m_pressed;
};

} // namespace ui
