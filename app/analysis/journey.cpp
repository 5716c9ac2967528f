// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/journey.h"

#include "record/engagement_reader.h"

#include <limits>
#include <utility>

namespace analysis {

namespace {

/// The record people see while masked. What was read once is read again, so no limit of size applies.
record::RecordPtr maskedRecord(const record::Record &received, Pseudonyms &pseudonyms, const MaskingOptions &options)
{
    record::ReadLimits limits;
    limits.bytes = std::numeric_limits<quint32>::max();
    auto masked = record::readEngagement(maskedBytes(received, pseudonyms, options), limits);
    Q_ASSERT(masked);
    return masked ? *masked : std::make_shared<const record::Record>();
}

void show(std::vector<JourneyEngagement> &engagements, bool reveal, const MaskingOptions &options)
{
    Pseudonyms pseudonyms;
    for (JourneyEngagement &engagement : engagements) {
        engagement.shown = reveal ? engagement.received : maskedRecord(*engagement.received, pseudonyms, options);
    }
}

} // namespace

JourneyPtr makeJourney(std::vector<AnalysedRecord> records, bool reveal, const MaskingOptions &options)
{
    auto journey = std::make_shared<Journey>();
    for (AnalysedRecord &record : records) {
        journey->engagements.push_back(
            {std::move(record.record), nullptr, std::move(record.analysis), std::move(record.origin)});
    }
    show(journey->engagements, reveal, options);
    journey->masked = !reveal;
    return journey;
}

JourneyPtr withMasking(const Journey &journey, bool reveal, const MaskingOptions &options)
{
    auto changed = std::make_shared<Journey>(journey);
    show(changed->engagements, reveal, options);
    changed->masked = !reveal;
    return changed;
}

} // namespace analysis
