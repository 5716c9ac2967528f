// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/token_source.h"

#include "axp/verdict.h"

#include <algorithm>

namespace axp {
namespace {

/// Long enough before the end that a token is still good when it arrives there.
constexpr std::chrono::seconds safetyMargin{30};

QByteArray formOf(std::initializer_list<std::pair<QByteArray, QByteArray>> fields)
{
    QByteArray form;
    for (const auto &[key, value] : fields) {
        form += form.isEmpty() ? "" : "&";
        form += key + '=' + value.toPercentEncoding();
    }
    return form;
}

struct FormFor
{
    QByteArray operator()(const PastedToken &) const { return {}; }
    QByteArray operator()(const ClientCredentials &client) const
    {
        return formOf({{"grant_type", "client_credentials"},
                       {"client_id", client.clientId.toUtf8()},
                       {"client_secret", client.clientSecret.reveal()}});
    }
    QByteArray operator()(const PasswordGrant &grant) const
    {
        return formOf({{"grant_type", "password"},
                       {"client_id", grant.clientId.toUtf8()},
                       {"client_secret", grant.clientSecret.reveal()},
                       {"username", grant.userName.toUtf8()},
                       {"password", grant.password.reveal()}});
    }
};

FetchError inSignIn(FetchError error)
{
    error.step = Step::SigningIn;
    return error;
}

} // namespace

TokenSource::TokenSource(QNetworkAccessManager &manager, Connection connection, const Limits &limits,
                         Clockwork clockwork, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_connection(std::move(connection))
    , m_limits(limits)
    , m_clockwork(std::move(clockwork))
{}

std::optional<Secret> TokenSource::current() const
{
    if (const auto *pasted = std::get_if<PastedToken>(&m_connection.credentials.signIn))
        return pasted->token;
    return m_token && m_clockwork.now() < m_usableUntil ? m_token : std::nullopt;
}

bool TokenSource::canRenew() const
{
    return !std::holds_alternative<PastedToken>(m_connection.credentials.signIn);
}

void TokenSource::renew()
{
    if (m_exchange)
        return;
    tl::expected<HttpRequest, FetchError> request = requestTo(tokenUrl(m_connection.service), m_connection);
    if (!request) {
        Q_EMIT settled(tl::unexpected(inSignIn(std::move(request.error()))));
        return;
    }
    request->method = HttpRequest::Method::Post;
    request->body = std::visit(FormFor{}, m_connection.credentials.signIn);
    request->network.setHeader(QNetworkRequest::ContentTypeHeader, formType);
    m_exchange = new Exchange(m_manager, std::move(*request), m_limits, this);
    connect(m_exchange, &Exchange::noted, this, &TokenSource::noted);
    connect(m_exchange, &Exchange::finished, this, &TokenSource::conclude);
    m_exchange->start();
}

void TokenSource::conclude()
{
    const record::Instant now = m_clockwork.now();
    const Redactor redact(secretsOf(m_connection.credentials));
    const auto grant =
        m_exchange->takeOutcome().and_then([&](const HttpAnswer &answer) { return grantIn(answer, redact, now); });
    std::exchange(m_exchange, nullptr)->deleteLater();
    if (!grant) {
        Q_EMIT settled(tl::unexpected(inSignIn(grant.error())));
        return;
    }
    const auto margin = std::min(safetyMargin, grant->life / 10);
    m_usableUntil.ms = now.ms + std::chrono::milliseconds(grant->life - margin).count();
    m_token = grant->token;
    Q_EMIT settled(grant->token);
}

void TokenSource::drop(const Secret &token)
{
    if (m_token == token)
        m_token.reset();
}

QUrl tokenUrl(const record::ServiceAddress &service)
{
    QUrl url = service.base;
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QStringLiteral("/api/auth/v1/%1/protocol/openid-connect/token").arg(service.accountId));
    return url;
}

} // namespace axp
