// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/locked_secrets.h"

#ifdef AXP_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace axp {

#ifdef AXP_HAS_DBUS

void askIfLocked(const QString &service, const QString &key, QObject *context, std::function<void(bool)> then)
{
    using Attributes = QMap<QString, QString>;
    using Items = QList<QDBusObjectPath>;
    constexpr int patienceMs = 2'000; // it has just answered
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        then(false);
        return;
    }
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    call.setAutoStartService(false);
    // As QtKeychain names them.
    call << QVariant::fromValue(Attributes{{QStringLiteral("user"), key}, {QStringLiteral("server"), service}});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, patienceMs), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        const QDBusPendingReply<Items, Items> unlockedAndLocked = *watcher;
        then(unlockedAndLocked.isValid() && !unlockedAndLocked.argumentAt<1>().isEmpty());
    });
}

#else

void askIfLocked(const QString &, const QString &, QObject *, std::function<void(bool)> then)
{
    then(false);
}

#endif

} // namespace axp
