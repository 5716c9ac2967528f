// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/account.h"

#include "analysis/account_words.h"
#include "analysis/wording.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <utility>

namespace analysis {

namespace {

using record::FieldPath;
using record::Instant;
using record::Part;
using record::ParticipantType;

QString tr(const char *text, int n = -1)
{
    return accountText(text, n);
}

record::Text literal(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Beyond this many of a kind the account says how many more there are.
constexpr std::size_t most = 12;

/// A sentence and the moment it belongs to. What that moment is called depends on the sentences before it.
struct Told
{
    Instant at;
    std::function<QString(const QString &when)> text;
    std::vector<FieldPath> sources;
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
        start();
        first(m_said.participants, [this](std::size_t i, const auto &one) { participant(i, one); });
        first(m_said.transfers, [this](std::size_t i, const auto &one) { transfer(i, one); });
        first(m_said.queues, [this](std::size_t i, const auto &one) { queueEntry(i, one); });
        end();
        std::stable_sort(m_told.begin(), m_told.end(), [](const Told &a, const Told &b) { return a.at < b.at; });
        for (Told &told : m_told) {
            m_sentences.push_back({told.text(when(told.at)), std::move(told.sources)});
        }
        m_sentences.insert(m_sentences.end(), m_undated.begin(), m_undated.end());
        more();
        lonely();
        openEnd();
        m_sentences.push_back(
            {tr("Hold and after-contact work cannot be known: the record carries no such data."), {}});
        return std::move(m_sentences);
    }

private:
    /// `at 17:45:21`, with the date where it is another one than that of the sentence before.
    [[nodiscard]] QString when(Instant at)
    {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.ms, m_zone);
        const QString clock = time.toString(QStringLiteral("HH:mm:ss"));
        if (std::exchange(m_date, time.date()) == time.date()) {
            return tr("at %1").arg(clock);
        }
        return tr("on %1 at %2").arg(QLocale().toString(time.date(), tr("d MMMM yyyy")), clock);
    }

    [[nodiscard]] static FieldPath path(Part part, quint32 index, std::string_view field)
    {
        return FieldPath::element(part, index, literal(field));
    }

    template<typename List, typename Visit>
    void first(const std::optional<List> &list, Visit visit)
    {
        for (std::size_t i = 0; list && i < std::min(list->size(), most); ++i) {
            visit(i, (*list)[i]);
        }
    }

    /// Tells it in its place if its time is known, else behind what has one.
    void tell(const std::optional<record::Time> &time, std::function<QString(const QString &)> text,
              const QString &ifUnknown, std::vector<FieldPath> sources)
    {
        if (time) {
            m_told.push_back({time->instant, std::move(text), std::move(sources)});
        } else {
            m_undated.push_back({ifUnknown, std::move(sources)});
        }
    }

    [[nodiscard]] static bool isOf(const record::Participant &participant, ParticipantType type)
    {
        return participant.type && participant.type->value == type;
    }

    void start()
    {
        const bool isOutbound = m_said.direction && m_said.direction->value == record::Direction::Outbound;
        const bool isAnArrival =
            m_said.startDate && m_said.participants &&
            std::any_of(m_said.participants->begin(), m_said.participants->end(), [this](const auto &one) {
                return isOf(one, ParticipantType::External) && one.joinedAt &&
                       one.joinedAt->instant == m_said.startDate->instant;
            });
        // An arrival says the same and more.
        if (!m_said.startDate || (isAnArrival && !isOutbound)) {
            return;
        }
        const QString text =
            isOutbound ? tr("The contact centre reached out to the customer %1.") : tr("The engagement began %1.");
        m_told.push_back({m_said.startDate->instant,
                          [text](const QString &time) { return text.arg(time); },
                          {FieldPath::field(literal("startDate"))}});
    }

    /// As a label; empty where nothing can be seen.
    [[nodiscard]] static QString label(const std::optional<record::Text> &text)
    {
        return text ? withinSentence(plainLabel(text->toString()).trimmed()) : QString();
    }

    /// Who it is, at the start of a sentence or within it.
    [[nodiscard]] QString who(std::size_t i, bool starts) const
    {
        const record::Participant &shown = (*m_shown.engagement.participants)[i];
        if (isOf(shown, ParticipantType::External)) {
            return starts ? tr("The customer") : tr("the customer");
        }
        if (const QString name = label(shown.agentDisplayName); !name.isEmpty()) {
            return name;
        }
        if (isOf(shown, ParticipantType::Treatment)) {
            return isBot(shown) ? (starts ? tr("A bot") : tr("a bot"))
                                : (starts ? tr("An announcement") : tr("an announcement"));
        }
        const QString extension = label(shown.extension);
        const QString id = extension.isEmpty() ? label(shown.id) : extension;
        if (isOf(shown, ParticipantType::Agent)) {
            return id.isEmpty() ? (starts ? tr("An agent") : tr("an agent"))
                                : (starts ? tr("Agent %1") : tr("agent %1")).arg(id);
        }
        return id.isEmpty() ? (starts ? tr("A participant") : tr("a participant"))
                            : (starts ? tr("Participant %1") : tr("participant %1")).arg(id);
    }

    /// As the subject of the sentence that tells of the stay: agents with their extension.
    [[nodiscard]] QString subject(std::size_t i) const
    {
        const record::Participant &shown = (*m_shown.engagement.participants)[i];
        const QString name = who(i, true);
        const QString extension = label(shown.extension);
        const bool isNamed = !isOf(shown, ParticipantType::External) && !label(shown.agentDisplayName).isEmpty();
        return isNamed && !extension.isEmpty() ? tr("%1 (%2)").arg(name, extension) : name;
    }

    [[nodiscard]] static bool isBot(const record::Participant &participant)
    {
        return participant.automationType && participant.automationType->value == record::AutomationType::Chatbot;
    }

    [[nodiscard]] static bool isAnnouncement(const record::Participant &shown)
    {
        return isOf(shown, ParticipantType::Treatment) && label(shown.agentDisplayName).isEmpty() && !isBot(shown);
    }

    /// How it came: `%1` is who, `%2` when, `%3` how long, `%4` the number called, `%5` the caller, `%6` the channel.
    [[nodiscard]] QString coming(const record::Participant &shown) const
    {
        const bool isOutbound = m_said.direction && m_said.direction->value == record::Direction::Outbound;
        if (isAnnouncement(shown)) {
            return tr("%1 began %2 %3.");
        }
        if (isOf(shown, ParticipantType::External) && shown.callingNumber && shown.dialledNumber && !isOutbound) {
            return tr("%1 called %4 from %5 %2 %3.");
        }
        if (isOf(shown, ParticipantType::External) && shown.channelId) {
            return tr("%1 joined by %6 %2 %3.");
        }
        return tr("%1 joined %2 %3.");
    }

    void participant(std::size_t i, const record::Participant &participant)
    {
        const auto &shown = (*m_shown.engagement.participants)[i];
        const Endings &endings = isAnnouncement(shown)                     ? announcement
                                 : isOf(shown, ParticipantType::Treatment) ? attendance
                                                                           : stay;
        const QStringList values{subject(i),
                                 QString(),
                                 lasting(m_analysis.intervals.participants[i], endings),
                                 label(shown.dialledNumber),
                                 label(shown.callingNumber),
                                 label(shown.channelId)};
        tell(participant.joinedAt,
             [values, pattern = coming(shown)](const QString &time) {
                 QStringList all = values;
                 all[1] = time;
                 return filled(pattern, all);
             },
             (isAnnouncement(shown) ? tr("When %1 began cannot be known.") : tr("When %1 joined cannot be known."))
                 .arg(who(i, false)),
             {path(Part::Participants, participant.index, "joinedAt"),
              path(Part::Participants, participant.index, "leftAt")});
    }

    /// What is added to a time that does not belong to the engagement.
    [[nodiscard]] QString outside(const std::optional<record::Time> &time) const
    {
        const bool isBefore = time && m_said.startDate && time->instant < m_said.startDate->instant;
        const bool isAfter = time && m_said.endDate && time->instant > m_said.endDate->instant;
        return isBefore || isAfter ? QLatin1Char(' ') + tr("(outside the engagement)") : QString();
    }

    void queueEntry(std::size_t i, const record::QueueEntry &entry)
    {
        const auto &shown = (*m_shown.engagement.queues)[i];
        const auto &name = shown.queueName ? shown.queueName : shown.queueId;
        const QString queue =
            name ? tr("the queue “%1”").arg(withinSentence(plainLabel(name->toString()))) : tr("a queue");
        const bool isFollowed = m_analysis.intervals.queueHasFollower[i];
        const QString waited = lasting(m_analysis.intervals.queues[i], isFollowed ? followedWait : wait);
        const std::vector<FieldPath> sources{path(Part::Queues, entry.index, "queuedAt"),
                                             path(Part::Queues, entry.index, "acceptedAt")};
        tell(
            entry.queuedAt,
            [=, where = outside(entry.queuedAt)](const QString &time) {
                return tr("The customer entered %1 %2 %3.").arg(queue, time + where, waited);
            },
            tr("When the customer entered %1 cannot be known.").arg(queue), sources);
        if (entry.queuedAt && m_analysis.over && !entry.acceptedAt && !entry.agentId && !isFollowed) {
            tell(
                entry.queuedAt, [](const QString &) { return tr("Nobody accepted the customer there."); }, {}, sources);
        }
    }

    void transfer(std::size_t i, const record::Transfer &transfer)
    {
        const QString target = withinSentence(transferTarget(m_shown, i));
        const auto whole = m_analysis.intervals.transfers[i].interval();
        const QString later = whole ? durationText(whole->duration()) : QString();
        tell(transfer.timestamp,
             [target, later, where = outside(transfer.timestamp)](const QString &clock) {
                 const QString time = clock + where;
                 return later.isEmpty() ? tr("The customer was passed on to %1 %2.").arg(target, time)
                                        : tr("The customer was passed on to %1 %2 and was answered after %3.")
                                              .arg(target, time, later);
             },
             tr("When the customer was passed on to %1 cannot be known.").arg(target),
             {path(Part::Transfers, transfer.index, "timestamp"),
              path(Part::Transfers, transfer.index, "destinationAgentJoinedAt")});
    }

    void more()
    {
        const auto rest = [](const auto &list) {
            return list && list->size() > most ? list->size() - most : 0;
        };
        const std::size_t count = rest(m_said.participants) + rest(m_said.queues) + rest(m_said.transfers);
        if (count > 0) {
            m_sentences.push_back(
                {tr("Further participants, queue entries and transfers in the record: %n.", static_cast<int>(count)),
                 {FieldPath::of(Part::Participants)}});
        }
    }

    void lonely()
    {
        const qint64 alone = m_analysis.clock.total(ClockState::Alone);
        if (alone > 0) {
            m_sentences.push_back(
                {tr("Nobody was with the customer for %1 in all.").arg(durationText(alone)),
                 metricSources(MetricId::Alone, *m_analysis.record, m_analysis.intervals, m_analysis.clock)});
        }
    }

    void end()
    {
        if (!m_said.endDate) {
            return;
        }
        QStringList later;
        std::vector<FieldPath> sources{FieldPath::field(literal("endDate"))};
        first(m_said.participants, [&](std::size_t i, const record::Participant &participant) {
            if (!participant.leftAt || participant.leftAt->instant <= m_said.endDate->instant) {
                return;
            }
            later << tr("%1 left %2 later")
                         .arg(who(i, false), durationText(participant.leftAt->instant - m_said.endDate->instant));
            sources.push_back(path(Part::Participants, participant.index, "leftAt"));
        });
        const auto text = [more = listed(later)](const QString &time) {
            return more.isEmpty() ? tr("The engagement ended %1.").arg(time)
                                  : tr("The engagement is marked as ended %1, but %2.").arg(time, more);
        };
        m_told.push_back({m_said.endDate->instant, text, std::move(sources)});
    }

    /// What is said of the end where the record has none.
    void openEnd()
    {
        if (m_analysis.over && !m_said.endDate) {
            m_sentences.push_back({tr("The engagement is over, but when it ended cannot be known."),
                                   {FieldPath::field(literal("endDate"))}});
        } else if (!m_analysis.over) {
            m_sentences.push_back({m_analysis.asOf
                                       ? tr("The engagement was still going on %1.").arg(when(*m_analysis.asOf))
                                       : tr("The engagement is still going on."),
                                   {}});
        }
    }

    const record::Record &m_shown;
    const record::Engagement &m_said;
    const Analysis &m_analysis;
    QTimeZone m_zone;
    QDate m_date; ///< of the sentence before
    std::vector<Told> m_told;
    std::vector<Sentence> m_undated;
    std::vector<Sentence> m_sentences;
};

} // namespace

std::vector<Sentence> accountOf(const JourneyEngagement &engagement, const QTimeZone &zone)
{
    return Account(engagement, zone).tell();
}

} // namespace analysis
