// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/connection.h"

#include <optional>

namespace axp {

enum class SignInKind : quint8 { ClientCredentials, Password, PastedToken };

/// A connection as it is remembered: all of it but the secrets, which lie in the key store under `key`.
struct SavedConnection
{
    QString key;  ///< made once, at random
    QString name; ///< for people, one of its own
    record::ServiceAddress service;
    SignInKind signIn = SignInKind::ClientCredentials;
    QString clientId;
    QString userName;
    QString caFile; ///< PEM; empty: none
    friend bool operator==(const SavedConnection &, const SavedConnection &) = default;
};

/// The secrets of one connection; which of them it needs, its way of signing in says.
struct ConnectionSecrets
{
    Secret appKey, clientSecret, password, token;
    friend bool operator==(const ConnectionSecrets &, const ConnectionSecrets &) = default;
};

[[nodiscard]] QString newConnectionKey();
[[nodiscard]] Connection connectionOf(const SavedConnection &saved, const ConnectionSecrets &secrets);

/// What a person fills in.
enum class ConnectionField : quint8 {
    Name,
    Host,
    Account,
    AppKey,
    ClientId,
    ClientSecret,
    UserName,
    Password,
    Token,
    CaFile
};

[[nodiscard]] bool isAskedFor(ConnectionField field, SignInKind signIn);
/// The fields that are empty but needed, or cannot be right: an account that is not six letters, an address that is
/// neither https nor loopback, a key that no header can carry. Whether a CA file can be read is seen when it is used.
[[nodiscard]] std::vector<ConnectionField> mistakesIn(const SavedConnection &saved, const ConnectionSecrets &secrets);

/// The address of a service from what people write: a host, or an address with any path before `/api`. Nothing if there
/// is no host in it.
[[nodiscard]] std::optional<QUrl> serviceBase(const QString &text);

/// One line of JSON, without secrets; the form settings and exported files have.
[[nodiscard]] QString lineOf(const SavedConnection &saved);
/// Nothing where a line is no connection.
[[nodiscard]] std::optional<SavedConnection> connectionIn(const QString &line);

} // namespace axp
