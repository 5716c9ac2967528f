// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/saved_connection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <array>

namespace axp {
namespace {

constexpr std::array signIns{
    std::pair{SignInKind::ClientCredentials, QLatin1StringView("client_credentials")},
    std::pair{SignInKind::Password, QLatin1StringView("password")},
    std::pair{SignInKind::PastedToken, QLatin1StringView("token")},
};

constexpr std::array allFields{ConnectionField::Name,     ConnectionField::Host,     ConnectionField::Account,
                               ConnectionField::AppKey,   ConnectionField::ClientId, ConnectionField::ClientSecret,
                               ConnectionField::UserName, ConnectionField::Password, ConnectionField::Token,
                               ConnectionField::CaFile};

SignIn signInOf(const SavedConnection &saved, const ConnectionSecrets &secrets)
{
    switch (saved.signIn) {
    case SignInKind::ClientCredentials:
        return ClientCredentials{saved.clientId, secrets.clientSecret};
    case SignInKind::Password:
        return PasswordGrant{saved.clientId, secrets.clientSecret, saved.userName, secrets.password};
    case SignInKind::PastedToken:
        return PastedToken{secrets.token};
    }
    return PastedToken{};
}

bool isRight(ConnectionField field, const SavedConnection &saved, const ConnectionSecrets &secrets)
{
    switch (field) {
    case ConnectionField::Name:
        return !saved.name.trimmed().isEmpty();
    case ConnectionField::Host:
        return saved.service.base.isValid() && !saved.service.base.host().isEmpty() &&
               record::isSafeAddress(saved.service.base);
    case ConnectionField::Account:
        return record::isAccountId(saved.service.accountId);
    case ConnectionField::AppKey:
        return secrets.appKey.fitsHeader();
    case ConnectionField::ClientId:
        return !saved.clientId.isEmpty();
    case ConnectionField::ClientSecret:
        return !secrets.clientSecret.isEmpty();
    case ConnectionField::UserName:
        return !saved.userName.isEmpty();
    case ConnectionField::Password:
        return !secrets.password.isEmpty();
    case ConnectionField::Token:
        return secrets.token.fitsHeader();
    case ConnectionField::CaFile:
        return true;
    }
    return true;
}

} // namespace

QString newConnectionKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Connection connectionOf(const SavedConnection &saved, const ConnectionSecrets &secrets)
{
    return {saved.name, saved.service, {secrets.appKey, signInOf(saved, secrets)}, saved.caFile};
}

bool isAskedFor(ConnectionField field, SignInKind signIn)
{
    switch (field) {
    case ConnectionField::Name:
    case ConnectionField::Host:
    case ConnectionField::Account:
    case ConnectionField::AppKey:
    case ConnectionField::CaFile:
        return true;
    case ConnectionField::ClientId:
    case ConnectionField::ClientSecret:
        return signIn != SignInKind::PastedToken;
    case ConnectionField::UserName:
    case ConnectionField::Password:
        return signIn == SignInKind::Password;
    case ConnectionField::Token:
        return signIn == SignInKind::PastedToken;
    }
    return true;
}

std::vector<ConnectionField> mistakesIn(const SavedConnection &saved, const ConnectionSecrets &secrets)
{
    std::vector<ConnectionField> mistakes;
    std::copy_if(allFields.begin(), allFields.end(), std::back_inserter(mistakes), [&](ConnectionField field) {
        return isAskedFor(field, saved.signIn) && !isRight(field, saved, secrets);
    });
    return mistakes;
}

std::optional<QUrl> serviceBase(const QString &text)
{
    QString address = text.trimmed();
    if (!address.contains(QLatin1String("://"))) {
        address.prepend(QLatin1String("https://"));
    }
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return std::nullopt;
    }
    url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QString path = url.path();
    const qsizetype api = path.indexOf(QLatin1String("/api/"));
    QString kept = api < 0 ? path : path.left(api);
    while (kept.endsWith(QLatin1Char('/'))) {
        kept.chop(1);
    }
    url.setPath(kept);
    return url;
}

QString lineOf(const SavedConnection &saved)
{
    const auto *const signIn =
        std::find_if(signIns.begin(), signIns.end(), [&saved](const auto &each) { return each.first == saved.signIn; });
    QJsonObject object{{QStringLiteral("key"), saved.key},
                       {QStringLiteral("name"), saved.name},
                       {QStringLiteral("base"), saved.service.base.toString(QUrl::FullyEncoded)},
                       {QStringLiteral("accountId"), saved.service.accountId},
                       {QStringLiteral("signIn"), QString(signIn->second)}};
    const auto add = [&object](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            object.insert(name, value);
        }
    };
    add(QStringLiteral("clientId"), saved.clientId);
    add(QStringLiteral("userName"), saved.userName);
    add(QStringLiteral("caFile"), saved.caFile);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SavedConnection> connectionIn(const QString &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
    const auto text = [&object](QLatin1StringView name) {
        return object[name].toString();
    };
    const auto *const signIn = std::find_if(signIns.begin(), signIns.end(), [&](const auto &each) {
        return text(QLatin1StringView("signIn")) == each.second;
    });
    SavedConnection saved;
    saved.key = text(QLatin1StringView("key"));
    saved.name = text(QLatin1StringView("name"));
    saved.service.accountId = text(QLatin1StringView("accountId"));
    const auto base = serviceBase(text(QLatin1StringView("base")));
    if (saved.key.isEmpty() || saved.name.isEmpty() || !base || signIn == signIns.end()) {
        return std::nullopt;
    }
    saved.service.base = *base;
    saved.signIn = signIn->first;
    saved.clientId = text(QLatin1StringView("clientId"));
    saved.userName = text(QLatin1StringView("userName"));
    saved.caFile = text(QLatin1StringView("caFile"));
    return saved;
}

} // namespace axp
