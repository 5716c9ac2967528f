// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/reachability.h"
#include "axp/retry_policy.h"
#include "axp/token_source.h"

#include <chrono>
#include <optional>

namespace axp {

/// What a fetch is busy with.
enum class Phase : quint8 {
    Starting,
    SigningIn,
    Connecting,
    Waiting, ///< the request is out, nothing has come back yet
    Receiving,
    WaitingToRetry,
    Finished,
};

/// One call of the API: a GET or, with something to send, a POST of JSON. It only asks: to ask again does no harm.
struct Call
{
    QUrl url;
    Validators known = {}; ///< of the answer one has, if what is unchanged need not come again
    QByteArray json = {};
};

/// What a fetch works with; all of it outlives the reply.
struct FetchTools
{
    QNetworkAccessManager &manager;
    TokenSource &tokens;
    const Limits &limits;
    const RetryPolicy &retry;
    const Clockwork &clockwork;
    Reachability *reachability = nullptr; ///< null: nobody knows
};

/// One call being answered. finished() comes once, from the event loop, never from within the call or cancel().
/// It belongs to its client; delete it whenever it is no longer wanted: that cancels what is under way, silently.
class Reply final : public QObject
{
    Q_OBJECT
public:
    Reply(const FetchTools &tools, Call call, QObject *parent);

    /// Goes to work, from the event loop.
    void start();
    /// Finishes with `error` and sends nothing.
    void refuse(FetchError error);
    /// Finishes with ErrorKind::Cancelled, unless there is an outcome already.
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isFinished() const { return m_phase == Phase::Finished; }
    /// What came of it; only once finished.
    [[nodiscard]] const tl::expected<Answer, FetchError> &outcome() const { return m_outcome; }
    /// The same, moved out: a large record is not copied when its reader takes the bytes over.
    [[nodiscard]] tl::expected<Answer, FetchError> takeOutcome() { return std::move(m_outcome); }

Q_SIGNALS:
    void phaseChanged(axp::Phase phase);
    /// Bytes of the body so far, decompressed; `total` if the service announced it.
    void progress(qint64 received, std::optional<qint64> total);
    /// Attempt `attempt` failed with `why`; the next one starts after `wait`.
    void retrying(int attempt, std::chrono::milliseconds wait, axp::ErrorKind why);
    void noted(const axp::ExchangeFacts &facts); ///< one HTTP exchange, for the request log
    void finished();

private:
    void obtainToken();
    void useToken(const TokenOutcome &outcome);
    void send(const Secret &token);
    [[nodiscard]] tl::expected<HttpRequest, FetchError> requestWith(const Secret &token);
    void judge();
    [[nodiscard]] bool triedWithNewToken(const FetchError &error);
    void failOrRetry(FetchError error);
    [[nodiscard]] bool isForWantOfNetwork(const FetchError &error) const;
    void finish(tl::expected<Answer, FetchError> outcome);
    void enter(Phase phase);
    void enterStage(Stage stage);

    FetchTools m_tools;
    Call m_call;
    Exchange *m_exchange = nullptr;
    Secret m_token;                ///< of the present attempt
    std::vector<Secret> m_secrets; ///< the connection's, and every token used
    Phase m_phase = Phase::Starting;
    int m_attempts = 0;
    bool m_hasRenewed = false;
    bool m_hasOutcome = false;
    tl::expected<Answer, FetchError> m_outcome = tl::unexpected(FetchError{});
};

} // namespace axp
