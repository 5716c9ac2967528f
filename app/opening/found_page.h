// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/engagement_client.h"
#include "opening/opened_records.h"
#include "record/engagement_page.h"

namespace opening {

/// What a page of a search did to what was found before it.
struct FoundPage
{
    analysis::JourneyPtr journey; ///< all that is found so far, in the order of the service; null where nothing is
    record::Pagination pagination;
    int engagements = 0; ///< on this page, whatever they are
    int repeated = 0;    ///< of these, those that were found before
    int unreadable = 0;  ///< of these, those that are no engagements
};

/// A page as it came, to be read in a worker.
struct FoundPageTask
{
    axp::Answer answer;
    axp::Connection connection;
    OpenOptions options;
    analysis::JourneyPtr before; ///< null where nothing was found yet
};

/// Reads, analyses and masks the engagements of a page, and puts them behind those that were found before; each of them
/// keeps its bytes as received. One that is there already is left out: two are the same if their ids are, or without
/// ids their bytes.
[[nodiscard]] tl::expected<FoundPage, OpenError> readFoundPage(FoundPageTask task);

} // namespace opening
