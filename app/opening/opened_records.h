// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "opening/open_error.h"
#include "record/engagement_reader.h"

#include <tl/expected.hpp>

namespace opening {

struct OpenOptions
{
    record::ReadLimits limits;
    std::optional<record::Instant> asOf; ///< overrides when the record was fetched
    bool reveal = false;
    analysis::MaskingOptions masking;
};

/// What one input gave: one record, or all of a case file with what is noted on them.
struct OpenedRecords
{
    std::vector<analysis::AnalysedRecord> records;
    std::vector<analysis::Note> notes;
};

using RecordsOrError = tl::expected<OpenedRecords, OpenError>;

/// What a record is read as; all of it is copied into a worker.
struct ReadingTask
{
    analysis::Origin origin; ///< `input` says which engagements of `before` it is compared with
    QString askedId;
    OpenOptions options;
    analysis::JourneyPtr before;       ///< what was read the last time, or null
    std::vector<quint32> without = {}; ///< engagements of a case file that are left out, by place, ascending
};

/// From bytes to records with their analyses. Takes as long as they are large; touches nothing shared.
[[nodiscard]] RecordsOrError recordsFrom(QByteArray bytes, ReadingTask task);
/// The record that was there before, as of now: the service said that it still holds.
[[nodiscard]] OpenedRecords recordsKept(const ReadingTask &task);
/// What was read of an input, or of an engagement of its case file, the last time; null if nothing was.
[[nodiscard]] const analysis::JourneyEngagement *readBefore(const analysis::JourneyPtr &before,
                                                            const analysis::Origin &origin);
/// One journey of everything, in the order given, masked unless the options say otherwise. Where every record is the
/// one that is in `before`, nothing is masked anew.
[[nodiscard]] analysis::JourneyPtr journeyOf(OpenedRecords records, const OpenOptions &options,
                                             const analysis::JourneyPtr &before = nullptr);
/// What a journey was made of.
[[nodiscard]] OpenedRecords recordsOf(const analysis::Journey &journey);
/// What one input of it gave, without its notes; nothing where there is no journey.
[[nodiscard]] OpenedRecords recordsOf(const analysis::JourneyPtr &journey, quint32 input);
/// `more` behind what is there.
void append(OpenedRecords &records, OpenedRecords more);

} // namespace opening
