// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/secret.h"
#include "record/engagement_ref.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <tl/expected.hpp>

#include <variant>
#include <vector>

namespace axp {

/// A token obtained elsewhere; it cannot be renewed.
struct PastedToken
{
    Secret token;
    friend bool operator==(const PastedToken &, const PastedToken &) = default;
};

/// The grant of an application that signs in as itself.
struct ClientCredentials
{
    QString clientId;
    Secret clientSecret;
    friend bool operator==(const ClientCredentials &, const ClientCredentials &) = default;
};

/// The grant of a person who signs in through an application.
struct PasswordGrant
{
    QString clientId;
    Secret clientSecret;
    QString userName;
    Secret password;
    friend bool operator==(const PasswordGrant &, const PasswordGrant &) = default;
};

using SignIn = std::variant<PastedToken, ClientCredentials, PasswordGrant>;

/// What the service wants to see: who asks (the app key) and on whose behalf.
struct Credentials
{
    Secret appKey;
    SignIn signIn;
    friend bool operator==(const Credentials &, const Credentials &) = default;
};

/// One way to a service.
struct Connection
{
    QString name; ///< for people; empty for one made up for a single call
    record::ServiceAddress service;
    Credentials credentials;
    QString caFile; ///< PEM; its authorities are trusted beside the system's. Empty: none
    friend bool operator==(const Connection &, const Connection &) = default;
};

/// Signs in the same way at the same place, whatever it is called.
[[nodiscard]] bool isSameAccess(const Connection &a, const Connection &b);

/// Every secret the credentials hold, for a Redactor.
[[nodiscard]] std::vector<Secret> secretsOf(const Credentials &credentials);

/// Which environment variables would have to be set.
struct MissingVariables
{
    QStringList names;
};

/// Credentials for scripts (design/product.md, "Command line"): `AXP_APPKEY`, and `AXP_TOKEN` or, without it,
/// `AXP_CLIENT_ID`, `AXP_CLIENT_SECRET` and, for a person's grant, `AXP_USERNAME`, `AXP_PASSWORD`.
/// White space around a value and a leading `Bearer` of the token are dropped.
[[nodiscard]] tl::expected<Credentials, MissingVariables> credentialsFromEnvironment(const QProcessEnvironment &from);

/// A token as people paste it: without white space around it, without a leading `Bearer`.
[[nodiscard]] Secret tokenFromText(const QString &text);

} // namespace axp
