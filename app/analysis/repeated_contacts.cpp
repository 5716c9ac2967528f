// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/repeated_contacts.h"

#include <QHash>

#include <algorithm>

namespace analysis {

namespace {

using record::FieldPath;
using record::Part;

struct Topic
{
    QString compared;
    quint32 index = 0; ///< in the JSON list
};

/// A contact that can repeat another, or be repeated.
struct Contact
{
    std::size_t engagement = 0;
    record::Instant start;
    record::Instant end; ///< where that is not known, the start
    std::vector<Topic> topics;
};

/// Of those that had a topic so far, the one that ends latest.
struct Latest
{
    const Contact *contact = nullptr;
    quint32 index = 0; ///< of the topic
};

std::vector<Topic> topicsOf(const record::Engagement &engagement)
{
    std::vector<Topic> topics;
    for (const record::ListedText &listed : engagement.conversations.value_or(std::vector<record::ListedText>())) {
        if (QString topic = comparedTopic(listed.text); !topic.isEmpty()) {
            topics.push_back({std::move(topic), listed.index});
        }
    }
    return topics;
}

/// What was found on the way over all contacts.
struct Walk
{
    std::vector<Contact> contacts; ///< by start; of one start as in the journey
    std::vector<JourneySource> noStart, noTopic, looked;
};

Walk walkOver(const Journey &journey, const std::vector<std::size_t> &places)
{
    Walk walk;
    for (const std::size_t place : places) {
        const JourneyEngagement &one = journey.engagements[place];
        const ElementInterval &interval = one.analysis->intervals.engagement;
        std::vector<Topic> topics = topicsOf(one.received->engagement);
        const JourneySource start{place, FieldPath::field("startDate")};
        const JourneySource list{place, FieldPath::of(Part::Conversations)};
        if (topics.empty()) {
            walk.noTopic.push_back(list);
        } else if (!interval.start) {
            walk.noStart.push_back(start);
        } else {
            const auto whole = interval.interval();
            walk.contacts.push_back({place, *interval.start, whole ? whole->end : *interval.start, std::move(topics)});
            walk.looked.push_back(start);
            walk.looked.push_back(list);
        }
    }
    std::stable_sort(walk.contacts.begin(), walk.contacts.end(),
                     [](const Contact &a, const Contact &b) { return a.start < b.start; });
    return walk;
}

/// The topic of a contact that repeats another, and what it repeats.
struct Repetition
{
    quint32 index = 0;
    Latest earlier;
};

std::optional<Repetition> repetitionOf(const Contact &contact, const QHash<QString, Latest> &latest, qint64 within)
{
    for (const Topic &topic : contact.topics) {
        const auto known = latest.find(topic.compared);
        if (known != latest.end() && contact.start - known->contact->end <= within) {
            return Repetition{topic.index, *known};
        }
    }
    return std::nullopt;
}

void remember(const Contact &contact, QHash<QString, Latest> &latest)
{
    for (const Topic &topic : contact.topics) {
        Latest &known = latest[topic.compared];
        if (!known.contact || known.contact->end < contact.end) {
            known = {&contact, topic.index};
        }
    }
}

/// When the earlier ended, when the later began, and the topic of both.
void addSources(std::vector<JourneySource> &sources, const Contact &contact, const Repetition &repetition)
{
    const std::size_t before = repetition.earlier.contact->engagement;
    sources.push_back({before, FieldPath::field("endDate")});
    sources.push_back({before, FieldPath::element(Part::Conversations, repetition.earlier.index)});
    sources.push_back({contact.engagement, FieldPath::field("startDate")});
    sources.push_back({contact.engagement, FieldPath::element(Part::Conversations, repetition.index)});
}

} // namespace

QString comparedTopic(record::Text topic)
{
    return topic.toString().normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

JourneyFigure repeatedContacts(const Journey &journey, const std::vector<std::size_t> &contacts, int days)
{
    constexpr qint64 day = 24LL * 3'600'000;
    JourneyFigure figure{JourneyFigureId::RepeatedContacts, {}, {}, 0, {}};
    Walk walk = walkOver(journey, contacts);
    figure.leftOut = walk.noStart.size() + walk.noTopic.size();
    if (walk.contacts.empty()) {
        figure.reason = walk.noStart.empty() ? NoFigure::NoTopic : NoFigure::NoStart;
        figure.sources = std::move(walk.noStart.empty() ? walk.noTopic : walk.noStart);
        return figure;
    }
    QHash<QString, Latest> latest;
    figure.value = 0;
    for (const Contact &contact : walk.contacts) {
        if (const auto repetition = repetitionOf(contact, latest, days * day)) {
            ++*figure.value;
            addSources(figure.sources, contact, *repetition);
        }
        remember(contact, latest);
    }
    if (figure.sources.empty()) {
        figure.sources = std::move(walk.looked);
    }
    return figure;
}

} // namespace analysis
