// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/folds.h"

#include <algorithm>
#include <optional>

namespace timeline {
namespace {

constexpr qint64 shortestFold = 60 * 60 * 1000; ///< ms; a fold is longer than this
constexpr qint64 foldFactor = 8;

void addTimes(std::vector<record::Instant> &instants, const std::vector<analysis::ElementInterval> &intervals)
{
    for (const analysis::ElementInterval &interval : intervals) {
        for (const auto &time : {interval.start, interval.end}) {
            if (time) {
                instants.push_back(*time);
            }
        }
    }
}

/// The length from which stretches are folded; nothing if none is.
std::optional<qint64> foldedFrom(std::vector<qint64> lengths)
{
    std::sort(lengths.begin(), lengths.end());
    qint64 sum = 0; // at most 9999 years: 8 × it stays far below the limit of 64 bits
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (i > 0 && lengths[i] > shortestFold && lengths[i] > foldFactor * sum) {
            return lengths[i];
        }
        sum += lengths[i];
    }
    return std::nullopt;
}

} // namespace

std::vector<record::Instant> instantsOf(const analysis::Journey &journey, const std::vector<qint64> &offsets)
{
    std::vector<record::Instant> instants;
    for (std::size_t i = 0; i < journey.engagements.size(); ++i) {
        const analysis::JourneyEngagement &engagement = journey.engagements[i];
        const std::size_t first = instants.size();
        const analysis::Intervals &intervals = engagement.analysis->intervals;
        addTimes(instants, {intervals.engagement});
        addTimes(instants, intervals.participants);
        addTimes(instants, intervals.queues);
        addTimes(instants, intervals.transfers);
        if (const auto &notes = engagement.received->engagement.agentNotes) {
            for (const record::AgentNote &note : *notes) {
                if (note.createdAt) {
                    instants.push_back(note.createdAt->instant);
                }
            }
        }
        for (std::size_t at = first; at < instants.size() && !offsets.empty(); ++at) {
            instants[at].ms += offsets[i];
        }
    }
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    return instants;
}

std::vector<record::Interval> foldsBetween(const std::vector<record::Instant> &instants)
{
    std::vector<qint64> lengths;
    for (std::size_t i = 1; i < instants.size(); ++i) {
        lengths.push_back(instants[i] - instants[i - 1]);
    }
    const std::optional<qint64> from = foldedFrom(lengths);
    std::vector<record::Interval> folds;
    for (std::size_t i = 0; from && i < lengths.size(); ++i) {
        if (lengths[i] >= *from) {
            folds.push_back({instants[i], instants[i + 1]});
        }
    }
    return folds;
}

std::vector<record::Interval> foldsOf(const analysis::Journey &journey)
{
    return foldsBetween(instantsOf(journey));
}

} // namespace timeline
