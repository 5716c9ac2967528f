// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/http.h"

#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <array>

namespace axp {
namespace {

FetchError caFileError(const QString &path)
{
    FetchError error;
    error.kind = ErrorKind::CertificateProblem;
    error.certificate = CertificateFault::CaFileUnreadable;
    error.detail = QStringLiteral("No certificate in %1").arg(path);
    return error;
}

tl::expected<QSslConfiguration, FetchError> tlsFor(const Connection &connection)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (connection.caFile.isEmpty())
        return tls;
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(connection.caFile, QSsl::Pem);
    if (authorities.isEmpty())
        return tl::unexpected(caFileError(connection.caFile));
    tls.addCaCertificates(authorities);
    return tls;
}

QNetworkRequest plainRequest(const QUrl &url)
{
    QNetworkRequest request(url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Qt's own check refuses an honest record that compresses well; the limit on the body stops a bomb.
    request.setDecompressedSafetyCheckThreshold(-1);
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("engagement-viewer/" VIEWER_VERSION));
    return request;
}

} // namespace

QByteArray headerNamed(QByteArrayView name, const HttpHeaders &headers)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

tl::expected<HttpRequest, FetchError> requestTo(const QUrl &url, const Connection &connection)
{
    const Secret &appKey = connection.credentials.appKey;
    if (!appKey.fitsHeader()) {
        FetchError error;
        error.kind = ErrorKind::BadAppKey;
        error.detail = QStringLiteral("The app key is empty or holds characters no header can carry");
        return tl::unexpected(error);
    }
    HttpRequest request;
    request.network = plainRequest(url);
    request.network.setRawHeader("appkey", appKey.reveal());
    request.redact = Redactor(secretsOf(connection.credentials));
    if (url.scheme() != QLatin1String("https"))
        return request;
    return tlsFor(connection).map([&](const QSslConfiguration &tls) {
        request.network.setSslConfiguration(tls);
        return request;
    });
}

QString nameOf(HttpRequest::Method method)
{
    return method == HttpRequest::Method::Get ? QStringLiteral("GET") : QStringLiteral("POST");
}

bool isLoopback(const QString &host)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(host);
    return record::isSafeAddress(url);
}

QString shownUrl(const QUrl &url)
{
    static const QRegularExpression uuid(QStringLiteral("([0-9a-fA-F]{8})-[0-9a-fA-F-]{20,}"));
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toDisplayString()
        .replace(uuid, QStringLiteral("\\1…"));
}

std::optional<QUrl> repeatableUrl(const QUrl &url, const Redactor &redact)
{
    static const QRegularExpression signIn(QStringLiteral("/api/auth/v1/[a-zA-Z]{6}/protocol/openid-connect/token$"));
    const QUrl bare = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (!record::parseEngagementUrl(bare) && !signIn.match(bare.path()).hasMatch())
        return std::nullopt;
    return QUrl(redact(bare.toString(QUrl::FullyEncoded)));
}

QList<RequestId> requestIdsIn(const HttpHeaders &headers, const Redactor &redact)
{
    static constexpr std::array names{
        "x-request-id",     "request-id",      "x-correlation-id", "correlation-id",     "traceparent", "x-b3-traceid",
        "x-amzn-requestid", "x-amzn-trace-id", "x-ms-request-id",  "x-envoy-request-id", "cf-ray"};
    static constexpr qsizetype longestId = 200;
    QList<RequestId> ids;
    for (const char *name : names) {
        const QByteArray value = headerNamed(name, headers);
        if (!value.isEmpty())
            ids.append({QLatin1String(name), redact(QString::fromLatin1(value)).left(longestId)});
    }
    return ids;
}

} // namespace axp
