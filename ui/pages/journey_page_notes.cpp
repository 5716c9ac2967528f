// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// Notes about the journey: where they are asked for, and where they are seen.
#include "ui/pages/journey_page.h"

#include "models/places.h"
#include "models/time_text.h"
#include "ui/dialogs/note_dialog.h"
#include "ui/panels/side_panel.h"
#include "ui/panels/tables_panel.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

void JourneyPage::connectNotes()
{
    TimelineView &view = m_timeline->view();
    view.setNotebook(m_notebook);
    m_tables->setNotebook(m_notebook);
    m_side->setNotebook(m_notebook);
    connect(&view, &TimelineView::noteRequested, this, &JourneyPage::addNote);
    connect(&view, &TimelineView::noteRequestedAt, this, [this](record::Instant moment) {
        addNoteTo({0, {}, moment, {}, {}});
    });
    connect(m_tables, &TablesPanel::noteRequested, this, &JourneyPage::addNote);
    connect(m_side, &SidePanel::noteRequested, this, &JourneyPage::addNote);
    connect(m_side, &SidePanel::editNoteRequested, this, &JourneyPage::editNote);
    connect(m_side, &SidePanel::removeNoteRequested, &m_notebook, &models::Notebook::remove);
    connect(&m_notebook, &models::Notebook::changed, this, &JourneyPage::notesChanged);
}

void JourneyPage::addNote()
{
    if (const auto &place = m_selection.current()) {
        addNoteTo({place->engagement, place->pointer, std::nullopt, {}, {}});
    } else if (const auto &stretch = m_selection.interval()) {
        addNoteTo({stretch->engagement, {}, stretch->interval.start, {}, {}});
    } else {
        addNoteTo({});
    }
}

void JourneyPage::addNoteTo(const analysis::Note &place)
{
    auto *dialog = new NoteDialog(whereOf(place), {}, place.mark, this);
    connect(dialog, &NoteDialog::written, this, [this, note = place](const QString &text, analysis::NoteMark mark) {
        analysis::Note written = note;
        written.text = text;
        written.mark = mark;
        written.writtenAt = m_now();
        m_notebook.add(std::move(written));
    });
    dialog->open();
}

void JourneyPage::editNote(std::size_t index)
{
    const analysis::Note before = m_notebook.notes()[index];
    auto *dialog = new NoteDialog(whereOf(before), before.text, before.mark, this);
    connect(dialog, &NoteDialog::written, this, [this, index, before](const QString &text, analysis::NoteMark mark) {
        analysis::Note after = before;
        after.text = text;
        after.mark = mark;
        if (after != before && index < m_notebook.notes().size() && m_notebook.notes()[index] == before) {
            after.writtenAt = m_now();
            m_notebook.change(index, std::move(after));
        }
    });
    dialog->open();
}

QString JourneyPage::whereOf(const analysis::Note &note) const
{
    if (note.moment) {
        return models::timeText(*note.moment, m_zone);
    }
    return note.pointer.isEmpty() ? tr("the engagement") : models::titleOf(*m_journey, {note.engagement, note.pointer});
}

void JourneyPage::showNotes()
{
    m_tables->showTable(Table::Notes);
}

} // namespace ui
