// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <optional>

namespace record {

/// Which service holds an engagement: `base` is scheme, host, port and any path before `/api/journey/v1`.
struct ServiceAddress
{
    QUrl base;
    QString accountId;
    friend bool operator==(const ServiceAddress &, const ServiceAddress &) = default;
};

/// One engagement, and where it is if the reference said so.
struct EngagementRef
{
    QString id; ///< a UUID as it was written
    std::optional<ServiceAddress> service;
    friend bool operator==(const EngagementRef &, const EngagementRef &) = default;
};

enum class RefErrorKind : quint8 {
    Nothing,        ///< empty, or no id in it
    NearlyAnId,     ///< hex digits and hyphens, or what stands in the id's place of an address, but not a UUID
    NotThisAddress, ///< a URL, but not of Get Engagement
    BadAccount,     ///< the account in the URL is not six letters
    NotHttps,       ///< neither https nor loopback
};

struct RefError
{
    RefErrorKind kind = RefErrorKind::Nothing;
    QString found; ///< the part that is meant, as it stood
    friend bool operator==(const RefError &, const RefError &) = default;
};

/// `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`
[[nodiscard]] bool isEngagementId(QStringView text);
/// `^[a-zA-Z]{6}$`
[[nodiscard]] bool isAccountId(QStringView text);
/// 30–40 hex digits and hyphens that are no UUID: meant as an id, mistyped.
[[nodiscard]] bool isNearlyAnId(QStringView text);
/// https, or http to a loopback address.
[[nodiscard]] bool isSafeAddress(const QUrl &url);

/// An API URL `https://{host}[/path]/api/journey/v1/accounts/{accountId}/engagements/{id}`.
[[nodiscard]] tl::expected<EngagementRef, RefError> parseEngagementUrl(const QUrl &url);
/// `axp-engagement:{id}`, or `axp-engagement://{host}[/path]/api/journey/v1/…` standing for the https URL.
[[nodiscard]] tl::expected<EngagementRef, RefError> parseEngagementLink(const QUrl &link);
/// Anything a person pastes: an id, a URL, a link, a log line or JSON with an id in it. A URL or link of Get Engagement
/// in the text wins over a bare id, whether it is right or not; of several ids the first counts. An id is a word of its
/// own, and none in another URL. Takes time in proportion to the text.
[[nodiscard]] tl::expected<EngagementRef, RefError> findEngagementRef(QStringView text);

/// What stands below an account of the Customer Journey API: `{base}/api/journey/v1/accounts/{accountId}/{below}`.
[[nodiscard]] QUrl accountUrl(const ServiceAddress &service, const QString &below);
/// The API URL of an engagement, the inverse of parseEngagementUrl().
[[nodiscard]] QUrl engagementUrl(const ServiceAddress &service, const QString &id);
/// The link to hand on, the inverse of parseEngagementLink().
[[nodiscard]] QString engagementLink(const EngagementRef &ref);

} // namespace record
