// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

/// Certificates made for one run, by a test authority of its own (`ca.pem`): `good`, `expired` and `elsewhere`.
class TestAuthority final
{
public:
    /// False if this machine has no openssl to make them with.
    [[nodiscard]] bool make();
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QSslConfiguration serverWith(const QString &certificate) const;

private:
    [[nodiscard]] bool issue(const QByteArray &name, const QByteArray &alternativeNames, const QByteArray &days);
    [[nodiscard]] bool run(std::initializer_list<QByteArray> arguments);

    QTemporaryDir m_directory;
};
