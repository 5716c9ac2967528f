// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement.h"
#include "record/field_path.h"
#include "record/record_text.h"

#include <memory>
#include <string>
#include <vector>

namespace record {

/// What only the reading can find (design/analysis.md, "Findings").
enum class ReadingCode : quint8 { BadTime, WrongType, DuplicateKey, NoTimeZone, UnmodelledField };

struct ReadingFinding
{
    ReadingCode code = ReadingCode::WrongType;
    FieldPath path;
    quint32 place = 0; ///< byte offset of the field's value
    friend bool operator==(const ReadingFinding &, const ReadingFinding &) = default;
};

/// A record as it was read: the bytes, what they say, and what was odd in reading them. Immutable once made; shared.
/// Copies share the bytes and the arena, so views stay valid in every copy.
struct Record
{
    RecordText text;
    Engagement engagement;
    std::vector<ReadingFinding> findings; ///< in the order of the text
    std::shared_ptr<const void> arena;    ///< owns the texts that had escapes
};

using RecordPtr = std::shared_ptr<const Record>;

} // namespace record
