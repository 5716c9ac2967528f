// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/notes_box.h"

#include "analysis/wording.h"
#include "models/note_model.h"
#include "ui/panels/link_button.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace ui {

namespace {

constexpr qsizetype mostCharacters = 300; ///< of a note; all of it is in the table

QLabel *makeHeading(const QString &text)
{
    QLabel *label = makeText(QStringLiteral("noteHeading"), text);
    label->setWordWrap(false);
    label->setFont(typeFont(label->font(), TypeSize::Small, TypeWeight::Strong));
    return label;
}

} // namespace

NotesBox::NotesBox(const models::Notebook &notebook, const models::Selection &selection, QWidget *parent)
    : QWidget(parent), m_notebook(notebook), m_selection(selection)
{
    setObjectName(QStringLiteral("notesBox"));
    setAccessibleName(tr("Notes about what is chosen"));
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(metrics::padding, 2 * metrics::grid, metrics::padding, 0);
    m_lines->setSpacing(0);
    connect(&notebook, &models::Notebook::changed, this, &NotesBox::fill);
    connect(&selection, &models::Selection::changed, this, &NotesBox::fill);
    connect(&selection, &models::Selection::intervalChanged, this, &NotesBox::fill);
    fill();
}

std::vector<std::size_t> NotesBox::notes() const
{
    if (const auto &place = m_selection.current()) {
        return m_notebook.notesOf(place->engagement, place->pointer);
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; m_selection.interval() && i < m_notebook.notes().size(); ++i) {
        const analysis::Note &note = m_notebook.notes()[i];
        const record::Interval &chosen = m_selection.interval()->interval;
        if (note.moment && *note.moment >= chosen.start && *note.moment <= chosen.end) {
            found.push_back(i);
        }
    }
    return found;
}

void NotesBox::fill()
{
    while (const QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be what was pressed
        delete item;
    }
    const std::vector<std::size_t> all = notes();
    for (std::size_t i = 0; i < std::min(all.size(), mostShown); ++i) {
        addNote(all[i]);
    }
    if (const int more = static_cast<int>(all.size()) - static_cast<int>(mostShown); more > 0) {
        m_lines->addWidget(
            makeQuietText(QStringLiteral("noteMore"), tr("%n more in the table of notes", nullptr, more)));
    }
    setVisible(!all.empty());
    Q_EMIT changed();
}

void NotesBox::addNote(std::size_t index)
{
    const analysis::Note &note = m_notebook.shown()[index];
    auto *top = new QWidget;
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins({});
    line->addWidget(makeHeading(models::noteMarkTitle(note.mark)), 1);
    auto *edit = new LinkButton(tr("Change"));
    edit->setObjectName(QStringLiteral("changeNote"));
    edit->setEnabled(m_notebook.isWhole(index));
    if (!edit->isEnabled()) {
        edit->setToolTip(tr("What is masked in it would be lost: reveal it first"));
    }
    connect(edit, &QAbstractButton::clicked, this, [this, index] { Q_EMIT editRequested(index); });
    auto *remove = new LinkButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeNote"));
    connect(remove, &QAbstractButton::clicked, this, [this, index] { Q_EMIT removeRequested(index); });
    line->addWidget(edit);
    line->addWidget(remove);
    m_lines->addWidget(top);
    m_lines->addWidget(makeText(QStringLiteral("noteShown"), analysis::plainLabel(note.text, mostCharacters)));
}

} // namespace ui
