// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/secret_store.h"
#include "opening/opener.h"
#include "opening/sample_service.h"
#include "settings/settings.h"

namespace opening {

/// The ways to services this run knows: those that are saved, the sample service while it runs, and one made of the
/// environment for a full API URL.
class ConnectionBook final : public QObject
{
    Q_OBJECT
public:
    ConnectionBook(settings::Settings &settings, axp::SecretStore &secrets, const SampleService &samples,
                   QObject *parent = nullptr);

    [[nodiscard]] const std::vector<axp::SavedConnection> &saved() const { return m_saved; }
    /// What ids alone are fetched with: the chosen one, else the first.
    [[nodiscard]] std::optional<axp::SavedConnection> current() const;
    /// An administrator has set them.
    [[nodiscard]] bool isLocked() const { return m_settings.isLocked(settings::Key::Connections); }

    void choose(const QString &key);
    /// Adds it, or replaces the one with its key. Without `secrets` those it has stay; where connections are locked
    /// only the secrets change.
    void put(const axp::SavedConnection &connection, const std::optional<axp::ConnectionSecrets> &secrets);
    void remove(const QString &key);
    /// Forgets them all with their secrets.
    void clear();
    /// As if the settings had just been read.
    void reread();

    using TakeSecrets = std::function<void(const std::optional<axp::ConnectionSecrets> &, axp::StoreOutcome)>;
    /// The secrets of a saved connection, from the key store if they are not known yet. `then` is not called once
    /// `context` is gone.
    void withSecrets(const QString &key, QObject *context, const TakeSecrets &then);

    /// For Opener. An id alone goes to the sample service if it is one of its own or nothing is saved, else to the
    /// current connection; an address to a saved connection to that service, else the environment's.
    void find(const record::EngagementRef &ref, QObject *context, const TakeConnection &then);
    [[nodiscard]] ConnectionFinder finder();
    /// For this run, the saved connection that ids alone are fetched with. False if none is called so.
    [[nodiscard]] bool prefer(const QString &name);

Q_SIGNALS:
    void changed();
    /// Where secrets that were saved have gone: Done, or why they are known in this run only.
    void secretsKept(axp::StoreOutcome outcome);

private:
    void keep(const axp::SavedConnection &connection);
    void store();
    [[nodiscard]] std::optional<axp::Connection> sampleConnection(const record::EngagementRef &ref) const;
    [[nodiscard]] std::optional<axp::SavedConnection> savedFor(const record::EngagementRef &ref) const;

    settings::Settings &m_settings;
    axp::SecretStore &m_secrets;
    const SampleService &m_samples;
    std::vector<axp::SavedConnection> m_saved;
    QString m_preferred; ///< key
};

/// Saved connections without their secrets, as a file to hand on.
[[nodiscard]] QByteArray exportedConnections(const std::vector<axp::SavedConnection> &connections);
/// The connections in such a file, each with a key of its own; nothing where it is none.
[[nodiscard]] std::optional<std::vector<axp::SavedConnection>> importedConnections(const QByteArray &bytes);

} // namespace opening
