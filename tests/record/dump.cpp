// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "dump.h"

#include <QStringList>

#include <array>

using namespace record;

namespace {

/// With quotes, and with nothing in it that a text file does not show.
QString quoted(Text text)
{
    QString shown;
    for (const QChar c : text.toString()) {
        if (c == u'"' || c == u'\\')
            shown += u'\\';
        if (c < u' ')
            shown += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return u'"' + shown + u'"';
}

QString shown(TextRange range)
{
    return QStringLiteral("@%1-%2").arg(range.begin).arg(range.end);
}

template<std::size_t N, typename E>
QString nameIn(const std::array<const char *, N> &names, E value)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

QString nameOf(Status value)
{
    return nameIn(std::array{"Other", "Created", "Active", "Completed"}, value);
}

QString nameOf(Direction value)
{
    return nameIn(std::array{"Other", "Inbound", "Outbound"}, value);
}

QString nameOf(ParticipantType value)
{
    return nameIn(std::array{"Other", "External", "Agent", "Treatment"}, value);
}

QString nameOf(AutomationType value)
{
    return nameIn(std::array{"Other", "SelfService", "Treatment", "Chatbot"}, value);
}

QString nameOf(TransferType value)
{
    return nameIn(std::array{"Other", "ToAgent", "ToQueue", "ToExternal", "ConsultToQueue"}, value);
}

QString nameOf(ReadingCode value)
{
    return nameIn(std::array{"bad-time", "wrong-type", "duplicate-key", "no-time-zone", "unmodelled-field"}, value);
}

QString nameOf(ReadErrorKind value)
{
    return nameIn(
        std::array{"Empty", "TooLarge", "TooDeep", "NotUtf8", "NotJson", "CutShort", "NotAnObject", "MoreFollows"},
        value);
}

/// Writes what is there, a line each; what is absent it leaves out.
class Dump final
{
public:
    void field(const char *name, const std::optional<Text> &text)
    {
        if (text)
            line(name, quoted(*text));
    }
    void field(const char *name, const std::optional<Time> &time)
    {
        if (time)
            line(name, quoted(time->text) + u' ' + toIsoUtc(time->instant) +
                           (time->hasOffset ? QString() : QStringLiteral(" without offset")));
    }
    void field(const char *name, const std::optional<Whole> &whole)
    {
        if (whole)
            line(name, whole->digits.toString() + u' ' + QString::number(whole->value));
    }
    void field(const char *name, const std::optional<bool> &value)
    {
        if (value)
            line(name, *value ? QStringLiteral("true") : QStringLiteral("false"));
    }
    template<typename E>
    void field(const char *name, const std::optional<Enumerated<E>> &value)
    {
        if (value)
            line(name, quoted(value->text) + u' ' + nameOf(value->value));
    }
    void field(const char *name, const std::optional<Author> &author)
    {
        if (!author)
            return;
        line(name, QStringLiteral("{}"));
        m_indent += 2;
        field("id", author->id);
        field("name", author->name);
        m_indent -= 2;
    }
    template<typename T>
    void field(const char *name, const std::optional<std::vector<T>> &elements)
    {
        if (!elements)
            return;
        line(name, QString::number(elements->size()));
        m_indent += 2;
        for (const T &element : *elements)
            write(element);
        m_indent -= 2;
    }
    void finding(const ReadingFinding &finding, const RecordText &text)
    {
        const std::optional<TextRange> value = text.find(finding.path.toPointer());
        const QString where =
            value && value->begin == finding.place ? QString() : QStringLiteral(" which is elsewhere");
        m_lines << QStringLiteral("%1 %2 @%3%4")
                       .arg(nameOf(finding.code), finding.path.toPointer())
                       .arg(finding.place)
                       .arg(where);
    }

    [[nodiscard]] QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    void line(const char *name, const QString &value)
    {
        m_lines << QString(m_indent, u' ') + QLatin1StringView(name) + QStringLiteral(": ") + value;
    }
    void head(const Element &element)
    {
        m_lines << QString(m_indent, u' ') + u'#' + QString::number(element.index) + u' ' + shown(element.range);
    }
    template<typename Fields>
    void within(const Element &element, Fields &&fields)
    {
        head(element);
        m_indent += 2;
        fields();
        m_indent -= 2;
    }

    void write(const Channel &channel);
    void write(const Participant &participant);
    void write(const QueueEntry &entry);
    void write(const Transfer &transfer);
    void write(const AgentNote &note);
    void write(const ListedText &listed);
    void write(const OpenEntry &entry);

    QStringList m_lines;
    qsizetype m_indent = 0;
};

void Dump::write(const Channel &channel)
{
    within(channel, [&] {
        field("id", channel.id);
        field("type", channel.type);
    });
}

void Dump::write(const Participant &participant)
{
    within(participant, [&] {
        field("id", participant.id);
        field("agentDisplayName", participant.agentDisplayName);
        field("joinedAt", participant.joinedAt);
        field("leftAt", participant.leftAt);
        field("type", participant.type);
        field("automationType", participant.automationType);
        field("channelId", participant.channelId);
        field("channelType", participant.channelType);
        field("callingNumber", participant.callingNumber);
        field("dialledNumber", participant.dialledNumber);
        field("extension", participant.extension);
        field("dialogId", participant.dialogId);
        field("sourceType", participant.sourceType);
        field("sourceAddress", participant.sourceAddress);
    });
}

void Dump::write(const QueueEntry &entry)
{
    within(entry, [&] {
        field("queueId", entry.queueId);
        field("channelId", entry.channelId);
        field("queueName", entry.queueName);
        field("priority", entry.priority);
        field("rank", entry.rank);
        field("proficiencyRangeMin", entry.proficiencyRangeMin);
        field("proficiencyRangeMax", entry.proficiencyRangeMax);
        field("queuedAt", entry.queuedAt);
        field("agentId", entry.agentId);
        field("acceptedAt", entry.acceptedAt);
    });
}

void Dump::write(const Transfer &transfer)
{
    within(transfer, [&] {
        field("initiatingAgentId", transfer.initiatingAgentId);
        field("queueId", transfer.queueId);
        field("queueName", transfer.queueName);
        field("channelProviderId", transfer.channelProviderId);
        field("connectionId", transfer.connectionId);
        field("dialogId", transfer.dialogId);
        field("providerDialogId", transfer.providerDialogId);
        field("channelId", transfer.channelId);
        field("correlationId", transfer.correlationId);
        field("fallbackQueueId", transfer.fallbackQueueId);
        field("timestamp", transfer.timestamp);
        field("destinationAgentId", transfer.destinationAgentId);
        field("destinationAgentName", transfer.destinationAgentName);
        field("destinationAgentJoinedAt", transfer.destinationAgentJoinedAt);
        field("destinationExternalNumber", transfer.destinationExternalNumber);
        field("description", transfer.description);
        field("transferType", transfer.transferType);
    });
}

void Dump::write(const AgentNote &note)
{
    within(note, [&] {
        field("id", note.id);
        field("engagementId", note.engagementId);
        field("createdBy", note.createdBy);
        field("updatedBy", note.updatedBy);
        field("note", note.note);
        field("text", note.text);
        field("readOnly", note.readOnly);
        field("createdAt", note.createdAt);
        field("updatedAt", note.updatedAt);
    });
}

void Dump::write(const ListedText &listed)
{
    within(listed, [&] { line("text", quoted(listed.text)); });
}

void Dump::write(const OpenEntry &entry)
{
    line("key", quoted(entry.key));
    m_indent += 2;
    for (const OpenValue &value : entry.values)
        line(value.isText ? "text" : "json", quoted(value.text) + u' ' + shown(value.range));
    m_indent -= 2;
}

} // namespace

QString dump(const Record &record)
{
    const Engagement &engagement = record.engagement;
    Dump dump;
    dump.field("id", engagement.id);
    dump.field("accountId", engagement.accountId);
    dump.field("status", engagement.status);
    dump.field("direction", engagement.direction);
    dump.field("startDate", engagement.startDate);
    dump.field("updateDate", engagement.updateDate);
    dump.field("endDate", engagement.endDate);
    dump.field("sourceType", engagement.sourceType);
    dump.field("sourceAddress", engagement.sourceAddress);
    dump.field("channels", engagement.channels);
    dump.field("identifiers", engagement.identifiers);
    dump.field("participants", engagement.participants);
    dump.field("conversations", engagement.conversations);
    dump.field("data", engagement.data);
    dump.field("attributes", engagement.attributes);
    dump.field("queues", engagement.queues);
    dump.field("transfers", engagement.transfers);
    dump.field("agentNotes", engagement.agentNotes);
    for (const ReadingFinding &finding : record.findings)
        dump.finding(finding, record.text);
    return dump.text();
}

QString dump(const ReadError &error)
{
    return QStringLiteral("%1 at %2, line %3, column %4, in \"%5\"\n")
        .arg(nameOf(error.kind))
        .arg(error.offset)
        .arg(error.position.line)
        .arg(error.position.column)
        .arg(error.path);
}

QString dump(const tl::expected<RecordPtr, ReadError> &read)
{
    return read ? dump(**read) : dump(read.error());
}
