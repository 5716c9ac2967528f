// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/flat_table.h"

namespace models {

enum class NoteColumn : quint8 { Time, Where, Mark, Note, Written, Field, Engagement };

/// What a mark is called, for people.
[[nodiscard]] QString noteMarkTitle(analysis::NoteMark mark);

/// A row of the notes, as it may be seen.
struct NoteRow
{
    quint32 engagement = 0;
    analysis::Note note;
    friend bool operator==(const NoteRow &, const NoteRow &) = default;
};

/// What somebody noted about a journey, in the order in which it was written.
class NoteModel final : public FlatTable<NoteRow>
{
    Q_OBJECT
public:
    explicit NoteModel(QObject *parent = nullptr);

    /// Notes as they may be seen; until they are set, those the journey was opened with.
    void setNotes(std::vector<analysis::Note> shown);

    /// The first note about exactly this item or field; invalid if there is none.
    [[nodiscard]] QModelIndex indexOf(const Place &place) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::vector<NoteRow> rowsOf(const analysis::Journey &journey) const override;
    [[nodiscard]] Place placeOf(const View &view) const override;
    [[nodiscard]] QVariant cellOf(const View &view, int column, int role) const override;
    [[nodiscard]] QVariant headingOf(int column, const QTimeZone &zone, int role) const override;

    std::optional<std::vector<analysis::Note>> m_notes;
};

} // namespace models
