// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "keyring.h"

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QTest>

namespace {

constexpr int patienceMs = 60'000;

/// What a service answers.
QByteArray onBus(const QStringList &call)
{
    QProcess ask;
    ask.start(QStringLiteral("dbus-send"),
              QStringList{QStringLiteral("--session"), QStringLiteral("--print-reply")} + call);
    ask.waitForFinished(patienceMs);
    return ask.readAllStandardOutput();
}

/// Takes every call and says nothing.
class SilentObject final : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override { return true; }
};

} // namespace

Keyring::Keyring(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
}

Keyring::~Keyring()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(patienceMs);
}

bool Keyring::start()
{
    m_daemon.start(
        QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--foreground"), QStringLiteral("--components=secrets"), QStringLiteral("--unlock")});
    if (!m_daemon.waitForStarted(patienceMs)) {
        return false;
    }
    m_daemon.write("a password");
    m_daemon.closeWriteChannel();
    const auto isOnBus = [] {
        return onBus({QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                      QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                      QStringLiteral("string:org.freedesktop.secrets")})
            .contains("boolean true");
    };
    return QTest::qWaitFor(isOnBus, patienceMs);
}

void Keyring::lock()
{
    (void)onBus({QStringLiteral("--dest=org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
                 QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                 QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
}

void Keyring::letPromptWait()
{
    static SilentObject silent;
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.registerVirtualObject(QStringLiteral("/"), &silent, QDBusConnection::SubPath));
    QVERIFY(bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter")));
}
