// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/credentials.h"

#include <QProcessEnvironment>
#include <QRandomGenerator>

#include <array>

namespace demo {

namespace {

struct Entry
{
    const char *variable;
    QByteArray Credentials::*member;
};

constexpr std::array entries{
    Entry{"AXP_APPKEY", &Credentials::appKey},      Entry{"AXP_TOKEN", &Credentials::token},
    Entry{"AXP_CLIENT_ID", &Credentials::clientId}, Entry{"AXP_CLIENT_SECRET", &Credentials::clientSecret},
    Entry{"AXP_USERNAME", &Credentials::userName},  Entry{"AXP_PASSWORD", &Credentials::password},
};

} // namespace

Credentials credentialsFrom(const QProcessEnvironment &environment)
{
    Credentials credentials;
    for (const Entry &entry : entries) {
        credentials.*entry.member = environment.value(QLatin1String(entry.variable)).toUtf8();
    }
    return credentials;
}

Credentials withRandomBlanks(Credentials credentials)
{
    for (const Entry &entry : entries) {
        QByteArray &secret = credentials.*entry.member;
        if (secret.isEmpty()) {
            secret = randomSecret();
        }
    }
    return credentials;
}

QByteArray randomSecret()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

} // namespace demo
