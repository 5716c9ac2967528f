// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/http.h"

#include <tl/expected.hpp>

/// What the service's answers mean (api/README.md, "Errors"): pure functions, from an answer to a value or an error.
namespace axp {

/// What an answer to a call holds. A body of no stated type, or of plain text, is left to the reader; one
/// that is HTML or of another type is refused. 304 is an answer only to a request that `hadValidators`.
[[nodiscard]] tl::expected<Answer, FetchError> answerIn(HttpAnswer answer, bool hadValidators, const Redactor &redact,
                                                        record::Instant now);

/// A token, and how long the service will take it.
struct TokenGrant
{
    Secret token;
    std::chrono::seconds life{0}; ///< 60 s if the service does not say, at most a day
};

/// The token in an answer of the token endpoint.
[[nodiscard]] tl::expected<TokenGrant, FetchError> grantIn(const HttpAnswer &answer, const Redactor &redact,
                                                           record::Instant now);

} // namespace axp
