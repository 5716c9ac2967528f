// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/wording/error_text.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace ui {

class ElidedLabel;
class FrameButton;

/// What is shown where a record would be: why it is not there, what to do next, details to hand to whoever can help.
/// Where a service wants to be left alone, it counts down.
class MessagePage final : public QWidget
{
    Q_OBJECT
public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// `what` was to be opened. `mayRetry`: opening it again may help.
    void tell(const QString &what, const ErrorText &text, bool mayRetry);

Q_SIGNALS:
    void retryRequested();
    void connectionRequested();
    void copyRequested(const QString &text);

private:
    void build();
    void countDown();

    ElidedLabel *m_what = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_detailsTitle = nullptr;
    QPlainTextEdit *m_details = nullptr;
    FrameButton *m_retry = nullptr;
    FrameButton *m_connection = nullptr;
    FrameButton *m_copy = nullptr;
    ErrorText m_text;
    QTimer m_countdown;
};

} // namespace ui
