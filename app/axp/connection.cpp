// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/connection.h"

namespace axp {
namespace {

/// Reads variables and remembers which were missing.
class Variables final
{
public:
    explicit Variables(const QProcessEnvironment &from) : m_from(from) {}

    [[nodiscard]] bool has(const QString &name) const { return !m_from.value(name).trimmed().isEmpty(); }
    [[nodiscard]] QString take(const QString &name)
    {
        if (!has(name))
            m_missing.append(name);
        return m_from.value(name).trimmed();
    }
    [[nodiscard]] const QStringList &missing() const { return m_missing; }

private:
    const QProcessEnvironment &m_from;
    QStringList m_missing;
};

SignIn takeSignIn(Variables &variables)
{
    const auto user = QStringLiteral("AXP_USERNAME");
    const auto password = QStringLiteral("AXP_PASSWORD");
    const auto clientId = QStringLiteral("AXP_CLIENT_ID");
    const auto clientSecret = QStringLiteral("AXP_CLIENT_SECRET");
    const bool isPerson = variables.has(user) || variables.has(password);
    const bool isClient = isPerson || variables.has(clientId) || variables.has(clientSecret);
    if (!isClient || variables.has(QStringLiteral("AXP_TOKEN")))
        return PastedToken{tokenFromText(variables.take(QStringLiteral("AXP_TOKEN")))};

    ClientCredentials client{variables.take(clientId), Secret(variables.take(clientSecret))};
    if (!isPerson)
        return client;
    return PasswordGrant{client.clientId, client.clientSecret, variables.take(user), Secret(variables.take(password))};
}

struct SecretsOf
{
    std::vector<Secret> operator()(const PastedToken &pasted) const { return {pasted.token}; }
    std::vector<Secret> operator()(const ClientCredentials &client) const { return {client.clientSecret}; }
    std::vector<Secret> operator()(const PasswordGrant &grant) const { return {grant.clientSecret, grant.password}; }
};

} // namespace

bool isSameAccess(const Connection &a, const Connection &b)
{
    return a.service == b.service && a.credentials == b.credentials && a.caFile == b.caFile;
}

std::vector<Secret> secretsOf(const Credentials &credentials)
{
    std::vector<Secret> secrets = std::visit(SecretsOf{}, credentials.signIn);
    secrets.push_back(credentials.appKey);
    return secrets;
}

tl::expected<Credentials, MissingVariables> credentialsFromEnvironment(const QProcessEnvironment &from)
{
    Variables variables(from);
    Secret appKey(variables.take(QStringLiteral("AXP_APPKEY")));
    SignIn signIn = takeSignIn(variables);
    if (!variables.missing().isEmpty())
        return tl::unexpected(MissingVariables{variables.missing()});
    return Credentials{std::move(appKey), std::move(signIn)};
}

Secret tokenFromText(const QString &text)
{
    static constexpr QLatin1String scheme("bearer ");
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.startsWith(scheme, Qt::CaseInsensitive);
    return Secret(hasScheme ? trimmed.mid(scheme.size()).trimmed() : trimmed);
}

} // namespace axp
