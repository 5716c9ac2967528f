// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QObject>

#include <vector>

namespace models {

/// What somebody notes about a journey, shared by every view of it. Every change can be taken back. The notes live
/// longer than a reading of the record: they name places by pointers.
class Notebook final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t mostSteps = 100; ///< that can be taken back

    using QObject::QObject;

    /// Of a case file its notes are taken over, unless something is noted here that is not saved.
    void setJourney(const analysis::JourneyPtr &journey);

    [[nodiscard]] const std::vector<analysis::Note> &notes() const { return m_notes; } ///< as they were written
    /// The same as they may be seen: masked while the journey is.
    [[nodiscard]] const std::vector<analysis::Note> &shown() const { return m_shown; }
    /// Whether a note is seen as it was written; another would lose what is masked in it if it were written anew.
    [[nodiscard]] bool isWhole(std::size_t index) const { return m_notes[index] == m_shown[index]; }
    /// The notes of exactly this item or field, or of what stands in it.
    [[nodiscard]] std::vector<std::size_t> notesOf(std::size_t engagement, const QString &pointer) const;

    /// Texts longer than mostNoteCharacters are cut; false if there are as many notes as there can be.
    bool add(analysis::Note note);
    void change(std::size_t index, analysis::Note note);
    void remove(std::size_t index);

    /// The journey has other engagements now, and these notes, which a file has or not. What was done before cannot be
    /// taken back.
    void setNotes(std::vector<analysis::Note> notes, bool areSaved);

    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.empty(); }

    /// Whether something is noted that no file has.
    [[nodiscard]] bool isChanged() const { return m_notes != m_saved; }
    void setSaved(std::vector<analysis::Note> notes); ///< a file has these now

Q_SIGNALS:
    void changed(); ///< the notes, how they are seen, or what can be done with them

private:
    using Notes = std::vector<analysis::Note>;
    void replace(Notes notes);
    void step(std::vector<Notes> &from, std::vector<Notes> &to);
    void show();

    analysis::JourneyPtr m_journey;
    Notes m_notes, m_shown, m_saved;
    std::vector<Notes> m_past, m_future; ///< the nearest last
};

} // namespace models
