// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/network_fault.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QStringList>

#include <algorithm>

namespace axp {
namespace {

CertificateFault faultOf(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::HostNameMismatch:
        return CertificateFault::WrongHost;
    case QSslError::CertificateRevoked:
        return CertificateFault::Revoked;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownAuthority;
    default: // the many ways for a certificate to be malformed, which no one can tell apart
        return CertificateFault::Other;
    }
}

/// Of several faults the one to speak of first: without a known authority the others prove nothing.
CertificateFault gravestOf(const QList<QSslError> &errors)
{
    const bool isUnknown = std::any_of(errors.begin(), errors.end(), [](const QSslError &error) {
        return faultOf(error) == CertificateFault::UnknownAuthority;
    });
    return isUnknown ? CertificateFault::UnknownAuthority : faultOf(errors.constFirst());
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::Refused;
    case QNetworkReply::RemoteHostClosedError:
        return ErrorKind::ConnectionLost;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::TimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::TlsFailed;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::ProxyRefused;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return ErrorKind::NotAnAnswer;
    default: // no network, no route, and whatever else the system reports
        return ErrorKind::Unreachable;
    }
}

} // namespace

FetchError faultOf(QNetworkReply::NetworkError error, const QList<QSslError> &sslErrors)
{
    FetchError fault;
    fault.kind = kindOf(error);
    if (fault.kind == ErrorKind::TimedOut)
        fault.timedOutAt = Stage::Connect;
    if (fault.kind != ErrorKind::TlsFailed || sslErrors.isEmpty())
        return fault;
    fault.kind = ErrorKind::CertificateProblem;
    fault.certificate = gravestOf(sslErrors);
    QStringList reasons;
    for (const QSslError &reason : sslErrors)
        reasons.append(reason.errorString());
    reasons.removeDuplicates();
    fault.detail = reasons.join(QLatin1String("; "));
    return fault;
}

bool usesProxy(const QNetworkAccessManager &manager, const QUrl &url)
{
    if (QNetworkProxyFactory *factory = manager.proxyFactory()) {
        const QList<QNetworkProxy> proxies = factory->queryProxy(QNetworkProxyQuery(url));
        return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
    }
    const QNetworkProxy own = manager.proxy();
    const QNetworkProxy proxy = own.type() == QNetworkProxy::DefaultProxy ? QNetworkProxy::applicationProxy() : own;
    return proxy.type() != QNetworkProxy::NoProxy;
}

} // namespace axp
