// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <array>

/// What several engagements say together (app/analysis/README.md, "The journey's own figures").
namespace analysis {

enum class JourneyFigureId : quint8 { Contacts, TotalTime, RepeatedContacts, AgentsMet, LongestGap };
inline constexpr std::size_t journeyFigureCount = 5;

/// Why a figure of a journey has no value.
enum class NoFigure : quint8 {
    MissingTime,    ///< no contact has both a start and an end
    NoStart,        ///< no contact with a topic has a start
    NoTopic,        ///< no contact names a topic
    NoParticipants, ///< no record has a list of participants
    OneContact,     ///< a gap lies between two, and fewer have a start and an end
};

/// A field of one of the journey's records. `path` has views into that record.
struct JourneySource
{
    std::size_t engagement = 0;
    record::FieldPath path;
    friend bool operator==(const JourneySource &, const JourneySource &) = default;
};

struct JourneyFigure
{
    JourneyFigureId id = JourneyFigureId::Contacts;
    std::optional<qint64> value;    ///< ms or a count, ≥ 0; nothing where the records cannot answer, never 0 instead
    std::optional<NoFigure> reason; ///< set exactly where there is no value
    std::size_t leftOut = 0;        ///< contacts that could not be counted in the value
    std::vector<JourneySource> sources; ///< what it was computed from; without a value what was missing
};

struct ChannelContacts
{
    std::optional<record::Text> channel; ///< as it was written first, a view into a received record; null: none named
    qint64 contacts = 0;
    std::vector<JourneySource> sources;
};

struct JourneyFigureOptions
{
    int repeatDays = 7; ///< within so many days of 24 h a contact for the same topic is a repeated one; 1–365
    friend bool operator==(const JourneyFigureOptions &, const JourneyFigureOptions &) = default;
};
inline constexpr int mostRepeatDays = 365;

struct JourneyFigures
{
    JourneyFigureOptions options;
    std::array<JourneyFigure, journeyFigureCount> figures; ///< in the order of JourneyFigureId
    std::vector<ChannelContacts> channels;                 ///< by first place in the journey; no channel comes last

    [[nodiscard]] const JourneyFigure &figure(JourneyFigureId id) const
    {
        return figures[static_cast<std::size_t>(id)];
    }
};

[[nodiscard]] QLatin1StringView journeyFigureName(JourneyFigureId id); ///< `totalTime`, as the report writes it
[[nodiscard]] MetricUnit journeyFigureUnit(JourneyFigureId id);

/// Views point into the journey's received records. Cost: n·log n in the number of engagements and what they list.
[[nodiscard]] JourneyFigures journeyFiguresOf(const Journey &journey, const JourneyFigureOptions &options = {});

/// Engagements that are contacts: all but those whose id, compared without case, stands earlier in the journey.
[[nodiscard]] std::vector<std::size_t> contactsOf(const Journey &journey);

} // namespace analysis
