// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QProcessEnvironment>
#include <QStringList>

/// How a run of the program ended and what it said.
struct Ended
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the program as a script does: no display, nothing of the user's environment that speaks of AXP. Events of this
/// process go on meanwhile, so that a server in it can answer.
[[nodiscard]] Ended runProgram(const QStringList &arguments, const QByteArray &input = {},
                               const QHash<QString, QString> &variables = {});

/// Nothing of the user's that speaks of AXP, of a display or of Qt.
[[nodiscard]] QProcessEnvironment bareEnvironment();

/// One problem is one line on standard error, and standard output carries no half result.
[[nodiscard]] bool isOneProblem(const Ended &ended);

[[nodiscard]] QString samplePath(const QString &name); ///< of a record in resources/samples
