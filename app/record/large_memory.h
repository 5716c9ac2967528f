// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <cstddef>

/// Memory for large records. Its first touch costs more than all work done in it where the system hands it out in pages
/// of 4 KiB: one fault each. Pages of 2 MiB, or many small ones at a time, take that cost away where a system has them
/// and is asked. Below 2 MiB nothing is asked.
namespace record {

/// Asks for large pages behind memory that was just allocated; they come as it is written.
void preferLargePages(const void *memory, std::size_t bytes) noexcept;
/// Asks for all pages at once, behind memory that was just allocated and is about to be written from end to end.
void fetchPages(const void *memory, std::size_t bytes) noexcept;

/// Makes room for so many elements in an empty vector, all of which are about to come.
template<typename Vector>
void reserveLarge(Vector &vector, std::size_t count)
{
    vector.reserve(count);
    fetchPages(vector.data(), count * sizeof(typename Vector::value_type));
}

/// Room behind the bytes of a record with which readEngagement() need not copy them.
inline constexpr qsizetype readerRoom = 256;
/// No bytes, with room for so many.
[[nodiscard]] QByteArray largeBytes(qsizetype room);

} // namespace record
