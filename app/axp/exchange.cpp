// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/exchange.h"

#include "axp/logging.h"
#include "axp/network_fault.h"
#include "record/large_memory.h"

#include <QNetworkAccessManager>
#include <QUrlQuery>

#include <algorithm>

namespace axp {
namespace {

constexpr qint64 longestErrorBody = 64 * 1024;
constexpr qint64 pieceSize = 64 * 1024;
constexpr qint64 mostReserved = 16LL * 1024 * 1024; ///< of what a server announces and may never send

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

Timings since(std::chrono::milliseconds begin, Timings timings)
{
    for (auto *moment : {&timings.encrypted, &timings.sent, &timings.firstByte}) {
        if (*moment)
            **moment -= begin;
    }
    timings.whole -= begin;
    return timings;
}

QString nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Connect: // Qt tells nobody which of them it is at
        return QStringLiteral("name look-up, connecting and TLS");
    case Stage::FirstByte:
        return QStringLiteral("waiting for the answer");
    case Stage::Idle:
        return QStringLiteral("waiting for more of the answer");
    case Stage::Total:
        return QStringLiteral("the whole exchange");
    }
    return {};
}

/// Of a form only: whatever else is sent is nobody's business but the service's.
QString grantIn(const HttpRequest &request)
{
    const bool isForm = request.network.header(QNetworkRequest::ContentTypeHeader) == formType;
    return isForm ? QUrlQuery(QString::fromLatin1(request.body)).queryItemValue(QStringLiteral("grant_type"))
                  : QString();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, HttpRequest request, const Limits &limits, QObject *parent)
    : QObject(parent), m_manager(manager), m_request(std::move(request)), m_limits(limits)
{
    m_stageTimer.setSingleShot(true);
    m_totalTimer.setSingleShot(true);
    connect(&m_stageTimer, &QTimer::timeout, this, [this] { giveUp(m_stage); });
    connect(&m_totalTimer, &QTimer::timeout, this, [this] { giveUp(Stage::Total); });
}

void Exchange::start()
{
    m_clock.start();
    m_totalTimer.start(m_limits.timeouts.total);
    send(m_request.network.url());
}

void Exchange::send(const QUrl &url)
{
    m_request.network.setUrl(url);
    m_body.clear();
    m_received = 0;
    m_timings = {};
    m_hopBegan = elapsed();
    m_network = m_request.method == HttpRequest::Method::Get ? m_manager.get(m_request.network)
                                                             : m_manager.post(m_request.network, m_request.body);
    m_network->setParent(this);
    connect(m_network, &QNetworkReply::sslErrors, this, [this](const auto &errors) { m_sslErrors = errors; });
    connect(m_network, &QNetworkReply::encrypted, this, [this] { m_timings.encrypted = elapsed(); });
    connect(m_network, &QNetworkReply::requestSent, this, [this] {
        m_timings.sent = elapsed();
        if (m_stage == Stage::Connect)
            enter(Stage::FirstByte);
    });
    connect(m_network, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_network, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_network, &QNetworkReply::finished, this, [this] {
        readBody();
        conclude();
    });
    enter(Stage::Connect);
}

void Exchange::enter(Stage stage)
{
    m_stageTimer.start(limitOf(stage));
    if (std::exchange(m_stage, stage) != stage)
        Q_EMIT stageChanged(stage);
}

std::chrono::milliseconds Exchange::limitOf(Stage stage) const
{
    switch (stage) {
    case Stage::Connect:
        return m_limits.timeouts.connect;
    case Stage::FirstByte:
        return m_limits.timeouts.firstByte;
    case Stage::Idle:
        return m_limits.timeouts.idle;
    case Stage::Total:
        return m_limits.timeouts.total;
    }
    return m_limits.timeouts.total;
}

void Exchange::readHead()
{
    if (!status())
        return;
    m_timings.firstByte = elapsed();
    enter(Stage::Idle);
    const qint64 announced = announcedSize().value_or(0);
    if (isGood() && announced > m_limits.body)
        settle(tl::unexpected(tooLarge(QStringLiteral("%1 bytes announced").arg(announced))));
    else
        m_body = record::largeBytes(std::clamp<qint64>(announced, 0, mostReserved) + record::readerRoom);
}

void Exchange::readBody()
{
    const qint64 limit = isGood() ? m_limits.body : longestErrorBody;
    // In pieces: readAll() of a compressed body would make room for all of it before it can be refused.
    while (m_network) {
        const QByteArray piece = m_network->read(pieceSize);
        if (piece.isEmpty())
            break;
        m_stageTimer.start();
        if (m_body.size() + piece.size() <= limit) {
            m_body.append(piece);
            m_received = m_body.size();
        } else if (isGood()) {
            settle(tl::unexpected(tooLarge(QStringLiteral("More than %1 bytes").arg(limit))));
            return;
        } else {
            conclude();
            return;
        }
    }
    if (m_network)
        Q_EMIT progress(m_received, announcedSize());
}

void Exchange::conclude()
{
    if (!m_network)
        return;
    if (isRedirect(status().value_or(0)))
        followRedirect();
    else
        settle(outcomeNow());
}

void Exchange::giveUp(Stage stage)
{
    if (!m_network)
        return;
    if (status().value_or(0) >= 300) { // the status says enough, whatever became of the body
        conclude();
        return;
    }
    FetchError error =
        failure(ErrorKind::TimedOut, QStringLiteral("%1: over %2 ms").arg(nameOf(stage)).arg(limitOf(stage).count()));
    error.timedOutAt = stage;
    settle(tl::unexpected(std::move(error)));
}

void Exchange::followRedirect()
{
    const QUrl from = m_request.network.url();
    const QUrl target = m_network->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QUrl to = from.resolved(target).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    std::optional<RedirectFault> fault;
    if (target.isEmpty() || to.host().isEmpty())
        fault = RedirectFault::Nowhere;
    else if (m_request.method != HttpRequest::Method::Get || !isSameOrigin(from, to))
        fault = RedirectFault::Elsewhere;
    else if (m_redirects >= m_limits.redirects)
        fault = RedirectFault::Endless;
    if (fault) {
        const QString where = *fault == RedirectFault::Nowhere ? QStringLiteral("nowhere") : shownUrl(to);
        FetchError error = failure(ErrorKind::RedirectRefused, QStringLiteral("To %1").arg(where));
        error.redirect = fault;
        settle(tl::unexpected(std::move(error)));
        return;
    }
    ++m_redirects;
    note(std::nullopt);
    dropNetwork();
    send(to);
}

void Exchange::settle(HttpOutcome outcome)
{
    m_timings.whole = elapsed();
    if (outcome)
        outcome->timings = m_timings;
    note(outcome ? std::nullopt : std::optional(outcome.error().kind));
    m_outcome = std::move(outcome);
    m_stageTimer.stop();
    m_totalTimer.stop();
    dropNetwork();
    Q_EMIT finished();
}

void Exchange::dropNetwork()
{
    m_network->disconnect(this);
    m_network->abort();
    m_network->deleteLater(); // this may be one of its own signals
    m_network = nullptr;
}

void Exchange::note(std::optional<ErrorKind> error)
{
    m_timings.whole = elapsed();
    const ExchangeFacts facts{nameOf(m_request.method),
                              m_request.redact(shownUrl(m_request.network.url())),
                              status(),
                              error,
                              m_received,
                              since(m_hopBegan, m_timings),
                              requestIdsIn(m_network->rawHeaderPairs(), m_request.redact),
                              repeatableUrl(m_request.network.url(), m_request.redact),
                              grantIn(m_request)};
    qCDebug(traffic).noquote() << facts.method << facts.url << facts.status.value_or(0)
                               << (error ? nameOf(*error) : QStringLiteral("answered")) << facts.received << "bytes"
                               << facts.timings.whole.count() << "ms";
    Q_EMIT noted(facts);
}

std::optional<int> Exchange::status() const
{
    const QVariant code = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    return code.isValid() ? std::optional(code.toInt()) : std::nullopt;
}

/// Nothing for a compressed body: Qt drops the length then, and counts what it has unpacked.
std::optional<qint64> Exchange::announcedSize() const
{
    bool isNumber = false;
    const qint64 size = m_network->rawHeader("Content-Length").toLongLong(&isNumber);
    if (!isNumber || m_network->hasRawHeader("Content-Encoding"))
        return std::nullopt;
    return size;
}

bool Exchange::isGood() const
{
    return m_network && status().value_or(200) / 100 == 2;
}

HttpOutcome Exchange::outcomeNow()
{
    const int code = status().value_or(0);
    const bool hasFailed = m_network->error() != QNetworkReply::NoError;
    const bool isCut = code / 100 == 2 && code != 204 && m_body.size() < announcedSize().value_or(0);
    const QString lengths =
        isCut ? QStringLiteral("%1 of %2 bytes").arg(m_body.size()).arg(*announcedSize()) : QString();
    if (code < 300 && hasFailed)
        return tl::unexpected(wayFailure(lengths));
    if (isCut)
        return tl::unexpected(failure(ErrorKind::ConnectionLost, lengths));
    return HttpAnswer{code, std::move(m_body), m_network->rawHeaderPairs(), m_request.network.url(), m_timings};
}

FetchError Exchange::wayFailure(const QString &lengths) const
{
    const FetchError fault = faultOf(m_network->error(), m_sslErrors);
    const QString reason = fault.detail.isEmpty() ? m_network->errorString() : fault.detail;
    FetchError error = failure(fault.kind, lengths.isEmpty() ? reason : lengths + QStringLiteral("; ") + reason);
    error.timedOutAt = fault.timedOutAt;
    error.certificate = fault.certificate;
    if (fault.kind != ErrorKind::Unreachable)
        return error;
    if (error.status) // it was reached
        error.kind = ErrorKind::ConnectionLost;
    else if (usesProxy(m_manager, m_request.network.url())) // Qt has one error for most of what a proxy can refuse
        error.kind = ErrorKind::ProxyRefused;
    return error;
}

FetchError Exchange::failure(ErrorKind kind, const QString &detail) const
{
    FetchError error;
    error.kind = kind;
    error.status = status();
    error.detail = nameOf(m_request.method) + QLatin1Char(' ') + shownUrl(m_request.network.url());
    if (!detail.isEmpty())
        error.detail += QStringLiteral(": ") + detail;
    error.detail = m_request.redact(error.detail);
    return error;
}

FetchError Exchange::tooLarge(const QString &detail) const
{
    FetchError error = failure(ErrorKind::TooLarge, detail);
    error.limit = SizeLimit{m_limits.body, m_network->hasRawHeader("Content-Encoding")};
    return error;
}

std::chrono::milliseconds Exchange::elapsed() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

} // namespace axp
