// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_reader.h"

#include "record/engagement_members.h"
#include "record/json_fault.h"
#include "record/json_tokens.h"
#include "record/large_memory.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace record {

namespace {

/// Deeper nesting would exhaust the program's own stack, whatever a caller allows.
constexpr int deepest = 1'000;
/// Places in the text are 32 bits wide.
constexpr qsizetype mostBytes = std::numeric_limits<quint32>::max();

ReadError tooLarge()
{
    return {ReadErrorKind::TooLarge, 0, {}, {}};
}

/// With what simdjson reads behind the end: no copy if these bytes are nobody else's and have room for it already.
QByteArray padded(QByteArray bytes)
{
    constexpr auto padding = static_cast<qsizetype>(simdjson::SIMDJSON_PADDING);
    static_assert(padding <= readerRoom);
    if (!bytes.isDetached() || bytes.capacity() < bytes.size() + padding) {
        QByteArray roomy = largeBytes(bytes.size() + padding);
        bytes = std::move(roomy.append(bytes));
    }
    bytes.reserve(bytes.size() + padding); // the room may lie in front
    std::memset(bytes.data() + bytes.size(), 0, simdjson::SIMDJSON_PADDING);
    return bytes;
}

tl::expected<RecordPtr, ReadError> readObject(QByteArray bytes, qsizetype start, const ReadLimits &limits)
{
    Reading reading(bytes, start, limits);
    Engagement engagement = readMembers(reading);
    switch (reading.failure()) {
    case Reading::Failure::None:
        return std::make_shared<const Record>(Record{RecordText(std::move(bytes)), std::move(engagement),
                                                     std::move(reading.findings()).sorted(), reading.arena()});
    case Reading::Failure::TooLarge:
        return tl::unexpected(tooLarge());
    case Reading::Failure::Fault:
        break;
    }
    return tl::unexpected(findFault(bytes, limits.depth).value_or(ReadError{}));
}

} // namespace

ReadLimits withinReason(ReadLimits limits)
{
    limits.depth = std::min(limits.depth, deepest);
    limits.bytes = std::min(limits.bytes, mostBytes);
    return limits;
}

tl::expected<RecordPtr, ReadError> readEngagement(QByteArray bytes, const ReadLimits &limits)
{
    const ReadLimits within = withinReason(limits);
    if (bytes.size() > within.bytes)
        return tl::unexpected(tooLarge());
    const qsizetype start = skipSpace(bytes, byteOrderMarkLength(bytes));
    if (start == bytes.size() || bytes.at(start) != '{')
        return tl::unexpected(findFault(bytes, within.depth).value_or(ReadError{}));
    return readObject(padded(std::move(bytes)), start, within);
}

} // namespace record
