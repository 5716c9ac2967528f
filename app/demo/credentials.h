// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

class QProcessEnvironment;

namespace demo {

/// What a client must know. A blank one here is never accepted: withRandomBlanks() fills it before it counts.
struct Credentials
{
    QByteArray appKey;
    QByteArray token; ///< accepted as it is, for ever; those the token endpoint issues expire
    QByteArray clientId;
    QByteArray clientSecret;
    QByteArray userName;
    QByteArray password;
};

/// `AXP_APPKEY`, `AXP_TOKEN`, `AXP_CLIENT_ID`, `AXP_CLIENT_SECRET`, `AXP_USERNAME`, `AXP_PASSWORD`; blank where absent.
[[nodiscard]] Credentials credentialsFrom(const QProcessEnvironment &environment);

/// The same with 128 random bits, which nobody else knows, in place of each blank.
[[nodiscard]] Credentials withRandomBlanks(Credentials credentials);

/// 128 random bits of the system as 32 hexadecimal digits.
[[nodiscard]] QByteArray randomSecret();

} // namespace demo
