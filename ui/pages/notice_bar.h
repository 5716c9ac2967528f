// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class LinkButton;

/// One line in place, above what it speaks of: that the record below is old, that it is being refreshed, that
/// something could not be written.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind : quint8 { Busy, Problem, Done };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// `details`: technical, to be copied; may be empty. `mayRetry`: what failed can be tried again.
    void tell(Kind kind, const QString &text, const QString &details = {}, bool mayRetry = false);
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void retryRequested();
    void cancelRequested();
    void copyRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text = nullptr;
    LinkButton *m_retry = nullptr;
    LinkButton *m_cancel = nullptr;
    LinkButton *m_copy = nullptr;
    LinkButton *m_close = nullptr;
    QString m_details;
    Kind m_kind = Kind::Busy;
};

} // namespace ui
