// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

#include <algorithm>

/// Texts compared with files that say what is expected. With UPDATE_EXPECTED=1 the files are written anew, to be looked
/// at; then the test fails.
namespace golden {

[[nodiscard]] inline QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The lines that are not the same, as `- expected` and `+ actual`.
[[nodiscard]] inline QString difference(const QString &expected, const QString &actual)
{
    const QStringList before = expected.split(u'\n');
    const QStringList after = actual.split(u'\n');
    QStringList lines;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (before.value(i) != after.value(i)) {
            lines << QStringLiteral("line %1").arg(i + 1) << QStringLiteral("- ") + before.value(i)
                  << QStringLiteral("+ ") + after.value(i);
        }
    }
    return lines.join(u'\n');
}

/// Empty if `actual` is what the file says, else what to tell: QVERIFY2(problem.isEmpty(), qUtf8Printable(problem)).
[[nodiscard]] inline QString problem(const QString &path, const QString &actual)
{
    const QString expected = contentOf(path);
    if (actual == expected && QFile::exists(path)) {
        return {};
    }
    if (qEnvironmentVariableIsSet("UPDATE_EXPECTED")) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(actual.toUtf8()) < 0) {
            return QStringLiteral("cannot write %1").arg(path);
        }
        return QStringLiteral("recorded, look at %1").arg(path);
    }
    return path + u'\n' + difference(expected, actual);
}

} // namespace golden
