// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/journey_figures.h"

#include "analysis/id_numbers.h"
#include "analysis/metric_rules.h"
#include "analysis/repeated_contacts.h"

#include <algorithm>
#include <map>
#include <set>

namespace analysis {

namespace {

using record::FieldPath;
using record::Part;

/// Letters of ASCII in lower case: as ids of engagements and channels are compared.
QByteArray folded(record::Text text)
{
    return QByteArray(text.data(), text.size()).toLower();
}

JourneySource rootField(std::size_t engagement, const char *name)
{
    return {engagement, FieldPath::field(record::Text(name))};
}

const record::Engagement &recordOf(const Journey &journey, std::size_t engagement)
{
    return journey.engagements[engagement].received->engagement;
}

/// The interval of an engagement, and which it is.
struct Span
{
    std::size_t engagement = 0;
    record::Interval interval;
};

/// Those that have one, by start.
std::vector<Span> spansOf(const Journey &journey, const std::vector<std::size_t> &contacts)
{
    std::vector<Span> spans;
    for (const std::size_t contact : contacts) {
        if (const auto interval = journey.engagements[contact].analysis->intervals.engagement.interval()) {
            spans.push_back({contact, *interval});
        }
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span &a, const Span &b) { return a.interval.start < b.interval.start; });
    return spans;
}

/// Both ends of every contact that has an interval, or of every one that has none.
std::vector<JourneySource> endsOf(const Journey &journey, const std::vector<std::size_t> &contacts, bool known)
{
    std::vector<JourneySource> ends;
    for (const std::size_t contact : contacts) {
        if (journey.engagements[contact].analysis->intervals.engagement.interval().has_value() == known) {
            ends.push_back(rootField(contact, "startDate"));
            ends.push_back(rootField(contact, "endDate"));
        }
    }
    return ends;
}

JourneyFigure contactsFigure(const std::vector<std::size_t> &contacts)
{
    JourneyFigure figure{JourneyFigureId::Contacts, static_cast<qint64>(contacts.size()), {}, 0, {}};
    for (const std::size_t contact : contacts) {
        figure.sources.push_back(rootField(contact, "id"));
    }
    return figure;
}

JourneyFigure totalTime(const Journey &journey, const std::vector<std::size_t> &contacts,
                        const std::vector<Span> &spans)
{
    JourneyFigure figure{JourneyFigureId::TotalTime, {}, {}, contacts.size() - spans.size(), {}};
    figure.sources = endsOf(journey, contacts, !spans.empty());
    if (spans.empty()) {
        figure.reason = NoFigure::MissingTime;
        return figure;
    }
    qint64 sum = 0;
    record::Instant counted = spans.front().interval.start;
    for (const Span &span : spans) {
        if (counted < span.interval.end) {
            sum += span.interval.end - std::max(counted, span.interval.start);
            counted = span.interval.end;
        }
    }
    figure.value = sum;
    return figure;
}

JourneyFigure longestGap(const Journey &journey, const std::vector<std::size_t> &contacts,
                         const std::vector<Span> &spans)
{
    JourneyFigure figure{JourneyFigureId::LongestGap, {}, {}, contacts.size() - spans.size(), {}};
    if (spans.size() < 2) {
        figure.reason = NoFigure::OneContact;
        figure.sources = endsOf(journey, contacts, false);
        return figure;
    }
    const Span *last = &spans.front(); // the one that ends latest so far
    figure.value = 0;
    for (const Span &span : spans) {
        const qint64 gap = span.interval.start - last->interval.end;
        if (gap > *figure.value) {
            figure.value = gap;
            figure.sources = {rootField(last->engagement, "endDate"), rootField(span.engagement, "startDate")};
        }
        last = last->interval.end < span.interval.end ? &span : last;
    }
    if (figure.sources.empty()) {
        figure.sources = endsOf(journey, contacts, true);
    }
    return figure;
}

JourneyFigure agentsMet(const Journey &journey, const std::vector<std::size_t> &contacts)
{
    JourneyFigure figure{JourneyFigureId::AgentsMet, {}, {}, 0, {}};
    std::vector<JourneySource> missing;
    IdNumbers agents;
    for (const std::size_t contact : contacts) {
        if (!recordOf(journey, contact).participants) {
            missing.push_back({contact, FieldPath::of(Part::Participants)});
            continue;
        }
        for (const record::Participant &participant : *recordOf(journey, contact).participants) {
            if (isOf(participant, record::ParticipantType::Agent)) {
                agents.add(participant.id.value_or(record::Text()));
                figure.sources.push_back({contact, FieldPath::element(Part::Participants, participant.index, "id")});
            }
        }
    }
    figure.leftOut = missing.size();
    if (missing.size() == contacts.size()) {
        figure.reason = NoFigure::NoParticipants;
        figure.sources = std::move(missing);
    } else {
        figure.value = static_cast<qint64>(agents.count());
    }
    return figure;
}

/// A channel an engagement names, where it does.
struct Named
{
    record::Text channel;
    FieldPath path;
};

/// The ids in `channels`; where none stands there, the channels that participants joined by.
std::vector<Named> channelsOf(const record::Engagement &engagement)
{
    std::vector<Named> named;
    for (const record::Channel &channel : engagement.channels.value_or(std::vector<record::Channel>())) {
        if (channel.id) {
            named.push_back({*channel.id, FieldPath::element(Part::Channels, channel.index, "id")});
        }
    }
    if (!named.empty()) {
        return named;
    }
    for (const record::Participant &participant : participantsOf(engagement)) {
        if (participant.channelId) {
            named.push_back(
                {*participant.channelId, FieldPath::element(Part::Participants, participant.index, "channelId")});
        }
    }
    return named;
}

std::vector<ChannelContacts> channelContacts(const Journey &journey, const std::vector<std::size_t> &contacts)
{
    std::vector<ChannelContacts> channels;
    std::map<QByteArray, std::size_t> known;
    ChannelContacts none;
    for (const std::size_t contact : contacts) {
        const std::vector<Named> named = channelsOf(recordOf(journey, contact));
        std::set<std::size_t> counted;
        for (const Named &one : named) {
            const auto place = known.try_emplace(folded(one.channel), channels.size()).first->second;
            if (place == channels.size()) {
                channels.push_back({one.channel, 0, {}});
            }
            if (counted.insert(place).second) {
                ++channels[place].contacts;
                channels[place].sources.push_back({contact, one.path});
            }
        }
        if (named.empty()) {
            ++none.contacts;
            none.sources.push_back({contact, FieldPath::of(Part::Channels)});
        }
    }
    if (none.contacts > 0) {
        channels.push_back(std::move(none));
    }
    return channels;
}

constexpr std::array<QLatin1StringView, journeyFigureCount> names{
    QLatin1StringView("contacts"),  QLatin1StringView("totalTime"),  QLatin1StringView("repeatedContacts"),
    QLatin1StringView("agentsMet"), QLatin1StringView("longestGap"),
};

} // namespace

QLatin1StringView journeyFigureName(JourneyFigureId id)
{
    return names[static_cast<std::size_t>(id)];
}

MetricUnit journeyFigureUnit(JourneyFigureId id)
{
    const bool isTime = id == JourneyFigureId::TotalTime || id == JourneyFigureId::LongestGap;
    return isTime ? MetricUnit::Milliseconds : MetricUnit::Count;
}

std::vector<std::size_t> contactsOf(const Journey &journey)
{
    std::vector<std::size_t> contacts;
    std::set<QByteArray> known;
    for (std::size_t i = 0; i < journey.engagements.size(); ++i) {
        const auto &id = recordOf(journey, i).id;
        if (!id || known.insert(folded(*id)).second) {
            contacts.push_back(i);
        }
    }
    return contacts;
}

JourneyFigures journeyFiguresOf(const Journey &journey, const JourneyFigureOptions &options)
{
    const std::vector<std::size_t> contacts = contactsOf(journey);
    const std::vector<Span> spans = spansOf(journey, contacts);
    JourneyFigures figures;
    figures.options.repeatDays = std::clamp(options.repeatDays, 1, mostRepeatDays);
    figures.figures = {contactsFigure(contacts), totalTime(journey, contacts, spans),
                       repeatedContacts(journey, contacts, figures.options.repeatDays), agentsMet(journey, contacts),
                       longestGap(journey, contacts, spans)};
    figures.channels = channelContacts(journey, contacts);
    return figures;
}

} // namespace analysis
