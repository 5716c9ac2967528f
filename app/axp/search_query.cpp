// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/search_query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace axp {

bool hasIdentifier(const SearchQuery &query)
{
    return std::any_of(query.identifiers.begin(), query.identifiers.end(),
                       [](const QStringList &values) { return !values.isEmpty(); });
}

QByteArray searchBody(const SearchQuery &query)
{
    QJsonObject identifiers;
    for (auto each = query.identifiers.begin(); each != query.identifiers.end(); ++each) {
        if (!each->isEmpty()) // the service takes no empty list
            identifiers.insert(each.key(), QJsonArray::fromStringList(*each));
    }
    QJsonObject body{{QStringLiteral("identifiers"), identifiers}};
    if (!query.channelIds.isEmpty())
        body.insert(QLatin1String("channelIds"), QJsonArray::fromStringList(query.channelIds));
    if (!query.agentId.isEmpty())
        body.insert(QLatin1String("agentId"), query.agentId);
    if (!query.conversation.isEmpty())
        body.insert(QLatin1String("conversation"), query.conversation);
    if (query.from)
        body.insert(QLatin1String("startDate"), record::toIsoUtc(*query.from));
    if (query.until)
        body.insert(QLatin1String("endDate"), record::toIsoUtc(*query.until));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace axp
