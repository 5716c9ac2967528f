// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/journey.h"

#include "record/engagement_reader.h"

#include <algorithm>
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

/// A case file that is masked holds nothing that could be masked once more, or revealed.
bool isSealed(const JourneyEngagement &engagement)
{
    return engagement.origin.caseFile && engagement.origin.caseFile->masked;
}

void show(Journey &journey, bool reveal, const MaskingOptions &options)
{
    auto pseudonyms = std::make_shared<Pseudonyms>();
    const bool isRevealed = reveal && canReveal(journey);
    const auto shownOf = [&](const JourneyEngagement &engagement, const record::RecordPtr &received) {
        return isRevealed || isSealed(engagement) ? received : maskedRecord(*received, *pseudonyms, options);
    };
    for (JourneyEngagement &engagement : journey.engagements) {
        if (isSealed(engagement)) {
            pseudonyms->countOnBehind(engagement.received->text.bytes());
        }
        engagement.shown = shownOf(engagement, engagement.received);
    }
    journey.masked = !isRevealed;
    // After them all, so that pseudonyms do not depend on what was read before.
    for (JourneyEngagement &engagement : journey.engagements) {
        if (engagement.earlier) {
            Earlier earlier = *engagement.earlier;
            earlier.shown = shownOf(engagement, earlier.received);
            engagement.earlier = std::make_shared<const Earlier>(std::move(earlier));
        }
    }
    journey.pseudonyms = isRevealed ? nullptr : std::move(pseudonyms);
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

bool canReveal(const Journey &journey)
{
    return std::none_of(journey.engagements.begin(), journey.engagements.end(), isSealed);
}

bool isMasked(const JourneyEngagement &engagement)
{
    return isSealed(engagement) || engagement.shown != engagement.received;
}

JourneyPtr makeJourney(std::vector<AnalysedRecord> records, bool reveal, const MaskingOptions &options,
                       std::vector<Note> notes)
{
    auto journey = std::make_shared<Journey>();
    journey->notes = std::move(notes);
    for (AnalysedRecord &record : records) {
        journey->engagements.push_back({std::move(record.record), nullptr, std::move(record.analysis),
                                        std::move(record.origin), std::move(record.earlier)});
    }
    show(*journey, reveal, options);
    return journey;
}

JourneyPtr withMasking(const Journey &journey, bool reveal, const MaskingOptions &options)
{
    auto changed = std::make_shared<Journey>(journey);
    show(*changed, reveal, options);
    return changed;
}

} // namespace analysis
