// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/selection.h"
#include "record/needle.h"
#include "record/token_scan.h"

#include <optional>
#include <vector>

namespace models {

/// Where a text was found: a value of the shown record, or a name in one of its open maps.
struct Hit
{
    quint32 engagement = 0;
    quint32 at = 0;             ///< offset into the shown record's text
    record::ElementRef element; ///< that it stands in; Part::Engagement: in none
    friend bool operator==(const Hit &, const Hit &) = default;
};

/// Looks for a text in everything a journey shows, a piece at a time: every value as it is shown – so what is masked is
/// not found – and the names in `identifiers` and `data`. Hits are in the order of the text, engagement by engagement.
class Find final
{
public:
    Find() = default;
    /// An empty text finds nothing.
    Find(analysis::JourneyPtr journey, const QString &text);

    [[nodiscard]] bool isDone() const { return !m_scan && m_engagement >= engagements(); }
    /// Goes on over so many bytes, or a little more.
    void step(quint32 bytes);
    [[nodiscard]] const std::vector<Hit> &hits() const { return m_hits; }

private:
    [[nodiscard]] std::size_t engagements() const { return m_journey ? m_journey->engagements.size() : 0; }
    void begin();
    void take(const record::ScannedToken &token);
    [[nodiscard]] bool says(const record::ScannedToken &token) const;

    analysis::JourneyPtr m_journey;
    record::Needle m_needle;
    std::size_t m_engagement = 0;
    std::optional<record::TokenScan> m_scan; ///< of the engagement; nothing between two
    record::Part m_part = record::Part::Engagement;
    record::ElementRef m_element;
    bool m_isNamed = false; ///< the name before was a hit: its value is the same place
    std::vector<Hit> m_hits;
};

/// The place of a hit; its pointer is that of the value.
[[nodiscard]] Place placeOf(const analysis::Journey &journey, const Hit &hit);
/// Where the value at a place begins; nothing if there is none.
[[nodiscard]] std::optional<Hit> hitAt(const analysis::Journey &journey, const Place &place);
/// A place for people, from the outside in: `Participants › John Smith › agentDisplayName`. Plain text.
[[nodiscard]] QString pathText(const analysis::Journey &journey, const Place &place);

} // namespace models
