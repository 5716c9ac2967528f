// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/retry_policy.h"

#include <algorithm>
#include <cmath>

namespace axp {
namespace {

bool mayPass(const FetchError &error)
{
    if (error.step == Step::SigningIn)
        return false;
    switch (error.kind) {
    case ErrorKind::TooManyRequests:
    case ErrorKind::ConnectionLost:
        return true;
    case ErrorKind::ServerTrouble:
        return error.status == 500 || error.status == 502 || error.status == 503 || error.status == 504;
    case ErrorKind::BadId:
    case ErrorKind::BadAccount:
    case ErrorKind::BadAddress:
    case ErrorKind::NotHttps:
    case ErrorKind::Cancelled:
    case ErrorKind::TimedOut:
    case ErrorKind::HostNotFound:
    case ErrorKind::Refused:
    case ErrorKind::Unreachable:
    case ErrorKind::Offline:
    case ErrorKind::CertificateProblem:
    case ErrorKind::TlsFailed:
    case ErrorKind::ProxyRefused:
    case ErrorKind::BadRequest:
    case ErrorKind::BadAppKey:
    case ErrorKind::BadToken:
    case ErrorKind::SignInRefused:
    case ErrorKind::NotAllowed:
    case ErrorKind::MissingRole:
    case ErrorKind::NotFound:
    case ErrorKind::RedirectRefused:
    case ErrorKind::NotAnAnswer:
    case ErrorKind::WrongContent:
    case ErrorKind::TooLarge:
    case ErrorKind::Empty:
        return false;
    }
    return false;
}

} // namespace

std::optional<std::chrono::milliseconds> RetryPolicy::waitAfter(int attempt, const FetchError &error,
                                                                double chance) const
{
    if (attempt >= attempts || !mayPass(error))
        return std::nullopt;
    if (error.retryAfter)
        return *error.retryAfter <= longestAsked ? error.retryAfter : std::nullopt;
    const double doubled = double(firstWait.count()) * std::exp2(attempt - 1);
    const double full = std::min(doubled, double(longestWait.count()));
    return std::chrono::milliseconds(std::llround(full * (1.0 - jitter + jitter * chance)));
}

} // namespace axp
