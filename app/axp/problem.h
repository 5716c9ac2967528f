// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace axp {

struct Violation
{
    QString field, message, code;
    friend bool operator==(const Violation &, const Violation &) = default;
};

/// What a service says about its own error: `application/problem+json` (RFC 7807) or an OAuth error (RFC 6749, 5.2).
/// Any member may be missing, null or of any JSON type: it is taken as text, at most 1,000 characters of it.
/// A service may quote what it was sent: secrets are taken out, and before anything is cut.
struct Problem
{
    QString type, title, status, detail, instance;
    std::vector<Violation> violations; ///< the first 50
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Nothing if the body is no JSON object.
[[nodiscard]] std::optional<Problem> parseProblem(const QByteArray &body, const Redactor &redact);

/// What a 401 complains of (api/README.md, "Errors": two differ only in their `detail`).
enum class Complaint : quint8 { Unclear, AppKey, Token };

[[nodiscard]] Complaint complaintOf(const Problem &problem);

} // namespace axp
