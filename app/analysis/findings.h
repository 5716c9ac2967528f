// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/intervals.h"

#include <vector>

namespace analysis {

/// In the order of the table in design/analysis.md, "Findings".
enum class FindingCode : quint8 {
    BadTime,
    WrongType,
    Reversed,
    WrongEngagement,
    DuplicateKey,
    NoTimeZone,
    LeftAfterEnd,
    JoinedBeforeStart,
    OutsideEngagement,
    MissingStart,
    MissingEnd,
    AcceptedWithoutTime,
    SelfTransfer,
    DuplicateId,
    OutOfRange,
    RangeReversed,
    UpdatedBeforeEnd,
    Abandoned,
    UnknownAgent,
    UnknownDialog,
    UnknownChannel,
    UnknownValue,
    UnmodelledField,
    MalformedId,
};

enum class Severity : quint8 { Error, Warning, Info };

/// Something in the record that cannot be right, or that a reader should know. Raw values are never changed for it.
struct Finding
{
    FindingCode code = FindingCode::BadTime;
    record::FieldPath path;
    quint32 place = 0; ///< byte offset it is sorted by: the field's, or the end of its parent where it is absent
    friend bool operator==(const Finding &, const Finding &) = default;
};

[[nodiscard]] QLatin1StringView findingName(FindingCode code); ///< `left-after-end`
[[nodiscard]] Severity severityOf(FindingCode code);
[[nodiscard]] QLatin1StringView severityName(Severity severity); ///< `warning`

/// All findings in the order of the page: by place, then by code's name. `askedId` is the id asked for; empty for
/// files.
[[nodiscard]] std::vector<Finding> findingsOf(const record::Record &record, const Intervals &intervals,
                                              QStringView askedId);

} // namespace analysis
