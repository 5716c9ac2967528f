// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_ref.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace record {

namespace {

const QLatin1StringView linkScheme("axp-engagement");

constexpr bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

constexpr bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

tl::unexpected<RefError> error(RefErrorKind kind, const QString &found)
{
    return tl::unexpected(RefError{kind, found});
}

/// Four decimal numbers, the first of them 127. QUrl has written other forms of an IPv4 address like this.
bool isLoopbackIp4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == u"127" &&
           std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool isNumber = false;
               return part.toUInt(&isNumber) <= 255 && isNumber;
           });
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"::1" || isLoopbackIp4(host);
}

/// The path of a Get Engagement URL.
struct EngagementPath
{
    QString before; ///< what stands before `/api`, without a slash at its end
    QString accountId;
    QString id;
};

/// Nothing if the path has another shape. What stands in the places of account and id is not checked.
std::optional<EngagementPath> splitPath(QString path)
{
    if (path.endsWith(u'/'))
        path.chop(1);
    const QStringList parts = path.split(u'/');
    constexpr std::array shape = {"api", "journey", "v1", "accounts", "", "engagements", ""};
    const qsizetype first = parts.size() - static_cast<qsizetype>(shape.size());
    if (first < 1)
        return std::nullopt;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const QLatin1StringView expected(shape[i]);
        if (!expected.isEmpty() && parts.at(first + static_cast<qsizetype>(i)) != expected)
            return std::nullopt;
    }
    QString before = parts.first(first).join(u'/');
    while (before.endsWith(u'/'))
        before.chop(1);
    return EngagementPath{before, parts.at(first + 4), parts.at(first + 6)};
}

} // namespace

bool isEngagementId(QStringView text)
{
    constexpr qsizetype length = 36;
    if (text.size() != length)
        return false;
    for (qsizetype i = 0; i < length; ++i) {
        const bool isHyphenPlace = i == 8 || i == 13 || i == 18 || i == 23;
        if (isHyphenPlace ? text[i] != u'-' : !isHexDigit(text[i]))
            return false;
    }
    return true;
}

bool isAccountId(QStringView text)
{
    return text.size() == 6 && std::all_of(text.begin(), text.end(), isAsciiLetter);
}

bool isNearlyAnId(QStringView text)
{
    const auto fits = [](QChar c) {
        return c == u'-' || isHexDigit(c);
    };
    return text.size() >= 30 && text.size() <= 40 && std::all_of(text.begin(), text.end(), fits) &&
           !isEngagementId(text);
}

bool isSafeAddress(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url.host()));
}

tl::expected<EngagementRef, RefError> parseEngagementUrl(const QUrl &url)
{
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    const auto path = isWeb && !url.host().isEmpty() ? splitPath(url.path(QUrl::FullyEncoded)) : std::nullopt;
    if (!path)
        return error(RefErrorKind::NotThisAddress, url.toDisplayString());
    QUrl base = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    base.setPath(path->before, QUrl::TolerantMode);
    if (!isSafeAddress(base))
        return error(RefErrorKind::NotHttps, base.toString());
    if (!isAccountId(path->accountId))
        return error(RefErrorKind::BadAccount, path->accountId);
    if (!isEngagementId(path->id))
        return error(RefErrorKind::NearlyAnId, path->id);
    return EngagementRef{path->id, ServiceAddress{base, path->accountId}};
}

tl::expected<EngagementRef, RefError> parseEngagementLink(const QUrl &link)
{
    if (link.scheme() != linkScheme)
        return error(RefErrorKind::NotThisAddress, link.toDisplayString());
    if (!link.host().isEmpty()) {
        QUrl url = link;
        url.setScheme(QStringLiteral("https"));
        return parseEngagementUrl(url);
    }
    const QString id = link.path();
    if (isEngagementId(id))
        return EngagementRef{id, std::nullopt};
    return error(isNearlyAnId(id) ? RefErrorKind::NearlyAnId : RefErrorKind::NotThisAddress, id);
}

QUrl accountUrl(const ServiceAddress &service, const QString &below)
{
    QString before = service.base.path(QUrl::FullyEncoded);
    while (before.endsWith(u'/'))
        before.chop(1);
    QUrl url = service.base;
    url.setPath(before + QStringLiteral("/api/journey/v1/accounts/%1/%2").arg(service.accountId, below),
                QUrl::TolerantMode);
    return url;
}

QUrl engagementUrl(const ServiceAddress &service, const QString &id)
{
    return accountUrl(service, QStringLiteral("engagements/") + id);
}

QString engagementLink(const EngagementRef &ref)
{
    // A link stands for an https address: one to a service on this machine would lead nowhere.
    if (!ref.service || ref.service->base.scheme() != u"https")
        return linkScheme + u':' + ref.id;
    QUrl link = engagementUrl(*ref.service, ref.id);
    link.setScheme(linkScheme);
    return link.toString(QUrl::FullyEncoded);
}

} // namespace record
