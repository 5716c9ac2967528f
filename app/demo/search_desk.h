// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/problem.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

/// `journeys:search` (api/README.md, "Other calls of the same API"): which engagements are meant.
namespace demo {

struct SearchAsked
{
    QJsonObject identifiers; ///< name → list of text; an engagement with any of them is meant
    QStringList channelIds;  ///< any of them; none: all
    QString agentId, conversation;
    std::optional<QDateTime> from, until; ///< of `startDate`
};

/// What the body of the call asks for, or what it breaks. A body that is no JSON object has no identifiers.
[[nodiscard]] tl::expected<SearchAsked, std::vector<Violation>> searchIn(const QByteArray &body);

/// Those of `records` that are meant, the newest `startDate` first. What is no record is never meant.
[[nodiscard]] std::vector<QByteArray> found(const std::vector<QByteArray> &records, const SearchAsked &asked);

} // namespace demo
