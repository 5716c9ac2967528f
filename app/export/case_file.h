// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "record/engagement_reader.h"

#include <tl/expected.hpp>

#include <functional>

class QIODevice;

namespace exports {

/// One engagement in a case file.
struct CaseEngagement
{
    QByteArray record; ///< as received, or the masked bytes
    /// Kind, name, address and times are kept; `sha256` is of the bytes as received. `caseFile` is not looked at.
    analysis::Origin origin;
    bool masked = true; ///< the record is masked
};

/// A case file (packaging/case-file.md): engagements as they were received, or masked, with what somebody noted.
struct CaseFile
{
    std::vector<CaseEngagement> engagements;
    std::vector<analysis::Note> notes;
    record::Instant written;
};

/// What a case file of a journey holds: while the journey is masked, its masked records and nothing that could undo it,
/// with the pseudonyms in notes and names of files too; else the bytes as received.
[[nodiscard]] CaseFile caseFileOf(const analysis::Journey &journey, std::vector<analysis::Note> notes,
                                  record::Instant written);

/// Called now and then with the bytes of records written, of `total`; false stops the writing.
using CaseProgress = std::function<bool(qint64 done, qint64 total)>;

/// Writes it piece by piece. False if the device cannot be written, which says why, or `progress` said so.
[[nodiscard]] bool writeCaseFile(QIODevice &device, const CaseFile &file, const CaseProgress &progress = {});

enum class CaseFileErrorKind : quint8 {
    NotJson,      ///< `reading` says where; cut files too
    NoFormat,     ///< it does not say that it is a case file
    NewerFormat,  ///< a later version that cannot be read here: `found`
    Changed,      ///< its own sha256 is another: damaged or changed since it was written
    Missing,      ///< a member that must be there is not, at `pointer`
    WrongValue,   ///< a member is there that makes no sense, at `pointer`
    NoEngagement, ///< its list of engagements is empty
    BadBase64,    ///< of the record at `pointer`
    OtherRecord,  ///< the record at `pointer` is not the one its sha256 was made of
    TooLarge,     ///< a record is larger than the limit
    BadRecord,    ///< the record at `pointer` is no engagement: `reading`
};

/// Why bytes are no case file that can be shown.
struct CaseFileError
{
    CaseFileErrorKind kind = CaseFileErrorKind::NotJson;
    QString pointer;    ///< RFC 6901, into the case file
    QString found = {}; ///< what stood there, where that says something
    record::ReadError reading = {};
    friend bool operator==(const CaseFileError &, const CaseFileError &) = default;
};

/// By the first member, whatever the file is called; also where a single byte of that is damaged.
[[nodiscard]] bool isCaseFile(QByteArrayView bytes);
/// The bytes a case file may have for a record of so many.
[[nodiscard]] qint64 mostCaseFileBytes(qint64 recordBytes);
/// Reads a case file of this version. Members it does not know are skipped. The records are checked against their
/// sha256 and not read; each has room behind it for the record reader.
[[nodiscard]] tl::expected<CaseFile, CaseFileError> readCaseFile(QByteArray bytes,
                                                                 const record::ReadLimits &limits = {});

} // namespace exports
