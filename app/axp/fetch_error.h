// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/problem.h"

#include <QString>

#include <chrono>
#include <optional>

namespace axp {

/// Why there is no answer; one kind for each sentence a person may read and each thing they could do next.
enum class ErrorKind : quint8 {
    // Known before anything is sent
    BadId,      ///< no UUID
    BadAccount, ///< not six letters
    BadAddress, ///< no host in it
    NotHttps,   ///< neither https nor loopback
    // On the way
    Cancelled,
    TimedOut, ///< see FetchError::timedOutAt
    HostNotFound,
    Refused,            ///< nobody listens there
    Unreachable,        ///< no route, or whatever else the system reports
    Offline,            ///< the same, timed out or lost, where the system says that it has no network at all
    ConnectionLost,     ///< closed or reset before the answer was whole
    CertificateProblem, ///< see FetchError::certificate
    TlsFailed,          ///< no agreement on a secure connection: too old a protocol, or no TLS at all
    ProxyRefused,       ///< the proxy cannot be reached, wants a password, or does not let through
    // What the service said
    BadRequest,      ///< 400; `problem` names the violations
    BadAppKey,       ///< 401 that speaks of the app key; or a key no header can carry, not sent
    BadToken,        ///< 401 that speaks of the token; or a token no header can carry, not sent
    SignInRefused,   ///< the token endpoint knows no such client, user or password
    NotAllowed,      ///< 401 that says neither
    MissingRole,     ///< 403
    NotFound,        ///< 404, 410; also a new id the service does not know yet
    TooManyRequests, ///< 429
    ServerTrouble,   ///< 5xx
    // An answer, but none to use
    RedirectRefused, ///< leads to another host, scheme or port, in a circle, or nowhere
    NotAnAnswer,     ///< no HTTP, or a status that answers nothing (1xx, 204, 304 unasked, …)
    WrongContent,    ///< HTML (a login page), or a type that is no JSON; from the token endpoint: no token in it
    TooLarge,        ///< more bytes than the limit
    Empty,           ///< 200 without a byte
};

/// Each has its own time limit.
enum class Stage : quint8 {
    Connect,   ///< name look-up, TCP, proxy, TLS, and waiting for a free connection
    FirstByte, ///< from the request sent to the head of the answer
    Idle,      ///< between two pieces of the body
    Total,     ///< all of one attempt
};

/// What was being done for the caller.
enum class Step : quint8 { SigningIn, Fetching };

enum class CertificateFault : quint8 {
    Expired,
    NotYetValid,
    WrongHost,
    UnknownAuthority, ///< self-signed, or signed by nobody this system or the CA file knows
    Revoked,
    CaFileUnreadable, ///< the CA file is not there or holds no certificate; nothing was sent
    Other,
};

/// Why a redirect was not followed.
enum class RedirectFault : quint8 {
    Elsewhere, ///< to another host, scheme or port, or of a request that holds secrets
    Endless,   ///< more of them than are followed
    Nowhere,   ///< no address, or none that is one
};

/// What an answer was too large for.
struct SizeLimit
{
    qint64 bytes = 0;      ///< of the body, decompressed
    bool isPacked = false; ///< it came compressed, and may have been small on the way
    friend bool operator==(const SizeLimit &, const SizeLimit &) = default;
};

/// Holds no secret: whatever a server quoted of one has been taken out.
struct FetchError
{
    ErrorKind kind = ErrorKind::Unreachable;
    Step step = Step::Fetching;
    std::optional<int> status; ///< of the HTTP answer that decided
    std::optional<Stage> timedOutAt;
    std::optional<CertificateFault> certificate;
    std::optional<RedirectFault> redirect; ///< of RedirectRefused
    std::optional<SizeLimit> limit;        ///< of TooLarge
    std::optional<Problem> problem;
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the service asked for, at most a day
    QString detail;                                      ///< technical, English, may be copied
    int attempts = 0;                                    ///< how often the call was made

    friend bool operator==(const FetchError &, const FetchError &) = default;
};

/// The kind's name in logs and technical details: `connection-lost`.
[[nodiscard]] QString nameOf(ErrorKind kind);

} // namespace axp
