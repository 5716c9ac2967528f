// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/credentials.h"
#include "demo/fault.h"
#include "demo/live_script.h"
#include "demo/loopback_server.h"
#include "demo/platform.h"

#include <tl/expected.hpp>

#include <condition_variable>
#include <map>
#include <mutex>
#include <vector>

namespace demo {

enum class StartError : quint8 {
    NoPort, ///< nothing can listen on 127.0.0.1
};

struct ServiceOptions
{
    Credentials credentials = {}; ///< what clients must show; blanks become random
    std::chrono::seconds tokenLifetime{900};
    Clock now = {}; ///< the system's clock, unless a test has another
};

/// A request as the log keeps it: nothing secret, and no query.
struct LoggedRequest
{
    QByteArray method;
    QString path;
    std::optional<int> status = {}; ///< nothing while it is being answered
    friend bool operator==(const LoggedRequest &, const LoggedRequest &) = default;
};

/// The sample records behind the same API as the platform's, on 127.0.0.1: Get Engagement, several engagements at once
/// and the token endpoint, with their documented errors (api/README.md), and `GET /samples`, which needs no credentials
/// and answers with index.json. The engagement `00000NNN-0000-4000-8000-000000000000` answers with the error of status
/// NNN, 400–599. A record comes with an `ETag`, and `If-None-Match` with that tag is answered with 304. The platform
/// documents neither: this is ours, so that what a client does with them can be seen. Started and stopped by one
/// thread; all else may be called from any. It answers in threads of its own.
class SampleService final
{
public:
    explicit SampleService(ServiceOptions options = {});
    ~SampleService();
    SampleService(const SampleService &) = delete;
    SampleService &operator=(const SampleService &) = delete;

    /// The port the system chose; the same again while it runs.
    [[nodiscard]] tl::expected<quint16, StartError> start();
    /// Ends every wait of a fault and returns promptly. Also done when it goes.
    void stop();

    /// `http://127.0.0.1:PORT` while it runs, else empty.
    [[nodiscard]] QString address() const;
    [[nodiscard]] const Credentials &credentials() const { return m_credentials; }
    [[nodiscard]] const QString &accountId() const { return m_platform.accountId(); }

    /// Serves these bytes, a record or not, under `id` from now on.
    void serve(const QString &id, const QByteArray &bytes);
    /// Spoils the answers to a path, or those to all paths that end in an id.
    void setFault(const QString &pathOrId, const Fault &fault);
    void clearFaults();
    /// The first 10,000 requests, in the order in which they came.
    [[nodiscard]] std::vector<LoggedRequest> requests() const;

private:
    Answer handle(const Request &request);
    std::optional<Fault> takeFault(const QString &path);

    Credentials m_credentials;
    Clock m_now;

    mutable std::mutex m_mutex; ///< guards what stands from here to the server
    std::condition_variable m_woken;
    bool m_stopping = false;
    std::optional<quint16> m_port;
    Platform m_platform;
    std::map<QString, Fault> m_faults;
    std::vector<LoggedRequest> m_log;

    LoopbackServer m_server; ///< last, so that it goes first, with every thread that uses what stands above
};

} // namespace demo
