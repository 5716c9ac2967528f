// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/engagement_client.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>
#include <memory>

namespace axp {
namespace {

std::optional<ErrorKind> mistakeIn(const record::ServiceAddress &service, const QString &id)
{
    if (!record::isEngagementId(id))
        return ErrorKind::BadId;
    if (!record::isAccountId(service.accountId))
        return ErrorKind::BadAccount;
    if (!service.base.isValid() || service.base.host().isEmpty())
        return ErrorKind::BadAddress;
    if (!record::isSafeAddress(service.base))
        return ErrorKind::NotHttps;
    return std::nullopt;
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
    const FetchTools tools{m_manager,        tokensOf(connection), m_settings.limits,
                           m_settings.retry, m_clockwork,          m_reachability};
    auto *reply = new Reply(tools, record::engagementUrl(connection.service, id), known, this);
    connect(reply, &Reply::noted, this, &EngagementClient::noted);
    if (const std::optional<ErrorKind> mistake = mistakeIn(connection.service, id)) {
        FetchError error;
        error.kind = *mistake;
        reply->refuse(std::move(error));
    } else {
        reply->start();
    }
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
