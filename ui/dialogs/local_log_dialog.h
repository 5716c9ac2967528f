// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/local_log.h"

#include <QDialog>
#include <QTimeZone>

#include <functional>

class QLabel;
class QPushButton;
class QStackedLayout;
class QStandardItemModel;

namespace ui {

/// What was revealed, copied and exported on this computer, to look at and to hand on. Deletes itself when closed.
class LocalLogDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Parts
    {
        const settings::LocalLog &log; ///< outlives the dialog
        record::Instant now;
        QTimeZone zone;
        bool mayClear = true; ///< no administrator has locked how long it is kept
        std::function<void(const QString &)> copy;
        std::function<bool(QWidget *, const QString &question, const QString &explanation)> confirm;
    };

    explicit LocalLogDialog(Parts parts, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *buildView();
    [[nodiscard]] QWidget *buttons();
    void fill();
    void copyAll();
    void clear();

    Parts m_parts;
    QStandardItemModel *m_rows = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_done = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace ui
