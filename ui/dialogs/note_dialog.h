// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/note.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Where somebody writes a note: plain text of limited length, and what kind of note it is.
class NoteDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `where`: what it is about, for people. `text` and `mark` are what stands there at first.
    NoteDialog(const QString &where, const QString &text, analysis::NoteMark mark, QWidget *parent);

Q_SIGNALS:
    void written(const QString &text, analysis::NoteMark mark); ///< never empty, never too long

private:
    void build(const QString &where);
    void update();

    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_mark = nullptr;
    QLabel *m_left = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace ui
