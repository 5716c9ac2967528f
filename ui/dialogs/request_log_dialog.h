// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/request_log.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace ui {

/// What was asked of services in this run, to look at beside the window and to hand on. Deletes itself when closed.
class RequestLogDialog final : public QDialog
{
    Q_OBJECT
public:
    using Copy = std::function<void(const QString &)>;

    /// `log` outlives the dialog; `copy` puts a text on the clipboard.
    RequestLogDialog(opening::RequestLog &log, Copy copy, QWidget *parent = nullptr);
    ~RequestLogDialog() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildView();
    void shareRoom();
    void buildMessage();
    [[nodiscard]] QWidget *buttons();
    void connectLog();
    void update();
    void copyAll();
    void copyCurl();
    [[nodiscard]] QString chosenText() const; ///< method, URL and request ids
    [[nodiscard]] QString chosenCurl() const; ///< empty where nothing is chosen that could be asked again

    opening::RequestLog &m_log;
    Copy m_copy;
    QTableView *m_view = nullptr;
    QLineEdit *m_chosen = nullptr; ///< the whole of the request that is chosen
    QLabel *m_message = nullptr;
    QLabel *m_done = nullptr; ///< what was copied
    QPushButton *m_copyAll = nullptr;
    QPushButton *m_copyCurl = nullptr;
    QPushButton *m_clear = nullptr;
    QStackedLayout *m_stack = nullptr;
    bool m_follows = true; ///< the newest row is in sight and stays so
};

} // namespace ui
