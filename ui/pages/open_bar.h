// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/input.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace ui {

class ElidedLabel;

/// One field that takes anything: an id, an address, a link, a log line with an id in it, the name of a file. What
/// cannot be opened says so below it, before anything is sent. Buttons and where the record is from stand beside it.
class OpenBar final : public QWidget
{
    Q_OBJECT
public:
    explicit OpenBar(QWidget *parent = nullptr);

    void addButton(QAction &action);
    /// What is shown now; does not disturb somebody who is typing.
    void setText(const QString &text);
    void setSource(const QString &source); ///< where the record is from
    void focusField();
    /// The field has the keys, or nothing has yet, but it only says what is shown: nobody is typing there.
    [[nodiscard]] bool isIdle() const;
    /// Opens what stands in `text`, or says below the field why it cannot.
    void take(const QString &text);
    /// What is entered next is added to the journey, any number of things at once; leaving the field ends that.
    void askForMore();
    /// Adds what stands in `text`, or says below the field why it cannot.
    void takeMore(const QString &text);

Q_SIGNALS:
    void openRequested(const opening::Input &input);
    void addRequested(const std::vector<opening::Input> &inputs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void complain(const QString &text, const record::RefError &error);
    void stopAsking();

    QHBoxLayout *m_line = nullptr;
    QLineEdit *m_field = nullptr;
    QString m_shown; ///< what setText() was told
    bool m_asksForMore = false;
    QLabel *m_problem = nullptr;
    ElidedLabel *m_source = nullptr;
};

} // namespace ui
