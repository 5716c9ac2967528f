// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/analysis.h"
#include "analysis/changes.h"
#include "analysis/masking.h"
#include "analysis/note.h"

#include <QUrl>

#include <memory>

namespace analysis {

/// The case file a record came out of.
struct CaseOrigin
{
    QString name;        ///< of the file, for people
    bool masked = false; ///< what it holds is masked: the bytes as received are not in it, and nothing can be revealed
};

/// Where a record's bytes came from, and when.
struct Origin
{
    enum class Kind : quint8 { File, Service };
    Kind kind = Kind::File;
    QString name;                             ///< file name or connection, for people; no secret in it
    std::optional<QUrl> url;                  ///< the API URL it was fetched from
    std::optional<record::Instant> fetchedAt; ///< a service's answer, or what a case file says
    std::optional<qint64> fetchMs;            ///< how long the fetch took
    QByteArray sha256;                        ///< of the bytes as received, lower-case hex; a masked case file says it
    QByteArray etag, lastModified;            ///< what the service knows this very answer by, if it said so
    std::optional<CaseOrigin> caseFile;       ///< what says all of this, where the record came out of one
    quint32 input = 0;                        ///< which of the things that were named it came from
    quint32 place = 0;                        ///< which of the engagements in its case file it is
};

/// An earlier reading of an engagement and what has changed since. `shown` is masked like the journey's records.
struct Earlier
{
    record::RecordPtr received;
    record::RecordPtr shown;
    std::optional<record::Instant> fetchedAt;
    Changes changes;
};

/// One engagement of a journey. `shown` is what people see: the masked record, or `received` itself while revealed, and
/// where a case file holds masked bytes alone. Both have the same elements at the same places in their lists; figures
/// always come from `received`.
struct JourneyEngagement
{
    record::RecordPtr received;
    record::RecordPtr shown;
    std::shared_ptr<const Analysis> analysis;
    Origin origin;
    /// The latest reading that differs from this one; null where there is none.
    std::shared_ptr<const Earlier> earlier = nullptr;
};

/// One engagement or several, shown together: one immutable value that every view reads.
struct Journey
{
    std::vector<JourneyEngagement> engagements;
    bool masked = true;
    std::vector<Note> notes = {};                           ///< those it was opened with, as they were written
    std::shared_ptr<const Pseudonyms> pseudonyms = nullptr; ///< while masked: for texts that may quote it
};

/// Whether a journey can be revealed: not where a case file holds masked bytes alone.
[[nodiscard]] bool canReveal(const Journey &journey);
/// Whether people see what is masked.
[[nodiscard]] bool isMasked(const JourneyEngagement &engagement);

using JourneyPtr = std::shared_ptr<const Journey>;

/// A record and what it means, before it is masked.
struct AnalysedRecord
{
    record::RecordPtr record;
    std::shared_ptr<const Analysis> analysis;
    Origin origin;
    std::shared_ptr<const Earlier> earlier = nullptr; ///< its `shown` is not looked at
};

/// What has changed since an engagement was read before; while nothing has, what had changed then. Null if nothing.
[[nodiscard]] std::shared_ptr<const Earlier> earlierThan(const record::Record &now, const JourneyEngagement &before);

/// Puts records together as one journey, masked unless `reveal` and it can be.
[[nodiscard]] JourneyPtr makeJourney(std::vector<AnalysedRecord> records, bool reveal = false,
                                     const MaskingOptions &options = {}, std::vector<Note> notes = {});

/// The same journey masked or, if it can be, revealed.
[[nodiscard]] JourneyPtr withMasking(const Journey &journey, bool reveal, const MaskingOptions &options = {});

/// Notes on a journey as they may be seen: while it is masked, with the pseudonyms of its records.
[[nodiscard]] std::vector<Note> notesAsShown(const Journey &journey, std::vector<Note> notes);

} // namespace analysis
