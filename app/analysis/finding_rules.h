// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/finding_collector.h"
#include "analysis/id_numbers.h"

#include <vector>

/// The rules of design/analysis.md, "Findings", but for those only the reading can find.
namespace analysis {

void findInEngagement(FindingCollector &findings, const Intervals &intervals, QStringView askedId);

/// The ids that look-ups are made in: those of participants, of their dialogs, and of channels (without case).
/// Nothing is looked up in a list that is absent.
class Lookups final
{
public:
    explicit Lookups(const record::Engagement &engagement);
    [[nodiscard]] bool isUnknownAgent(record::Text id) const;
    /// More than one participant has it.
    [[nodiscard]] bool isRepeated(record::Text participantId) const;
    [[nodiscard]] bool isUnknownDialog(record::Text id) const;
    [[nodiscard]] bool isUnknownChannel(record::Text id) const;

private:
    IdNumbers m_participants, m_dialogs;
    std::vector<bool> m_repeated;         ///< by the participant's number
    std::vector<record::Text> m_channels; ///< in the order of their letters, without case
    bool m_hasParticipants, m_hasChannels;
    bool m_anyRepeated = false;
};

void findInParticipants(FindingCollector &findings, const Intervals &intervals, const Lookups &lookups);
void findInQueues(FindingCollector &findings, const Intervals &intervals, const Lookups &lookups);
void findInTransfers(FindingCollector &findings, const Intervals &intervals, const Lookups &lookups);

} // namespace analysis
