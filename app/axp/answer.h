// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace axp {

/// Moments of one exchange, since it began. A connection that was still open has no `encrypted`.
struct Timings
{
    std::optional<std::chrono::milliseconds> encrypted; ///< the secure connection stood
    std::optional<std::chrono::milliseconds> sent;      ///< the request was out
    std::optional<std::chrono::milliseconds> firstByte; ///< the head of the answer was here
    std::chrono::milliseconds whole{0};                 ///< it was over
    friend bool operator==(const Timings &, const Timings &) = default;
};

/// A header by which the service's people can find this request in their logs.
struct RequestId
{
    QString header, value;
    friend bool operator==(const RequestId &, const RequestId &) = default;
};

/// What to show the service next time, so that it need not send the same again.
struct Validators
{
    QByteArray etag, lastModified;
    friend bool operator==(const Validators &, const Validators &) = default;
};

/// What was received, and where and when.
struct Answer
{
    QByteArray bytes;       ///< decompressed; empty if `unchanged`
    bool unchanged = false; ///< 304: what the validators came with still holds
    QUrl url;
    record::Instant fetchedAt; ///< by this machine's clock, when the last byte was here
    Timings timings;           ///< of the last attempt
    QList<RequestId> requestIds;
    Validators validators;
    int attempts = 1;
};

} // namespace axp
