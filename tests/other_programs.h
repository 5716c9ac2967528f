// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <optional>

/// What another program writes to standard output; nothing where it is missing or fails.
[[nodiscard]] inline std::optional<QByteArray> said(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool done = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit;
    return done && process.exitCode() == 0 ? std::optional(process.readAllStandardOutput()) : std::nullopt;
}

[[nodiscard]] inline bool isThere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}
