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

    struct Notice
    {
        Kind kind = Kind::Done;
        QString text;
        QString details{};       ///< technical, to be copied; may be empty
        bool mayRetry = false;   ///< what failed can be tried again
        bool hasChanges = false; ///< what has changed can be listed
        bool mayUndo = false;    ///< what was done can be taken back
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(const Notice &notice);
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void retryRequested();
    void cancelRequested();
    void changesRequested();
    void undoRequested();
    void copyRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text = nullptr;
    LinkButton *m_retry = nullptr;
    LinkButton *m_cancel = nullptr;
    LinkButton *m_copy = nullptr;
    LinkButton *m_changes = nullptr;
    LinkButton *m_undo = nullptr;
    LinkButton *m_close = nullptr;
    QString m_details;
    Kind m_kind = Kind::Busy;
};

} // namespace ui
