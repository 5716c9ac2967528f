// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/part_opening.h"

#include <functional>

namespace opening {

using FoundConnection = tl::expected<std::optional<axp::Connection>, NoSecrets>;
using TakeConnection = std::function<void(const FoundConnection &)>;
/// Finds the connection to fetch an engagement with, if there is one; at once or later, as a key store may have to be
/// unlocked first. `take` is not called once `context` is gone.
using ConnectionFinder =
    std::function<void(const record::EngagementRef &, QObject *context, const TakeConnection &take)>;

/// What to open, and what is there already.
struct OpenRequest
{
    std::vector<Input> inputs;
    /// What was opened of these inputs the last time: the new journey knows what has changed since. A service that says
    /// that nothing has sends nothing: the record stays, and its figures are made anew as of now.
    analysis::JourneyPtr before = nullptr;
    /// What stands before them in the journey, of inputs that count from 0 up.
    OpenedRecords base = {};
    quint32 baseInputs = 0; ///< how many inputs that are
};

/// One opening under way. Deleting it cancels; cancel() ends it at once with Cancelled.
class Opening final : public QObject
{
    Q_OBJECT
public:
    using Result = tl::expected<analysis::JourneyPtr, OpenError>;

    /// Set once finished() was emitted: a journey of everything that could be opened, in the order it was named; why
    /// not, where nothing could. What could not be read anew is shown as it was read before.
    [[nodiscard]] const std::optional<Result> &result() const { return m_result; }
    /// What could not be opened while other things could.
    struct Failure
    {
        Input input;
        OpenError error;
    };
    [[nodiscard]] const std::vector<Failure> &failures() const { return m_failures; }
    void cancel();

Q_SIGNALS:
    /// Bytes; `total` is 0 while it is not known, and both where a phase has none.
    void progress(opening::Phase phase, qint64 done, qint64 total);
    /// Of several things that were named, so many are done.
    void counted(int done, int total);
    /// The service did not answer as hoped; it is asked again after `wait`.
    void retrying(std::chrono::milliseconds wait);
    /// Emitted once, never within Opener::open().
    void finished();

private:
    friend class Opener;
    Opening(OpenRequest request, OpenOptions options, axp::EngagementClient &client, QObject *parent);
    void begin(const ConnectionFinder &connections);
    void takeConnection(quint32 input, const FoundConnection &found);
    void tellKeyStore();
    void ask(quint32 input, const axp::Connection &connection);
    void fail(quint32 input, OpenError error);
    void openNext();
    void openPart(const AskedIds &asked);
    void loadFile(quint32 input);
    void follow(PartOpening &part);
    void takePart(PartOpening &part);
    void take(OpenedRecords &records, quint32 input, OpenedRecords opened);
    void conclude();
    void finish(Result result);
    [[nodiscard]] const record::EngagementRef *refAt(quint32 input) const;

    OpenRequest m_request;
    OpenOptions m_options;
    axp::EngagementClient &m_client;
    std::vector<AskedIds> m_asked;                         ///< what services are asked for, 50 at a time
    std::vector<std::optional<RecordsOrError>> m_outcomes; ///< of each input
    std::vector<Failure> m_failures;
    quint32 m_unconnected = 0; ///< ids whose connection is being looked for
    quint32 m_nextFile = 0;
    std::size_t m_nextAsked = 0;
    int m_done = 0;
    std::optional<Result> m_result;
};

class AgentNotes;
class Search;

/// From what was named to a journey that can be shown: reads files and fetches from services, then reads, analyses and
/// masks the records, all off the caller's thread.
class Opener final : public QObject
{
    Q_OBJECT
public:
    Opener(axp::EngagementClient &client, ConnectionFinder connections, OpenOptions options, QObject *parent = nullptr);

    /// The caller owns the opening through `parent`.
    [[nodiscard]] Opening *open(OpenRequest request, QObject *parent);
    [[nodiscard]] Opening *open(const Input &input, QObject *parent, const analysis::JourneyPtr &before = nullptr)
    {
        return open(OpenRequest{{input}, before}, parent);
    }

    /// A search of the same services, which finds what it finds masked as this opens it. The caller owns it through
    /// `parent`.
    [[nodiscard]] Search *search(QObject *parent);
    [[nodiscard]] AgentNotes *agentNotes(QObject *parent); ///< the same for an engagement's notes

private:
    axp::EngagementClient &m_client;
    ConnectionFinder m_connections;
    OpenOptions m_options;
};

} // namespace opening
