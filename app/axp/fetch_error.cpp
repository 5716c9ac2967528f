// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/fetch_error.h"

namespace axp {

QString nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadId:
        return QStringLiteral("bad-id");
    case ErrorKind::BadAccount:
        return QStringLiteral("bad-account");
    case ErrorKind::BadAddress:
        return QStringLiteral("bad-address");
    case ErrorKind::NotHttps:
        return QStringLiteral("not-https");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::TimedOut:
        return QStringLiteral("timed-out");
    case ErrorKind::HostNotFound:
        return QStringLiteral("host-not-found");
    case ErrorKind::Refused:
        return QStringLiteral("refused");
    case ErrorKind::Unreachable:
        return QStringLiteral("unreachable");
    case ErrorKind::Offline:
        return QStringLiteral("offline");
    case ErrorKind::ConnectionLost:
        return QStringLiteral("connection-lost");
    case ErrorKind::CertificateProblem:
        return QStringLiteral("certificate-problem");
    case ErrorKind::TlsFailed:
        return QStringLiteral("tls-failed");
    case ErrorKind::ProxyRefused:
        return QStringLiteral("proxy-refused");
    case ErrorKind::BadRequest:
        return QStringLiteral("bad-request");
    case ErrorKind::BadAppKey:
        return QStringLiteral("bad-app-key");
    case ErrorKind::BadToken:
        return QStringLiteral("bad-token");
    case ErrorKind::SignInRefused:
        return QStringLiteral("sign-in-refused");
    case ErrorKind::NotAllowed:
        return QStringLiteral("not-allowed");
    case ErrorKind::MissingRole:
        return QStringLiteral("missing-role");
    case ErrorKind::NotFound:
        return QStringLiteral("not-found");
    case ErrorKind::TooManyRequests:
        return QStringLiteral("too-many-requests");
    case ErrorKind::ServerTrouble:
        return QStringLiteral("server-trouble");
    case ErrorKind::RedirectRefused:
        return QStringLiteral("redirect-refused");
    case ErrorKind::NotAnAnswer:
        return QStringLiteral("not-an-answer");
    case ErrorKind::WrongContent:
        return QStringLiteral("wrong-content");
    case ErrorKind::TooLarge:
        return QStringLiteral("too-large");
    case ErrorKind::Empty:
        return QStringLiteral("empty");
    }
    return {};
}

} // namespace axp
