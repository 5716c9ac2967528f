// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline_kit.h"

#include "record/instant.h"

namespace kit {

namespace {

/// Makes elements whose times lie close together or years apart, and are now and then missing.
class Maker final
{
public:
    Maker(QRandomGenerator &random, qint64 span) : m_random(random), m_span(span) {}

    [[nodiscard]] QByteArray participant()
    {
        const char *types[] = {"EXTERNAL", "AGENT", "AGENT", "TREATMENT", "SUPERVISOR"};
        const qint64 from = moment();
        return R"({"type":")" + QByteArray(types[m_random.bounded(5)]) + R"(","id":"p)" + number(6) +
               R"(","agentDisplayName":")" + QByteArray("Name ").repeated(1 + m_random.bounded(6)) + number(9) + '"' +
               channel() + time("joinedAt", from) + time("leftAt", from + length()) + '}';
    }
    [[nodiscard]] QByteArray queue()
    {
        const qint64 from = moment();
        return R"({"queueId":"q)" + number(4) + R"(","queueName":"Queue of )" + number(4) + '"' + channel() +
               time("queuedAt", from) + time("acceptedAt", from + length()) + R"(,"agentId":"p)" + number(6) + R"("})";
    }
    [[nodiscard]] QByteArray transfer()
    {
        const qint64 from = moment();
        return R"({"initiatingAgentId":"p)" + number(6) + R"(","destinationAgentId":"p)" + number(6) +
               R"(","description":"about )" + number(1000) + '"' + channel() + time("timestamp", from) +
               time("destinationAgentJoinedAt", from + length()) + '}';
    }
    [[nodiscard]] QByteArray note()
    {
        return R"({"note":"what was said )" + number(1000) + R"(","createdBy":{"name":"N)" + number(4) + R"("})" +
               time("createdAt", moment()) + '}';
    }

private:
    [[nodiscard]] QByteArray number(int below) { return QByteArray::number(m_random.bounded(below)); }
    [[nodiscard]] qint64 moment() { return static_cast<qint64>(m_random.generateDouble() * double(m_span)); }
    [[nodiscard]] qint64 length()
    {
        const double part = m_random.bounded(4) == 0 ? 0.3 : 0.001;
        return m_random.bounded(8) == 0 ? 0 : static_cast<qint64>(m_random.generateDouble() * part * double(m_span));
    }
    [[nodiscard]] QByteArray channel()
    {
        const char *channels[] = {"Voice", "voice", "Chat", ""};
        return R"(,"channelId":")" + QByteArray(channels[m_random.bounded(4)]) + '"';
    }
    [[nodiscard]] QByteArray time(const char *member, qint64 ms)
    {
        constexpr qint64 start = 1'767'225'600'000; // 2026-01-01T00:00:00Z
        return m_random.bounded(10) == 0
                   ? QByteArray()
                   : ",\"" + QByteArray(member) + "\":\"" + record::toIsoUtc({start + ms}).toLatin1() + '"';
    }

    QRandomGenerator &m_random;
    qint64 m_span;
};

} // namespace

QByteArray randomRecord(QRandomGenerator &random, int elements)
{
    constexpr qint64 spans[] = {0, 900, 60'000, 3'600'000, 400'000'000, 90'000'000'000};
    Maker maker(random, spans[random.bounded(6)]);
    const auto list = [&](int count, QByteArray (Maker::*make)()) {
        QByteArrayList texts;
        for (int i = 0; i < count; ++i) {
            texts += random.bounded(9) == 0 ? QByteArray("null") : (maker.*make)();
        }
        return texts.join(',');
    };
    return R"({"id":"random","channels":[{"id":"Chat"}],"participants":[)" + list(elements, &Maker::participant) +
           R"(],"queues":[)" + list(elements / 2, &Maker::queue) + R"(],"transfers":[)" +
           list(elements / 3, &Maker::transfer) + R"(],"agentNotes":[)" + list(elements / 3, &Maker::note) + "]}";
}

} // namespace kit
