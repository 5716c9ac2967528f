// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/clockwork.h"
#include "axp/exchange.h"

#include <optional>

namespace axp {

using TokenOutcome = tl::expected<Secret, FetchError>;

/// The token of one connection: kept until shortly before it expires, fetched once however many wait for it.
class TokenSource final : public QObject
{
    Q_OBJECT
public:
    TokenSource(QNetworkAccessManager &manager, Connection connection, const Limits &limits, Clockwork clockwork,
                QObject *parent);

    [[nodiscard]] const Connection &connection() const { return m_connection; }
    /// The token, if there is one to use now.
    [[nodiscard]] std::optional<Secret> current() const;
    /// False for a pasted token.
    [[nodiscard]] bool canRenew() const;
    /// Fetches a token, unless that is under way; settled() tells. Call it only where canRenew().
    void renew();
    /// The service does not take `token`: it is not offered again. One that came later stays.
    void drop(const Secret &token);
    void forget() { m_token.reset(); }

Q_SIGNALS:
    void settled(const axp::TokenOutcome &outcome);
    void noted(const axp::ExchangeFacts &facts);

private:
    void conclude();

    QNetworkAccessManager &m_manager;
    Connection m_connection;
    Limits m_limits;
    Clockwork m_clockwork;
    Exchange *m_exchange = nullptr; ///< while a token is fetched
    std::optional<Secret> m_token;
    record::Instant m_usableUntil;
};

/// `{base}/api/auth/v1/{accountId}/protocol/openid-connect/token`
[[nodiscard]] QUrl tokenUrl(const record::ServiceAddress &service);

} // namespace axp
