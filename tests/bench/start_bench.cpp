// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

/// Starting to the first paint of the specification's sample and exiting, beside two floors in the same run: a blank
/// window and a furnished one (design/performance.md). The programs take turns, so that all see the same machine.
namespace {

constexpr int rounds = 21;

struct Taken
{
    double cpuMs = 0;
    double peakMiB = 0;
};

struct Program
{
    const char *name;
    std::vector<QByteArray> command;
    std::vector<Taken> runs;
};

bool run(Program &program)
{
    std::vector<char *> arguments;
    for (QByteArray &word : program.command) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    int status = 0;
    rusage used{};
    if (posix_spawn(&child, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0 ||
        wait4(child, &status, 0, &used) != child || status != 0) {
        std::fprintf(stderr, "%s does not run\n", program.name);
        return false;
    }
    const double seconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    const double micros = static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
    program.runs.push_back({1e3 * seconds + 1e-3 * micros, static_cast<double>(used.ru_maxrss) / 1024});
    return true;
}

double median(std::vector<Taken> runs, double Taken::*figure)
{
    std::sort(runs.begin(), runs.end(), [figure](const Taken &a, const Taken &b) { return a.*figure < b.*figure; });
    return runs[runs.size() / 2].*figure;
}

} // namespace

int main()
{
    const QTemporaryDir home; // nobody's settings
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::array programs{Program{"blank", {START_FLOOR, "blank"}, {}}, Program{"shell", {START_FLOOR, "shell"}, {}},
                        Program{"viewer", {VIEWER, "--exit-after-first-paint", SAMPLE}, {}}};
    for (int round = 0; round < rounds; ++round) {
        for (Program &program : programs) {
            if (!run(program)) {
                return 1;
            }
        }
    }
    const double shellCpu = median(programs[1].runs, &Taken::cpuMs);
    const double shellPeak = median(programs[1].runs, &Taken::peakMiB);
    for (const Program &program : programs) {
        const double cpu = median(program.runs, &Taken::cpuMs);
        const double peak = median(program.runs, &Taken::peakMiB);
        std::printf("start %-8s %6.1f ms cpu (%.2f × the shell) %6.1f MiB peak (%.2f ×)\n", program.name, cpu,
                    cpu / shellCpu, peak, peak / shellPeak);
    }
    std::puts("to reach: the viewer ≤ 1.4 × the shell in both");
    return 0;
}
