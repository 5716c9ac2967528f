// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/comparison.h"
#include "analysis/journey_figures.h"

/// The words for what the analysis knows, in the program's language: one place, so that every view says the same.
namespace analysis {

/// `1 min 21 s`, `13 h 5 min`, `1 y 8 mo`, `0 s`, `873 ms`: the two largest units, cut, never rounded up.
/// A year is 365 days and a month 30 here; `ms` ≥ 0.
[[nodiscard]] QString durationText(qint64 ms);
/// `11:50`, `1:02:03`, `2 d 1:02:03`: exact to the second, for columns of figures.
[[nodiscard]] QString clockText(qint64 ms);

[[nodiscard]] QString stateTitle(ClockState state);             ///< `With an agent`
[[nodiscard]] QString metricTitle(MetricId id);                 ///< `First response`
[[nodiscard]] QString metricFormula(MetricId id);               ///< how it is computed, one sentence
[[nodiscard]] QString noValueText(NoValue reason, MetricId id); ///< `cannot be computed, because …`
[[nodiscard]] QString journeyFigureTitle(JourneyFigureId id);   ///< `Longest gap`
[[nodiscard]] QString journeyFigureFormula(JourneyFigureId id, const JourneyFigureOptions &options);
[[nodiscard]] QString noFigureText(NoFigure reason);            ///< `cannot be computed, because …`
[[nodiscard]] QString leftOutText(const JourneyFigure &figure); ///< `2 contacts are left out: …`; empty where none is
[[nodiscard]] QString channelText(const ChannelContacts &channel);                  ///< `Voice`, `no channel`
[[nodiscard]] QString alignmentTitle(Alignment alignment);                          ///< `First queue`
[[nodiscard]] QString notAlignedText(const NotAligned &fault, Alignment alignment); ///< a sentence
[[nodiscard]] QString alignmentText(const Comparison &comparison); ///< what its clock counts from, a sentence
[[nodiscard]] QString differenceText(const Difference &difference, MetricUnit unit); ///< `+1 min 21 s`, `none`
[[nodiscard]] QString differenceText(const FindingDifference &finding);              ///< `in the first alone`
[[nodiscard]] QString kindText(IntervalKind kind); ///< `as reported`, `end inferred`, `still going on`, `end not known`
/// The same of one interval, which tells what is not known: `start not known`, `ends before it starts`.
[[nodiscard]] QString kindText(const ElementInterval &interval);
[[nodiscard]] QString severityTitle(Severity severity);
[[nodiscard]] QString changeWord(Change change); ///< `new`, `changed`, `ended`, `gone`
/// The finding as one sentence, with names and values of the shown record.
[[nodiscard]] QString findingSentence(const Finding &finding, const JourneyEngagement &engagement);

/// Names for people, from the shown record: `John Smith`, `Phone 4`, `Queue Default`; never empty.
[[nodiscard]] QString participantName(const record::Record &shown, std::size_t participant);
[[nodiscard]] QString queueName(const record::Record &shown, std::size_t queue); ///< `Default`
[[nodiscard]] QString queueTitle(const record::Record &shown, std::size_t queue);
[[nodiscard]] QString transferTarget(const record::Record &shown, std::size_t transfer);

/// Untrusted text made fit for a label: control and bidirectional-override characters made visible, line breaks as
/// spaces, cut after `limit` characters with an ellipsis. Always to be shown as plain text.
[[nodiscard]] QString plainLabel(QStringView text, qsizetype limit = 400);

/// A name or value as it stands within a sentence: one with a letter written from the right is isolated (UAX #9), so
/// that neither the sentence nor the figures beside it turn round.
[[nodiscard]] QString withinSentence(const QString &label);

} // namespace analysis
