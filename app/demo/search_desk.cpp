// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/search_desk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace demo {

namespace {

bool holds(const QJsonArray &list, const QString &text)
{
    return std::any_of(list.begin(), list.end(), [&text](const QJsonValue &value) {
        return value.toString().compare(text, Qt::CaseInsensitive) == 0;
    });
}

/// Whether one of the elements of that list has that text in one of its members.
bool anyHas(const QJsonObject &record, QLatin1String list, QLatin1String member, const QString &text)
{
    const QJsonArray elements = record.value(list).toArray();
    return std::any_of(elements.begin(), elements.end(), [&](const QJsonValue &element) {
        return element[member].toString().compare(text, Qt::CaseInsensitive) == 0;
    });
}

/// Phone numbers are texts here: no spelling stands for another.
bool isBy(const QJsonObject &record, const QJsonObject &identifiers)
{
    const QJsonObject known = record.value(QLatin1String("identifiers")).toObject();
    for (auto asked = identifiers.begin(); asked != identifiers.end(); ++asked) {
        const QJsonArray values = known.value(asked.key()).toArray();
        const QJsonArray wanted = asked.value().toArray();
        if (std::any_of(wanted.begin(), wanted.end(),
                        [&values](const QJsonValue &value) { return values.contains(value); })) {
            return true;
        }
    }
    return false;
}

QDateTime startOf(const QJsonObject &record)
{
    return QDateTime::fromString(record.value(QLatin1String("startDate")).toString(), Qt::ISODateWithMs);
}

bool isMeant(const QJsonObject &record, const SearchAsked &asked)
{
    const auto hasChannel = [&record](const QString &channel) {
        return anyHas(record, QLatin1String("channels"), QLatin1String("id"), channel);
    };
    const bool isOfChannel =
        asked.channelIds.isEmpty() || std::any_of(asked.channelIds.begin(), asked.channelIds.end(), hasChannel);
    const bool isOfAgent =
        asked.agentId.isEmpty() || anyHas(record, QLatin1String("participants"), QLatin1String("id"), asked.agentId);
    const bool isOfTopic = asked.conversation.isEmpty() ||
                           holds(record.value(QLatin1String("conversations")).toArray(), asked.conversation);
    const QDateTime start = startOf(record);
    const bool isInTime = (!asked.from || start >= *asked.from) && (!asked.until || start <= *asked.until);
    return isBy(record, asked.identifiers) && isOfChannel && isOfAgent && isOfTopic && isInTime;
}

std::optional<QDateTime> timeIn(const QJsonObject &body, QLatin1String name, std::vector<Violation> &broken)
{
    const QJsonValue said = body.value(name);
    if (said.isUndefined() || said.isNull()) {
        return std::nullopt;
    }
    const QDateTime time = QDateTime::fromString(said.toString(), Qt::ISODateWithMs);
    if (!time.isValid()) {
        broken.push_back(
            {QLatin1String("searchJourneys.") + name, QStringLiteral("must be an ISO 8601 time"), patternViolation});
    }
    return time;
}

} // namespace

tl::expected<SearchAsked, std::vector<Violation>> searchIn(const QByteArray &body)
{
    const QJsonObject said = QJsonDocument::fromJson(body).object();
    std::vector<Violation> broken;
    SearchAsked asked{
        said.value(QLatin1String("identifiers")).toObject(), {},
        said.value(QLatin1String("agentId")).toString(),     said.value(QLatin1String("conversation")).toString(),
        timeIn(said, QLatin1String("startDate"), broken),    timeIn(said, QLatin1String("endDate"), broken)};
    for (const QJsonValue &channel : said.value(QLatin1String("channelIds")).toArray()) {
        asked.channelIds << channel.toString();
    }
    const auto isEmpty = [](const QJsonValue &values) {
        return values.toArray().isEmpty();
    };
    if (asked.identifiers.isEmpty() || std::any_of(asked.identifiers.begin(), asked.identifiers.end(), isEmpty)) {
        broken.push_back(
            {QStringLiteral("searchJourneys.identifiers"), QStringLiteral("must not be empty"), nullViolation});
    }
    if (!broken.empty()) {
        return tl::unexpected(broken);
    }
    return asked;
}

std::vector<QByteArray> found(const std::vector<QByteArray> &records, const SearchAsked &asked)
{
    std::vector<std::pair<QDateTime, QByteArray>> meant;
    for (const QByteArray &bytes : records) {
        const QJsonObject record = QJsonDocument::fromJson(bytes).object();
        if (isMeant(record, asked)) {
            meant.emplace_back(startOf(record), bytes);
        }
    }
    std::stable_sort(meant.begin(), meant.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<QByteArray> all;
    for (const auto &[start, bytes] : meant) {
        all.push_back(bytes);
    }
    return all;
}

} // namespace demo
