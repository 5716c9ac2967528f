// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "program_run.h"

#include <QProcess>
#include <QSignalSpy>

QProcessEnvironment bareEnvironment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(QLatin1String("AXP_")) || name.endsWith(QLatin1String("DISPLAY")) ||
            name.startsWith(QLatin1String("QT_"))) {
            environment.remove(name);
        }
    }
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

Ended runProgram(const QStringList &arguments, const QByteArray &input, const QHash<QString, QString> &variables)
{
    QProcess process;
    auto environment = bareEnvironment();
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        environment.insert(it.key(), it.value());
    }
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(PROGRAM_DIR "/engagement-viewer"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (finished.isEmpty() && !finished.wait(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool isOneProblem(const Ended &ended)
{
    return ended.out.isEmpty() && ended.err.startsWith("engagement-viewer: ") && ended.err.count('\n') == 1 &&
           ended.err.endsWith('\n');
}

QString samplePath(const QString &name)
{
    return QStringLiteral(SAMPLES_DIR "/%1.json").arg(name);
}
