// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/reply.h"
#include "axp/search_query.h"

#include <vector>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace axp {

/// What a program or a test decides about fetching.
struct ClientSettings
{
    Limits limits;
    RetryPolicy retry;
};

/// How many engagements the service gives at once (api/README.md, "Other calls of the same API").
inline constexpr int mostIdsAtOnce = 50;
inline constexpr int mostOnAPage = 50;

/// Fetches engagements. It knows the tokens of the connections it has used, in memory only.
/// `manager` outlives the client; it is used as it is, proxies included (see useSystemProxy()).
class EngagementClient final : public QObject
{
    Q_OBJECT
public:
    explicit EngagementClient(QNetworkAccessManager &manager, const ClientSettings &settings = {},
                              Clockwork clockwork = systemClockwork(), QObject *parent = nullptr);

    /// Asks `connection` for the engagement `id`. Id, account and address are checked first: what cannot be right is
    /// never sent. `known`: the validators of the answer one has, if an unchanged record need not come again.
    [[nodiscard]] Reply *fetch(const Connection &connection, const QString &id, const Validators &known = {});

    /// Asks for several engagements in one call, at most mostIdsAtOnce; what comes is for record::readEngagementPage().
    /// Their order is kept, those the service does not have are left out; it has none at all: ErrorKind::NotFound.
    [[nodiscard]] Reply *fetchSeveral(const Connection &connection, const QStringList &ids);

    /// Looks for engagements, the newest first; `page` counts from 1, and has at most mostOnAPage of them. What comes
    /// is for record::readEngagementPage().
    [[nodiscard]] Reply *search(const Connection &connection, const SearchQuery &query, int page);
    /// The notes that agents took on the engagement `id`: `{"agentNotes":[…]}`.
    [[nodiscard]] Reply *fetchNotes(const Connection &connection, const QString &id);

    /// Whom to ask whether there is a network, when something has failed; it outlives the client.
    void setReachability(Reachability &reachability) { m_reachability = &reachability; }
    /// The next fetch of every connection signs in anew.
    void forgetTokens();

Q_SIGNALS:
    void noted(const axp::ExchangeFacts &facts); ///< every HTTP exchange of every fetch, for the request log

private:
    [[nodiscard]] Reply *make(const Connection &connection, Call call, std::optional<FetchError> mistake);
    [[nodiscard]] TokenSource &tokensOf(const Connection &connection);

    QNetworkAccessManager &m_manager;
    ClientSettings m_settings;
    Clockwork m_clockwork;
    Reachability *m_reachability = nullptr;
    std::vector<TokenSource *> m_tokens; ///< children
};

/// The system's proxy for everything but loopback, which no proxy can reach.
void useSystemProxy(QNetworkAccessManager &manager);

} // namespace axp
