// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "naive_clock.h"

#include "case_file.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace {

using Json = nlohmann::json;
using Ms = std::optional<qint64>;

/// From the strongest to the weakest.
const QStringList kinds{QStringLiteral("reported"), QStringLiteral("inferred"), QStringLiteral("open")};

struct Span
{
    qint64 start = 0, end = 0;
    int kind = 0;
    QString list, name;

    [[nodiscard]] bool isThere(qint64 from, qint64 to) const { return std::max(start, from) < std::min(end, to); }
};

QString text(const Json &object, const char *name)
{
    return object.contains(name) && object[name].is_string() ? QString::fromStdString(object[name]) : QString();
}

Ms time(const Json &object, const char *name)
{
    const QDateTime at = QDateTime::fromString(text(object, name), Qt::ISODateWithMs);
    return at.isValid() ? Ms(at.toMSecsSinceEpoch() - caseOrigin.ms) : Ms();
}

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

struct Naive
{
    Json record;
    bool over = false;
    Ms asOf, endDate;
    std::vector<Span> spans;

    explicit Naive(const QByteArray &json, Ms givenAsOf) : record(Json::parse(json.constData()))
    {
        endDate = time(record, "endDate");
        over = endDate || same(text(record, "status"), QStringLiteral("COMPLETED"));
        asOf = givenAsOf ? givenAsOf : latest();
    }

    [[nodiscard]] std::vector<Json> list(const char *name) const
    {
        return record.contains(name) && record[name].is_array() ? record[name].get<std::vector<Json>>()
                                                                : std::vector<Json>();
    }

    [[nodiscard]] Ms latest() const
    {
        Ms last;
        const auto look = [&last](const Json &in, std::initializer_list<const char *> names) {
            for (const char *name : names)
                last = std::max(last, time(in, name));
        };
        look(record, {"startDate", "updateDate", "endDate"});
        for (const char *name : {"participants", "queues", "transfers", "agentNotes"})
            for (const Json &element : list(name))
                look(element, {"joinedAt", "leftAt", "queuedAt", "acceptedAt", "timestamp", "destinationAgentJoinedAt",
                               "createdAt", "updatedAt"});
        return last;
    }

    void add(Ms start, Ms end, int kind, const QString &listName, const QString &id, std::size_t place)
    {
        static const QStringList told{QStringLiteral("EXTERNAL"), QStringLiteral("AGENT"), QStringLiteral("TREATMENT"),
                                      QStringLiteral("QUEUE"), QStringLiteral("TRANSFER")};
        if (!start || !end || *end < *start || !told.contains(listName))
            return;
        spans.push_back({*start, *end, kind, listName, id.isEmpty() ? QStringLiteral("#%1").arg(place) : id});
    }

    /// An end that is missing: open, or inferred from the record's end.
    void addUnended(Ms start, const QString &listName, const QString &id, std::size_t place, bool mayInfer)
    {
        if (!over)
            add(start, asOf, 2, listName, id, place);
        else if (mayInfer)
            add(start, endDate, 1, listName, id, place);
    }

    [[nodiscard]] Ms follower(const Json &entry) const
    {
        const Ms queued = time(entry, "queuedAt");
        const QString agent = text(entry, "agentId");
        Ms first;
        const auto consider = [&first](Ms at) {
            first = first && at ? std::min(first, at) : first ? first : at;
        };
        for (const Json &one : list("participants")) {
            const bool isMeant = agent.isEmpty() ? same(text(one, "type"), QStringLiteral("AGENT")) &&
                                                       same(text(one, "channelId"), text(entry, "channelId"))
                                                 : text(one, "id") == agent;
            if (const Ms joined = time(one, "joinedAt"); isMeant && joined && *joined >= *queued)
                consider(joined);
        }
        for (const Json &other : list("queues"))
            if (const Ms at = time(other, "queuedAt");
                at && *at > *queued && same(text(other, "channelId"), text(entry, "channelId")))
                consider(at);
        return first;
    }

    void gather()
    {
        std::size_t place = 0;
        bool hasCustomer = false;
        for (const Json &one : list("participants")) {
            const QString type = text(one, "type").toUpper();
            hasCustomer = hasCustomer || type == QLatin1String("EXTERNAL");
            const Ms joined = time(one, "joinedAt"), left = time(one, "leftAt");
            if (left)
                add(joined, left, 0, type, text(one, "id"), place);
            else
                addUnended(joined, type, text(one, "id"), place, true);
            ++place;
        }
        if (!hasCustomer && endDate)
            add(time(record, "startDate"), endDate, 0, QStringLiteral("EXTERNAL"), {}, 0);
        else if (!hasCustomer)
            addUnended(time(record, "startDate"), QStringLiteral("EXTERNAL"), {}, 0, false);
        gatherWaits();
    }

    void gatherWaits()
    {
        std::size_t place = 0;
        for (const Json &one : list("queues")) {
            const Ms queued = time(one, "queuedAt"), accepted = time(one, "acceptedAt");
            if (accepted)
                add(queued, accepted, 0, QStringLiteral("QUEUE"), text(one, "queueId"), place);
            else if (const Ms next = queued ? follower(one) : Ms())
                add(queued, next, 1, QStringLiteral("QUEUE"), text(one, "queueId"), place);
            else
                addUnended(queued, QStringLiteral("QUEUE"), text(one, "queueId"), place, true);
            ++place;
        }
        place = 0;
        for (const Json &one : list("transfers"))
            add(time(one, "timestamp"), time(one, "destinationAgentJoinedAt"), 0, QStringLiteral("TRANSFER"),
                text(one, "destinationAgentId"), place++);
    }

    [[nodiscard]] QStringList there(const QString &listName, qint64 from, qint64 to) const
    {
        QStringList names;
        for (const Span &span : spans)
            if (span.list == listName && span.isThere(from, to) && !names.contains(span.name))
                names << span.name;
        return names;
    }

    /// The state of one millisecond, and the list of those who are told in it.
    [[nodiscard]] std::pair<QString, QString> stateAt(qint64 ms) const
    {
        const auto countOf = [&](const QString &listName) {
            return there(listName, ms, ms + 1).size();
        };
        if (countOf(QStringLiteral("EXTERNAL")) == 0)
            return {QStringLiteral("away"), {}};
        const QString agents = QStringLiteral("AGENT");
        if (countOf(agents) > 0)
            return {countOf(agents) > 1 ? QStringLiteral("with-agents") : QStringLiteral("with-agent"), agents};
        if (countOf(QStringLiteral("TRANSFER")) > 0)
            return {QStringLiteral("transferring"), QStringLiteral("TRANSFER")};
        if (countOf(QStringLiteral("QUEUE")) > 0)
            return {QStringLiteral("queued"), QStringLiteral("QUEUE")};
        if (countOf(QStringLiteral("TREATMENT")) > 0)
            return {QStringLiteral("automated"), QStringLiteral("TREATMENT")};
        return {QStringLiteral("alone"), {}};
    }

    /// The same people, in whatever order their elements stand.
    [[nodiscard]] bool isSame(qint64 a, qint64 b) const
    {
        const auto [state, told] = stateAt(a);
        QStringList before = there(told, a, a + 1), after = there(told, b, b + 1);
        before.sort();
        after.sort();
        return stateAt(b).first == state && before == after;
    }

    [[nodiscard]] int borderKind(qint64 ms) const
    {
        int strongest = 3;
        for (const Span &span : spans) {
            strongest = span.start == ms ? 0 : span.end == ms ? std::min(strongest, span.kind) : strongest;
            if (strongest == 0)
                break;
        }
        return strongest;
    }

    [[nodiscard]] QStringList pieces() const
    {
        Ms from, to;
        for (const Span &span : spans) {
            if (span.list != QLatin1String("EXTERNAL"))
                continue;
            from = from ? std::min(*from, span.start) : span.start;
            to = std::max(to, Ms(span.end));
        }
        QStringList lines;
        for (qint64 start = from.value_or(0); from && start < *to;) {
            const auto [state, told] = stateAt(start);
            qint64 end = start + 1;
            while (end < *to && isSame(start, end))
                ++end;
            const QString kind = kinds.at(std::max(borderKind(start), borderKind(end)));
            const QStringList who = there(told, start, end);
            lines << QStringLiteral("%1 @%2 @%3 %4").arg(state).arg(start).arg(end).arg(kind) +
                         (who.isEmpty() ? QString() : u' ' + who.join(QStringLiteral(", ")));
            start = end;
        }
        return lines;
    }
};

} // namespace

QStringList naiveClock(const QByteArray &json, std::optional<qint64> asOf)
{
    Naive naive(json, asOf);
    naive.gather();
    return naive.pieces();
}
