// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

/// The key store of a desktop, in the session this test runs in (`dbus-run-session`). A process stays with the key
/// store it has found first.
class Keyring final
{
public:
    explicit Keyring(const QString &home);
    ~Keyring();
    Keyring(const Keyring &) = delete;
    Keyring &operator=(const Keyring &) = delete;

    /// Unlocked.
    [[nodiscard]] bool start();
    /// As when a screen is locked.
    static void lock();
    /// From now on its prompt is shown to somebody who never answers, until this process ends.
    static void letPromptWait();

private:
    QProcess m_daemon;
};
