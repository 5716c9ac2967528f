// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/platform.h"

#include "demo/fault.h"
#include "demo/problem.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace demo {

namespace {

constexpr QLatin1String accountPattern("^[a-zA-Z]{6}$");
constexpr QLatin1String idPattern("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$");
constexpr QLatin1String errorIdStart("00000");
constexpr QLatin1String errorIdEnd("-0000-4000-8000-000000000000");

bool matches(const QString &text, QLatin1String pattern)
{
    // A `$` alone would let a line feed pass at the end.
    return !text.endsWith(QLatin1Char('\n')) && QRegularExpression(pattern).match(text).hasMatch();
}

std::vector<Violation> violationsOf(const QString &accountId, const QString &engagementId)
{
    std::vector<Violation> broken;
    const auto check = [&broken](const char *field, const QString &value, QLatin1String pattern) {
        if (!matches(value, pattern)) {
            broken.push_back(
                {QLatin1String(field), QStringLiteral("must match \"%1\"").arg(pattern), patternViolation});
        }
    };
    check("getEngagement.accountId", accountId, accountPattern);
    check("getEngagement.engagementId", engagementId, idPattern);
    return broken;
}

/// The status an id stands for: `00000429-0000-4000-8000-000000000000`.
std::optional<int> errorIn(const QString &id)
{
    if (!id.startsWith(errorIdStart) || !id.endsWith(errorIdEnd)) {
        return std::nullopt;
    }
    const int status = QStringView(id).sliced(errorIdStart.size(), 3).toInt();
    return status >= 400 && status < 600 ? std::optional(status) : std::nullopt;
}

/// The record with its tag, or that alone where the client knows it. The tag is a weak one (RFC 9110): it stands for
/// the record, however the bytes are compressed on their way.
Answer validated(const QByteArray &record, const Request &request)
{
    const QByteArray tag = "W/\"" + QCryptographicHash::hash(record, QCryptographicHash::Sha256).toHex() + '"';
    const bool isKnown = request.ifNoneMatch.contains(tag);
    return isKnown ? Answer{.status = 304, .body = {}, .headers = {{"ETag", tag}}}
                   : Answer{.body = record, .headers = {{"ETag", tag}}};
}

Answer errorAnswer(int status, const QString &path)
{
    if (status == 400) {
        return gatewayProblem(400, QStringLiteral("The request cannot be read."));
    }
    return spoiled({}, Fault::problem(status, status == 429 ? QByteArrayLiteral("5") : QByteArray()), path);
}

} // namespace

QString engagementPath(const QString &accountId, const QString &engagementId)
{
    return QStringLiteral("/api/journey/v1/accounts/%1/engagements/%2").arg(accountId, engagementId);
}

QString tokenPath(const QString &accountId)
{
    return QStringLiteral("/api/auth/v1/%1/protocol/openid-connect/token").arg(accountId);
}

Platform::Platform(const Credentials &credentials, std::chrono::seconds tokenLifetime)
    : m_index(sampleIndex()), m_appKey(credentials.appKey), m_tokens(credentials, tokenLifetime)
{
    for (const Sample &sample : m_index.samples) {
        if (sample.restartsAfter) {
            m_records.insert_or_assign(sample.id, LiveRecord(sample.bytes, *sample.restartsAfter));
        } else {
            m_records.insert_or_assign(sample.id, sample.bytes);
        }
    }
}

void Platform::serve(const QString &id, const QByteArray &bytes)
{
    m_records.insert_or_assign(id.toLower(), bytes);
}

Answer Platform::answer(const Request &request, TimePoint now)
{
    if (request.path == QLatin1String("/samples")) {
        return request.method == "GET" ? Answer{.body = m_index.bytes} : methodNotAllowed(request.path, "GET");
    }
    if (const auto asked = engagementIn(request.path)) {
        return request.method == "GET" ? engagementAnswer(request, *asked, now) : methodNotAllowed(request.path, "GET");
    }
    if (const auto account = tokenAccountIn(request.path)) {
        return request.method == "POST" ? tokenAnswer(request, *account, now) : methodNotAllowed(request.path, "POST");
    }
    return gatewayProblem(404, QStringLiteral("No route matches this address."));
}

std::optional<Platform::EngagementPath> Platform::engagementIn(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.size() != 8 || path != engagementPath(parts[5], parts[7])) {
        return std::nullopt;
    }
    return EngagementPath{parts[5], parts[7]};
}

std::optional<QString> Platform::tokenAccountIn(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.size() == 8 && path == tokenPath(parts[4]) ? std::optional(parts[4]) : std::nullopt;
}

Answer Platform::tokenAnswer(const Request &request, const QString &accountId, TimePoint now)
{
    if (request.appKey != m_appKey) {
        return badAppKey(request.path);
    }
    if (accountId != m_index.accountId) {
        return problem(404, request.path, QStringLiteral("There is no such account."));
    }
    return m_tokens.issue(request, now);
}

Answer Platform::engagementAnswer(const Request &request, const EngagementPath &asked, TimePoint now)
{
    if (request.appKey != m_appKey) {
        return badAppKey(request.path);
    }
    if (!m_tokens.accepts(request.authorization, now)) {
        return badToken(request.path);
    }
    const auto broken = violationsOf(asked.accountId, asked.engagementId);
    if (!broken.empty()) {
        return violations(request.path, broken);
    }
    if (asked.accountId != m_index.accountId) {
        return problem(403, request.path, QStringLiteral("The Agent role is required in this account."));
    }
    return recordAnswer(request, asked.engagementId.toLower(), now);
}

Answer Platform::recordAnswer(const Request &request, const QString &id, TimePoint now)
{
    const auto found = m_records.find(id);
    if (found == m_records.end()) {
        return errorAnswer(errorIn(id).value_or(404), request.path);
    }
    auto *const live = std::get_if<LiveRecord>(&found->second);
    return validated(live ? live->fetch(now) : std::get<QByteArray>(found->second), request);
}

} // namespace demo
