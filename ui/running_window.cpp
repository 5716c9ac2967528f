// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/running_window.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

#include <chrono>

namespace ui {

namespace {

constexpr int patienceMs = 2'000; ///< a window that works on something large may answer late
constexpr qint64 mostBytes = 1 << 20;
constexpr std::chrono::seconds mostTalk{5};
constexpr char taken[] = "taken\n";

QString nameAt(const QString &place)
{
#ifdef Q_OS_WIN
    // The name of a pipe, which all users of the computer share.
    return QLatin1String("engagement-viewer-") +
           QString::fromLatin1(QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
#else
    return place + QLatin1String("/window.socket");
#endif
}

QByteArray lineOf(const HandedOver &what)
{
    const QJsonObject object{{QStringLiteral("inputs"), QJsonArray::fromStringList(what.inputs)},
                             {QStringLiteral("demo"), what.demo}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

HandedOver handedOverIn(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    HandedOver what;
    what.demo = object.value(QLatin1String("demo")).toBool();
    const QJsonArray inputs = object.value(QLatin1String("inputs")).toArray();
    for (const QJsonValue &input : inputs) {
        if (input.isString()) {
            what.inputs << input.toString();
        }
    }
    return what;
}

} // namespace

RunningWindow::RunningWindow(const QString &place, QObject *parent) : QObject(parent), m_name(nameAt(place))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningWindow::take);
}

bool RunningWindow::handOver(const HandedOver &what) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patienceMs)) {
        return false;
    }
    socket.write(lineOf(what));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(patienceMs)) {
            return false;
        }
    }
    return socket.readLine() == taken;
}

void RunningWindow::listen()
{
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(patienceMs)) {
        return; // two started at once
    }
    // One that crashed has left its name behind.
    QLocalServer::removeServer(m_name);
    if (!m_server.listen(m_name)) {
        QDir().mkpath(QFileInfo(m_name).absolutePath());
        m_server.listen(m_name);
    }
}

void RunningWindow::take()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(mostTalk, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->canReadLine()) {
                socket->write(taken);
                Q_EMIT asked(handedOverIn(socket->readLine(mostBytes)));
                socket->disconnectFromServer();
            } else if (socket->bytesAvailable() > mostBytes) {
                socket->abort();
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace ui
