// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>

#include <optional>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer) // g++ says the one, clang the other
inline constexpr bool isSanitized = true; // keeps what is freed for a while, so that memory says nothing
#else
inline constexpr bool isSanitized = false;
#endif

/// What this process holds of the system's.
struct Holdings
{
    double mebibytes = 0; ///< resident
    qsizetype files = 0;  ///< open ones, sockets too
};

/// Nothing where the system does not say.
inline std::optional<Holdings> holdings()
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly)) {
        const double pages = file.readAll().split(' ').value(1).toDouble();
        const qsizetype files = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::System | QDir::AllEntries).size();
        return Holdings{pages * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024), files};
    }
#endif
    return std::nullopt;
}
