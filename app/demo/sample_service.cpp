// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/sample_service.h"

namespace demo {

namespace {

constexpr std::size_t longestLog = 10'000;

TimePoint systemTime()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace

SampleService::SampleService(ServiceOptions options)
    : m_credentials(withRandomBlanks(std::move(options.credentials)))
    , m_now(options.now ? std::move(options.now) : systemTime)
    , m_platform(m_credentials, options.tokenLifetime)
    , m_server([this](const Request &request) { return handle(request); })
{}

SampleService::~SampleService()
{
    stop();
}

tl::expected<quint16, StartError> SampleService::start()
{
    if (m_port) {
        return *m_port;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = false;
    }
    const auto port = m_server.start();
    if (!port) {
        return tl::make_unexpected(StartError::NoPort);
    }
    const std::lock_guard lock(m_mutex);
    m_port = port;
    return *port;
}

void SampleService::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_port.reset();
    }
    m_woken.notify_all();
    m_server.stop();
}

QString SampleService::address() const
{
    const std::lock_guard lock(m_mutex);
    return m_port ? QStringLiteral("http://127.0.0.1:%1").arg(*m_port) : QString();
}

void SampleService::serve(const QString &id, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_platform.serve(id, bytes);
}

void SampleService::setFault(const QString &pathOrId, const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.insert_or_assign(pathOrId, fault);
}

void SampleService::clearFaults()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
}

std::vector<LoggedRequest> SampleService::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_log;
}

Answer SampleService::handle(const Request &request)
{
    std::unique_lock lock(m_mutex);
    const std::size_t place = m_log.size();
    const bool isLogged = place < longestLog;
    if (isLogged) {
        m_log.push_back({request.method, request.path});
    }
    const auto fault = takeFault(request.path);
    const auto stopping = [this] {
        return m_stopping;
    };
    if (fault && fault->kind == FaultKind::NoAnswer) {
        m_woken.wait(lock, stopping);
    } else if (fault && fault->kind == FaultKind::Delay) {
        m_woken.wait_for(lock, fault->wait, stopping);
    }
    Answer answer = m_platform.answer(request, m_now());
    if (fault) {
        answer = spoiled(std::move(answer), *fault, request.path);
    }
    if (isLogged) {
        m_log[place].status = answer.status;
    }
    return answer;
}

/// Called with the lock held.
std::optional<Fault> SampleService::takeFault(const QString &path)
{
    auto found = m_faults.find(path);
    if (found == m_faults.end()) {
        found = m_faults.find(path.section(QLatin1Char('/'), -1));
    }
    if (found == m_faults.end()) {
        return std::nullopt;
    }
    const Fault fault = found->second;
    if (fault.answers == 1) {
        m_faults.erase(found);
    } else if (fault.answers > 1) {
        --found->second.answers;
    }
    return fault;
}

} // namespace demo
