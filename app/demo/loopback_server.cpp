// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/loopback_server.h"

#include "demo/problem.h"

#include <httplib.h>

#include <chrono>

namespace demo {

namespace {

constexpr std::size_t longestPath = 1024; ///< httplib matches paths by recursion
constexpr std::size_t longestBody = 16 * 1024;
constexpr std::size_t threadCount = 16; ///< of which each silent client holds one
constexpr time_t patienceSeconds = 2;

QByteArray header(const httplib::Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

Request requestOf(const httplib::Request &request)
{
    return {QByteArray::fromStdString(request.method),
            QString::fromStdString(request.path),
            header(request, "appkey"),
            header(request, "Authorization"),
            header(request, "Content-Type"),
            header(request, "If-None-Match"),
            QByteArray::fromStdString(request.body),
            QUrlQuery(QString::fromStdString(request.target).section(QLatin1Char('?'), 1))};
}

httplib::ContentProvider sending(const QByteArray &body, qsizetype length)
{
    return [body, length](std::size_t offset, std::size_t, httplib::DataSink &sink) {
        const auto sent = static_cast<qsizetype>(offset);
        return sent < length && sink.write(body.constData() + sent, static_cast<std::size_t>(length - sent));
    };
}

void write(const Answer &answer, httplib::Response &response)
{
    // httplib says 206 of a part that was asked for only where nobody set a status before it.
    constexpr int ok = 200;
    response.status = answer.status == ok ? -1 : answer.status;
    for (const auto &[name, value] : answer.headers) {
        response.set_header(name.toStdString(), value.toStdString());
    }
    if (answer.body.isEmpty()) {
        return;
    }
    const auto size = static_cast<std::size_t>(answer.body.size());
    switch (answer.delivery) {
    case Delivery::Whole:
        response.set_content(answer.body.constData(), size, answer.contentType.toStdString());
        return;
    case Delivery::AsIs:
        response.set_content_provider(size, answer.contentType.toStdString(), sending(answer.body, answer.body.size()));
        return;
    case Delivery::Half:
        response.set_content_provider(size, answer.contentType.toStdString(),
                                      sending(answer.body, answer.body.size() / 2));
        return;
    }
}

void harden(httplib::Server &server)
{
    using HandlerResponse = httplib::Server::HandlerResponse;
    server.new_task_queue = [] {
        return new httplib::ThreadPool(threadCount);
    };
    server.set_socket_options([](auto) {}); // by default another process could listen on the same port
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1);
    server.set_keep_alive_timeout(patienceSeconds);
    server.set_read_timeout(patienceSeconds);
    server.set_write_timeout(patienceSeconds);
    server.set_payload_max_length(longestBody);
    server.set_pre_routing_handler([](const httplib::Request &request, httplib::Response &response) {
        if (request.path.size() <= longestPath) {
            return HandlerResponse::Unhandled;
        }
        write(problem(414, QString()), response);
        return HandlerResponse::Handled;
    });
    // What the library itself refuses has no body yet.
    server.set_error_handler([](const httplib::Request &, httplib::Response &response) {
        if (response.body.empty() && response.content_length_ == 0) {
            write(problem(response.status, QString()), response);
        }
    });
}

} // namespace

LoopbackServer::LoopbackServer(Handler handler) : m_handler(std::move(handler))
{}

LoopbackServer::~LoopbackServer()
{
    stop();
}

std::optional<quint16> LoopbackServer::start()
{
    stop();
    m_server = std::make_unique<httplib::Server>();
    harden(*m_server);
    const httplib::Server::Handler answer = [this](const httplib::Request &request, httplib::Response &response) {
        write(m_handler(requestOf(request)), response);
    };
    const std::string any("[^]*");
    m_server->Get(any, answer).Post(any, answer).Put(any, answer).Patch(any, answer).Delete(any, answer);
    m_server->Options(any, answer);
    const int port = m_server->bind_to_any_port("127.0.0.1");
    if (port <= 0) {
        m_server.reset();
        return std::nullopt;
    }
    m_thread = std::thread([server = m_server.get()] { server->listen_after_bind(); });
    // Before it runs, httplib would ignore a stop().
    while (!m_server->is_running()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return static_cast<quint16>(port);
}

void LoopbackServer::stop()
{
    if (!m_server) {
        return;
    }
    m_server->stop();
    m_thread.join();
    m_server.reset();
}

} // namespace demo
