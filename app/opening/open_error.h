// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/fetch_error.h"
#include "axp/secret_store.h"
#include "export/case_file.h"
#include "opening/whole_file.h"
#include "record/engagement_reader.h"
#include "record/engagement_ref.h"

#include <variant>

namespace opening {

/// No connection is known for an engagement that was named by its id alone, or none with credentials for its service.
struct NoConnection
{
    record::EngagementRef ref;
    friend bool operator==(const NoConnection &, const NoConnection &) = default;
};

/// The secrets of a saved connection are not to be had; without them nothing is asked.
struct NoSecrets
{
    QString connection;                                     ///< its name
    axp::StoreOutcome outcome = axp::StoreOutcome::Missing; ///< what the key store said
    friend bool operator==(const NoSecrets &, const NoSecrets &) = default;
};

/// A file that could be read but holds no engagement.
struct NoEngagement
{
    QString name;
    record::ReadError error;
    qint64 limit = 0; ///< bytes, where it has more than are read; else it is the memory that is too large
};

/// A file that is a case file, but not one that can be shown.
struct BadCaseFile
{
    QString name;
    exports::CaseFileError error;
    qint64 limit = 0; ///< bytes a record may have, where one has more
};

/// Bytes from the service that are no engagement.
struct BadAnswer
{
    record::ReadError error;
    qint64 limit = 0; ///< as of NoEngagement
};

struct Cancelled
{};

/// Why nothing could be opened.
using OpenError = std::variant<record::RefError, NoConnection, NoSecrets, FileError, NoEngagement, BadCaseFile,
                               BadAnswer, axp::FetchError, Cancelled>;

} // namespace opening
