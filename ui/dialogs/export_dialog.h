// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/local_log.h"
#include "ui/dialogs/export_form.h"
#include "ui/export/export_file.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPrinter;
class QProgressBar;
class QPushButton;

namespace ui {

class ExportJob;
class ExportPreview;

/// What is exported, how, and where to, beside what it will look like: for what is revealed that is the preview without
/// which nothing leaves. Errors, an existing file and progress are told in place. Deletes itself when closed.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Parts
    {
        analysis::JourneyPtr journey;
        ExportOptions first; ///< as last time; with the window's zone and direction
        ExportForm::Locks locks;
        QString path;                                                             ///< suggested, without a suffix
        std::function<QString(QWidget *, const QString &suggested)> chooseExport; ///< empty: none
        std::function<bool(QWidget *, QPrinter &)> choosePrinter;                 ///< false: none
        std::function<void(const QString &)> copy;
        std::function<void(const QImage &)> copyPicture;
        std::function<void(const QString &folder)> openFolder;
    };

    explicit ExportDialog(Parts parts, QWidget *parent = nullptr);

    void reject() override; ///< what is under way is cancelled, and the dialog stays

Q_SIGNALS:
    void left(settings::LogAction action, const QString &form); ///< it is out: see settings::LogEntry
    void written(const QString &path, const ui::ExportOptions &options);

private:
    void build();
    [[nodiscard]] QWidget *fileRow();
    [[nodiscard]] QWidget *resultRow();
    [[nodiscard]] QWidget *buttons();
    void takeOptions();
    void takeSuffix(ExportFormat format);
    void choosePath();
    void write(bool replaces);
    void print();
    void copy();
    ExportJob &begin(const QString &doing);
    void showProgress(qint64 done, qint64 total);
    void endWriting(const QString &path, const std::optional<ExportError> &error);
    void endPrinting(const std::optional<ExportError> &error);
    void endJob();
    void say(const QString &text, bool isProblem = false);
    void updateButtons();
    [[nodiscard]] QString path() const;

    Parts m_parts;
    ExportForm *m_form = nullptr;
    ExportPreview *m_preview = nullptr;
    QLineEdit *m_path = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_openFolder = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_print = nullptr;
    ExportJob *m_job = nullptr; ///< null: nothing is under way
};

} // namespace ui
