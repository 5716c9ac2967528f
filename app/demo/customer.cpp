// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/customer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <random>

namespace demo {

namespace {

constexpr int count = 119; ///< with the ordinary sample 120
constexpr QLatin1String phone("+49 30 23125 148");
constexpr QLatin1String mail("s.lindner@example.org");

struct Person
{
    const char *id;
    const char *name;
};

struct Topic
{
    const char *name;
    const char *attribute;
    const char *queue;
    const char *queueId;
    const char *note;
};

struct Channel
{
    const char *id;
    const char *type;
};

constexpr std::array people{Person{"c3fda857-e8f6-426d-a000-8897a84f6692", "Katharina Brandt"},
                            Person{"aa03b001-7ef5-43f5-a028-49f5924e2ebe", "Farid Haddad"},
                            Person{"5d9b27e4-1c60-4f0e-9a37-6b1f0c8e2d11", "Jonas Weidner"},
                            Person{"e07a4c92-83bd-4d5f-8f26-2a9be1d7c340", "Milena Petrović"},
                            Person{"71c6f3aa-94e2-4b18-bd05-f3e8a6072c59", "Aylin Demir"}};
constexpr std::array topics{
    Topic{"Slow connection", "Broadband.Fault", "Technik Internet", "d1b2d230-26a9-4fcf-97e0-613062ed0e59",
          "Line measured, drops every evening. Ticket is with the network."},
    Topic{"Invoice question", "Broadband.Billing", "Privatkunden Rechnung", "9972546c-f4cc-45b0-8d62-153adef4143d",
          "Explained the pro rata amount, the customer will look at it again."},
    Topic{"Change of tariff", "Broadband.Tariff", "Privatkunden Vertrag", "4be1f6c0-7d35-4a8b-8e52-90c1d2a4f763",
          "Offered Heim 250 for 24 months; asked for it in writing."},
    Topic{"Router replacement", "Broadband.Hardware", "Technik Geräte", "0a95d3e7-52c8-4f61-a7b4-3c8e1f9d6b20",
          "New router is on its way, call back on +49 30 23125 148 if it is not there by Friday."},
    Topic{"Moving house", "Contract.Move", "Privatkunden Vertrag", "4be1f6c0-7d35-4a8b-8e52-90c1d2a4f763",
          "Needs the line from the first of the month on."}};
constexpr std::array channels{Channel{"Voice", "VOICE"}, Channel{"Chat", "WEBCHAT"}, Channel{"Email", "EMAIL"},
                              Channel{"Messaging", "MESSAGING"}};

/// Chance that is the same on every system, as the distributions of the library are not.
class Chance final
{
public:
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<unsigned>(bound)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool oneIn(int bound) { return below(bound) == 0; }
    template<typename List>
    const auto &pick(const List &list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    std::mt19937 m_engine{20'240'309};
};

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString idOf(const char *start, int number)
{
    return QStringLiteral("%1-0000-4000-8000-%2").arg(QLatin1String(start)).arg(number, 12, 10, QLatin1Char('0'));
}

QString timeText(const QDateTime &time)
{
    return time.toString(Qt::ISODateWithMs);
}

/// One engagement on its way from the first ring to the end.
class Contact final
{
public:
    Contact(Chance &chance, int number, const QDateTime &start, const Topic &topic)
        : m_chance(chance)
        , m_number(number)
        , m_start(start)
        , m_now(start)
        , m_topic(topic)
        , m_channel(chance.oneIn(2) ? channels[0] : chance.pick(channels))
        , m_dialog(idOf("d1a106ee", number))
    {}

    [[nodiscard]] CustomerEngagement make()
    {
        m_isMail = QLatin1String(m_channel.id) == QLatin1String("Email");
        if (QLatin1String(m_channel.id) == QLatin1String("Chat")) {
            bot();
        }
        const Person &first = m_chance.pick(people);
        const bool isAbandoned = !m_isMail && m_chance.oneIn(11);
        queue(m_topic, isAbandoned ? nullptr : &first);
        if (!isAbandoned) {
            handled(first);
        }
        const QString id = idOf("c0577a1e", m_number);
        return {id, QJsonDocument(record(id)).toJson(QJsonDocument::Indented), notes(id, first, isAbandoned)};
    }

private:
    void pass(int least, int most) { m_now = m_now.addMSecs(m_chance.between(least * 1000, most * 1000)); }

    QJsonObject participant(const QString &id, const char *type, const QDateTime &joined) const
    {
        return {{QStringLiteral("id"), id},
                {QStringLiteral("type"), text(type)},
                {QStringLiteral("joinedAt"), timeText(joined)},
                {QStringLiteral("leftAt"), timeText(m_now)},
                {QStringLiteral("channelId"), text(m_channel.id)},
                {QStringLiteral("channelType"), text(m_channel.type)},
                {QStringLiteral("dialogId"), m_dialog}};
    }

    void bot()
    {
        const QDateTime joined = m_now;
        pass(20, 240);
        QJsonObject bot = participant(idOf("b07b07b0", m_number), "TREATMENT", joined);
        bot.insert(QLatin1String("automationType"), QStringLiteral("CHATBOT"));
        m_participants.append(bot);
    }

    /// `by`: who answered; nobody where it is null.
    void queue(const Topic &topic, const Person *by)
    {
        pass(2, 40);
        QJsonObject entry{{QStringLiteral("queueId"), text(topic.queueId)},
                          {QStringLiteral("queueName"), text(topic.queue)},
                          {QStringLiteral("channelId"), text(m_channel.id)},
                          {QStringLiteral("priority"), m_chance.between(3, 6)},
                          {QStringLiteral("queuedAt"), timeText(m_now)}};
        m_isMail ? pass(1'200, 30'000) : pass(15, 840);
        if (by) {
            entry.insert(QLatin1String("agentId"), text(by->id));
            entry.insert(QLatin1String("acceptedAt"), timeText(m_now));
        }
        m_queues.append(entry);
    }

    void agent(const Person &person)
    {
        const QDateTime joined = m_now;
        pass(90, m_isMail ? 1'500 : 960);
        QJsonObject agent = participant(text(person.id), "AGENT", joined);
        agent.insert(QLatin1String("agentDisplayName"), text(person.name));
        m_participants.append(agent);
    }

    void handled(const Person &first)
    {
        agent(first);
        const Person &second = m_chance.pick(people);
        if (!m_chance.oneIn(4) || second.id == first.id) {
            return;
        }
        const Topic &other = m_chance.pick(topics);
        const QDateTime moment = m_now;
        queue(other, &second);
        m_transfers.append(QJsonObject{{QStringLiteral("initiatingAgentId"), text(first.id)},
                                       {QStringLiteral("queueId"), text(other.queueId)},
                                       {QStringLiteral("queueName"), text(other.queue)},
                                       {QStringLiteral("channelId"), text(m_channel.id)},
                                       {QStringLiteral("dialogId"), m_dialog},
                                       {QStringLiteral("timestamp"), timeText(moment)},
                                       {QStringLiteral("destinationAgentId"), text(second.id)},
                                       {QStringLiteral("destinationAgentName"), text(second.name)},
                                       {QStringLiteral("destinationAgentJoinedAt"), timeText(m_now)},
                                       {QStringLiteral("transferType"), QStringLiteral("TRANSFER_TO_QUEUE")}});
        agent(second);
    }

    QJsonObject record(const QString &id) const
    {
        QJsonObject customer = participant(idOf("c0577a1e", m_number + 1'000), "EXTERNAL", m_start);
        const bool isVoice = QLatin1String(m_channel.id) == QLatin1String("Voice");
        customer.insert(isVoice ? QLatin1String("callingNumber") : QLatin1String("sourceAddress"),
                        isVoice ? phone : mail);
        QJsonArray participants{customer};
        for (const QJsonValue &other : m_participants) {
            participants.append(other);
        }
        QJsonObject identifiers{{QStringLiteral("accountIds"), QJsonArray{QStringLiteral("DE-4471-0923")}},
                                {QStringLiteral("phoneNumbers"), QJsonArray{phone}}};
        if (!isVoice) {
            identifiers.insert(QLatin1String("emailAddresses"), QJsonArray{mail});
        }
        return {
            {QStringLiteral("id"), id},
            {QStringLiteral("accountId"), QStringLiteral("SAMPLE")},
            {QStringLiteral("status"), QStringLiteral("COMPLETED")},
            {QStringLiteral("direction"), m_number % 13 == 7 ? QStringLiteral("OUTBOUND") : QStringLiteral("INBOUND")},
            {QStringLiteral("startDate"), timeText(m_start)},
            {QStringLiteral("updateDate"), timeText(m_now.addMSecs(900))},
            {QStringLiteral("endDate"), timeText(m_now)},
            {QStringLiteral("channels"), QJsonArray{QJsonObject{{QStringLiteral("id"), text(m_channel.id)},
                                                                {QStringLiteral("type"), text(m_channel.type)}}}},
            {QStringLiteral("identifiers"), identifiers},
            {QStringLiteral("conversations"), QJsonArray{text(m_topic.name)}},
            {QStringLiteral("attributes"), QJsonArray{QStringLiteral("Language.German"), text(m_topic.attribute)}},
            {QStringLiteral("participants"), participants},
            {QStringLiteral("queues"), m_queues},
            {QStringLiteral("transfers"), m_transfers}};
    }

    [[nodiscard]] QByteArray notes(const QString &id, const Person &by, bool isAbandoned) const
    {
        if (isAbandoned) {
            return "[]";
        }
        const QJsonObject author{{QStringLiteral("id"), text(by.id)}, {QStringLiteral("name"), text(by.name)}};
        const QJsonObject note{{QStringLiteral("id"), idOf("a0e0700e", m_number)},
                               {QStringLiteral("engagementId"), id},
                               {QStringLiteral("createdBy"), author},
                               {QStringLiteral("note"), text(m_topic.note)},
                               {QStringLiteral("readOnly"), true},
                               {QStringLiteral("createdAt"), timeText(m_now.addSecs(40))}};
        return QJsonDocument(QJsonArray{note}).toJson(QJsonDocument::Compact);
    }

    Chance &m_chance;
    int m_number;
    QDateTime m_start;
    QDateTime m_now;
    const Topic &m_topic;
    const Channel &m_channel;
    QString m_dialog;
    bool m_isMail = false;
    QJsonArray m_participants; ///< all but the customer
    QJsonArray m_queues;
    QJsonArray m_transfers;
};

} // namespace

std::vector<CustomerEngagement> customerEngagements()
{
    // A matter takes one to four contacts within days; then there is peace for a while.
    constexpr std::array contactsOfAMatter{1, 3, 1, 2, 4, 1, 2, 1, 3};
    constexpr int daysOfAMatter = 12;
    std::vector<CustomerEngagement> all;
    Chance chance;
    QDate day(2024, 3, 11);
    for (std::size_t matter = 0; all.size() < count; ++matter) {
        const Topic &topic = chance.pick(topics);
        const int contacts = contactsOfAMatter[matter % contactsOfAMatter.size()];
        QDate contactDay = day.addDays(chance.below(3));
        for (int i = 0; i < contacts && all.size() < count; ++i) {
            const QTime time(chance.between(7, 17), chance.below(60), chance.below(60), chance.below(1000));
            const QDateTime start(contactDay, time, Qt::UTC);
            all.push_back(Contact(chance, static_cast<int>(all.size()) + 1, start, topic).make());
            contactDay = contactDay.addDays(chance.between(1, 3));
        }
        day = day.addDays(daysOfAMatter + chance.below(2) * static_cast<int>(matter % 2));
    }
    return all;
}

} // namespace demo
