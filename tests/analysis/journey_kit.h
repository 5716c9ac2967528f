// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "case_file.h"

#include "analysis/journey.h"
#include "record/engagement_reader.h"

/// Journeys of several records, made of JSON with times as case files write them.
namespace journeykit {

struct Part
{
    QByteArray json;
    std::optional<qint64> asOf = std::nullopt; ///< ms after caseOrigin
};

[[nodiscard]] inline analysis::JourneyPtr journeyOf(const std::vector<Part> &parts, bool reveal = false)
{
    std::vector<analysis::AnalysedRecord> records;
    for (const Part &part : parts) {
        const record::RecordPtr record = record::readEngagement(withTimes(part.json)).value();
        const auto asOf = part.asOf ? std::optional(record::Instant{caseOrigin.ms + *part.asOf}) : std::nullopt;
        records.push_back(
            {record, std::make_shared<const analysis::Analysis>(analysis::analyse(record, {asOf, {}})), {}});
    }
    return analysis::makeJourney(std::move(records), reveal);
}

} // namespace journeykit
