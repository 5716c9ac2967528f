// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/token_desk.h"

#include "demo/problem.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

namespace demo {

namespace {

/// The fields of `application/x-www-form-urlencoded`, where `+` is a space.
QUrlQuery formOf(QByteArray body)
{
    return QUrlQuery(QString::fromUtf8(body.replace('+', "%20")));
}

QByteArray field(const QUrlQuery &form, const char *name)
{
    return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
}

bool isForm(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().compare("application/x-www-form-urlencoded", Qt::CaseInsensitive) ==
           0;
}

std::vector<const char *> fieldsOf(const QByteArray &grant)
{
    std::vector fields{"client_id", "client_secret"};
    if (grant == "password") {
        fields.insert(fields.end(), {"username", "password"});
    } else if (grant == "refresh_token") {
        fields.push_back("refresh_token");
    }
    return fields;
}

std::vector<Violation> brokenIn(const QUrlQuery &form)
{
    const QByteArray grant = field(form, "grant_type");
    if (grant.isEmpty()) {
        return {{QStringLiteral("grant_type"), QStringLiteral("must not be null"), nullViolation}};
    }
    if (grant != "client_credentials" && grant != "password" && grant != "refresh_token") {
        return {{QStringLiteral("grant_type"),
                 QStringLiteral("must match \"client_credentials|password|refresh_token\""), patternViolation}};
    }
    std::vector<Violation> broken;
    for (const char *name : fieldsOf(grant)) {
        if (field(form, name).isEmpty()) {
            broken.push_back({QString::fromLatin1(name), QStringLiteral("must not be null"), nullViolation});
        }
    }
    return broken;
}

void dropExpired(std::map<QByteArray, TimePoint> &tokens, TimePoint now)
{
    std::erase_if(tokens, [now](const auto &token) { return token.second <= now; });
}

} // namespace

TokenDesk::TokenDesk(Credentials credentials, std::chrono::seconds lifetime)
    : m_credentials(std::move(credentials)), m_lifetime(lifetime)
{}

Answer TokenDesk::issue(const Request &request, TimePoint now)
{
    if (!isForm(request.contentType)) {
        return gatewayProblem(400, QStringLiteral("The body is no application/x-www-form-urlencoded."));
    }
    const QUrlQuery form = formOf(request.body);
    const std::vector<Violation> broken = brokenIn(form);
    if (!broken.empty()) {
        return violations(request.path, broken);
    }
    dropExpired(m_tokens, now);
    dropExpired(m_refreshTokens, now);
    const auto wrong = [&request](const QString &detail) {
        return problem(401, request.path, detail);
    };
    if (field(form, "client_id") != m_credentials.clientId ||
        field(form, "client_secret") != m_credentials.clientSecret) {
        return wrong(QStringLiteral("The client or its secret is wrong."));
    }
    const QByteArray grant = field(form, "grant_type");
    if (grant == "password" &&
        (field(form, "username") != m_credentials.userName || field(form, "password") != m_credentials.password)) {
        return wrong(QStringLiteral("The user name or the password is wrong."));
    }
    if (grant == "refresh_token" && m_refreshTokens.erase(field(form, "refresh_token")) == 0) {
        return wrong(QStringLiteral("The refresh token is wrong or expired."));
    }
    return newTokens(now);
}

bool TokenDesk::accepts(const QByteArray &authorization, TimePoint now) const
{
    constexpr QByteArrayView scheme("Bearer ");
    if (authorization.first(std::min(authorization.size(), scheme.size())).compare(scheme, Qt::CaseInsensitive) != 0) {
        return false;
    }
    const QByteArray token = authorization.sliced(scheme.size()).trimmed();
    const auto issued = m_tokens.find(token);
    return token == m_credentials.token || (issued != m_tokens.end() && now < issued->second);
}

Answer TokenDesk::newTokens(TimePoint now)
{
    const QByteArray token = randomSecret();
    const QByteArray refreshToken = randomSecret();
    m_tokens.insert_or_assign(token, now + m_lifetime);
    m_refreshTokens.insert_or_assign(refreshToken, now + 2 * m_lifetime);
    const QJsonObject content{{QStringLiteral("access_token"), QString::fromLatin1(token)},
                              {QStringLiteral("expires_in"), static_cast<qint64>(m_lifetime.count())},
                              {QStringLiteral("refresh_token"), QString::fromLatin1(refreshToken)}};
    Answer answer;
    answer.body = QJsonDocument(content).toJson(QJsonDocument::Compact);
    answer.headers.emplace_back("Cache-Control", "no-store");
    return answer;
}

} // namespace demo
