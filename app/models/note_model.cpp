// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/note_model.h"

#include "models/time_text.h"

namespace models {

namespace {

using View = NoteModel::View;
using analysis::NoteMark;

std::optional<record::Instant> timeOf(const View &view)
{
    const analysis::Note &note = view.row().note;
    if (note.moment) {
        return note.moment;
    }
    const auto interval = intervalOf(view.engagement(), note.pointer);
    return interval ? std::optional(interval->start) : std::nullopt;
}

QString momentText(const View &view)
{
    const auto time = timeOf(view);
    return time ? timeText(*time, view.zone) : QString();
}

QVariant momentKey(const View &view)
{
    const auto time = timeOf(view);
    return time ? QVariant(time->ms) : QVariant();
}

QString whereText(const View &view)
{
    const analysis::Note &note = view.row().note;
    return note.moment ? QCoreApplication::translate("models", "a moment")
                       : titleOf(*view.engagement().shown, note.pointer);
}

QString markText(const View &view)
{
    return noteMarkTitle(view.row().note.mark);
}

QVariant markKey(const View &view)
{
    return static_cast<int>(view.row().note.mark);
}

QString noteText(const View &view)
{
    return view.row().note.text;
}

QString writtenText(const View &view)
{
    return timeText(view.row().note.writtenAt, view.zone);
}

QVariant writtenKey(const View &view)
{
    return view.row().note.writtenAt.ms;
}

QString fieldText(const View &view)
{
    return view.row().note.moment ? QString() : view.row().note.pointer;
}

QString engagementText(const View &view)
{
    return view.shown().id ? view.shown().id->toString() : QString();
}

constexpr auto columns = [] {
    using C = NoteColumn;
    using Info = ColumnInfo<C, View>;
    return std::array{
        Info{C::Time, QT_TRANSLATE_NOOP("models", "Time (%1)"), momentText, momentKey},
        Info{C::Where, QT_TRANSLATE_NOOP("models", "Where"), whereText},
        Info{C::Mark, QT_TRANSLATE_NOOP("models", "Mark"), markText, markKey},
        Info{C::Note, QT_TRANSLATE_NOOP("models", "Note"), noteText},
        Info{C::Written, QT_TRANSLATE_NOOP("models", "Written"), writtenText, writtenKey},
        Info{C::Field, QT_TRANSLATE_NOOP("models", "Field"), fieldText},
        Info{C::Engagement, QT_TRANSLATE_NOOP("models", "Engagement"), engagementText},
    };
}();
static_assert(isInOrder(columns));

} // namespace

QString noteMarkTitle(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Plain:
        return QCoreApplication::translate("models", "Note");
    case NoteMark::Question:
        return QCoreApplication::translate("models", "Question");
    case NoteMark::Important:
        return QCoreApplication::translate("models", "Important");
    }
    return {};
}

NoteModel::NoteModel(QObject *parent) : FlatTable(parent)
{}

int NoteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

void NoteModel::setNotes(std::vector<analysis::Note> shown)
{
    m_notes = std::move(shown);
    updateRows();
}

std::vector<NoteRow> NoteModel::rowsOf(const analysis::Journey &journey) const
{
    std::vector<NoteRow> rows;
    for (const analysis::Note &note : m_notes ? *m_notes : analysis::notesAsShown(journey, journey.notes)) {
        if (note.engagement < journey.engagements.size()) {
            rows.push_back({static_cast<quint32>(note.engagement), note});
        }
    }
    return rows;
}

QModelIndex NoteModel::indexOf(const Place &place) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&place](const NoteRow &row) {
        return row.engagement == place.engagement && !row.note.moment && row.note.pointer == place.pointer;
    });
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(found - rows().begin()), 0);
}

QVariant NoteModel::data(const QModelIndex &index, int role) const
{
    if (role == StretchRole && index.isValid()) {
        const NoteRow &row = rows()[static_cast<std::size_t>(index.row())];
        return row.note.moment ? QVariant::fromValue(Stretch{row.engagement, {*row.note.moment, *row.note.moment}})
                               : QVariant();
    }
    return FlatTable::data(index, role);
}

Place NoteModel::placeOf(const View &view) const
{
    return {view.row().engagement, view.row().note.moment ? QString() : view.row().note.pointer};
}

QVariant NoteModel::cellOf(const View &view, int column, int role) const
{
    return cell(columns[static_cast<std::size_t>(column)], view, role);
}

QVariant NoteModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    return heading(columns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
