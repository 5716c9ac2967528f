// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/finder.h"
#include "ui/panels/card.h"

class QLineEdit;

namespace ui {

class ElidedLabel;
class FlatButton;

/// The find of a journey, in place: a field, how much was found, the way to the next and the previous hit, and where
/// the chosen one stands. Out of sight until it is asked for; Esc closes it, and with it what it has marked.
class FindBar final : public Card
{
    Q_OBJECT
public:
    explicit FindBar(models::Finder &finder, QWidget *parent = nullptr);

    void open();
    void dismiss();
    /// To a hit of the text that was looked for last; where there is none, the field is opened for one.
    void findNext();
    void findPrevious();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] FlatButton *addButton(const QString &text, const QString &name, const QString &does);
    void reopen();
    void showState();
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString wordsText() const;

    models::Finder &m_finder;
    QLineEdit *m_field = nullptr;
    FlatButton *m_previous = nullptr;
    FlatButton *m_next = nullptr;
    ElidedLabel *m_count = nullptr;
    ElidedLabel *m_words = nullptr;
    FlatButton *m_close = nullptr;
};

} // namespace ui
