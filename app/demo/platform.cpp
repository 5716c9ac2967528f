// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/platform.h"

#include "demo/customer.h"
#include "demo/fault.h"
#include "demo/paging.h"
#include "demo/search_desk.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace demo {

namespace {

constexpr QLatin1String accountPattern("^[a-zA-Z]{6}$");
constexpr QLatin1String idPattern("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$");
constexpr QLatin1String notesEnd("/agent-notes");
constexpr QLatin1String errorIdStart("00000");
constexpr QLatin1String errorIdEnd("-0000-4000-8000-000000000000");

bool matches(const QString &text, QLatin1String pattern)
{
    // A `$` alone would let a line feed pass at the end.
    return !text.endsWith(QLatin1Char('\n')) && QRegularExpression(pattern).match(text).hasMatch();
}

/// What account and ids break in that call; more ids than one call takes break the pattern of their list.
std::vector<Violation> violationsOf(const QString &call, const QString &accountId, const QString &field,
                                    const QStringList &ids)
{
    std::vector<Violation> broken;
    const auto check = [&](const QString &name, const QString &value, QLatin1String pattern) {
        if (!matches(value, pattern)) {
            broken.push_back(
                {call + QLatin1Char('.') + name, QStringLiteral("must match \"%1\"").arg(pattern), patternViolation});
        }
    };
    check(QStringLiteral("accountId"), accountId, accountPattern);
    for (const QString &id : ids.first(std::min<qsizetype>(ids.size(), largestPage))) {
        check(field, id, idPattern);
    }
    if (ids.size() > largestPage) {
        broken.push_back({call + QLatin1Char('.') + field,
                          QStringLiteral("size must be between 1 and %1").arg(largestPage), patternViolation});
    }
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

QString engagementsPath(const QString &accountId)
{
    return QStringLiteral("/api/journey/v1/accounts/%1/engagements").arg(accountId);
}

QString searchPath(const QString &accountId)
{
    return QStringLiteral("/api/journey/v1/accounts/%1/journeys:search").arg(accountId);
}

QString notesPath(const QString &accountId, const QString &engagementId)
{
    return engagementPath(accountId, engagementId) + notesEnd;
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
    for (const CustomerEngagement &engagement : customerEngagements()) {
        m_records.insert_or_assign(engagement.id, engagement.bytes);
        m_notes.insert_or_assign(engagement.id, engagement.notes);
    }
}

void Platform::serve(const QString &id, const QByteArray &bytes)
{
    m_records.insert_or_assign(id.toLower(), bytes);
}

Answer Platform::answer(const Request &request, TimePoint now)
{
    const auto ifBy = [&request](const char *method, auto answer) {
        return request.method == method ? answer() : methodNotAllowed(request.path, method);
    };
    if (request.path == QLatin1String("/samples")) {
        return ifBy("GET", [&] { return Answer{.body = m_index.bytes}; });
    }
    if (const auto asked = engagementIn(request.path)) {
        return ifBy("GET", [&] { return engagementAnswer(request, *asked, now); });
    }
    if (const auto asked = notesIn(request.path)) {
        return ifBy("GET", [&] { return notesAnswer(request, *asked, now); });
    }
    if (const auto account = accountIn(request.path, engagementsPath)) {
        return ifBy("GET", [&] { return severalAnswer(request, *account, now); });
    }
    if (const auto account = accountIn(request.path, searchPath)) {
        return ifBy("POST", [&] { return searchAnswer(request, *account, now); });
    }
    if (const auto account = accountIn(request.path, tokenPath)) {
        return ifBy("POST", [&] { return tokenAnswer(request, *account, now); });
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

std::optional<Platform::EngagementPath> Platform::notesIn(const QString &path)
{
    return path.endsWith(notesEnd) ? engagementIn(path.chopped(notesEnd.size())) : std::nullopt;
}

/// The account in a path of that form.
std::optional<QString> Platform::accountIn(const QString &path, QString (*form)(const QString &))
{
    const QStringList parts = path.split(QLatin1Char('/'));
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const QString &part) { return path == form(part); });
    return found != parts.end() ? std::optional(*found) : std::nullopt;
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

/// What is wrong with whoever asks; the account is looked at once it is one.
std::optional<Answer> Platform::refusal(const Request &request, const QString &accountId,
                                        const std::vector<Violation> &broken, TimePoint now) const
{
    if (request.appKey != m_appKey) {
        return badAppKey(request.path);
    }
    if (!m_tokens.accepts(request.authorization, now)) {
        return badToken(request.path);
    }
    if (!broken.empty()) {
        return violations(request.path, broken);
    }
    if (accountId != m_index.accountId) {
        return problem(403, request.path, QStringLiteral("The Agent role is required in this account."));
    }
    return std::nullopt;
}

Answer Platform::engagementAnswer(const Request &request, const EngagementPath &asked, TimePoint now)
{
    const auto broken = violationsOf(QStringLiteral("getEngagement"), asked.accountId, QStringLiteral("engagementId"),
                                     {asked.engagementId});
    if (const auto refused = refusal(request, asked.accountId, broken, now)) {
        return *refused;
    }
    return recordAnswer(request, asked.engagementId.toLower(), now);
}

Answer Platform::severalAnswer(const Request &request, const QString &accountId, TimePoint now)
{
    const QString call = QStringLiteral("getEngagements");
    const QString field = QStringLiteral("engagementIds");
    const QString asked = request.query.queryItemValue(field, QUrl::FullyDecoded);
    const QStringList ids = asked.split(QLatin1Char(','), Qt::SkipEmptyParts);
    auto broken = violationsOf(call, accountId, field, ids);
    if (ids.isEmpty()) {
        broken.push_back({call + QLatin1Char('.') + field, QStringLiteral("must not be null"), nullViolation});
    }
    const auto paging = pagingIn(request.query, call);
    if (!paging) {
        broken.insert(broken.end(), paging.error().begin(), paging.error().end());
    }
    if (const auto refused = refusal(request, accountId, broken, now)) {
        return *refused;
    }
    std::vector<QByteArray> records;
    for (const QString &id : ids) {
        if (const auto record = recordOf(id.toLower(), now)) {
            records.push_back(*record);
        }
    }
    return records.empty() ? problem(404, request.path) : pageOf(records, *paging);
}

/// The live sample is not found: the platform's search lags, and looking for it would start its clock.
Answer Platform::searchAnswer(const Request &request, const QString &accountId, TimePoint now) const
{
    const QString call = QStringLiteral("searchJourneys");
    auto broken = violationsOf(call, accountId, {}, {});
    const auto paging = pagingIn(request.query, call);
    const auto asked = searchIn(request.body);
    for (const auto &more :
         {paging ? std::vector<Violation>() : paging.error(), asked ? std::vector<Violation>() : asked.error()}) {
        broken.insert(broken.end(), more.begin(), more.end());
    }
    if (const auto refused = refusal(request, accountId, broken, now)) {
        return *refused;
    }
    std::vector<QByteArray> records;
    for (const auto &[id, record] : m_records) {
        if (const auto *bytes = std::get_if<QByteArray>(&record)) {
            records.push_back(*bytes);
        }
    }
    const QByteArray identifiers = QJsonDocument(asked->identifiers).toJson(QJsonDocument::Compact);
    return pageOf(found(records, *asked), *paging, "\"identifiers\":" + identifiers + ',');
}

/// Those the record has are given here too.
Answer Platform::notesAnswer(const Request &request, const EngagementPath &asked, TimePoint now)
{
    const auto broken = violationsOf(QStringLiteral("getAgentNotes"), asked.accountId, QStringLiteral("engagementId"),
                                     {asked.engagementId});
    if (const auto refused = refusal(request, asked.accountId, broken, now)) {
        return *refused;
    }
    const QString id = asked.engagementId.toLower();
    const auto record = recordOf(id, now);
    if (!record) {
        return errorAnswer(errorIn(id).value_or(404), request.path);
    }
    const auto known = m_notes.find(id);
    const QJsonValue own = QJsonDocument::fromJson(*record)[QLatin1String("agentNotes")];
    const QByteArray notes = known != m_notes.end() ? known->second : QJsonDocument(own.toArray()).toJson();
    return Answer{.body = "{\"agentNotes\":" + notes + '}'};
}

std::optional<QByteArray> Platform::recordOf(const QString &id, TimePoint now)
{
    const auto found = m_records.find(id);
    if (found == m_records.end()) {
        return std::nullopt;
    }
    auto *const live = std::get_if<LiveRecord>(&found->second);
    return live ? live->fetch(now) : std::get<QByteArray>(found->second);
}

Answer Platform::recordAnswer(const Request &request, const QString &id, TimePoint now)
{
    const auto record = recordOf(id, now);
    return record ? validated(*record, request) : errorAnswer(errorIn(id).value_or(404), request.path);
}

} // namespace demo
