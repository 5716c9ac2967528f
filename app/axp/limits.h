// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace axp {

/// How long each stage of one attempt may take (axp::Stage).
struct Timeouts
{
    std::chrono::milliseconds connect{15'000};
    std::chrono::milliseconds firstByte{30'000};
    std::chrono::milliseconds idle{30'000};
    std::chrono::milliseconds total{600'000};
};

struct Limits
{
    Timeouts timeouts;
    qint64 body = 512LL * 1024 * 1024; ///< bytes after decompression
    int redirects = 5;                 ///< followed one after the other, within one host
};

} // namespace axp
