// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "large_record.h"
#include "record_tasks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <sys/resource.h>
#include <vector>

/// Reading and analysing a record of 161 MB, beside memcpy and `jq .` in the same run. Each task runs in processes of
/// its own, so that its peak is its own.
namespace {

constexpr int rounds = 5;
constexpr int largeElements = 100'000;
constexpr int smallElements = 10'000;

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

template<typename Key>
double median(std::vector<Taken> all, Key key)
{
    std::sort(all.begin(), all.end(), [key](const Taken &a, const Taken &b) { return a.*key < b.*key; });
    return all.empty() ? 0 : all[all.size() / 2].*key;
}

std::optional<Taken> inChild(const QString &task, const QString &path)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--task"), task, path});
    if (!child.waitForFinished(-1) || child.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> said = child.readAllStandardOutput().trimmed().split(' ');
    return said.size() == 3 ? std::optional(Taken{said[0].toDouble(), said[1].toDouble(), said[2].toDouble()})
                            : std::nullopt;
}

/// The medians of some runs, printed.
Taken report(const QString &task, const QString &path)
{
    std::vector<Taken> all;
    for (int i = 0; i < rounds; ++i)
        if (const auto taken = inChild(task, path))
            all.push_back(*taken);
    const Taken middle{median(all, &Taken::wallMs), median(all, &Taken::cpuMs), median(all, &Taken::peakMiB)};
    say(QStringLiteral("%1 %2 ms wall %3 ms cpu %4 MiB peak")
            .arg(task, -10)
            .arg(middle.wallMs, 9, 'f', 0)
            .arg(middle.cpuMs, 9, 'f', 0)
            .arg(middle.peakMiB, 7, 'f', 0));
    return middle;
}

/// Cpu time of all processes that were started and have ended.
double endedCpuMs()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    return 1e3 * static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           1e-3 * static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

/// What `jq .` takes, printed; nothing where there is none.
std::optional<Taken> reportJq(const QString &path)
{
    const QString jq = QStandardPaths::findExecutable(QStringLiteral("jq"));
    if (jq.isEmpty())
        return std::nullopt;
    const double cpuBefore = endedCpuMs();
    QElapsedTimer timer;
    timer.start();
    QProcess child;
    child.setStandardOutputFile(QProcess::nullDevice());
    child.start(jq, {QStringLiteral("."), path});
    child.waitForFinished(-1);
    const Taken taken{static_cast<double>(timer.elapsed()), endedCpuMs() - cpuBefore, 0};
    say(QStringLiteral("%1 %2 ms wall %3 ms cpu")
            .arg(QStringLiteral("jq ."), -10)
            .arg(taken.wallMs, 9, 'f', 0)
            .arg(taken.cpuMs, 9, 'f', 0));
    return taken;
}

void judge(const QString &what, double value, double most)
{
    say(QStringLiteral("%1 %2 (at most %3) %4")
            .arg(what, -44)
            .arg(value, 8, 'f', 3)
            .arg(most, 0, 'f', 3)
            .arg(value <= most ? QStringLiteral("reached") : QStringLiteral("MISSED")));
}

/// What a task took, beside the floor and the peer of the same run.
void relate(const QString &task, const Taken &taken, const Taken &copied, const std::optional<Taken> &jq)
{
    say(QStringLiteral("%1 %2 x memcpy, cpu").arg(task, -10).arg(taken.cpuMs / copied.cpuMs, 9, 'f', 2));
    if (jq)
        say(QStringLiteral("%1 %2 x jq, wall %3 x jq, cpu")
                .arg(task, -10)
                .arg(taken.wallMs / jq->wallMs, 9, 'f', 3)
                .arg(taken.cpuMs / jq->cpuMs, 9, 'f', 3));
}

/// Ten thousand engagements as one journey.
void compareSeveral(const QTemporaryDir &folder)
{
    constexpr int many = 10'000;
    const QString path = folder.filePath(QStringLiteral("many.json"));
    if (!writeManyEngagements(path, many)) {
        return;
    }
    const double fileMiB = static_cast<double>(QFileInfo(path).size()) / (1024 * 1024);
    say(QStringLiteral("%1 engagements, %2 MB").arg(many).arg(fileMiB * 1.048576, 0, 'f', 1));
    const Taken read = report(QStringLiteral("several"), path);
    const Taken together = report(QStringLiteral("together"), path);
    if (const std::optional<Taken> jq = reportJq(path)) {
        judge(QStringLiteral("engagements read and analysed / jq, wall"), read.wallMs / jq->wallMs, 0.1);
        say(QStringLiteral("as one journey, masked / jq, wall %1").arg(together.wallMs / jq->wallMs, 0, 'f', 3));
    }
    judge(QStringLiteral("peak / file"), read.peakMiB / fileMiB, 3);
    say(QStringLiteral("peak as one journey, masked / file %1").arg(together.peakMiB / fileMiB, 0, 'f', 2));
}

int compare()
{
    const QTemporaryDir folder;
    const QString large = folder.filePath(QStringLiteral("large.json"));
    const QString small = folder.filePath(QStringLiteral("small.json"));
    if (!writeLargeRecord(large, largeElements) || !writeLargeRecord(small, smallElements)) {
        say(QStringLiteral("no room for the records"));
        return 1;
    }
    const double fileMiB = static_cast<double>(QFileInfo(large).size()) / (1024 * 1024);
    compareSeveral(folder);
    say(QStringLiteral("%1 elements of each kind, %2 MB").arg(largeElements).arg(fileMiB * 1.048576, 0, 'f', 1));
    const Taken copied = report(QStringLiteral("copy"), large);
    const Taken read = report(QStringLiteral("read"), large);
    const Taken analysed = report(QStringLiteral("analyse"), large);
    const Taken shown = report(QStringLiteral("journey"), large);
    const Taken laidOut = report(QStringLiteral("lay out"), large);
    const std::optional<Taken> jq = reportJq(large);
    say(QStringLiteral("%1 elements of each kind").arg(smallElements));
    const Taken tenth = report(QStringLiteral("analyse"), small);
    relate(QStringLiteral("read"), read, copied, jq);
    relate(QStringLiteral("analyse"), analysed, copied, jq);
    relate(QStringLiteral("journey"), shown, copied, jq);
    relate(QStringLiteral("lay out"), laidOut, copied, jq);
    if (jq)
        judge(QStringLiteral("read and analyse / jq, wall"), analysed.wallMs / jq->wallMs, 0.1);
    judge(QStringLiteral("index of the JSON's lines / file"), lineIndexBytes(large) / (fileMiB * 1024 * 1024), 0.01);
    judge(QStringLiteral("peak / file"), analysed.peakMiB / fileMiB, 3);
    judge(QStringLiteral("ten times the size / the time, cpu"), analysed.cpuMs / tenth.cpuMs, 11);
    judge(QStringLiteral("a time, ns of cpu"), parseTimeNs(), 60);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return compare();
    const auto taken = measure(arguments[2], arguments[3]);
    if (!taken)
        return 1;
    say(QStringLiteral("%1 %2 %3").arg(taken->wallMs).arg(taken->cpuMs).arg(taken->peakMiB));
    return 0;
}
