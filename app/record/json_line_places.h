// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/json_lines.h"
#include "record/line_folds.h"
#include "record/record.h"

/// Between the lines of a record and JSON pointers (RFC 6901) into it, without a walk through the elements before.
namespace record {

/// The pointer of what stands in a line; of a closing bracket that of its object or list.
[[nodiscard]] QString pointerOf(const Record &record, const JsonLines &lines, const JsonLine &line);
/// The line of the value a pointer leads to, where it begins; where a key stands twice, of the last one. Nothing if it
/// leads nowhere.
[[nodiscard]] std::optional<JsonLine> lineOf(const Record &record, const JsonLines &lines, QStringView pointer);
/// Every object and list that has lines of its own, but the outermost. Goes over all lines: for a thread of its own
/// where they are many. Empty once `isCancelled`, asked now and then, says so.
[[nodiscard]] std::vector<LineFold> everyFold(const JsonLines &lines, const std::function<bool()> &isCancelled = {});

} // namespace record
