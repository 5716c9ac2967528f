// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/saved_connection.h"

#include <QHash>
#include <QObject>

#include <chrono>

namespace QKeychain {
class Job;
}

namespace axp {

/// What a request to the key store came to.
enum class StoreOutcome : quint8 {
    Done,     ///< read, written or deleted there
    Missing,  ///< the key store has none
    Denied,   ///< it is locked, and stayed so: somebody dismissed its prompt
    TimedOut, ///< nobody answered its prompt
    NoStore,  ///< this computer has none that answers
};

/// The secrets of saved connections. They lie in the system's key store (Secret Service, KWallet, Windows Credential
/// Store, macOS Keychain) and nowhere else; where none answers, in memory, for this run only.
class SecretStore final : public QObject
{
    Q_OBJECT
public:
    /// `patience`: how long a request may take, prompts included.
    explicit SecretStore(std::chrono::milliseconds patience = std::chrono::seconds(30), QObject *parent = nullptr);
    ~SecretStore() override;

    /// What is in memory.
    [[nodiscard]] std::optional<ConnectionSecrets> known(const QString &key) const;
    /// Fetches them from the key store, unless they are known; settled() follows, never within this call.
    void load(const QString &key);
    /// They are known from now on, wherever they can be kept.
    void save(const QString &key, const ConnectionSecrets &secrets);
    void forget(const QString &key);

Q_SIGNALS:
    /// A request for these secrets has ended.
    void settled(const QString &key, axp::StoreOutcome outcome);

private:
    template<typename Take>
    void run(QKeychain::Job *job, const QString &key, Take take);

    std::chrono::milliseconds m_patience;
    QHash<QString, ConnectionSecrets> m_known;
};

} // namespace axp
