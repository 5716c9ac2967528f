// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/journey.h"

#include "record/engagement_reader.h"

#include <limits>
#include <utility>

namespace analysis {

namespace {

/// The record people see while masked. Its elements are those that were read once, so nothing but the width of a place
/// in the text limits it; past that there is nothing that could be shown instead.
record::RecordPtr maskedRecord(const record::Record &received, Pseudonyms &pseudonyms, const MaskingOptions &options)
{
    constexpr record::ReadLimits none{std::numeric_limits<int>::max(), std::numeric_limits<qsizetype>::max(),
                                      std::numeric_limits<qsizetype>::max()};
    return record::readEngagement(maskedBytes(received, pseudonyms, options), none).value();
}

void show(std::vector<JourneyEngagement> &engagements, bool reveal, const MaskingOptions &options)
{
    Pseudonyms pseudonyms;
    for (JourneyEngagement &engagement : engagements) {
        engagement.shown = reveal ? engagement.received : maskedRecord(*engagement.received, pseudonyms, options);
    }
    // After them all, so that pseudonyms do not depend on what was read before.
    for (JourneyEngagement &engagement : engagements) {
        if (engagement.earlier) {
            Earlier earlier = *engagement.earlier;
            earlier.shown = reveal ? earlier.received : maskedRecord(*earlier.received, pseudonyms, options);
            engagement.earlier = std::make_shared<const Earlier>(std::move(earlier));
        }
    }
}

} // namespace

std::shared_ptr<const Earlier> earlierThan(const record::Record &now, const JourneyEngagement &before)
{
    Changes changes = changesBetween(*before.received, now);
    if (changes.isEmpty()) {
        return before.earlier;
    }
    return std::make_shared<const Earlier>(
        Earlier{before.received, nullptr, before.origin.fetchedAt, std::move(changes)});
}

JourneyPtr makeJourney(std::vector<AnalysedRecord> records, bool reveal, const MaskingOptions &options)
{
    auto journey = std::make_shared<Journey>();
    for (AnalysedRecord &record : records) {
        journey->engagements.push_back({std::move(record.record), nullptr, std::move(record.analysis),
                                        std::move(record.origin), std::move(record.earlier)});
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
