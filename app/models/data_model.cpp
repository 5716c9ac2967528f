// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/data_model.h"

#include "models/time_text.h"

namespace models {

namespace {

using View = DataModel::View;
using record::FieldPath;
using record::OpenEntry;
using record::Part;

const std::optional<std::vector<OpenEntry>> &openEntries(const View &view)
{
    return view.row().part == Part::Identifiers ? view.shown().identifiers : view.shown().data;
}

const OpenEntry &openEntry(const View &view)
{
    return openEntries(view)->at(view.row().entry);
}

const record::ListedText &listedText(const View &view)
{
    const auto &list = view.row().part == Part::Attributes ? view.shown().attributes : view.shown().conversations;
    return list->at(view.row().entry);
}

const record::AgentNote &note(const View &view)
{
    return view.shown().agentNotes->at(view.row().entry);
}

QString noteName(const View &view)
{
    const record::AgentNote &shown = note(view);
    const auto author =
        shown.createdBy ? (shown.createdBy->name ? shown.createdBy->name : shown.createdBy->id) : std::nullopt;
    const QString name = author ? author->toString() : QString();
    if (!shown.createdAt) {
        return name;
    }
    const QString time = timeText(shown.createdAt->instant, view.zone);
    return name.isEmpty() ? time
                          : QCoreApplication::translate("models", "%1, %2", "a note's author and time").arg(name, time);
}

QString kindText(const View &view)
{
    switch (view.row().part) {
    case Part::Identifiers:
        return QCoreApplication::translate("models", "Identifier");
    case Part::Data:
        return QCoreApplication::translate("models", "Data");
    case Part::Attributes:
        return QCoreApplication::translate("models", "Attribute");
    case Part::Conversations:
        return QCoreApplication::translate("models", "Topic");
    case Part::AgentNotes:
        return QCoreApplication::translate("models", "Note");
    case Part::Engagement:
    case Part::Channels:
    case Part::Participants:
    case Part::Queues:
    case Part::Transfers:
        break;
    }
    return {};
}

QVariant kindKey(const View &view)
{
    return static_cast<qint64>(view.at);
}

QString nameText(const View &view)
{
    switch (view.row().part) {
    case Part::Identifiers:
    case Part::Data:
        return openEntry(view).key.toString();
    case Part::AgentNotes:
        return noteName(view);
    default:
        return {};
    }
}

QString valueText(const View &view)
{
    switch (view.row().part) {
    case Part::Identifiers:
    case Part::Data:
        return openEntry(view).values.at(view.row().value).text.toString();
    case Part::AgentNotes: {
        const record::AgentNote &shown = note(view);
        const auto &text = shown.note ? shown.note : shown.text;
        return text ? text->toString() : QString();
    }
    default:
        return listedText(view).text.toString();
    }
}

/// Whether a value stands in a list: what stands before it is then a bracket or a comma, else its key's colon.
bool standsInList(const record::RecordText &text, record::TextRange range)
{
    const QByteArray &bytes = text.bytes();
    qsizetype at = static_cast<qsizetype>(range.begin) - 1;
    while (at >= 0 && QByteArrayView(" \t\r\n").contains(bytes[at])) {
        --at;
    }
    return at >= 0 && bytes[at] != ':';
}

QString pointerText(const View &view)
{
    switch (view.row().part) {
    case Part::Identifiers: {
        const OpenEntry &entry = openEntry(view);
        if (!standsInList(view.engagement().shown->text, entry.values.at(view.row().value).range)) {
            return FieldPath::entry(Part::Identifiers, entry.key).toPointer();
        }
        const QByteArray value = QByteArray::number(view.row().value);
        return FieldPath::entry(Part::Identifiers, entry.key, QUtf8StringView(value.constData(), value.size()))
            .toPointer();
    }
    case Part::Data:
        return FieldPath::entry(Part::Data, openEntry(view).key).toPointer();
    case Part::AgentNotes:
        return record::pointerTo({Part::AgentNotes, note(view).index});
    default:
        return record::pointerTo({view.row().part, listedText(view).index});
    }
}

QString engagementText(const View &view)
{
    return view.shown().id ? view.shown().id->toString() : QString();
}

constexpr auto columns = [] {
    using C = DataColumn;
    using Info = ColumnInfo<C, View>;
    return std::array{
        Info{C::Kind, QT_TRANSLATE_NOOP("models", "Kind"), kindText, kindKey},
        Info{C::Name, QT_TRANSLATE_NOOP("models", "Name"), nameText},
        Info{C::Value, QT_TRANSLATE_NOOP("models", "Value"), valueText},
        Info{C::Field, QT_TRANSLATE_NOOP("models", "Field"), pointerText},
        Info{C::Engagement, QT_TRANSLATE_NOOP("models", "Engagement"), engagementText},
    };
}();
static_assert(isInOrder(columns));

void appendOpen(std::vector<DataRow> &rows, quint32 engagement, Part part,
                const std::optional<std::vector<OpenEntry>> &entries)
{
    for (quint32 entry = 0; entries && entry < entries->size(); ++entry) {
        for (quint32 value = 0; value < entries->at(entry).values.size(); ++value) {
            rows.push_back({engagement, part, entry, value, 0, entries->at(entry).key});
        }
    }
}

template<typename List>
void appendList(std::vector<DataRow> &rows, quint32 engagement, Part part, const List &list)
{
    for (quint32 entry = 0; list && entry < list->size(); ++entry) {
        rows.push_back({engagement, part, entry, 0, list->at(entry).index, {}});
    }
}

} // namespace

DataModel::DataModel(QObject *parent) : FlatTable(parent)
{}

int DataModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

std::vector<DataRow> DataModel::rowsOf(const analysis::Journey &journey) const
{
    std::vector<DataRow> rows;
    for (quint32 engagement = 0; engagement < journey.engagements.size(); ++engagement) {
        const record::Engagement &shown = journey.engagements[engagement].shown->engagement;
        appendOpen(rows, engagement, Part::Identifiers, shown.identifiers);
        appendOpen(rows, engagement, Part::Data, shown.data);
        appendList(rows, engagement, Part::Attributes, shown.attributes);
        appendList(rows, engagement, Part::Conversations, shown.conversations);
        appendList(rows, engagement, Part::AgentNotes, shown.agentNotes);
    }
    return rows;
}

QModelIndex DataModel::indexOf(const Place &place) const
{
    for (std::size_t row = 0; row < rows().size(); ++row) {
        if (rows()[row].engagement != place.engagement) {
            continue;
        }
        const QString pointer = pointerText(viewOf(row));
        const bool stands = place.pointer.startsWith(pointer) &&
                            (place.pointer.size() == pointer.size() || place.pointer[pointer.size()] == u'/');
        if (stands) {
            return index(static_cast<int>(row), 0);
        }
    }
    return {};
}

Place DataModel::placeOf(const View &view) const
{
    return {view.row().engagement, pointerText(view)};
}

QVariant DataModel::cellOf(const View &view, int column, int role) const
{
    return cell(columns[static_cast<std::size_t>(column)], view, role);
}

QVariant DataModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    return heading(columns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
