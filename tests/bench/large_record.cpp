// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "large_record.h"

#include "record/instant.h"

#include <QFile>

namespace {

constexpr qint64 firstMs = 1'714'557'600'000;
constexpr qint64 stepMs = 60'000;

QByteArray timeAt(qint64 ms)
{
    return '"' + record::toIsoUtc({firstMs + ms}).toUtf8() + '"';
}

QByteArray uuid(int number, char kind)
{
    return '"' + QByteArray::number(number).rightJustified(8, '0') + "-580a-43b3-8cf9-db8169f4af5" + kind + '"';
}

QByteArray participant(int number, int elements)
{
    const bool isCustomer = number == 0;
    const qint64 joined = number * stepMs;
    const qint64 left = isCustomer ? elements * stepMs : joined + stepMs;
    return R"({"id":)" + uuid(number, 'a') + R"(,"agentDisplayName":"John Smith","joinedAt":)" + timeAt(joined) +
           R"(,"leftAt":)" + timeAt(left) + R"(,"type":")" + (isCustomer ? "EXTERNAL" : "AGENT") +
           R"(","channelId":"Voice","channelType":"VOICE","callingNumber":"087 12345","dialledNumber":"1590 12345",)" +
           R"("extension":"ext/1234","dialogId":)" + uuid(1, 'd') + R"(,"sourceType":"WEB","sourceAddress":"/help"})";
}

QByteArray queueEntry(int number)
{
    return R"({"queueId":)" + uuid(number % 50, 'b') +
           R"(,"channelId":"Voice","queueName":"Default queue of the house",)" +
           R"("priority":1,"rank":2147483647,"proficiencyRangeMin":4,"proficiencyRangeMax":10,"queuedAt":)" +
           timeAt(number * stepMs - 5'000) + R"(,"agentId":)" + uuid(number, 'a') + R"(,"acceptedAt":)" +
           timeAt(number * stepMs) + '}';
}

QByteArray transfer(int number, int elements)
{
    return R"({"initiatingAgentId":)" + uuid(number, 'a') + R"(,"queueId":)" + uuid(number % 50, 'b') +
           R"(,"queueName":"Default queue of the house","channelProviderId":)" + uuid(1, 'e') + R"(,"connectionId":)" +
           uuid(number, 'f') + R"(,"dialogId":)" + uuid(1, 'd') + R"(,"providerDialogId":)" + uuid(2, 'd') +
           R"(,"channelId":"Voice","correlationId":)" + uuid(3, 'd') + R"(,"fallbackQueueId":)" + uuid(4, 'b') +
           R"(,"timestamp":)" + timeAt(number * stepMs) + R"(,"destinationAgentId":)" +
           uuid((number + 1) % elements, 'a') + R"(,"destinationAgentName":"John Smith","destinationAgentJoinedAt":)" +
           timeAt(number * stepMs + 4'000) +
           R"(,"destinationExternalNumber":"019 718 0171","description":"New Car inquiry of a customer who rang before, )"
           R"(wants the estate with the tow bar and asks to be rung back on Friday","transferType":"TRANSFER_TO_AGENT"})";
}

template<typename Element>
void writeList(QFile &file, const char *name, int elements, Element element)
{
    file.write(QByteArray(",\"") + name + "\":[");
    for (int i = 0; i < elements; ++i) {
        file.write(i > 0 ? "," : "");
        file.write(element(i));
    }
    file.write("]");
}

} // namespace

bool writeLargeRecord(const QString &path, int elements)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(
        R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":"COMPLETED","direction":"INBOUND","startDate":)" +
        timeAt(0) + R"(,"endDate":)" + timeAt(elements * stepMs) +
        R"(,"channels":[{"id":"Voice","type":"VOICE"}],"identifiers":{"phoneNumbers":["019 718 0171"]})");
    writeList(file, "participants", elements, [=](int i) { return participant(i, elements); });
    writeList(file, "queues", elements, queueEntry);
    writeList(file, "transfers", elements, [=](int i) { return transfer(i, elements); });
    file.write("}");
    return file.flush() && file.error() == QFileDevice::NoError;
}

bool writeManyEngagements(const QString &path, int engagements)
{
    constexpr int elements = 4;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(R"({"engagements":[)");
    for (int i = 0; i < engagements; ++i) {
        file.write(i > 0 ? "," : "");
        file.write(R"({"id":)" + uuid(i, '0') + R"(,"status":"COMPLETED","direction":"INBOUND","startDate":)" +
                   timeAt(i * 86'400'000LL) + R"(,"endDate":)" + timeAt(i * 86'400'000LL + elements * stepMs) +
                   R"(,"channels":[{"id":"Voice","type":"VOICE"}],"identifiers":{"phoneNumbers":["019 718 0171"]})");
        const QString day = record::toIsoUtc({firstMs}).left(10);
        const QString own = record::toIsoUtc({firstMs + i * 86'400'000LL}).left(10);
        const auto onItsDay = [&](QByteArray element) {
            return element.replace(day.toLatin1(), own.toLatin1());
        };
        writeList(file, "participants", elements, [&](int n) { return onItsDay(participant(n, elements)); });
        writeList(file, "queues", elements, [&](int n) { return onItsDay(queueEntry(n)); });
        writeList(file, "transfers", elements, [&](int n) { return onItsDay(transfer(n, elements)); });
        file.write("}");
    }
    file.write("]}");
    return file.flush() && file.error() == QFileDevice::NoError;
}
