// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/large_memory.h"

#ifdef Q_OS_LINUX
#include <cstdint>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace record {

#ifdef Q_OS_LINUX

namespace {

/// Advice is a wish: a system that does not know or grant it hands pages out as it would have anyway.
void advise(const void *memory, std::size_t bytes, int advice) noexcept
{
    constexpr std::size_t largePage = 2 * 1024 * 1024;
    if (bytes < largePage)
        return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const std::uintptr_t first = reinterpret_cast<std::uintptr_t>(memory) / page * page;
    const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(memory) + bytes + page - 1) / page * page;
    static_cast<void>(::madvise(reinterpret_cast<void *>(first), end - first, advice));
}

} // namespace

void preferLargePages(const void *memory, std::size_t bytes) noexcept
{
    advise(memory, bytes, MADV_HUGEPAGE);
}

void fetchPages(const void *memory, std::size_t bytes) noexcept
{
    advise(memory, bytes, MADV_HUGEPAGE);
#ifdef MADV_POPULATE_WRITE
    advise(memory, bytes, MADV_POPULATE_WRITE);
#endif
}

#else

void preferLargePages(const void *, std::size_t) noexcept
{}

void fetchPages(const void *, std::size_t) noexcept
{}

#endif

QByteArray largeBytes(qsizetype room)
{
    QByteArray bytes;
    bytes.reserve(room);
    preferLargePages(bytes.constData(), static_cast<std::size_t>(bytes.capacity()));
    return bytes;
}

} // namespace record
