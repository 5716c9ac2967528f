// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

/// What a task took. Loading the file is not counted.
struct Taken
{
    double wallMs = 0;
    double cpuMs = 0;
    double peakMiB = 0; ///< of the process, the file's bytes included
};

/// The tasks by name: `copy`, `read`, `analyse` (read and analyse), `journey` (those and mask), `lay out` (the lines of
/// the JSON view). Nothing for another name or a file that cannot be read.
[[nodiscard]] std::optional<Taken> measure(const QString &task, const QString &path);

/// Bytes of what finds the lines of a file's JSON again.
[[nodiscard]] double lineIndexBytes(const QString &path);

/// Nanoseconds of cpu for one time of the form the platform writes.
[[nodiscard]] double parseTimeNs();
