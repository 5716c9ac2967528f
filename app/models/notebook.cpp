// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/notebook.h"

#include <utility>

namespace models {

void Notebook::setJourney(const analysis::JourneyPtr &journey)
{
    const bool isFromCase = journey && !journey->engagements.empty() && journey->engagements.front().origin.caseFile;
    m_journey = journey;
    if (isFromCase && !isChanged() && m_saved != journey->notes) {
        m_notes = journey->notes;
        m_saved = journey->notes;
        m_past.clear();
        m_future.clear();
    }
    show();
}

void Notebook::show()
{
    m_shown = m_journey ? analysis::notesAsShown(*m_journey, m_notes) : m_notes;
    Q_EMIT changed();
}

std::vector<std::size_t> Notebook::notesOf(std::size_t engagement, const QString &pointer) const
{
    std::vector<std::size_t> found;
    const QString inside = pointer + QLatin1Char('/');
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        const analysis::Note &note = m_notes[i];
        const bool isHere = note.pointer == pointer || (!pointer.isEmpty() && note.pointer.startsWith(inside));
        if (note.engagement == engagement && !note.moment && isHere) {
            found.push_back(i);
        }
    }
    return found;
}

void Notebook::replace(Notes notes)
{
    if (notes == m_notes) {
        return;
    }
    m_past.push_back(std::exchange(m_notes, std::move(notes)));
    if (m_past.size() > mostSteps) {
        m_past.erase(m_past.begin());
    }
    m_future.clear();
    show();
}

bool Notebook::add(analysis::Note note)
{
    if (m_notes.size() >= analysis::mostNotes) {
        return false;
    }
    Notes notes = m_notes;
    note.text.truncate(analysis::mostNoteCharacters);
    notes.push_back(std::move(note));
    replace(std::move(notes));
    return true;
}

void Notebook::change(std::size_t index, analysis::Note note)
{
    Notes notes = m_notes;
    note.text.truncate(analysis::mostNoteCharacters);
    notes[index] = std::move(note);
    replace(std::move(notes));
}

void Notebook::remove(std::size_t index)
{
    Notes notes = m_notes;
    notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(index));
    replace(std::move(notes));
}

void Notebook::step(std::vector<Notes> &from, std::vector<Notes> &to)
{
    if (from.empty()) {
        return;
    }
    to.push_back(std::exchange(m_notes, std::move(from.back())));
    from.pop_back();
    show();
}

void Notebook::undo()
{
    step(m_past, m_future);
}

void Notebook::redo()
{
    step(m_future, m_past);
}

void Notebook::setNotes(Notes notes, bool areSaved)
{
    m_notes = std::move(notes);
    m_saved = areSaved ? m_notes : Notes();
    m_past.clear();
    m_future.clear();
    show();
}

void Notebook::setSaved(Notes notes)
{
    m_saved = std::move(notes);
    Q_EMIT changed();
}

} // namespace models
