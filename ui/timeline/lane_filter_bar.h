// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/timeline/view_state.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class ElidedLabel;

/// The filter of the lanes, in place above them: a field, how many lanes are left, and a button that ends it.
/// Out of sight until it is asked for; stays as long as it hides anything.
class LaneFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LaneFilterBar(ViewState &state, QWidget *parent = nullptr);

    void open();
    void clear();

Q_SIGNALS:
    void cleared();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void follow();
    [[nodiscard]] QString words() const;

    ViewState &m_state;
    QLineEdit *m_field = nullptr;
    ElidedLabel *m_words = nullptr;
};

} // namespace ui
