// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/secret_store.h"

#include "axp/locked_secrets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <qt6keychain/keychain.h>
#include <QTimer>

#include <memory>

namespace axp {
namespace {

/// Under which the key store lists this program's entries.
const QString &serviceName()
{
    static const QString name = QStringLiteral("engagement-viewer");
    return name;
}

QByteArray bytesOf(const ConnectionSecrets &secrets)
{
    QJsonObject object;
    const auto add = [&object](const QString &name, const Secret &secret) {
        if (!secret.isEmpty()) {
            object.insert(name, QString::fromUtf8(secret.reveal()));
        }
    };
    add(QStringLiteral("appKey"), secrets.appKey);
    add(QStringLiteral("clientSecret"), secrets.clientSecret);
    add(QStringLiteral("password"), secrets.password);
    add(QStringLiteral("token"), secrets.token);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ConnectionSecrets secretsIn(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto secret = [&object](QLatin1StringView name) {
        return Secret(object[name].toString());
    };
    return {secret(QLatin1StringView("appKey")), secret(QLatin1StringView("clientSecret")),
            secret(QLatin1StringView("password")), secret(QLatin1StringView("token"))};
}

StoreOutcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return StoreOutcome::Done;
    case QKeychain::EntryNotFound:
        return StoreOutcome::Missing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return StoreOutcome::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return StoreOutcome::NoStore;
}

} // namespace

SecretStore::SecretStore(std::chrono::milliseconds patience, QObject *parent) : QObject(parent), m_patience(patience)
{}

SecretStore::~SecretStore() = default;

std::optional<ConnectionSecrets> SecretStore::known(const QString &key) const
{
    const auto found = m_known.constFind(key);
    return found == m_known.constEnd() ? std::nullopt : std::optional(*found);
}

template<typename Take>
void SecretStore::run(QKeychain::Job *job, const QString &key, Take take)
{
    // The job deletes itself when it ends, which may be long after anybody waits for it.
    auto waiting = std::make_shared<bool>(true);
    connect(job, &QKeychain::Job::finished, this, [this, key, take, waiting](QKeychain::Job *ended) {
        const StoreOutcome outcome = outcomeOf(ended->error());
        if (outcome == StoreOutcome::Done) {
            take(*ended);
        }
        const auto settle = [this, key, waiting](StoreOutcome as) {
            if (std::exchange(*waiting, false)) {
                Q_EMIT settled(key, as);
            }
        };
        if (outcome == StoreOutcome::Missing) {
            askIfLocked(serviceName(), key, this,
                        [settle](bool isLocked) { settle(isLocked ? StoreOutcome::Denied : StoreOutcome::Missing); });
        } else {
            settle(outcome);
        }
    });
    QTimer::singleShot(m_patience, this, [this, key, waiting] {
        if (std::exchange(*waiting, false)) {
            Q_EMIT settled(key, StoreOutcome::TimedOut);
        }
    });
    job->start();
}

void SecretStore::load(const QString &key)
{
    if (m_known.contains(key)) {
        QMetaObject::invokeMethod(
            this, [this, key] { Q_EMIT settled(key, StoreOutcome::Done); }, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(key);
    run(job, key, [this, key](const QKeychain::Job &ended) {
        if (!m_known.contains(key)) {
            m_known.insert(key, secretsIn(static_cast<const QKeychain::ReadPasswordJob &>(ended).binaryData()));
        }
    });
}

void SecretStore::save(const QString &key, const ConnectionSecrets &secrets)
{
    m_known.insert(key, secrets);
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(key);
    job->setBinaryData(bytesOf(secrets));
    run(job, key, [](const QKeychain::Job &) {});
}

void SecretStore::forget(const QString &key)
{
    m_known.remove(key);
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(key);
    run(job, key, [](const QKeychain::Job &) {});
}

} // namespace axp
