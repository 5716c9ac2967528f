// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement_reader.h"

#include <optional>
#include <vector>

namespace record {

/// Which part of a longer list a page is, as far as it says so in whole numbers (or texts of them) from 0 on.
struct Pagination
{
    std::optional<qint64> pageNumber; ///< from 1
    std::optional<qint64> pageSize;
    std::optional<qint64> total; ///< engagements on all pages
    friend bool operator==(const Pagination &, const Pagination &) = default;
};

/// Several engagements that came in one body: `{"engagements":[…],"pagination":{…}}`, whatever else stands in it.
struct EngagementPage
{
    QByteArray bytes; ///< the body as received
    /// Each element of the list but `null`, in its order. Whether it is an engagement is for its own reading to say.
    std::vector<TextRange> engagements;
    Pagination pagination;

    /// The bytes of one of them, digit for digit, as a copy of its own.
    [[nodiscard]] QByteArray engagement(std::size_t index) const;
};

/// Finds the engagements in a body, and reads none of them: one that is broken inside is an error of its own reading
/// only. Errors: those of a record that is no JSON object, and ReadErrorKind::NotAPage where there is no list of
/// engagements. Of a member that stands twice the last one counts.
[[nodiscard]] tl::expected<EngagementPage, ReadError> readEngagementPage(const QByteArray &bytes,
                                                                         const ReadLimits &limits = {});

} // namespace record
