// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/credentials.h"
#include "demo/http.h"
#include "demo/live_script.h"

#include <chrono>
#include <map>

namespace demo {

/// Hands out bearer tokens for the three documented grants, and knows which are good (api/README.md, "Token").
class TokenDesk final
{
public:
    /// `credentials` without blanks. Tokens live as long as `lifetime`, their refresh tokens twice that.
    TokenDesk(Credentials credentials, std::chrono::seconds lifetime);

    /// Answers `POST …/token`; the app key is somebody else's business.
    [[nodiscard]] Answer issue(const Request &request, TimePoint now);
    /// Whether `Authorization` carries a token that is good now.
    [[nodiscard]] bool accepts(const QByteArray &authorization, TimePoint now) const;

private:
    [[nodiscard]] Answer newTokens(TimePoint now);

    Credentials m_credentials;
    std::chrono::seconds m_lifetime;
    std::map<QByteArray, TimePoint> m_tokens;        ///< until when each is good
    std::map<QByteArray, TimePoint> m_refreshTokens; ///< each is good once
};

} // namespace demo
