// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/http.h"

#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace httplib {
class Server;
}

namespace demo {

/// An HTTP server on 127.0.0.1, in threads of its own. It closes a connection after its answer, so that no idle client
/// holds up the end.
class LoopbackServer final
{
public:
    /// Called from several threads at once.
    using Handler = std::function<Answer(const Request &)>;

    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;

    /// Listens on a port the system chooses; nothing where there is none.
    [[nodiscard]] std::optional<quint16> start();
    /// Returns when every handler has: at once, but for a client that is connected and silent (two seconds).
    void stop();

private:
    Handler m_handler;
    std::unique_ptr<httplib::Server> m_server;
    std::thread m_thread;
};

} // namespace demo
