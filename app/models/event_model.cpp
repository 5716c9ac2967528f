// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/event_model.h"

#include "models/time_text.h"

namespace models {

namespace {

using View = EventModel::View;
using record::Part;

QString words(const char *english)
{
    return QCoreApplication::translate("models", english);
}

template<typename List>
const auto &elementIn(const View &view, const List &list)
{
    return list->at(view.row().position);
}

std::optional<record::ParticipantType> participantType(const View &view)
{
    const auto &type = elementIn(view, view.shown().participants).type;
    return type ? std::optional(type->value) : std::nullopt;
}

QString joinsText(const View &view)
{
    switch (participantType(view).value_or(record::ParticipantType::Other)) {
    case record::ParticipantType::External:
        return words(QT_TRANSLATE_NOOP("models", "Customer joins"));
    case record::ParticipantType::Agent:
        return words(QT_TRANSLATE_NOOP("models", "Agent joins"));
    case record::ParticipantType::Treatment:
        return words(QT_TRANSLATE_NOOP("models", "Automation joins"));
    case record::ParticipantType::Other:
        break;
    }
    return words(QT_TRANSLATE_NOOP("models", "Participant joins"));
}

QString leavesText(const View &view)
{
    switch (participantType(view).value_or(record::ParticipantType::Other)) {
    case record::ParticipantType::External:
        return words(QT_TRANSLATE_NOOP("models", "Customer leaves"));
    case record::ParticipantType::Agent:
        return words(QT_TRANSLATE_NOOP("models", "Agent leaves"));
    case record::ParticipantType::Treatment:
        return words(QT_TRANSLATE_NOOP("models", "Automation leaves"));
    case record::ParticipantType::Other:
        break;
    }
    return words(QT_TRANSLATE_NOOP("models", "Participant leaves"));
}

QString transferText(const View &view)
{
    const auto &type = elementIn(view, view.shown().transfers).transferType;
    switch (type ? type->value : record::TransferType::Other) {
    case record::TransferType::ToAgent:
        return words(QT_TRANSLATE_NOOP("models", "Transfer to agent"));
    case record::TransferType::ToQueue:
        return words(QT_TRANSLATE_NOOP("models", "Transfer to queue"));
    case record::TransferType::ToExternal:
        return words(QT_TRANSLATE_NOOP("models", "Transfer to an outside number"));
    case record::TransferType::ConsultToQueue:
        return words(QT_TRANSLATE_NOOP("models", "Consultation, transfer to queue"));
    case record::TransferType::Other:
        break;
    }
    return words(QT_TRANSLATE_NOOP("models", "Transfer"));
}

QString eventText(const View &view)
{
    switch (view.row().kind) {
    case EventKind::EngagementStarts:
        return words(QT_TRANSLATE_NOOP("models", "Engagement starts"));
    case EventKind::StartsWithCustomer:
        return words(QT_TRANSLATE_NOOP("models", "Engagement starts; customer joins"));
    case EventKind::Joins:
        return joinsText(view);
    case EventKind::Queued:
        return words(QT_TRANSLATE_NOOP("models", "Queued"));
    case EventKind::QueuedAndAccepted:
        return words(QT_TRANSLATE_NOOP("models", "Queued and accepted"));
    case EventKind::Accepted:
        return words(QT_TRANSLATE_NOOP("models", "Accepted"));
    case EventKind::Transferred:
        return transferText(view);
    case EventKind::DestinationJoins:
        return words(QT_TRANSLATE_NOOP("models", "Destination joins"));
    case EventKind::NoteWritten:
        return words(QT_TRANSLATE_NOOP("models", "Note written"));
    case EventKind::NoteChanged:
        return words(QT_TRANSLATE_NOOP("models", "Note changed"));
    case EventKind::Leaves:
        return leavesText(view);
    case EventKind::EngagementEnds:
        return words(QT_TRANSLATE_NOOP("models", "Engagement ends"));
    }
    return {};
}

QString authorText(const View &view)
{
    const record::AgentNote &note = elementIn(view, view.shown().agentNotes);
    const auto &author = view.row().kind == EventKind::NoteChanged && note.updatedBy ? note.updatedBy : note.createdBy;
    const auto name = author ? (author->name ? author->name : author->id) : std::nullopt;
    return name ? name->toString() : QString();
}

/// Who a transfer goes to: a queue by its name, though an agent of it is known by now.
QString transferWho(const View &view)
{
    const record::Transfer &transfer = elementIn(view, view.shown().transfers);
    const auto type = transfer.transferType ? transfer.transferType->value : record::TransferType::Other;
    const bool isToQueue = type == record::TransferType::ToQueue || type == record::TransferType::ConsultToQueue;
    return isToQueue && view.row().kind == EventKind::Transferred && transfer.queueName
               ? transfer.queueName->toString()
               : analysis::transferTarget(*view.engagement().shown, view.row().position);
}

QString whoText(const View &view)
{
    const record::Record &shown = *view.engagement().shown;
    switch (partOf(view.row().kind)) {
    case Part::Participants:
        return analysis::participantName(shown, view.row().position);
    case Part::Queues:
        return analysis::queueTitle(shown, view.row().position);
    case Part::Transfers:
        return transferWho(view);
    case Part::AgentNotes:
        return authorText(view);
    default:
        return {};
    }
}

QString channelText(const View &view)
{
    const auto name = [&]() -> std::optional<record::Text> {
        switch (partOf(view.row().kind)) {
        case Part::Participants:
            return elementIn(view, view.shown().participants).channelId;
        case Part::Queues:
            return elementIn(view, view.shown().queues).channelId;
        case Part::Transfers:
            return elementIn(view, view.shown().transfers).channelId;
        default:
            return std::nullopt;
        }
    }();
    return name ? name->toString() : QString();
}

QString timeColumnText(const View &view)
{
    return timeText(view.row().at, view.zone);
}

QVariant timeKey(const View &view)
{
    return view.row().at.ms;
}

qint64 stepOf(const View &view)
{
    return view.at == 0 ? 0 : view.row().at - view.rows[view.at - 1].at;
}

QString stepText(const View &view)
{
    return view.at == 0 ? QString() : QLatin1Char('+') + lengthText(stepOf(view));
}

QVariant stepKey(const View &view)
{
    return view.at == 0 ? QVariant() : stepOf(view);
}

QString elapsedText(const View &view)
{
    return lengthText(view.row().at - view.rows.front().at);
}

QString findingColumnText(const View &view)
{
    return findingWords(findingsOf(view.row(), view.engagement()));
}

std::optional<analysis::Severity> findingSeverity(const View &view)
{
    return gravest(findingsOf(view.row(), view.engagement()));
}

QString fieldText(const View &view)
{
    return fieldsOf(view.row(), view.shown()).front().toPointer();
}

QString engagementText(const View &view)
{
    return view.shown().id ? view.shown().id->toString() : QString();
}

constexpr auto columns = [] {
    using C = EventColumn;
    using Info = ColumnInfo<C, View>;
    return std::array{
        Info{C::Time, QT_TRANSLATE_NOOP("models", "Time (%1)"), timeColumnText, timeKey},
        Info{C::Step, QT_TRANSLATE_NOOP("models", "Step"), stepText, stepKey},
        Info{C::Elapsed, QT_TRANSLATE_NOOP("models", "Elapsed"), elapsedText, timeKey},
        Info{C::Event, QT_TRANSLATE_NOOP("models", "Event"), eventText},
        Info{C::Who, QT_TRANSLATE_NOOP("models", "Who"), whoText},
        Info{C::Channel, QT_TRANSLATE_NOOP("models", "Channel"), channelText},
        Info{C::Finding, QT_TRANSLATE_NOOP("models", "Finding"), findingColumnText, nullptr, Qt::AlignLeading,
             findingSeverity},
        Info{C::Field, QT_TRANSLATE_NOOP("models", "Field"), fieldText},
        Info{C::Engagement, QT_TRANSLATE_NOOP("models", "Engagement"), engagementText},
    };
}();
static_assert(isInOrder(columns));

} // namespace

EventModel::EventModel(QObject *parent) : FlatTable(parent)
{}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

std::vector<Event> EventModel::rowsOf(const analysis::Journey &journey) const
{
    return eventsOf(journey);
}

EventModel::Rows eventRows(const analysis::JourneyPtr &journey)
{
    return std::make_shared<const std::vector<Event>>(journey ? eventsOf(*journey) : std::vector<Event>{});
}

QModelIndex EventModel::indexOf(const Place &place) const
{
    const auto element = record::elementOf(place.pointer);
    QModelIndex first;
    for (std::size_t row = 0; row < rows().size(); ++row) {
        const View view = viewOf(row);
        if (view.row().engagement != place.engagement) {
            continue;
        }
        const bool isOfElement = models::elementOf(view.row(), view.shown()) == element;
        if (!isOfElement && view.row().kind != EventKind::StartsWithCustomer) {
            continue;
        }
        const auto fields = fieldsOf(view.row(), view.shown());
        const auto isHere = [&](const record::FieldPath &field) {
            return field.toPointer() == place.pointer;
        };
        if (std::any_of(fields.begin(), fields.end(), isHere)) {
            return index(static_cast<int>(row), 0);
        }
        if (element && isOfElement && !first.isValid()) {
            first = index(static_cast<int>(row), 0);
        }
    }
    return first;
}

std::vector<Place> EventModel::placesOf(const QModelIndex &index) const
{
    std::vector<Place> places;
    if (checkIndex(index, CheckIndexOption::IndexIsValid)) {
        const View view = viewOf(static_cast<std::size_t>(index.row()));
        for (const record::FieldPath &field : fieldsOf(view.row(), view.shown())) {
            places.push_back({view.row().engagement, field.toPointer()});
        }
    }
    return places;
}

Place EventModel::placeOf(const View &view) const
{
    return {view.row().engagement, fieldText(view)};
}

QVariant EventModel::cellOf(const View &view, int column, int role) const
{
    return cell(columns[static_cast<std::size_t>(column)], view, role);
}

QVariant EventModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    return heading(columns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
