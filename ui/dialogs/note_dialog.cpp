// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/note_dialog.h"

#include "analysis/wording.h"
#include "models/note_model.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

namespace {

using analysis::NoteMark;

constexpr int columns = 60;
constexpr int lines = 8;

} // namespace

NoteDialog::NoteDialog(const QString &where, const QString &text, NoteMark mark, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("noteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text.isEmpty() ? tr("Add a note") : tr("Change a note"));
    build(where);
    m_text->setPlainText(text);
    m_text->selectAll();
    m_mark->setCurrentIndex(m_mark->findData(static_cast<int>(mark)));
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::update);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT written(m_text->toPlainText().trimmed(), static_cast<NoteMark>(m_mark->currentData().toInt()));
    });
    update();
    m_text->setFocus();
}

void NoteDialog::build(const QString &where)
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    const QFontMetrics font = m_text->fontMetrics();
    m_text->setMinimumSize(columns * font.averageCharWidth(), lines * font.height());
    m_mark = new QComboBox;
    m_mark->setObjectName(QStringLiteral("noteMark"));
    for (const NoteMark mark : {NoteMark::Plain, NoteMark::Question, NoteMark::Important}) {
        m_mark->addItem(models::noteMarkTitle(mark), static_cast<int>(mark));
    }
    auto *label = new QLabel(tr("&Mark"));
    label->setBuddy(m_mark);
    m_left = makeQuietText(QStringLiteral("noteLeft"));
    m_left->setWordWrap(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("&Keep note"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("noteKeep"));
    m_save->setDefault(true);
    m_save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Return alone begins a line.
    auto *keep = new QAction(this);
    keep->setShortcuts({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    addAction(keep);
    connect(keep, &QAction::triggered, m_save, &QAbstractButton::click);

    auto *below = new QHBoxLayout;
    below->addWidget(label);
    below->addWidget(m_mark);
    below->addStretch(1);
    below->addWidget(m_left);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addWidget(makeText(QStringLiteral("noteWhere"), tr("About: %1").arg(analysis::plainLabel(where, 200))));
    all->addWidget(m_text, 1);
    all->addLayout(below);
    all->addWidget(buttons);
}

void NoteDialog::update()
{
    const QString text = m_text->toPlainText().trimmed();
    m_left->setText(
        tr("%1 of %2 characters").arg(locale().toString(text.size()), locale().toString(analysis::mostNoteCharacters)));
    m_save->setEnabled(!text.isEmpty() && text.size() <= analysis::mostNoteCharacters);
}

} // namespace ui
