// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/http.h"

#include <vector>

/// The documented errors, as `application/problem+json` (api/README.md, "Errors").
namespace demo {

/// What a value breaks: `20006` a pattern, `20002` that it must be there.
struct Violation
{
    QString field;
    QString message;
    int code = 0;
};

inline constexpr int patternViolation = 20006;
inline constexpr int nullViolation = 20002;

/// The usual title and detail of a status; of one without an entry here a title that says only its number.
[[nodiscard]] Answer problem(int status, const QString &instance);
[[nodiscard]] Answer problem(int status, const QString &instance, const QString &detail);
/// 400 with what each field breaks.
[[nodiscard]] Answer violations(const QString &instance, const std::vector<Violation> &broken);
/// As the gateway before the service writes it: its `status` is a text, and it knows no violations.
[[nodiscard]] Answer gatewayProblem(int status, const QString &detail);
/// The two that differ only in their detail.
[[nodiscard]] Answer badAppKey(const QString &instance);
[[nodiscard]] Answer badToken(const QString &instance);
/// 405 and what is allowed instead.
[[nodiscard]] Answer methodNotAllowed(const QString &instance, const QByteArray &allowed);

} // namespace demo
