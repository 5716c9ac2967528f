// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "bars.h"

#include "record/engagement_reader.h"

#include <random>

namespace {

constexpr qint64 firstMs = 1'714'557'600'000;
constexpr int people = barLanes - 1;

QByteArray timeAt(qint64 ms)
{
    return '"' + record::toIsoUtc({firstMs + ms}).toUtf8() + '"';
}

QByteArray bar(int who, qint64 from, qint64 to)
{
    const QByteArray name = who == 0 ? "" : R"(,"agentDisplayName":"Agent )" + QByteArray::number(who) + '"';
    return R"({"id":"p)" + QByteArray::number(who) + R"(","type":")" + (who == 0 ? "EXTERNAL" : "AGENT") +
           R"(","channelId":"Voice")" + name + R"(,"joinedAt":)" + timeAt(from) + R"(,"leftAt":)" + timeAt(to) + '}';
}

QByteArray recordWithBars(int bars)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<qint64> length(500, 30'000);
    std::uniform_int_distribution<qint64> pause(100, 20'000);
    std::vector<qint64> freeFrom(people, 0);
    QByteArray record = R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":"COMPLETED","channels":[)"
                        R"({"id":"Voice","type":"VOICE"}],"participants":[)";
    record.reserve(bars * qsizetype(160));
    for (int i = 0; i < bars; ++i) {
        const int who = i % people;
        qint64 &free = freeFrom[static_cast<std::size_t>(who)];
        const qint64 from = free + pause(random);
        const qint64 to = from + length(random);
        record += (i > 0 ? "," : "") + bar(who, from, to);
        free = to;
    }
    return record + "]}";
}

} // namespace

analysis::JourneyPtr journeyWithBars(int bars)
{
    const auto record = record::readEngagement(recordWithBars(bars));
    if (!record)
        return nullptr;
    auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(*record));
    // Revealed: what is measured is the timeline, not the masking.
    return analysis::makeJourney({{*record, std::move(analysed), {}}}, true);
}
