// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

/// What the server does with one request, byte for byte.
struct Turn
{
    enum class Then : quint8 { StayOpen, Close, Reset, Drip };
    QByteArray bytes;
    Then then = Then::StayOpen;
};

struct SeenRequest
{
    QByteArray method, path, body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
};

/// A server on loopback that says exactly what it is told, right or wrong, which no proper server can.
class FaultServer final : public QTcpServer
{
    Q_OBJECT
public:
    FaultServer();

    void useTls(const QSslConfiguration &tls) { m_tls = tls; }
    /// Does nothing at all with connections: a handshake never gets an answer.
    void stayMute() { m_isMute = true; }
    /// Says this to whoever connects, and closes: no handshake comes about.
    void greet(const QByteArray &bytes) { m_greeting = bytes; }
    /// The nth request gets the nth turn, each further one the last.
    void play(std::vector<Turn> turns) { m_turns = std::move(turns); }
    /// To requests whose path holds `part`, instead of a turn.
    void playAt(const QByteArray &part, std::vector<Turn> turns);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const std::vector<SeenRequest> &seen() const { return m_seen; }
    [[nodiscard]] int seenAt(const QByteArray &part) const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Turn &turn);
    [[nodiscard]] Turn nextTurn(const QByteArray &path);

    std::optional<QSslConfiguration> m_tls;
    bool m_isMute = false;
    std::optional<QByteArray> m_greeting;
    std::vector<Turn> m_turns;
    QByteArray m_specialPath;
    std::vector<Turn> m_specialTurns;
    QHash<QTcpSocket *, QByteArray> m_pending;
    std::vector<SeenRequest> m_seen;
};

/// A whole answer; its length is added.
[[nodiscard]] QByteArray http(int status, const QByteArray &headers, const QByteArray &body);
[[nodiscard]] QByteArray json(int status, const QByteArray &body);
[[nodiscard]] QByteArray problem(int status, const QByteArray &detail);
