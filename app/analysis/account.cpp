// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/account.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace analysis {

namespace {

using record::FieldPath;
using record::Instant;
using record::Part;
using record::ParticipantType;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Account", text, nullptr, n);
}

record::Text literal(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Beyond this many of a kind the account says how many more there are.
constexpr std::size_t most = 12;

/// A sentence and the moment it belongs to.
struct Told
{
    Instant at;
    Sentence sentence;
};

class Account final
{
public:
    Account(const JourneyEngagement &engagement, const QTimeZone &zone)
        : m_shown(*engagement.shown)
        , m_said(engagement.received->engagement)
        , m_analysis(*engagement.analysis)
        , m_zone(zone)
    {}

    [[nodiscard]] std::vector<Sentence> tell()
    {
        arrivals();
        waits();
        service();
        transfers();
        std::stable_sort(m_told.begin(), m_told.end(), [](const Told &a, const Told &b) { return a.at < b.at; });
        std::vector<Sentence> sentences;
        for (Told &told : m_told) {
            sentences.push_back(std::move(told.sentence));
        }
        more(sentences);
        lonely(sentences);
        ending(sentences);
        sentences.push_back({tr("Hold and after-contact work cannot be known: the record carries no such data."), {}});
        return sentences;
    }

private:
    [[nodiscard]] QString when(Instant at) const
    {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.ms, m_zone);
        const QString date = QLocale().toString(time.date(), tr("d MMMM yyyy"));
        const QString clock = time.toString(QStringLiteral("HH:mm:ss"));
        const bool sameDay = m_said.startDate &&
                             QDateTime::fromMSecsSinceEpoch(m_said.startDate->instant.ms, m_zone).date() == time.date();
        return sameDay && m_dated ? tr("at %1").arg(clock) : tr("on %1 at %2").arg(date, clock);
    }

    [[nodiscard]] static FieldPath path(Part part, quint32 index, std::string_view field)
    {
        return FieldPath::element(part, index, literal(field));
    }

    void tell(Instant at, const QString &text, std::vector<FieldPath> sources)
    {
        m_told.push_back({at, {text, std::move(sources)}});
    }

    /// `for 11 min 50 s`, and how well that is known.
    [[nodiscard]] static QString lasting(const ElementInterval &interval)
    {
        const auto whole = interval.interval();
        if (!whole) {
            return tr("for how long is not known");
        }
        const QString duration = durationText(whole->duration());
        switch (interval.kind) {
        case IntervalKind::Reported:
            return tr("for %1").arg(duration);
        case IntervalKind::Inferred:
            return tr("for about %1 (the end is inferred)").arg(duration);
        case IntervalKind::Open:
            return tr("for %1 so far").arg(duration);
        case IntervalKind::Unknown:
            break;
        }
        return {};
    }

    template<typename List, typename Visit>
    void first(const std::optional<List> &list, Visit visit)
    {
        for (std::size_t i = 0; list && i < std::min(list->size(), most); ++i) {
            visit(i, (*list)[i]);
        }
    }

    [[nodiscard]] static bool isOf(const record::Participant &participant, ParticipantType type)
    {
        return participant.type && participant.type->value == type;
    }

    void arrivals()
    {
        if (m_said.startDate) {
            const bool outbound = m_said.direction && m_said.direction->value == record::Direction::Outbound;
            const QString text =
                outbound ? tr("The contact centre reached out to the customer %1.") : tr("The engagement began %1.");
            const QString time = when(m_said.startDate->instant);
            m_dated = true;
            tell(m_said.startDate->instant, text.arg(time), {FieldPath::field(literal("startDate"))});
        }
        first(m_said.participants, [this](std::size_t i, const record::Participant &participant) {
            if (!isOf(participant, ParticipantType::External) || !participant.joinedAt) {
                return;
            }
            const auto &shown = (*m_shown.engagement.participants)[i];
            QString how;
            if (shown.callingNumber && shown.dialledNumber) {
                how =
                    tr(" from %1, calling %2")
                        .arg(plainLabel(shown.callingNumber->toString()), plainLabel(shown.dialledNumber->toString()));
            } else if (shown.channelId) {
                how = tr(" by %1").arg(plainLabel(shown.channelId->toString()));
            }
            const QString time = when(participant.joinedAt->instant);
            tell(participant.joinedAt->instant,
                 tr("The customer joined %1%2 and was there %3.")
                     .arg(time, how, lasting(m_analysis.intervals.participants[i])),
                 {path(Part::Participants, participant.index, "joinedAt"),
                  path(Part::Participants, participant.index, "leftAt")});
        });
    }

    void waits()
    {
        first(m_said.queues, [this](std::size_t i, const record::QueueEntry &entry) {
            if (!entry.queuedAt) {
                return;
            }
            const ElementInterval &interval = m_analysis.intervals.queues[i];
            const QString queue = queueTitle(m_shown, i);
            const QString time = when(entry.queuedAt->instant);
            const bool gaveUp =
                m_analysis.over && !entry.acceptedAt && !entry.agentId && !m_analysis.intervals.queueHasFollower[i];
            const bool waiting = interval.kind == IntervalKind::Open;
            const QString text = gaveUp    ? tr("The customer waited in %1 %2, %3, and nobody accepted.")
                                 : waiting ? tr("The customer has been waiting in %1 since %2, %3.")
                                           : tr("The customer waited in %1 %2, %3.");
            const QString since = waiting ? QString(time).remove(0, time.indexOf(QLatin1Char(' ')) + 1) : time;
            tell(entry.queuedAt->instant, text.arg(queue, since, lasting(interval)),
                 {path(Part::Queues, entry.index, "queuedAt"), path(Part::Queues, entry.index, "acceptedAt")});
        });
    }

    void service()
    {
        first(m_said.participants, [this](std::size_t i, const record::Participant &participant) {
            const bool agent = isOf(participant, ParticipantType::Agent);
            if (!participant.joinedAt || (!agent && !isOf(participant, ParticipantType::Treatment))) {
                return;
            }
            const auto &shown = (*m_shown.engagement.participants)[i];
            QString name = participantName(m_shown, i);
            if (agent && shown.extension && shown.agentDisplayName) {
                name = tr("%1 (%2)").arg(name, plainLabel(shown.extension->toString()));
            }
            const QString time = when(participant.joinedAt->instant);
            tell(participant.joinedAt->instant,
                 tr("%1 joined %2 and stayed %3.").arg(name, time, lasting(m_analysis.intervals.participants[i])),
                 {path(Part::Participants, participant.index, "joinedAt"),
                  path(Part::Participants, participant.index, "leftAt")});
        });
    }

    void transfers()
    {
        first(m_said.transfers, [this](std::size_t i, const record::Transfer &transfer) {
            if (!transfer.timestamp) {
                return;
            }
            const QString time = when(transfer.timestamp->instant);
            const ElementInterval &interval = m_analysis.intervals.transfers[i];
            const QString target = transferTarget(m_shown, i);
            const QString text = interval.interval()
                                     ? tr("The customer was passed on to %1 %2, who joined after %3.")
                                           .arg(target, time, durationText(interval.interval()->duration()))
                                     : tr("The customer was passed on to %1 %2.").arg(target, time);
            tell(transfer.timestamp->instant, text,
                 {path(Part::Transfers, transfer.index, "timestamp"),
                  path(Part::Transfers, transfer.index, "destinationAgentJoinedAt")});
        });
    }

    void more(std::vector<Sentence> &sentences) const
    {
        const auto rest = [](const auto &list) {
            return list && list->size() > most ? list->size() - most : 0;
        };
        const std::size_t count = rest(m_said.participants) + rest(m_said.queues) + rest(m_said.transfers);
        if (count > 0) {
            sentences.push_back(
                {tr("The record holds %n more participants, queue entries and transfers.", static_cast<int>(count)),
                 {FieldPath::of(Part::Participants)}});
        }
    }

    void lonely(std::vector<Sentence> &sentences) const
    {
        const qint64 alone = m_analysis.clock.total(ClockState::Alone);
        if (alone > 0) {
            sentences.push_back({tr("Nobody was with the customer for %1 in all.").arg(durationText(alone)),
                                 metricSources(MetricId::Alone, *m_analysis.record, m_analysis.intervals, m_analysis.clock)});
        }
    }

    void ending(std::vector<Sentence> &sentences) const
    {
        if (!m_analysis.over) {
            sentences.push_back({m_analysis.asOf ? tr("The engagement is still going on, as of %1.")
                                                       .arg(when(*m_analysis.asOf).section(QLatin1Char(' '), 1))
                                                 : tr("The engagement is still going on."),
                                 {}});
            return;
        }
        if (!m_said.endDate) {
            sentences.push_back(
                {tr("The engagement is over; when it ended is not known."), {FieldPath::field(literal("endDate"))}});
            return;
        }
        QStringList later;
        std::vector<FieldPath> sources{FieldPath::field(literal("endDate"))};
        for (std::size_t i = 0; m_said.participants && i < std::min(m_said.participants->size(), most); ++i) {
            const auto &participant = (*m_said.participants)[i];
            if (participant.leftAt && participant.leftAt->instant > m_said.endDate->instant) {
                const QString name =
                    isOf(participant, ParticipantType::External) ? tr("the customer") : participantName(m_shown, i);
                later << tr("%1 left %2 later")
                             .arg(name, durationText(participant.leftAt->instant - m_said.endDate->instant));
                sources.push_back(path(Part::Participants, participant.index, "leftAt"));
            }
        }
        const QString end = when(m_said.endDate->instant);
        sentences.push_back(
            {later.isEmpty() ? tr("The engagement ended %1.").arg(end)
                             : tr("The engagement is marked as ended %1, but %2.").arg(end, later.join(tr(" and "))),
             sources});
    }

    const record::Record &m_shown;
    const record::Engagement &m_said;
    const Analysis &m_analysis;
    QTimeZone m_zone;
    bool m_dated = false; ///< a sentence has named the date already
    std::vector<Told> m_told;
};

} // namespace

std::vector<Sentence> accountOf(const JourneyEngagement &engagement, const QTimeZone &zone)
{
    return Account(engagement, zone).tell();
}

} // namespace analysis
