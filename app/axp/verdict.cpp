// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/verdict.h"

#include "axp/http_date.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace axp {
namespace {

ErrorKind kindOfRefusal(const Problem &problem, const HttpHeaders &headers)
{
    switch (complaintOf(problem)) {
    case Complaint::AppKey:
        return ErrorKind::BadAppKey;
    case Complaint::Token:
        return ErrorKind::BadToken;
    case Complaint::Unclear:
        break;
    }
    const bool challengesToken = headerNamed("WWW-Authenticate", headers).contains("invalid_token");
    return challengesToken ? ErrorKind::BadToken : ErrorKind::NotAllowed;
}

ErrorKind kindOf(const HttpAnswer &answer, const Problem &problem)
{
    switch (answer.status) {
    case 400:
        return ErrorKind::BadRequest;
    case 401:
        return kindOfRefusal(problem, answer.headers);
    case 403:
        return ErrorKind::MissingRole;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 407:
        return ErrorKind::ProxyRefused;
    case 429:
        return ErrorKind::TooManyRequests;
    default:
        return answer.status >= 500 && answer.status < 600 ? ErrorKind::ServerTrouble : ErrorKind::NotAnAnswer;
    }
}

QByteArray mediaTypeOf(const HttpAnswer &answer)
{
    return headerNamed("Content-Type", answer.headers).split(';').first().trimmed().toLower();
}

FetchError errorFrom(const HttpAnswer &answer, ErrorKind kind, const Redactor &redact)
{
    FetchError error;
    error.kind = kind;
    error.status = answer.status;
    const QByteArray type = mediaTypeOf(answer);
    error.detail = redact(QStringLiteral("%1: HTTP %2, %3, %4 bytes")
                              .arg(shownUrl(answer.url))
                              .arg(answer.status)
                              .arg(type.isEmpty() ? QStringLiteral("no type") : QString::fromLatin1(type))
                              .arg(answer.body.size()));
    for (const RequestId &id : requestIdsIn(answer.headers, redact))
        error.detail += QStringLiteral(", %1 %2").arg(id.header, id.value);
    return error;
}

FetchError refusalIn(const HttpAnswer &answer, const Redactor &redact, record::Instant now)
{
    std::optional<Problem> problem = parseProblem(answer.body, redact);
    FetchError error = errorFrom(answer, kindOf(answer, problem.value_or(Problem{})), redact);
    error.problem = std::move(problem);
    const record::Instant serversNow = parseHttpDate(headerNamed("Date", answer.headers), now).value_or(now);
    error.retryAfter = parseRetryAfter(headerNamed("Retry-After", answer.headers), serversNow);
    return error;
}

bool isJsonType(const QByteArray &type)
{
    return type.endsWith("/json") || type.endsWith("+json");
}

bool mayHoldRecord(const HttpAnswer &answer)
{
    const QByteArray type = mediaTypeOf(answer);
    if (isJsonType(type))
        return true;
    const bool saysLittle = type.isEmpty() || type == "text/plain" || type == "application/octet-stream";
    const auto first = std::find_if(answer.body.begin(), answer.body.end(),
                                    [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; });
    return saysLittle && (first == answer.body.end() || *first != '<');
}

std::chrono::seconds lifeIn(const QJsonValue &expiresIn)
{
    static constexpr double longest = 24 * 60 * 60;
    static constexpr std::chrono::seconds unsaid{60};
    const double seconds = expiresIn.isString() ? expiresIn.toString().toDouble() : expiresIn.toDouble();
    return seconds >= 1 ? std::chrono::seconds(qint64(std::min(seconds, longest))) : unsaid;
}

} // namespace

tl::expected<Answer, FetchError> answerIn(HttpAnswer answer, bool hadValidators, const Redactor &redact,
                                          record::Instant now)
{
    const bool isUnchanged = answer.status == 304 && hadValidators;
    if (answer.status != 200 && !isUnchanged)
        return tl::unexpected(refusalIn(answer, redact, now));
    if (!isUnchanged && answer.body.isEmpty())
        return tl::unexpected(errorFrom(answer, ErrorKind::Empty, redact));
    if (!isUnchanged && !mayHoldRecord(answer))
        return tl::unexpected(errorFrom(answer, ErrorKind::WrongContent, redact));
    Answer result;
    result.unchanged = isUnchanged;
    if (!isUnchanged)
        result.bytes = std::move(answer.body);
    result.url = answer.url;
    result.fetchedAt = now;
    result.timings = answer.timings;
    result.requestIds = requestIdsIn(answer.headers, redact);
    result.validators = {headerNamed("ETag", answer.headers), headerNamed("Last-Modified", answer.headers)};
    return result;
}

tl::expected<TokenGrant, FetchError> grantIn(const HttpAnswer &answer, const Redactor &redact, record::Instant now)
{
    if (answer.status != 200) {
        FetchError error = refusalIn(answer, redact, now);
        // An OAuth endpoint says 400 or 401 for credentials it does not know; only the app key has its own word.
        const bool isUnknown = error.kind == ErrorKind::BadRequest || error.kind == ErrorKind::BadToken ||
                               error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::MissingRole;
        if (isUnknown)
            error.kind = ErrorKind::SignInRefused;
        return tl::unexpected(error);
    }
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    Secret token(object.value(QLatin1String("access_token")).toString());
    if (!token.fitsHeader())
        return tl::unexpected(errorFrom(answer, ErrorKind::WrongContent, redact));
    return TokenGrant{std::move(token), lifeIn(object.value(QLatin1String("expires_in")))};
}

} // namespace axp
