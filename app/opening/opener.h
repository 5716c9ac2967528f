// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "axp/engagement_client.h"
#include "opening/input.h"
#include "opening/open_error.h"
#include "record/engagement_reader.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace opening {

enum class Phase : quint8 {
    AskingKeyStore, ///< the system's key store is asked for secrets, and may ask somebody to unlock it
    SigningIn,      ///< a token is fetched
    Asking,         ///< the service is reached and asked
    Fetching,       ///< bytes come over the network
    Loading,        ///< bytes come from a file
    Reading,        ///< the record is read, analysed and masked
};

struct OpenOptions
{
    record::ReadLimits limits;
    std::optional<record::Instant> asOf; ///< overrides when the record was fetched
    bool reveal = false;
    analysis::MaskingOptions masking;
};

using FoundConnection = tl::expected<std::optional<axp::Connection>, NoSecrets>;
using TakeConnection = std::function<void(const FoundConnection &)>;
/// Finds the connection to fetch an engagement with, if there is one; at once or later, as a key store may have to be
/// unlocked first. `take` is not called once `context` is gone.
using ConnectionFinder =
    std::function<void(const record::EngagementRef &, QObject *context, const TakeConnection &take)>;

/// One opening under way. Deleting it cancels; cancel() ends it at once with Cancelled.
class Opening final : public QObject
{
    Q_OBJECT
public:
    using Result = tl::expected<analysis::JourneyPtr, OpenError>;
    ~Opening() override;

    /// Set once finished() was emitted: a journey of one engagement.
    [[nodiscard]] const std::optional<Result> &result() const { return m_result; }
    void cancel();

Q_SIGNALS:
    /// Bytes; `total` is 0 while it is not known, and both where a phase has none.
    void progress(opening::Phase phase, qint64 done, qint64 total);
    /// The service did not answer as hoped; it is asked again after `wait`.
    void retrying(std::chrono::milliseconds wait);
    /// Emitted once, never within Opener::open().
    void finished();

private:
    friend class Opener;
    Opening(OpenOptions options, analysis::JourneyPtr before, QObject *parent);
    void takeConnection(axp::EngagementClient &client, const FoundConnection &found, const record::EngagementRef &ref);
    void tellKeyStore();
    void fetch(axp::EngagementClient &client, const axp::Connection &connection, const QString &id);
    void tellPhase(axp::Phase phase);
    void takeAnswer(tl::expected<axp::Answer, axp::FetchError> answer, const axp::Connection &connection,
                    const QString &id);
    void load(const Input &input);
    void read(QByteArray bytes, const analysis::Origin &origin, const QString &askedId);
    void keep(analysis::Origin origin, const QString &askedId);
    template<typename Work>
    void inBackground(Work work);
    void finish(Result result);

    OpenOptions m_options;
    analysis::JourneyPtr m_before;
    bool m_hasConnection = false; ///< or knows that there is none
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    std::optional<Result> m_result;
};

/// From what was named to a journey that can be shown: reads a file or fetches from the service, then reads, analyses
/// and masks the record, all off the caller's thread.
class Opener final : public QObject
{
    Q_OBJECT
public:
    Opener(axp::EngagementClient &client, ConnectionFinder connections, OpenOptions options, QObject *parent = nullptr);

    /// The caller owns the opening through `parent`. `before`: what was opened of this input the last time; the new
    /// journey knows what has changed since. A service that says that nothing has sends nothing: the record stays, and
    /// its figures are made anew as of now.
    [[nodiscard]] Opening *open(const Input &input, QObject *parent, const analysis::JourneyPtr &before = nullptr);

private:
    axp::EngagementClient &m_client;
    ConnectionFinder m_connections;
    OpenOptions m_options;
};

} // namespace opening
