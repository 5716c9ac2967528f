// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/http.h"
#include "axp/limits.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace axp {

using HttpOutcome = tl::expected<HttpAnswer, FetchError>;

/// Sends one request and waits for all of its answer, within limits. Follows redirects within one origin and no others.
/// Its errors are those of the way; what a status means is for others to say. Deleting it ends the exchange.
class Exchange final : public QObject
{
    Q_OBJECT
public:
    Exchange(QNetworkAccessManager &manager, HttpRequest request, const Limits &limits, QObject *parent);

    void start();
    /// What came of it, handed over; once finished.
    [[nodiscard]] HttpOutcome takeOutcome() { return std::move(m_outcome); }

Q_SIGNALS:
    void stageChanged(axp::Stage stage);
    void progress(qint64 received, std::optional<qint64> total);
    void noted(const axp::ExchangeFacts &facts); ///< once for each hop
    void finished();                             ///< once, the last

private:
    void send(const QUrl &url);
    void enter(Stage stage);
    void readHead();
    void readBody();
    void conclude();
    void giveUp(Stage stage);
    void followRedirect();
    void settle(HttpOutcome outcome);
    void dropNetwork();
    void note(std::optional<ErrorKind> error);
    [[nodiscard]] std::optional<int> status() const;
    [[nodiscard]] std::optional<qint64> announcedSize() const;
    [[nodiscard]] bool isGood() const;
    [[nodiscard]] HttpOutcome outcomeNow();
    [[nodiscard]] FetchError wayFailure(const QString &lengths) const; ///< `lengths`: of a body that was cut
    [[nodiscard]] FetchError failure(ErrorKind kind, const QString &detail) const;
    [[nodiscard]] FetchError tooLarge(const QString &detail) const;
    [[nodiscard]] std::chrono::milliseconds limitOf(Stage stage) const;
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

    QNetworkAccessManager &m_manager;
    HttpRequest m_request;
    Limits m_limits;
    QNetworkReply *m_network = nullptr; ///< of the present hop; null when settled
    QList<QSslError> m_sslErrors;
    QTimer m_stageTimer;
    QTimer m_totalTimer;
    QElapsedTimer m_clock;
    Stage m_stage = Stage::Connect;
    Timings m_timings;                       ///< of the present hop, since the exchange began
    std::chrono::milliseconds m_hopBegan{0}; ///< since the exchange began
    QByteArray m_body;
    qint64 m_received = 0; ///< bytes of the body, also once it is handed over
    int m_redirects = 0;
    HttpOutcome m_outcome = tl::unexpected(FetchError{});
};

} // namespace axp
