// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/engagement_client.h"
#include "opening/input.h"
#include "opening/opened_records.h"

#include <QObject>

#include <atomic>
#include <chrono>
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

/// Ids that one service is asked for at once: one by Get Engagement, more in one call.
struct AskedIds
{
    axp::Connection connection;
    QStringList ids;
    std::vector<quint32> inputs; ///< which of the things that were named each id is
};

/// One file, or what one service is asked for at once, on the way to records. Deleting it ends it.
class PartOpening final : public QObject
{
    Q_OBJECT
public:
    PartOpening(OpenOptions options, analysis::JourneyPtr before, QObject *parent);
    ~PartOpening() override;

    /// A file or standard input, which is `input` of the things that were named.
    void load(const Input &input, quint32 place);
    void fetch(axp::EngagementClient &client, const AskedIds &asked);

    /// What came of each, in the order of what was asked for; once finished.
    struct Outcome
    {
        quint32 input = 0;
        RecordsOrError records;
    };
    [[nodiscard]] std::vector<Outcome> takeOutcomes() { return std::move(m_outcomes); }

Q_SIGNALS:
    /// Bytes; `total` is 0 while it is not known, and both where a phase has none.
    void progress(opening::Phase phase, qint64 done, qint64 total);
    void retrying(std::chrono::milliseconds wait);
    void finished();

private:
    void follow(axp::Reply &reply, const AskedIds &asked);
    void tellPhase(axp::Phase phase);
    void takeAnswer(tl::expected<axp::Answer, axp::FetchError> answer, const AskedIds &asked);
    void fail(const std::vector<quint32> &inputs, const OpenError &error);
    void read(QByteArray bytes, ReadingTask task);
    template<typename Work>
    void inBackground(Work work);
    [[nodiscard]] ReadingTask taskFor(analysis::Origin origin, quint32 input) const;

    OpenOptions m_options;
    analysis::JourneyPtr m_before;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    std::vector<Outcome> m_outcomes;
};

} // namespace opening
