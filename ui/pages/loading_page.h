// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/opener.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

class ElidedLabel;
class FrameButton;

/// What is shown while a record is on its way: what is being done, how far it is, and a way to stop it.
class LoadingPage final : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingPage(QWidget *parent = nullptr);

    /// `what` is being opened: an id, a file's name.
    void start(const QString &what, const QString &step);
    /// Bytes; `total` is 0 where it is not known.
    void showProgress(opening::Phase phase, qint64 done, qint64 total);
    /// It is asked again after `wait`; the page counts down.
    void showWaiting(std::chrono::milliseconds wait);

Q_SIGNALS:
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void countDown();

    ElidedLabel *m_title = nullptr;
    QLabel *m_step = nullptr;
    QProgressBar *m_bar = nullptr;
    FrameButton *m_cancel = nullptr;
    QTimer m_countdown;
    std::chrono::seconds m_left{0};
};

/// What is being done, in words: `12.3 MB of 161 MB received`.
[[nodiscard]] QString progressText(opening::Phase phase, qint64 done, qint64 total, const QLocale &locale);
/// `The service asked for patience; trying again in 5 s.`
[[nodiscard]] QString waitingText(std::chrono::seconds left);

} // namespace ui
