// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/find.h"

#include "analysis/wording.h"
#include "models/places.h"
#include "record/json_pointer.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace models {

using record::Part;
using record::ScannedToken;

namespace {

constexpr std::array parts{Part::Channels,   Part::Identifiers, Part::Participants, Part::Conversations, Part::Data,
                           Part::Attributes, Part::Queues,      Part::Transfers,    Part::AgentNotes};

Part partNamed(const QString &name)
{
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&name](Part part) { return name == record::partName(part).toString(); });
    return found == parts.end() ? Part::Engagement : *found;
}

bool hasOpenNames(Part part)
{
    return part == Part::Identifiers || part == Part::Data;
}

const char *englishTitle(Part part)
{
    switch (part) {
    case Part::Engagement:
        return QT_TRANSLATE_NOOP("models", "Engagement");
    case Part::Channels:
        return QT_TRANSLATE_NOOP("models", "Channels");
    case Part::Identifiers:
        return QT_TRANSLATE_NOOP("models", "Identifiers");
    case Part::Participants:
        return QT_TRANSLATE_NOOP("models", "Participants");
    case Part::Conversations:
        return QT_TRANSLATE_NOOP("models", "Topics");
    case Part::Data:
        return QT_TRANSLATE_NOOP("models", "Data");
    case Part::Attributes:
        return QT_TRANSLATE_NOOP("models", "Attributes");
    case Part::Queues:
        return QT_TRANSLATE_NOOP("models", "Queues");
    case Part::Transfers:
        return QT_TRANSLATE_NOOP("models", "Transfers");
    case Part::AgentNotes:
        return QT_TRANSLATE_NOOP("models", "Notes");
    }
    return "";
}

bool hasNamedElements(Part part)
{
    return part == Part::Participants || part == Part::Queues || part == Part::Transfers;
}

} // namespace

Find::Find(analysis::JourneyPtr journey, const QString &text) : m_journey(std::move(journey)), m_needle(text)
{
    if (m_needle.isEmpty()) {
        m_journey.reset();
    }
}

void Find::begin()
{
    const record::RecordText &text = m_journey->engagements[m_engagement].shown->text;
    m_scan.emplace(text.bytes(), text.root());
    m_part = Part::Engagement;
    m_element = {};
    m_isNamed = false;
}

void Find::step(quint32 bytes)
{
    while (!isDone()) {
        if (!m_scan) {
            begin();
        }
        const quint32 from = m_scan->place();
        std::optional<ScannedToken> token;
        while (m_scan->place() - from < bytes && (token = m_scan->next())) {
            take(*token);
        }
        bytes -= std::min(bytes, m_scan->place() - from);
        if (bytes == 0) {
            return;
        }
        m_scan.reset();
        ++m_engagement;
    }
}

void Find::take(const ScannedToken &token)
{
    const bool isName = token.kind == ScannedToken::Kind::Name;
    if (isName && token.depth == 1) {
        const record::RecordText &text = m_journey->engagements[m_engagement].shown->text;
        m_part = partNamed(text.textOf(token.range));
        m_element = {};
    } else if (token.depth == 2 && token.index && token.kind != ScannedToken::Kind::Close) {
        m_element = hasOpenNames(m_part) ? record::ElementRef() : record::ElementRef{m_part, *token.index};
    }
    const bool isOpenName = isName && token.depth == 2 && hasOpenNames(m_part);
    const bool isValue = token.kind == ScannedToken::Kind::Scalar && !m_isNamed;
    m_isNamed = isOpenName && says(token);
    if (m_isNamed || (isValue && says(token))) {
        m_hits.push_back({static_cast<quint32>(m_engagement), token.range.begin, m_element});
    }
}

bool Find::says(const ScannedToken &token) const
{
    return m_needle.isInToken(m_journey->engagements[m_engagement].shown->text.slice(token.range));
}

Place placeOf(const analysis::Journey &journey, const Hit &hit)
{
    const record::Record &shown = *journey.engagements.at(hit.engagement).shown;
    if (hit.element.part != Part::Engagement) {
        const QString pointer = record::pointerTo(hit.element);
        if (const auto range = rangeOf(shown, pointer)) {
            return {hit.engagement, pointer + record::pointerWithin(shown.text, *range, hit.at)};
        }
    }
    return {hit.engagement, shown.text.pointerAt(hit.at)};
}

std::optional<Hit> hitAt(const analysis::Journey &journey, const Place &place)
{
    if (place.engagement >= journey.engagements.size()) {
        return std::nullopt;
    }
    const auto range = rangeOf(*journey.engagements[place.engagement].shown, place.pointer);
    return range ? std::optional(Hit{static_cast<quint32>(place.engagement), range->begin,
                                     record::elementOf(place.pointer).value_or(record::ElementRef())})
                 : std::nullopt;
}

QString pathText(const analysis::Journey &journey, const Place &place)
{
    QStringList tokens = place.pointer.split(QLatin1Char('/')).mid(1);
    for (QString &token : tokens) {
        token = analysis::plainLabel(record::nameOfToken(token), 60);
    }
    const Part part = tokens.isEmpty() ? Part::Engagement : partNamed(tokens.first());
    const QString title = QCoreApplication::translate("models", englishTitle(part));
    if (part == Part::Engagement) {
        tokens.prepend(title);
    } else {
        tokens.first() = title;
    }
    if (const auto element = record::elementOf(place.pointer); element && hasNamedElements(part)) {
        tokens[1] = titleOf(journey, {place.engagement, record::pointerTo(*element)});
    }
    if (journey.engagements.size() > 1) {
        const auto &id = journey.engagements.at(place.engagement).shown->engagement.id;
        tokens.prepend(id ? analysis::plainLabel(id->toString(), 60) : QString::number(place.engagement + 1));
    }
    return tokens.join(QStringLiteral(" › "));
}

} // namespace models
