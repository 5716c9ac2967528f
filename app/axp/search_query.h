// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <optional>

namespace axp {

/// Whose engagements are looked for (api/README.md, `journeys:search`). It holds identifiers of people: it goes to the
/// service and nowhere else.
struct SearchQuery
{
    QMap<QString, QStringList> identifiers; ///< name → values, as the record has them; the service wants at least one
    QStringList channelIds;                 ///< any of them; none: all
    QString agentId;                        ///< empty: of any agent
    QString conversation;                   ///< a topic; empty: any
    std::optional<record::Instant> from, until;
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Whether there is a value to look for.
[[nodiscard]] bool hasIdentifier(const SearchQuery &query);

/// The body of the call.
[[nodiscard]] QByteArray searchBody(const SearchQuery &query);

} // namespace axp
