// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "fault_server.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace {

/// The whole request at the start of `bytes`, if it is there; it is taken off.
std::optional<SeenRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    QByteArrayList lines = bytes.left(headEnd).split('\n');
    const QByteArrayList first = lines.takeFirst().trimmed().split(' ');
    SeenRequest request{first.value(0), first.value(1), {}, {}};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = bytes.mid(headEnd + 4, length);
    bytes.remove(0, headEnd + 4 + length);
    return request;
}

void reset(QTcpSocket *socket)
{
    const linger atOnce{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

void drip(QTcpSocket *socket)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
    timer->start(5);
}

} // namespace

FaultServer::FaultServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void FaultServer::playAt(const QByteArray &part, std::vector<Turn> turns)
{
    m_specialPath = part;
    m_specialTurns = std::move(turns);
}

QUrl FaultServer::url() const
{
    QUrl url;
    url.setScheme(m_tls || m_isMute || m_greeting ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    return url;
}

int FaultServer::seenAt(const QByteArray &part) const
{
    return int(std::count_if(m_seen.begin(), m_seen.end(),
                             [&](const SeenRequest &request) { return request.path.contains(part); }));
}

void FaultServer::incomingConnection(qintptr descriptor)
{
    auto *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_pending.remove(socket);
        socket->deleteLater();
    });
    if (m_isMute)
        return;
    if (m_greeting) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            socket->write(*m_greeting);
            socket->disconnectFromHost();
        });
        return;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    if (auto *secure = qobject_cast<QSslSocket *>(socket)) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
}

void FaultServer::read(QTcpSocket *socket)
{
    QByteArray &bytes = m_pending[socket];
    bytes += socket->readAll();
    while (const std::optional<SeenRequest> request = takeRequest(bytes)) {
        m_seen.push_back(*request);
        answer(socket, nextTurn(request->path));
        if (socket->state() != QAbstractSocket::ConnectedState)
            return;
    }
}

Turn FaultServer::nextTurn(const QByteArray &path)
{
    const bool isSpecial = !m_specialPath.isEmpty() && path.contains(m_specialPath);
    std::vector<Turn> &turns = isSpecial ? m_specialTurns : m_turns;
    if (turns.empty())
        return {};
    const Turn turn = turns.front();
    if (turns.size() > 1)
        turns.erase(turns.begin());
    return turn;
}

void FaultServer::answer(QTcpSocket *socket, const Turn &turn)
{
    socket->write(turn.bytes);
    switch (turn.then) {
    case Turn::Then::StayOpen:
        return;
    case Turn::Then::Close:
        socket->disconnectFromHost();
        return;
    case Turn::Then::Reset:
        socket->waitForBytesWritten();
        reset(socket);
        return;
    case Turn::Then::Drip:
        drip(socket);
        return;
    }
}

QByteArray http(int status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " As it is\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray json(int status, const QByteArray &body)
{
    return http(status, "Content-Type: application/json\r\n", body);
}

QByteArray problem(int status, const QByteArray &detail)
{
    return http(status, "Content-Type: application/problem+json\r\n",
                R"({"type":"about:blank","title":"Told by the test","status":)" + QByteArray::number(status) +
                    R"(,"detail":")" + detail + R"("})");
}
