// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/reply.h"

#include "axp/verdict.h"

namespace axp {
namespace {

FetchError unusableToken()
{
    FetchError error;
    error.kind = ErrorKind::BadToken;
    error.detail = QStringLiteral("The token is empty or holds characters no header can carry");
    return error;
}

/// Whether it could have come of having no network, as far as the error itself tells.
bool mayWantNetwork(const FetchError &error)
{
    switch (error.kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::ConnectionLost:
        return true;
    case ErrorKind::ProxyRefused:
        return !error.status;
    default: // whatever else there is comes from somebody who was reached, or was never sent
        return false;
    }
}

} // namespace

Reply::Reply(const FetchTools &tools, Call call, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_call(std::move(call))
    , m_secrets(secretsOf(tools.tokens.connection().credentials))
{}

void Reply::start()
{
    m_tools.clockwork.after(std::chrono::milliseconds(0), this, [this] { obtainToken(); });
}

void Reply::refuse(FetchError error)
{
    finish(tl::unexpected(std::move(error)));
}

void Reply::cancel()
{
    FetchError error;
    error.kind = ErrorKind::Cancelled;
    finish(tl::unexpected(std::move(error)));
}

void Reply::obtainToken()
{
    if (m_hasOutcome)
        return;
    if (const std::optional<Secret> token = m_tools.tokens.current()) {
        send(*token);
        return;
    }
    enter(Phase::SigningIn);
    connect(&m_tools.tokens, &TokenSource::settled, this, &Reply::useToken, Qt::SingleShotConnection);
    m_tools.tokens.renew();
}

void Reply::useToken(const TokenOutcome &outcome)
{
    if (m_hasOutcome)
        return;
    if (outcome)
        send(*outcome);
    else
        failOrRetry(outcome.error());
}

tl::expected<HttpRequest, FetchError> Reply::requestWith(const Secret &token)
{
    tl::expected<HttpRequest, FetchError> request = requestTo(m_call.url, m_tools.tokens.connection());
    if (request && !token.fitsHeader())
        return tl::unexpected(unusableToken());
    if (!request)
        return request;
    m_secrets.push_back(token);
    request->redact = Redactor(m_secrets);
    request->network.setRawHeader("Authorization", "Bearer " + token.reveal());
    if (!m_call.known.etag.isEmpty())
        request->network.setRawHeader("If-None-Match", m_call.known.etag);
    if (!m_call.known.lastModified.isEmpty())
        request->network.setRawHeader("If-Modified-Since", m_call.known.lastModified);
    if (!m_call.json.isEmpty()) {
        request->method = HttpRequest::Method::Post;
        request->body = m_call.json;
        request->network.setHeader(QNetworkRequest::ContentTypeHeader, jsonType);
    }
    return request;
}

void Reply::send(const Secret &token)
{
    tl::expected<HttpRequest, FetchError> request = requestWith(token);
    if (!request) {
        refuse(std::move(request.error()));
        return;
    }
    m_token = token;
    ++m_attempts;
    m_exchange = new Exchange(m_tools.manager, std::move(*request), m_tools.limits, this);
    connect(m_exchange, &Exchange::stageChanged, this, &Reply::enterStage);
    connect(m_exchange, &Exchange::progress, this, &Reply::progress);
    connect(m_exchange, &Exchange::noted, this, &Reply::noted);
    connect(m_exchange, &Exchange::finished, this, &Reply::judge);
    enter(Phase::Connecting);
    m_exchange->start();
}

void Reply::judge()
{
    const bool hadValidators = m_call.known != Validators{};
    auto answer = m_exchange->takeOutcome().and_then([&](HttpAnswer &&http) {
        return answerIn(std::move(http), hadValidators, Redactor(m_secrets), m_tools.clockwork.now());
    });
    std::exchange(m_exchange, nullptr)->deleteLater();
    if (answer) {
        answer->attempts = m_attempts;
        finish(std::move(answer));
    } else if (!triedWithNewToken(answer.error())) {
        failOrRetry(std::move(answer.error()));
    }
}

/// A 401 may only mean that the token has run out before its time: once, a new one is tried.
bool Reply::triedWithNewToken(const FetchError &error)
{
    const bool mayBeToken = error.kind == ErrorKind::BadToken || error.kind == ErrorKind::NotAllowed;
    if (!mayBeToken || m_hasRenewed || !m_tools.tokens.canRenew())
        return false;
    m_hasRenewed = true;
    m_tools.tokens.drop(m_token);
    obtainToken();
    return true;
}

/// Asked only where something has failed: systems are wrong about networks they do not manage, so their word keeps
/// nobody from trying. Loopback needs no network.
bool Reply::isForWantOfNetwork(const FetchError &error) const
{
    return mayWantNetwork(error) && m_tools.reachability && !isLoopback(m_call.url.host()) &&
           !m_tools.reachability->isOnline();
}

void Reply::failOrRetry(FetchError error)
{
    if (isForWantOfNetwork(error))
        error.kind = ErrorKind::Offline;
    const auto wait = m_tools.retry.waitAfter(m_attempts, error, m_tools.clockwork.chance());
    if (!wait) {
        finish(tl::unexpected(std::move(error)));
        return;
    }
    enter(Phase::WaitingToRetry);
    m_tools.clockwork.after(*wait, this, [this] { obtainToken(); });
    Q_EMIT retrying(m_attempts, *wait, error.kind);
}

void Reply::finish(tl::expected<Answer, FetchError> outcome)
{
    if (m_hasOutcome)
        return;
    m_hasOutcome = true;
    m_outcome = std::move(outcome);
    if (!m_outcome)
        m_outcome.error().attempts = m_attempts;
    if (m_exchange) {
        m_exchange->disconnect(this);
        std::exchange(m_exchange, nullptr)->deleteLater();
    }
    // From the event loop, so that whoever hears it may delete this at once.
    const auto announce = [this] {
        enter(Phase::Finished);
        Q_EMIT finished();
    };
    QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
}

void Reply::enter(Phase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        Q_EMIT phaseChanged(phase);
}

void Reply::enterStage(Stage stage)
{
    switch (stage) {
    case Stage::Connect:
        enter(Phase::Connecting);
        return;
    case Stage::FirstByte:
        enter(Phase::Waiting);
        return;
    case Stage::Idle:
        enter(Phase::Receiving);
        return;
    case Stage::Total:
        return;
    }
}

} // namespace axp
