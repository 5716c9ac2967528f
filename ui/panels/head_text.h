// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QLocale>
#include <QTimeZone>

#include <optional>

namespace ui {

/// The lines of an engagement's head, from the shown record, as plain text.
struct HeadText
{
    QString status; ///< as it stands in the record; empty where there is none
    bool over = false;
    QString what;  ///< `Inbound · Voice`
    QString when;  ///< `23 Jul 2019 17:45:21 → 17:50:21 UTC (5 min)`
    QString about; ///< the customer's identifiers | topics
    QString asOf;  ///< how old this is, how long it took to fetch, attributes
};

/// `now` tells today from other days and how old a fetched record is; nothing on paper, which is read on any day.
[[nodiscard]] HeadText headText(const analysis::JourneyEngagement &engagement, const QTimeZone &zone,
                                std::optional<record::Instant> now, const QLocale &locale);
/// The beginning of HeadText::asOf: how old this is.
[[nodiscard]] QString asOfText(const analysis::JourneyEngagement &engagement, const QTimeZone &zone,
                               std::optional<record::Instant> now, const QLocale &locale);

} // namespace ui
