// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

namespace models {

/// What can happen, in the order in which things of one instant are told.
enum class EventKind : quint8 {
    EngagementStarts,
    StartsWithCustomer, ///< the engagement starts as its first EXTERNAL participant joins
    Joins,
    Transferred,
    Queued,
    QueuedAndAccepted, ///< in one instant
    Accepted,
    DestinationJoins,
    NoteWritten,
    NoteChanged,
    Leaves,
    EngagementEnds,
};

/// Something that happened: a time in a record.
struct Event
{
    record::Instant at;
    quint32 engagement = 0; ///< place in the journey
    quint32 position = 0;   ///< of its element in the record's vector; 0 where it speaks of the engagement itself
    quint32 index = 0;      ///< of its element in the JSON list: what it is known by when the record is read anew
    EventKind kind = EventKind::EngagementStarts;
    friend bool operator==(const Event &a, const Event &b)
    {
        return a.at == b.at && a.engagement == b.engagement && a.index == b.index && a.kind == b.kind;
    }
};

/// All events of a journey in order of time; those of one instant as EventKind orders them, then by engagement and
/// place.
[[nodiscard]] std::vector<Event> eventsOf(const analysis::Journey &journey);

/// The list an event's element stands in; Part::Engagement if it speaks of none.
[[nodiscard]] record::Part partOf(EventKind kind);
/// The element it speaks of; nothing if it is the engagement itself.
[[nodiscard]] std::optional<record::ElementRef> elementOf(const Event &event, const record::Engagement &engagement);
/// The fields that say when it happened: one, or two for joined events.
[[nodiscard]] std::vector<record::FieldPath> fieldsOf(const Event &event, const record::Engagement &engagement);
/// The findings of these fields and, at an element's first event, of the element as a whole.
[[nodiscard]] std::vector<analysis::Finding> findingsOf(const Event &event,
                                                        const analysis::JourneyEngagement &engagement);

} // namespace models
