// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document.h"
#include "ui/export/export_file.h"

#include <QFutureWatcher>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace ui {

/// What an export will look like: a document page by page, a picture, or a text as far as it can be read through. Made
/// beside the window; what is asked for takes the place of what is still being made.
class ExportPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPreview(QWidget *parent = nullptr);
    ~ExportPreview() override;

    void lookAt(const analysis::JourneyPtr &journey, const ExportOptions &options);
    /// Whether what was asked for last is there to be seen.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// A text that is longer than what is shown.
    [[nodiscard]] bool isCut() const { return m_made.isCut; }

    /// What a worker has made.
    struct Made
    {
        std::shared_ptr<const Document> document;
        QImage picture;
        QString text;
        bool isCut = false; ///< the text goes on
        std::optional<ExportError> error;
    };

Q_SIGNALS:
    void ready();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void cancel();
    void take();
    void showPage(int page);
    void fitPicture();
    void say(const QString &text);

    QFutureWatcher<Made> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    Made m_made;
    int m_page = 0;
    bool m_isReady = false;
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_area = nullptr;
    QLabel *m_picture = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_message = nullptr;
    QWidget *m_pages = nullptr;
    QLabel *m_number = nullptr;
    QToolButton *m_before = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace ui
