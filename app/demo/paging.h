// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/problem.h"

#include <QUrlQuery>

#include <tl/expected.hpp>

/// Answers that hold a page of a longer list (api/README.md, "Other calls of the same API").
namespace demo {

inline constexpr int largestPage = 50;

/// Which page is asked for.
struct Paging
{
    qsizetype number = 1; ///< from 1
    qsizetype size = largestPage;
};

/// `pageNumber` and `pageSize`, or what they break; `call` is the name of the call in that.
[[nodiscard]] tl::expected<Paging, std::vector<Violation>> pagingIn(const QUrlQuery &query, const QString &call);

/// `{"engagements":[…],"pagination":{…}}` with that page of `records`, each as it stands. `before`: members that stand
/// first, with a comma behind each.
[[nodiscard]] Answer pageOf(const std::vector<QByteArray> &records, const Paging &paging,
                            const QByteArray &before = {});

} // namespace demo
