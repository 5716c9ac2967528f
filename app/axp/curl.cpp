// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/curl.h"

#include <QStringList>

namespace axp {
namespace {

/// One word of a POSIX shell in which nothing is special.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

/// The form of a sign-in; each value is encoded by curl, as only the shell knows it.
QStringList formFor(const QString &grant)
{
    const auto field = [](const char *name, const char *variable) {
        return QStringLiteral("--data-urlencode \"%1=$%2\"").arg(QLatin1String(name), QLatin1String(variable));
    };
    QStringList form{QStringLiteral("--data-urlencode ") + quoted(QStringLiteral("grant_type=") + grant),
                     field("client_id", "AXP_CLIENT_ID"), field("client_secret", "AXP_CLIENT_SECRET")};
    if (grant == QLatin1String("password"))
        form << field("username", "AXP_USERNAME") << field("password", "AXP_PASSWORD");
    return form;
}

} // namespace

QString curlCommand(const ExchangeFacts &facts)
{
    if (!facts.address)
        return {};
    // Without --globoff the brackets of an IPv6 address would be a pattern.
    QStringList words{QStringLiteral("curl --globoff"), QStringLiteral("-H \"appkey: $AXP_APPKEY\"")};
    if (facts.grant.isEmpty())
        words << QStringLiteral("-H \"Authorization: Bearer $AXP_TOKEN\"");
    else
        words << formFor(facts.grant);
    words << QStringLiteral("-H 'Accept: application/json'") << quoted(facts.address->toString(QUrl::FullyEncoded));
    return words.join(QLatin1Char(' '));
}

} // namespace axp
