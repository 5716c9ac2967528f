// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/answer.h"
#include "axp/connection.h"
#include "axp/fetch_error.h"

#include <QNetworkRequest>
#include <QPair>

#include <tl/expected.hpp>

namespace axp {

/// What a POST's body may be.
inline constexpr QLatin1String formType("application/x-www-form-urlencoded");
inline constexpr QLatin1String jsonType("application/json");

/// A request ready to be sent.
struct HttpRequest
{
    enum class Method : quint8 { Get, Post };
    Method method = Method::Get; ///< a redirect of a POST is refused
    QNetworkRequest network;
    QByteArray body; ///< what a POST sends
    Redactor redact; ///< knows the secrets in it
};

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// The first header of that name, in any case; empty if there is none.
[[nodiscard]] QByteArray headerNamed(QByteArrayView name, const HttpHeaders &headers);

/// An answer with any status. A 2xx has all of its body; of any other at most 64 KiB are kept.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    HttpHeaders headers;
    QUrl url;
    Timings timings;
};

/// A GET or POST to the service: app key, what is accepted, TLS as the connection wants it, and none of the things Qt
/// does unasked (cookies, cache, redirects, credentials of its own). Errors: BadAppKey, CertificateProblem.
[[nodiscard]] tl::expected<HttpRequest, FetchError> requestTo(const QUrl &url, const Connection &connection);

/// One exchange, for a log that people read. Holds no secret and no query; whole ids only in `address`.
struct ExchangeFacts
{
    QString method, url;
    std::optional<int> status;
    std::optional<ErrorKind> error; ///< of the way; a status that means an error is an answer here
    qint64 received = 0;            ///< bytes of the body after decompression
    Timings timings;                ///< since this hop began
    QList<RequestId> requestIds;
    std::optional<QUrl> address; ///< of an engagement or a sign-in, so that it can be asked again; of no other
    QString grant;               ///< the `grant_type` of a sign-in
};

[[nodiscard]] QString nameOf(HttpRequest::Method method);
/// This computer itself, which needs neither proxy nor network.
[[nodiscard]] bool isLoopback(const QString &host);
/// The URL without user, query and fragment, UUIDs cut after their first eight digits.
[[nodiscard]] QString shownUrl(const QUrl &url);
/// The URL as sent, without user, query and fragment, if its path says no more than an account and an engagement.
[[nodiscard]] std::optional<QUrl> repeatableUrl(const QUrl &url, const Redactor &redact);
/// The headers by which this exchange can be found in the service's logs.
[[nodiscard]] QList<RequestId> requestIdsIn(const HttpHeaders &headers, const Redactor &redact);

} // namespace axp
