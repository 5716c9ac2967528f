// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/engagement_client.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>
#include <memory>

namespace axp {
namespace {

FetchError errorOf(ErrorKind kind, const QString &detail = {})
{
    FetchError error;
    error.kind = kind;
    error.detail = detail;
    return error;
}

std::optional<FetchError> mistakeIn(const record::ServiceAddress &service)
{
    if (!record::isAccountId(service.accountId))
        return errorOf(ErrorKind::BadAccount);
    if (!service.base.isValid() || service.base.host().isEmpty())
        return errorOf(ErrorKind::BadAddress);
    if (!record::isSafeAddress(service.base))
        return errorOf(ErrorKind::NotHttps);
    return std::nullopt;
}

std::optional<FetchError> mistakeIn(const record::ServiceAddress &service, const QStringList &ids)
{
    if (!std::all_of(ids.begin(), ids.end(), record::isEngagementId))
        return errorOf(ErrorKind::BadId);
    if (ids.isEmpty() || ids.size() > mostIdsAtOnce)
        return errorOf(ErrorKind::BadId,
                       QStringLiteral("%1 ids, but 1 to %2 at once").arg(ids.size()).arg(mostIdsAtOnce));
    return mistakeIn(service);
}

/// All of them on one page, however few the service would give unasked.
QUrl severalUrl(const record::ServiceAddress &service, const QStringList &ids)
{
    QUrl url = record::accountUrl(service, QStringLiteral("engagements"));
    url.setQuery(QStringLiteral("engagementIds=%1&pageSize=%2&pageNumber=1").arg(ids.join(u',')).arg(mostIdsAtOnce));
    return url;
}

class ProxyFactory final : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

EngagementClient::EngagementClient(QNetworkAccessManager &manager, const ClientSettings &settings, Clockwork clockwork,
                                   QObject *parent)
    : QObject(parent), m_manager(manager), m_settings(settings), m_clockwork(std::move(clockwork))
{}

Reply *EngagementClient::fetch(const Connection &connection, const QString &id, const Validators &known)
{
    return make(connection, {record::engagementUrl(connection.service, id), known},
                mistakeIn(connection.service, {id}));
}

Reply *EngagementClient::fetchSeveral(const Connection &connection, const QStringList &ids)
{
    return make(connection, {severalUrl(connection.service, ids)}, mistakeIn(connection.service, ids));
}

Reply *EngagementClient::search(const Connection &connection, const SearchQuery &query, int page)
{
    QUrl url = record::accountUrl(connection.service, QStringLiteral("journeys:search"));
    url.setQuery(QStringLiteral("pageSize=%1&pageNumber=%2").arg(mostOnAPage).arg(page));
    std::optional<FetchError> mistake = mistakeIn(connection.service);
    if (!mistake && !hasIdentifier(query))
        mistake = errorOf(ErrorKind::BadRequest, QStringLiteral("Nothing to search by"));
    return make(connection, {std::move(url), {}, searchBody(query)}, std::move(mistake));
}

Reply *EngagementClient::fetchNotes(const Connection &connection, const QString &id)
{
    const QUrl url = record::accountUrl(connection.service, QStringLiteral("engagements/%1/agent-notes").arg(id));
    return make(connection, {url}, mistakeIn(connection.service, {id}));
}

Reply *EngagementClient::make(const Connection &connection, Call call, std::optional<FetchError> mistake)
{
    const FetchTools tools{m_manager,        tokensOf(connection), m_settings.limits,
                           m_settings.retry, m_clockwork,          m_reachability};
    auto *reply = new Reply(tools, std::move(call), this);
    connect(reply, &Reply::noted, this, &EngagementClient::noted);
    if (mistake)
        reply->refuse(std::move(*mistake));
    else
        reply->start();
    return reply;
}

void EngagementClient::forgetTokens()
{
    for (TokenSource *tokens : m_tokens)
        tokens->forget();
}

TokenSource &EngagementClient::tokensOf(const Connection &connection)
{
    const auto known = std::find_if(m_tokens.begin(), m_tokens.end(), [&](const TokenSource *tokens) {
        return isSameAccess(tokens->connection(), connection);
    });
    if (known != m_tokens.end())
        return **known;
    auto *tokens = new TokenSource(m_manager, connection, m_settings.limits, m_clockwork, this);
    connect(tokens, &TokenSource::noted, this, &EngagementClient::noted);
    m_tokens.push_back(tokens);
    return *tokens;
}

void useSystemProxy(QNetworkAccessManager &manager)
{
    manager.setProxyFactory(std::make_unique<ProxyFactory>().release()); // the manager's own from here on
}

} // namespace axp
